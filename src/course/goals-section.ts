import { rowsOf } from "./answers/rows-of.js";
import type { Goal } from "./goal.js";
import { goalFields } from "./goal-fields.js";
import { goalSchema } from "./goal-schema.js";
import type { PlanGap, PlanSectionRule } from "./plan-section.js";

/** The goals of the plan: each refuses to be saved without its six fields. A goal with a known id replaces that goal. */
export const goalsSection: PlanSectionRule = {
  section: "goals",
  module: "1",
  title: "Goals",
  ask: "Which number will change, from what to what, by when, who looks after it, and where is it read?",
  example:
    'plan("goals", { metric: "…", baseline: 0, target: 0, deadline: "2027-04-30", owner: "…", source: "…" })',
  accept(value, stored) {
    const rows = rowsOf(value);
    if (rows === undefined || rows.length === 0) {
      const names = goalFields.map(({ name }) => name).join(", ");
      return { gaps: [{ field: "goals", says: `Write a goal as an object with ${names}.` }] };
    }
    const goals: Goal[] = [];
    const gaps: PlanGap[] = [];
    rows.forEach((row, i) => {
      const read = goalSchema(`G${i + 1}`).safeParse(row);
      if (read.success) goals.push(read.data);
      else {
        for (const { path, message } of read.error.issues) {
          gaps.push({
            field: [rows.length > 1 ? `Goal ${i + 1}` : "Your goal", ...path].join(", "),
            says: message,
          });
        }
      }
    });
    if (gaps.length > 0) return { gaps };
    const kept = (Array.isArray(stored) ? (stored as readonly Goal[]) : []).map(
      (old) => goals.find(({ id }) => id === old.id) ?? old,
    );
    return { value: [...kept, ...goals.filter((goal) => !kept.includes(goal))] };
  },
};
