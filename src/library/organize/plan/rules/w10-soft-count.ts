import { own, sentence } from "../../../words/words.js";
import type { PlanRule } from "../plan-finding.js";

/** From this probability on a yes counts without asking what it rests on. */
const HARD_YES = 0.95;

/** Members who lean yes are counted as votes: each is a hard one only with evidence, which the plan does not hold. */
export const softCount: PlanRule = {
  code: "W10",
  check({ goals, targets }) {
    const tiers = targets?.legislative?.tiers;
    if (tiers === undefined) return [];
    const firm = tiers.filter(({ p }) => p >= HARD_YES).reduce((sum, { n }) => sum + n, 0);
    const lean = tiers.filter(({ p }) => p > 0.5 && p < HARD_YES).reduce((sum, { n }) => sum + n, 0);
    return goals.flatMap(({ id, unit, baseline }, i) =>
      unit === "votes" && lean > 0 && baseline > firm
        ? [
            {
              field: `goals[${i}].baseline`,
              message: sentence(
                "Goal {goal} starts from {votes} votes, but only {firm} are in a tier that is nearly sure: the other {soft} lean yes.",
                { goal: own(id), votes: baseline, firm, soft: baseline - firm },
              ),
              fix: sentence(
                "Have evidence with its day for each of the {soft}, such as a public statement, or start from {firm}.",
                { soft: baseline - firm, firm },
              ),
              suggested: firm,
            },
          ]
        : [],
    );
  },
};
