import { sentence } from "../../../words/words.js";
import type { PlanRule, RuleFinding } from "../plan-finding.js";

/** win number ≤ vote goal ≤ expected turnout. */
export const electoralTarget: PlanRule = {
  code: "E8",
  check({ targets }) {
    if (targets?.electoral === undefined) return [];
    const { expectedTurnout, winNumber, voteGoal } = targets.electoral;
    const findings: RuleFinding[] = [];
    if (winNumber > voteGoal) {
      findings.push({
        field: "targets.electoral.voteGoal",
        message: sentence("The vote goal ({goal}) is below the win number ({win}).", {
          goal: voteGoal,
          win: winNumber,
        }),
        fix: sentence("Plan for the win number and a cushion: 52 to 55% of the expected turnout."),
      });
    }
    if (voteGoal > expectedTurnout) {
      findings.push({
        field: "targets.electoral.voteGoal",
        message: sentence("The vote goal ({goal}) is above the expected turnout ({turnout}).", {
          goal: voteGoal,
          turnout: expectedTurnout,
        }),
        fix: sentence("Check both numbers: nobody gets more votes than are cast."),
      });
    }
    return findings;
  },
};
