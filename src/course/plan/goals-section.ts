import type { z } from "zod";
import type { PlanGoal } from "../../library/organize/plan/plan.js";
import { closestName } from "../../library/table/columns/closest-name.js";
import { courseText, own, sentence, type Words } from "../../library/words/words.js";
import { rowsOf } from "../check/rows-of.js";
import { goalFields } from "./goal-fields.js";
import { goalSchema } from "./goal-schema.js";
import type { PlanGap, PlanSectionRule } from "./plan-section.js";

const names: readonly string[] = goalFields.map(({ name }) => name);

/** The goals of the plan: each refuses to be saved without its six fields. A goal with a known id replaces that goal. */
export const goalsSection: PlanSectionRule = {
  section: "goals",
  module: "1",
  title: "Goals",
  ask: "Which number will change, from what to what, by when, who looks after it, and where is it read?",
  example:
    'plan("goals", { metric: "…", baseline: 0, target: 0, deadline: "2027-04-30", owner: "…", source: "…" })',
  accept(value, stored) {
    const rows = rowsOf(value) ?? [];
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
      const place = rows.length > 1 ? `Goal ${i + 1}` : "Your goal";
      const read = goalSchema(`G${i + 1}`).safeParse(row);
      if (!read.success) {
        for (const issue of read.error.issues) {
          const { path } = issue;
          const says = mistyped(path[0], row, issueWords(issue));
          gaps.push({ field: [place, ...path].join(", "), says });
        }
      } else if (goals.some(({ id }) => id === read.data.id)) {
        gaps.push({
          field: `${place}, id`,
          says: sentence("Another goal is called {id} too: give each its own id.", { id: own(read.data.id) }),
        });
      } else goals.push(read.data);
    }
    if (gaps.length > 0) return { gaps };
    const kept = (Array.isArray(stored) ? (stored as readonly PlanGoal[]) : []).map(
      (old) => goals.find(({ id }) => id === old.id) ?? old,
    );
    return { value: [...kept, ...goals.filter((goal) => !kept.includes(goal))] };
  },
};

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
