import { requireFields } from "../../table/columns/require-fields.js";
import { inEnglish } from "../../words/say.js";
import type { Plan } from "./plan.js";
import type { PlanFinding, PlanRule, SpokenFinding } from "./plan-finding.js";
import { planSizeProblem } from "./plan-size.js";
import { requirePlan } from "./require-plan.js";
import { goalFields } from "./rules/e1-goal-fields.js";
import { goalTarget } from "./rules/e2-goal-target.js";
import { dateOrder } from "./rules/e3-date-order.js";
import { goalLinks } from "./rules/e4-goal-links.js";
import { childGoals } from "./rules/e5-child-goals.js";
import { rates } from "./rules/e6-rates.js";
import { capacityFits } from "./rules/e7-capacity.js";
import { electoralTarget } from "./rules/e8-electoral-target.js";
import { legislativeTarget } from "./rules/e9-legislative-target.js";
import { listSize } from "./rules/e10-list-size.js";
import { collectionRule } from "./rules/e11-collection.js";
import { noPersonalData } from "./rules/e12-personal-data.js";
import { hubCapacity } from "./rules/e13-hub-capacity.js";
import { guesses } from "./rules/w1-guesses.js";
import { harderAsk } from "./rules/w2-harder-ask.js";
import { capacityMargin } from "./rules/w3-capacity-margin.js";
import { worseEndFails } from "./rules/w4-worse-end.js";
import { equityCutMissing } from "./rules/w5-equity-cut.js";
import { onlyActivity } from "./rules/w6-only-activity.js";
import { testSize } from "./rules/w7-test-size.js";
import { openCritical } from "./rules/w8-open-critical.js";
import { oldSource } from "./rules/w9-old-source.js";
import { softCount } from "./rules/w10-soft-count.js";

/** The rules in the order in which they are reported. */
export const planRules: readonly PlanRule[] = [
  goalFields,
  goalTarget,
  dateOrder,
  goalLinks,
  childGoals,
  rates,
  capacityFits,
  electoralTarget,
  legislativeTarget,
  listSize,
  collectionRule,
  noPersonalData,
  hubCapacity,
  guesses,
  harderAsk,
  capacityMargin,
  worseEndFails,
  equityCutMissing,
  onlyActivity,
  testSize,
  openCritical,
  oldSource,
  softCount,
];

/**
 * Can this plan work? Reports what blocks its export (errors, E1 to E13) and what to think about (warnings, W1 to W10),
 * each with the field, one sentence and a fix. A rule about a section that is not there yet reports nothing.
 *
 * @throws when a list has more than 1,000 rows, or the plan contains itself: no rule would come to an end.
 * @example
 * const { plan } = recomputePlan(greatLakesPlan, { textRate: 0.01 });
 * const findings = checkPlan(plan);
 * findings[0].code; // "E7"
 * findings[0].message; // "The tactics need 168 scheduled shifts, but 40 volunteers × 0.5 a week × 8 weeks are 160."
 * checkPlan(greatLakesPlan).map((finding) => finding.code); // ["W4"]
 */
export function checkPlan(plan: Plan): readonly PlanFinding[] {
  requireFields(plan, "a plan, as parsePlan gives it");
  const tooLarge = planSizeProblem(plan);
  if (tooLarge !== undefined) throw new RangeError(`${tooLarge.field} ${inEnglish(tooLarge.says)}`.trim());
  requirePlan(plan, undefined, true);
  return Object.freeze(
    spokenFindings(plan).map(({ message, fix, ...finding }) =>
      Object.freeze({ ...finding, message: inEnglish(message), fix: inEnglish(fix) }),
    ),
  );
}

/** The findings of `checkPlan` as words that are not said yet. */
export function spokenFindings(plan: Plan): readonly SpokenFinding[] {
  return Object.freeze(
    planRules.flatMap((rule) =>
      rule.check(plan).map((finding) =>
        Object.freeze({
          code: rule.code,
          level: rule.code.startsWith("E") ? ("error" as const) : ("warning" as const),
          ...finding,
        }),
      ),
    ),
  );
}
