import type { PlanRule, RuleFinding } from "../plan-finding.js";

/** start ≤ tactic start ≤ tactic end ≤ deadline of its goal ≤ end. */
export const dateOrder: PlanRule = {
  code: "E3",
  check({ start, end, goals, tactics = [] }) {
    const order = (
      field: string,
      early: readonly [string, string],
      late: readonly [string, string],
    ): RuleFinding[] =>
      early[1] <= late[1] || early[1] === "" || late[1] === ""
        ? []
        : [
            {
              field,
              message: `${late[0]} (${late[1]}) comes before ${early[0]} (${early[1]}).`,
              fix: "Move one of the two dates.",
            },
          ];
    const first = ["the start of the plan", start] as const;
    const last = ["the end of the plan", end] as const;
    return [
      ...order("end", first, last),
      ...goals.flatMap(({ id, deadline = "" }, i) => [
        ...order(`goals[${i}].deadline`, first, [`the deadline of goal ${id}`, deadline]),
        ...order(`goals[${i}].deadline`, [`the deadline of goal ${id}`, deadline], last),
      ]),
      ...tactics.flatMap((tactic, i) => {
        const goal = goals.find(({ id }) => id === tactic.goalId);
        const starts = [`the start of "${tactic.name}"`, tactic.start] as const;
        const ends = [`the end of "${tactic.name}"`, tactic.end] as const;
        return [
          ...order(`tactics[${i}].start`, first, starts),
          ...order(`tactics[${i}].end`, starts, ends),
          ...(goal === undefined
            ? order(`tactics[${i}].end`, ends, last)
            : order(`tactics[${i}].end`, ends, [`the deadline of goal ${goal.id}`, goal.deadline])),
        ];
      }),
    ];
  },
};
