import { requireKind } from "../../table/columns/option-kinds.js";
import { howMany } from "../../words/how-many.js";
import { numberText } from "../../words/number-text.js";
import { requireArms } from "../assign/arm-options.js";
import { requireDate } from "../assign/require-date.js";
import { isPossible, smallestEffect } from "../power/minimum-detectable-effect.js";
import { power } from "../power/power.js";
import { sampleSize } from "../power/sample-size.js";
import type { PlanDecisions, PlanInput } from "./plan-input.js";
import { planProblem } from "./plan-problem.js";
import { planSchema } from "./plan-schema.js";

/** A plan that was checked, with what it can find out. */
export interface PreAnalysisPlan extends PlanDecisions {
  readonly computed: {
    /** People expected in each arm, in the order of the arms. */
    readonly armSizes: readonly number[];
    /** Alpha of each comparison with the control, after the correction for several arms (the planning uses alpha / comparisons). */
    readonly alpha: number;
    /** Chance to find the smallest effect in the smallest comparison. */
    readonly power: number;
    /** The smallest effect on a reached person that the test would find in 80 of 100 repetitions; NaN when none that is possible. */
    readonly minimumDetectableEffect: number;
    /** People needed in all for a chance of 80%. */
    readonly peopleNeeded: number;
  };
  /** What the writer should think about before the first contact. */
  readonly warnings: readonly string[];
}

/**
 * Checks a one-page test plan written before anybody is contacted, and computes what the test can find.
 *
 * Everything is decided here: question, unit, arms (the first is the control), outcome, sample, estimator, stopping rule,
 * ethics. `assignAsPlanned` draws its assignment, `preAnalysisMarkdown` prints it, `analyzeAsPlanned` follows it later
 * (Olken 2015, Journal of Economic Perspectives 29(3)).
 *
 * @throws one sentence that names every part that is missing or impossible.
 * @example
 * const plan = preAnalysisPlan({
 *   title: "Two texts", question: "Does a text with a friend's name bring more calls?", unit: "member",
 *   arms: [{ name: "plain", treatment: "the usual text" }, { name: "friend", treatment: "the text with a friend's name" }],
 *   outcome: { column: "called", description: "called the office within a week", baseline: 0.02 },
 *   sample: { n: 6300 }, smallestEffect: 0.01, estimator: { estimand: "ITT" },
 *   stoppingRule: "One look, seven days after the last text.", ethics: "Members opted in; both texts are true.",
 *   seed: 2026, date: "2026-10-01",
 * });
 * plan.computed.minimumDetectableEffect.toFixed(4); // "0.0099"
 * plan.computed.armSizes; // [3150, 3150]
 */
export function preAnalysisPlan(input: PlanInput): PreAnalysisPlan {
  const parsed = planSchema.safeParse(input, { error: planProblem });
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => {
      const where = issue.path.join(".");
      return where === "" ? `${issue.message}.` : `In ${where}: ${issue.message}.`;
    });
    throw new RangeError(`The plan is not complete. ${problems.join(" ")}`);
  }
  const decisions = parsed.data;
  requireDate(decisions.date, "The plan's date");
  requireConsistent(decisions);
  const { probabilities } = planArms(decisions);
  const { n } = decisions.sample;
  const comparisons = decisions.arms.length - 1;
  const alpha = (1 - decisions.estimator.level) / comparisons;
  // The comparison with the fewest people decides what the test as a whole can find.
  const control = probabilities[0] as number;
  const smallest = Math.min(...probabilities.slice(1));
  const pair = control + smallest;
  const design = {
    baseline: decisions.outcome.baseline,
    alpha,
    treatedShare: smallest / pair,
    clusterSize: decisions.sample.clusterSize,
    icc: decisions.sample.icc,
    contactRate: decisions.sample.contactRate,
    sd: decisions.outcome.sd,
  };
  const half = (n * pair) / 2;
  const detectable = smallestEffect({ ...design, n: half });
  const computed = {
    armSizes: Object.freeze(probabilities.map((p) => n * p)),
    alpha,
    power: power({ ...design, effect: decisions.smallestEffect, n: half }),
    minimumDetectableEffect: isPossible(detectable, design) ? detectable : Number.NaN,
    peopleNeeded: Math.ceil((2 * sampleSize({ ...design, effect: decisions.smallestEffect })) / pair - 1e-9),
  };
  return Object.freeze({
    ...decisions,
    computed: Object.freeze(computed),
    warnings: Object.freeze(warningsOf(decisions, computed)),
  });
}

/** The arms of a plan as the assign helpers take them. */
export function planArms(plan: PlanDecisions): { arms: string[]; probabilities: readonly number[] } {
  const arms = plan.arms.map((arm) => arm.name);
  const given = plan.arms.map((arm) => arm.share);
  const probabilities = given.every((share) => share === undefined)
    ? undefined
    : given.map((share) => share ?? Number.NaN);
  return { arms, probabilities: requireArms({ arms, probabilities }).probabilities };
}

function requireConsistent(plan: PlanDecisions): void {
  const { estimator, sample } = plan;
  if (estimator.covariates !== undefined) requireKind("estimator.covariates", estimator.covariates, "names");
  if (estimator.estimand === "CACE" && estimator.received === undefined) {
    throw new RangeError(
      "A plan for the CACE names the column that says who was reached: estimator.received.",
    );
  }
  if (estimator.estimand === "CACE" && plan.arms.length > 2) {
    throw new RangeError("A plan for the CACE has two arms; plan several arms for the ITT.");
  }
  if (estimator.clusters !== undefined && sample.clusterSize === undefined) {
    throw new RangeError(
      "Whole clusters are assigned, so the plan says how large they are (sample.clusterSize) and how alike (sample.icc).",
    );
  }
}

function warningsOf(plan: PlanDecisions, computed: PreAnalysisPlan["computed"]): string[] {
  const warnings: string[] = [];
  if (computed.power < 0.8) {
    warnings.push(
      `The chance to find an effect of ${plan.smallestEffect} is ${numberText(computed.power, { style: "percent", decimals: { most: 1 } })}; for 80% the test needs ${howMany(computed.peopleNeeded, "person", "people")}.`,
    );
  }
  if (Number.isNaN(computed.minimumDetectableEffect)) {
    warnings.push(
      `No effect that is possible can be seen with ${howMany(plan.sample.n, "person", "people")} in all: the test needs more of them.`,
    );
  }
  if (
    plan.sample.clusterSize !== undefined &&
    plan.sample.clusterSize > 1 &&
    plan.estimator.clusters === undefined
  ) {
    warnings.push(
      "The sample has clusters, but the analysis names no cluster column: its standard errors would be too small.",
    );
  }
  return warnings;
}
