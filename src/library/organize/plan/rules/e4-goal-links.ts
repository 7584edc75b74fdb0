import { own, sentence } from "../../../words/words.js";
import type { PlanGoal } from "../plan.js";
import type { PlanRule, RuleFinding } from "../plan-finding.js";

/** Goal ids are unique, parents and the goals of tactics exist, and no goal serves itself in a circle. */
export const goalLinks: PlanRule = {
  code: "E4",
  check({ goals, tactics = [] }) {
    const ids = goals.map(({ id }) => id);
    const known = own(ids.join(", "));
    const findings: RuleFinding[] = [];
    goals.forEach(({ id, parent }, i) => {
      if (id.trim() === "") {
        findings.push({
          field: `goals[${i}].id`,
          message: sentence("Goal {number} has no id.", { number: i + 1 }),
          fix: sentence('Write one such as "G1".'),
        });
      } else if (ids.indexOf(id) !== i) {
        findings.push({
          field: `goals[${i}].id`,
          message: sentence("Two goals have the id {id}.", { id: own(id) }),
          fix: sentence("Give each goal its own id, such as G1 and G2."),
        });
      }
      if (parent !== undefined && !ids.includes(parent)) {
        findings.push({
          field: `goals[${i}].parent`,
          message: sentence("Goal {goal} serves goal {parent}, which does not exist.", {
            goal: own(id),
            parent: own(parent),
          }),
          fix: sentence("Choose one of {known}, or leave parent out.", { known }),
        });
      }
    });
    const circle = findCircle(goals);
    if (circle !== undefined) {
      findings.push({
        field: `goals[${ids.indexOf(circle[0] ?? "")}].parent`,
        message: sentence("Goals serve each other in a circle: {circle}.", {
          circle: own(circle.join(" → ")),
        }),
        fix: sentence("Take the parent away from one of them: the one that matters for its own sake."),
      });
    }
    tactics.forEach(({ name, goalId }, i) => {
      if (!ids.includes(goalId)) {
        findings.push({
          field: `tactics[${i}].goalId`,
          message: sentence('"{tactic}" serves goal {goal}, which does not exist.', {
            tactic: own(name),
            goal: own(goalId),
          }),
          fix: sentence("Choose one of {known}.", { known }),
        });
      }
    });
    return findings;
  },
};

/** The ids on a way that comes back to where it started, if there is one. */
function findCircle(goals: readonly PlanGoal[]): readonly string[] | undefined {
  for (const { id } of goals) {
    const way: string[] = [];
    let at: string | undefined = id;
    while (at !== undefined && !way.includes(at)) {
      way.push(at);
      at = goals.find((goal) => goal.id === at)?.parent;
    }
    if (at !== undefined && at === id) return [...way, id];
  }
  return undefined;
}
