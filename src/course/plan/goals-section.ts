import type { z } from "zod";
import type { PlanGoal } from "../../library/organize/plan/plan.js";
import { planSizeProblem } from "../../library/organize/plan/plan-size.js";
import { closestName } from "../../library/table/columns/closest-name.js";
import { isRow } from "../../library/table/columns/is-row.js";
import { courseText, own, sentence, type Words, wordList } from "../../library/words/words.js";
import { unreadableField } from "../check/kinds/record-field.js";
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
    if (tooLarge !== undefined) {
      return { gaps: [{ field: "goals", says: sentence("The list {says}", { says: tooLarge.says }) }] };
    }
    const days = readPlanDays("goals", given);
    const rows = (days.value as readonly unknown[]).filter(isRow);
    if (rows.length === 0) {
      return {
        gaps: [
          {
            field: "goals",
            says: sentence("Write a goal as an object with {names}.", { names: own(names.join(", ")) }),
          },
        ],
      };
    }
    const goals: PlanGoal[] = [];
    const gaps: PlanGap[] = [];
    for (const [i, row] of rows.entries()) {
      const place = rows.length > 1 ? sentence("Goal {number}", { number: i + 1 }) : sentence("Your goal");
      const read = goalSchema(`G${i + 1}`).safeParse(row);
      if (!read.success) {
        for (const issue of read.error.issues) {
          const { path } = issue;
          const asked = days.gaps.find(({ field }) => field === `[${i}].${path.join(".")}`)?.says;
          const says = asked ?? unreadable(path[0], row) ?? mistyped(path[0], row, issueWords(issue));
          gaps.push({ field: wordList([place, ...path.map((part) => own(String(part)))]), says });
        }
      } else if (goals.some(({ id }) => id === read.data.id)) {
        gaps.push({
          field: wordList([place, own("id")]),
          says: sentence("Another goal is called {id} too: give each its own id.", { id: own(read.data.id) }),
        });
      } else goals.push(read.data);
    }
    if (gaps.length > 0) return { gaps };
    const [goal] = goals;
    return { value: isRow(value) && goal !== undefined ? withRow("id", { ...goal }, stored) : goals };
  },
};

/** A day or a number was typed, but it is none: that is said, not that it is missing. */
function unreadable(field: unknown, row: Readonly<Record<string, unknown>>): Words | undefined {
  const type = goalFields.find(({ name }) => name === field)?.type;
  return type === undefined ? undefined : unreadableField(row[String(field)], type);
}

/** What the shape of a goal says about a field. */
function issueWords(issue: z.core.$ZodIssue): Words {
  return issue.code === "invalid_value"
    ? sentence("Choose one of: {options}.", { options: own(issue.values.join(", ")) })
    : courseText(issue.message);
}

/** When a field is missing and a similar name is there, that name was probably meant. */
function mistyped(field: unknown, row: Readonly<Record<string, unknown>>, says: Words): Words {
  if (typeof field !== "string" || field in row) return says;
  const typed = closestName(
    field,
    Object.keys(row).filter((name) => !names.includes(name)),
  );
  if (typed === undefined) return says;
  return sentence('{says} You wrote "{typed}": the name is "{field}".', {
    says,
    typed: own(typed),
    field: own(field),
  });
}
