import { courseText, own, sentence } from "../../../words/words.js";
import type { PlanRule } from "../plan-finding.js";

const questions = [
  ["metric", "What exactly do you count?"],
  ["baseline", "From what? Write where the number stands today."],
  ["target", "To what? Write the number you want to reach."],
  ["deadline", 'By when? Write the day as "2027-04-30".'],
  ["owner", "Who looks after it? Write a role, not a name."],
  ["source", "Where is the number read? Write the list or log."],
] as const;

/** Every goal has metric, baseline, target, deadline, owner and source. */
export const goalFields: PlanRule = {
  code: "E1",
  check: ({ goals }) =>
    goals.flatMap((goal, i) =>
      questions
        .filter(([name]) => !isFilled(goal[name]))
        .map(([name, fix]) => ({
          field: `goals[${i}].${name}`,
          message: sentence("Goal {goal} has no {part}.", { goal: own(goal.id || String(i + 1)), part: own(name) }),
          fix: courseText(fix),
        })),
    ),
};

function isFilled(value: string | number | undefined): boolean {
  return typeof value === "number" ? Number.isFinite(value) : (value ?? "").trim() !== "";
}
