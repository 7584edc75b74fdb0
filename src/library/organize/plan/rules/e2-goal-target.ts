import type { Plan, PlanGoal } from "../plan.js";
import type { PlanRule, RuleFinding } from "../plan-finding.js";
import { printNumber } from "../print-number.js";

const WHOLE_UNITS: readonly string[] = ["people", "votes", "contacts", "shifts"];

/** The target differs from the baseline, and both are possible in their unit. */
export const goalTarget: PlanRule = {
  code: "E2",
  check: (plan) => plan.goals.flatMap((goal, i) => goalFindings(goal, i, plan)),
};

function goalFindings(goal: PlanGoal, i: number, plan: Plan): RuleFinding[] {
  // A number that is not there yet is the matter of E1.
  if (!Number.isFinite(goal.baseline) || !Number.isFinite(goal.target)) return [];
  const findings: RuleFinding[] = [];
  if (goal.target === goal.baseline) {
    findings.push({
      field: `goals[${i}].target`,
      message: `Goal ${goal.id} aims at ${printNumber(goal.target)}, where it already stands.`,
      fix: "Write the number that should be different, or drop the goal.",
    });
  }
  for (const name of ["baseline", "target"] as const) {
    const problem = outOfRange(goal[name], goal.unit, plan);
    if (problem !== undefined) {
      findings.push({
        field: `goals[${i}].${name}`,
        message: `Goal ${goal.id}: a ${name} of ${printNumber(goal[name])} ${goal.unit} is impossible; ${problem}.`,
        fix: "Correct the number or its unit.",
      });
    }
  }
  return findings;
}

function outOfRange(value: number, unit: string, { targets, variant }: Plan): string | undefined {
  if (value < 0) return "it cannot be below 0";
  if (unit === "percent" && value > 100) return "percent go from 0 to 100";
  if (WHOLE_UNITS.includes(unit) && !Number.isInteger(value)) return `${unit} are whole numbers`;
  if (unit !== "votes") return undefined;
  const seated = variant === "legislative" ? targets?.legislative?.seated : undefined;
  if (seated !== undefined && value > seated) return `only ${seated} members are seated`;
  const ballots = variant === "electoral" ? targets?.electoral?.expectedTurnout : undefined;
  return ballots !== undefined && value > ballots
    ? `only ${printNumber(ballots)} ballots are expected`
    : undefined;
}
