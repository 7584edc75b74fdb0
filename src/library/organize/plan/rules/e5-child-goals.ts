import { andList, own, sentence } from "../../../words/words.js";
import type { PlanRule } from "../plan-finding.js";

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
          message: sentence("Goal {goal} asks for {target} {unit}, but {children} add up to {sum}.", {
            goal: own(goal.id),
            target: goal.target,
            unit: own(goal.unit),
            children: andList(children.map(({ id }) => own(id))),
            sum,
          }),
          fix: sentence("Raise the smaller goals, add one, or lower the large one."),
        },
      ];
    }),
};
