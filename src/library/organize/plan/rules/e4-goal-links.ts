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
          suggested: freeId(ids),
        });
      } else if (ids.indexOf(id) !== i) {
        findings.push({
          field: `goals[${i}].id`,
          message: sentence("Two goals have the id {id}.", { id: own(id) }),
          fix: sentence("Give each goal its own id, such as G1 and G2."),
          suggested: freeId(ids),
        });
      }
      if (parent !== undefined && !ids.includes(parent)) {
        findings.push({
          field: `goals[${i}].parent`,
          message: sentence("Goal {goal} serves goal {parent}, which does not exist.", {
            goal: own(id),
            parent: own(parent),
          }),
          fix: sentence("Choose one of {known}, or leave it empty.", { known }),
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
          fix:
            ids.length === 0
              ? sentence("The plan has no goal yet: write one first, such as G1.")
              : sentence("Choose one of {known}.", { known }),
        });
      }
    });
    return findings;
  },
};

function freeId(ids: readonly string[]): string {
  const taken = new Set(ids);
  let number = ids.length + 1;
  while (taken.has(`G${number}`)) number++;
  return `G${number}`;
}

/** The ids on a way that comes back to where it started, if there is one. Every goal is walked over once. */
function findCircle(goals: readonly PlanGoal[]): readonly string[] | undefined {
  // Of two goals with one id the first counts.
  const parents = new Map([...goals].reverse().map(({ id, parent }) => [id, parent]));
  const done = new Set<string>();
  for (const { id } of goals) {
    const way: string[] = [];
    const onWay = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && !onWay.has(at) && !done.has(at)) {
      way.push(at);
      onWay.add(at);
      at = parents.get(at);
    }
    if (at !== undefined && onWay.has(at)) return [...way.slice(way.indexOf(at)), at];
    for (const seen of way) done.add(seen);
  }
  return undefined;
}
