import { own, sentence } from "../../../words/words.js";
import type { PlanRule } from "../plan-finding.js";

const questions = [
  { name: "metric", fix: sentence("What exactly do you count?") },
  { name: "baseline", fix: sentence("From what? Write where the number stands today.") },
  { name: "target", fix: sentence("To what? Write the number you want to reach.") },
  { name: "deadline", fix: sentence('By when? Write the day as "2027-04-30".') },
  { name: "owner", fix: sentence("Who looks after it? Write a role, not a name.") },
  { name: "source", fix: sentence("Where is the number read? Write the list or log.") },
] as const;

/** Every goal has metric, baseline, target, deadline, owner and source. */
export const goalFields: PlanRule = {
  code: "E1",
  check: ({ goals }) =>
    goals.flatMap((goal, i) =>
      questions
        .filter(({ name }) => !isFilled(goal[name]))
        .map(({ name, fix }) => ({
          field: `goals[${i}].${name}`,
          message: sentence("Goal {goal} has no {part}.", {
            goal: own(goal.id || String(i + 1)),
            part: own(name),
          }),
          fix,
        })),
    ),
};

function isFilled(value: string | number | undefined): boolean {
  return typeof value === "number" ? Number.isFinite(value) : (value ?? "").trim() !== "";
}
