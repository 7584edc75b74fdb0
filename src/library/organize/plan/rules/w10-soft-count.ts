import { own, sentence } from "../../../words/words.js";
import type { PlanRule } from "../plan-finding.js";

/** From this probability on a yes is a hard yes: public, or told to your own lobbyist. */
const HARD_YES = 0.95;

/** Members who only lean yes are counted as hard votes. */
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
                "Goal {goal} starts from {votes} votes, but only {firm} are hard: the other {soft} only lean yes.",
                { goal: own(id), votes: baseline, firm, soft: baseline - firm },
              ),
              fix: sentence("Start from {firm} and write for each lean what would make it a hard yes.", {
                firm,
              }),
              suggested: firm,
            },
          ]
        : [],
    );
  },
};
