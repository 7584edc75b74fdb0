import { own, sentence, type Words } from "../../../words/words.js";
import type { PlanGoal } from "../plan.js";
import type { PlanRule, RuleFinding } from "../plan-finding.js";

/** A day of the plan and what happens on it. */
interface PlanDay {
  readonly what: Words;
  readonly day: string;
}

/** start ≤ tactic start ≤ tactic end ≤ deadline of its goal ≤ end. */
export const dateOrder: PlanRule = {
  code: "E3",
  check({ start, end, goals, tactics = [] }) {
    const order = (field: string, early: PlanDay, late: PlanDay): RuleFinding[] =>
      early.day <= late.day || early.day === "" || late.day === ""
        ? []
        : [
            {
              field,
              message: sentence("{late} ({lateDay}) comes before {early} ({earlyDay}).", {
                late: late.what,
                lateDay: own(late.day),
                early: early.what,
                earlyDay: own(early.day),
              }),
              fix: sentence("Move one of the two dates."),
            },
          ];
    const first = { what: sentence("the start of the plan"), day: start };
    const last = { what: sentence("the end of the plan"), day: end };
    return [
      ...order("end", first, last),
      ...goals.flatMap((goal, i) => [
        ...order(`goals[${i}].deadline`, first, deadlineOf(goal)),
        ...order(`goals[${i}].deadline`, deadlineOf(goal), last),
      ]),
      ...tactics.flatMap((tactic, i) => {
        const goal = goals.find(({ id }) => id === tactic.goalId);
        const name = own(tactic.name);
        const starts = { what: sentence('the start of "{tactic}"', { tactic: name }), day: tactic.start };
        const ends = { what: sentence('the end of "{tactic}"', { tactic: name }), day: tactic.end };
        return [
          ...order(`tactics[${i}].start`, first, starts),
          ...order(`tactics[${i}].end`, starts, ends),
          ...(goal === undefined
            ? order(`tactics[${i}].end`, ends, last)
            : order(`tactics[${i}].end`, ends, deadlineOf(goal))),
        ];
      }),
    ];
  },
};

function deadlineOf({ id, deadline = "" }: PlanGoal): PlanDay {
  return { what: sentence("the deadline of goal {goal}", { goal: own(id) }), day: deadline };
}
