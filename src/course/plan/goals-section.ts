import type { PlanGoal } from "../../library/organize/plan/plan.js";
import { planSizeProblem } from "../../library/organize/plan/plan-size.js";
import { closestName } from "../../library/table/columns/closest-name.js";
import { isRow } from "../../library/table/columns/is-row.js";
import { rowsOf } from "../check/rows-of.js";
import { withRow } from "./edit/plan-rows.js";
import { goalFields } from "./goal-fields.js";
import { goalSchema } from "./goal-schema.js";
import type { PlanGap, PlanSectionRule } from "./plan-section.js";
import { readPlanDays } from "./read-plan-days.js";

const names: readonly string[] = goalFields.map(({ name }) => name);

/** The goals of the plan: each refuses to be saved without its six fields. One goal takes the place of that with its id. */
export const goalsSection: PlanSectionRule = {
  section: "goals",
  module: "1",
  title: "Goals",
  ask: "Which number will change, from what to what, by when, who looks after it, and where is it read?",
  example:
    'plan("goals", { metric: ___, baseline: ___, target: ___, deadline: "2027-04-30", owner: ___, source: ___ })',
  rowName: "id",
  accept(value, stored) {
    const given = (rowsOf(value) ?? []).map((row) => ({ ...row }));
    const tooLarge = planSizeProblem(given);
    if (tooLarge !== undefined) return { gaps: [{ field: "goals", says: `The list ${tooLarge.says}` }] };
    const days = readPlanDays("goals", given);
    const rows = (days.value as readonly unknown[]).filter(isRow);
    if (rows.length === 0) {
      return { gaps: [{ field: "goals", says: `Write a goal as an object with ${names.join(", ")}.` }] };
    }
    const goals: PlanGoal[] = [];
    const gaps: PlanGap[] = [];
    for (const [i, row] of rows.entries()) {
      const place = rows.length > 1 ? `Goal ${i + 1}` : "Your goal";
      const read = goalSchema(`G${i + 1}`).safeParse(row);
      if (!read.success) {
        for (const { path, message } of read.error.issues) {
          const asked = days.gaps.find(({ field }) => field === `[${i}].${path.join(".")}`)?.says;
          const says = asked ?? `${message}${mistyped(path[0], row)}`;
          gaps.push({ field: [place, ...path].join(", "), says });
        }
      } else if (goals.some(({ id }) => id === read.data.id)) {
        gaps.push({
          field: `${place}, id`,
          says: `Another goal is called ${read.data.id} too: give each its own id.`,
        });
      } else goals.push(read.data);
    }
    if (gaps.length > 0) return { gaps };
    const [goal] = goals;
    return { value: isRow(value) && goal !== undefined ? withRow("id", { ...goal }, stored) : goals };
  },
};

/** When a field is missing and a similar name is there, that name was probably meant. */
function mistyped(field: unknown, row: Readonly<Record<string, unknown>>): string {
  if (typeof field !== "string" || field in row) return "";
  const typed = closestName(
    field,
    Object.keys(row).filter((name) => !names.includes(name)),
  );
  return typed === undefined ? "" : ` You wrote "${typed}": the name is "${field}".`;
}
