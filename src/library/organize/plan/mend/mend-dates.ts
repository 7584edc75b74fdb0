import { own, sentence } from "../../../words/words.js";
import type { Plan } from "../plan.js";
import type { FindMends, PlanMend } from "./plan-mend.js";
import { pathOf, rowOf, withValue } from "./plan-place.js";

/** Two days in the wrong order: either can be moved to the other. */
export const mendDates: FindMends = (plan, { field }) => {
  const { start, end } = plan;
  const place = rowOf(field);
  if (field === "end") return [move(plan, "end", start), move(plan, "start", end)];
  if (field.startsWith("goals")) {
    const deadline = plan.goals[place]?.deadline ?? "";
    return deadline < start
      ? [move(plan, field, start), move(plan, "start", deadline)]
      : [move(plan, field, end), move(plan, "end", deadline)];
  }
  const tactic = plan.tactics?.[place];
  if (tactic === undefined) return [];
  if (field.endsWith(".start")) return [move(plan, field, start), move(plan, "start", tactic.start)];
  const goal = plan.goals.findIndex(({ id }) => id === tactic.goalId);
  const last = plan.goals[goal]?.deadline ?? end;
  const deadline = goal < 0 ? "end" : `goals[${goal}].deadline`;
  return [
    move(plan, field, tactic.start),
    move(plan, `tactics[${place}].start`, tactic.end),
    move(plan, field, last),
    move(plan, deadline, tactic.end),
  ];
};

function move(plan: Plan, field: string, day: string): PlanMend {
  const path = pathOf(field);
  const labels = {
    start: sentence("Start the plan on {day}", { day: own(day) }),
    end: sentence("End the plan on {day}", { day: own(day) }),
    deadline: sentence("Move the deadline to {day}", { day: own(day) }),
  };
  const isTactic = path[0] === "tactics";
  const label = isTactic
    ? path.at(-1) === "start"
      ? sentence("Let it start on {day}", { day: own(day) })
      : sentence("Let it end on {day}", { day: own(day) })
    : labels[path.at(-1) as keyof typeof labels];
  return { label, plan: withValue(plan, path, day) };
}
