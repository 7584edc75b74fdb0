import type { PlanRule } from "../plan-finding.js";
import { printNumber } from "../print-number.js";

/** win number ≤ vote goal ≤ expected turnout. */
export const electoralTarget: PlanRule = {
  code: "E8",
  check({ targets }) {
    if (targets?.electoral === undefined) return [];
    const { expectedTurnout, winNumber, voteGoal } = targets.electoral;
    const findings = [];
    if (winNumber > voteGoal) {
      findings.push({
        field: "targets.electoral.voteGoal",
        message: `The vote goal (${printNumber(voteGoal)}) is below the win number (${printNumber(winNumber)}).`,
        fix: "Plan for the win number and a cushion: 52 to 55% of the expected turnout.",
      });
    }
    if (voteGoal > expectedTurnout) {
      findings.push({
        field: "targets.electoral.voteGoal",
        message: `The vote goal (${printNumber(voteGoal)}) is above the expected turnout (${printNumber(expectedTurnout)}).`,
        fix: "Check both numbers: nobody gets more votes than are cast.",
      });
    }
    return findings;
  },
};
