import type { PlanRule } from "../plan-finding.js";
import { printNumber } from "../print-number.js";

/** The goals that serve a goal in the same unit add up to it. */
export const childGoals: PlanRule = {
  code: "E5",
  check: ({ goals }) =>
    goals.flatMap((goal, i) => {
      const children = goals.filter(({ parent, unit }) => parent === goal.id && unit === goal.unit);
      const sum = children.reduce((total, { target }) => total + target, 0);
      if (children.length === 0 || sum >= goal.target - 1e-9) return [];
      return [
        {
          field: `goals[${i}].target`,
          message: `Goal ${goal.id} asks for ${printNumber(goal.target)} ${goal.unit}, but ${children.map(({ id }) => id).join(" and ")} add up to ${printNumber(sum)}.`,
          fix: "Raise the smaller goals, add one, or lower the large one.",
        },
      ];
    }),
};
