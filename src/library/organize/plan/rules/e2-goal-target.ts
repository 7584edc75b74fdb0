import { own, sentence, type Words } from "../../../words/words.js";
import type { Plan, PlanGoal } from "../plan.js";
import type { PlanRule, RuleFinding } from "../plan-finding.js";

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
      message: sentence("Goal {goal} aims at {target}, where it already stands.", {
        goal: own(goal.id),
        target: goal.target,
      }),
      fix: sentence("Write the number that should be different, or drop the goal."),
    });
  }
  for (const name of ["baseline", "target"] as const) {
    const problem = outOfRange(goal[name], goal.unit, plan);
    if (problem !== undefined) {
      findings.push({
        field: `goals[${i}].${name}`,
        message: sentence("Goal {goal}: a {part} of {value} {unit} is impossible; {problem}.", {
          goal: own(goal.id),
          part: own(name),
          value: goal[name],
          unit: own(goal.unit),
          problem,
        }),
        fix: sentence("Correct the number or its unit."),
      });
    }
  }
  return findings;
}

function outOfRange(value: number, unit: string, { targets, variant }: Plan): Words | undefined {
  if (value < 0) return sentence("it cannot be below 0");
  if (unit === "percent" && value > 100) return sentence("percent go from 0 to 100");
  if (WHOLE_UNITS.includes(unit) && !Number.isInteger(value)) {
    return sentence("{unit} are whole numbers", { unit: own(unit) });
  }
  if (unit !== "votes") return undefined;
  const seated = variant === "legislative" ? targets?.legislative?.seated : undefined;
  if (seated !== undefined && value > seated) return sentence("only {seated} members are seated", { seated });
  const ballots = variant === "electoral" ? targets?.electoral?.expectedTurnout : undefined;
  return ballots !== undefined && value > ballots
    ? sentence("only {ballots} ballots are expected", { ballots })
    : undefined;
}
