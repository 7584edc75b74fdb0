import { PLAN_VARIANTS } from "../../library/organize/plan/plan-choices.js";
import { type GroupCount, SMALLEST_GROUP } from "../../library/safety/anonymize/suppress-counts.js";
import { requireMadeRows } from "../../library/table/columns/require-made-rows.js";
import { plansInBands } from "./guesses/plans-in-bands.js";
import { PLAN_DIGEST, type PlanDigest } from "./plan-digest.js";
import { plansInGroups } from "./plans-in-groups.js";

type SafetyBand = NonNullable<PlanDigest["safety"]>;

/** From the worst to the best. */
const SAFETY_BANDS: readonly SafetyBand[] = ["act now", "building", "steady"];

/**
 * What a cohort shows in the debrief: counts of plans and one band, no sum, no mean and no median number, which could be one
 * person's own. Groups of one to four plans are null, and so are groups that all but one to four plans are in.
 *
 * This holds for one screen. Who sees a second one, with one digest more or less, can work out the groups of that digest:
 * `readCohort` changes its screen by five digests or more.
 */
export interface CohortDigest {
  readonly plans: number;
  readonly variants: readonly GroupCount[];
  /** In how many plans every goal has its six fields. */
  readonly completeGoals: readonly GroupCount[];
  /** How many plans have a tactic with which contact rate; a plan counts once in each group. */
  readonly contactRates: readonly GroupCount[];
  readonly flake: readonly GroupCount[];
  readonly leadTimeWeeks: readonly GroupCount[];
  readonly capacityRatio: readonly GroupCount[];
  /** How many plans have which share of guesses among their assumptions. */
  readonly guessShares: readonly GroupCount[];
  readonly plausibleTests: readonly GroupCount[];
  /** The band in the middle of the cohort, by the better half; null when fewer than five plans are in it. */
  readonly medianSafety: PlanDigest["safety"];
}

/**
 * What all plans of a cohort show together, for the live debrief. Nobody's plan can be told from it.
 *
 * @param digests the digests of those who agreed to show theirs, five or more.
 * @throws when there are fewer than five: show the made-up cohort instead.
 * @example
 * const cohort = cohortDigest(Array.from({ length: 8 }, () => planDigest(greatLakesPlan)));
 * cohort.variants[1]; // { group: "legislative", plans: 8 }
 */
export function cohortDigest(digests: readonly PlanDigest[]): CohortDigest {
  requireMadeRows(digests, "planDigest, one for each plan,", PLAN_DIGEST);
  if (digests.length < SMALLEST_GROUP) {
    throw new RangeError(
      `A cohort needs at least ${SMALLEST_GROUP} plans, but there are ${digests.length}: single plans could be told apart. Show the made-up cohort.`,
    );
  }
  const bands = (valuesOf: (digest: PlanDigest) => readonly number[], cuts: readonly number[]) =>
    plansInBands(digests.map(valuesOf), cuts);
  return Object.freeze({
    plans: digests.length,
    variants: plansInGroups(
      digests.map(({ variant }) => [variant]),
      PLAN_VARIANTS,
    ),
    completeGoals: yesOrNo(
      digests.map(({ goals }) => (goals.length === 0 ? null : goals.every(({ complete }) => complete))),
    ),
    contactRates: bands(({ contactRates }) => contactRates, [0.05, 0.1, 0.2, 0.4]),
    flake: bands(({ flake }) => present(flake), [0.2, 0.35, 0.5]),
    leadTimeWeeks: bands(({ leadTimeWeeks }) => leadTimeWeeks, [2, 6, 12]),
    capacityRatio: bands(({ capacityRatio }) => present(capacityRatio), [0.5, 0.9, 1]),
    guessShares: bands(({ guessShare }) => present(guessShare), [0.1, 0.3]),
    plausibleTests: yesOrNo(digests.map(({ plausibleTest }) => plausibleTest)),
    medianSafety: medianBand(digests.flatMap(({ safety }) => present(safety))),
  });
}

/** A list with the value, or an empty one. */
function present<Value>(value: Value | null): readonly Value[] {
  return value === null ? [] : [value];
}

function yesOrNo(answers: readonly (boolean | null)[]): readonly GroupCount[] {
  return plansInGroups(
    answers.map((answer) => present(answer).map((yes) => (yes ? "yes" : "no"))),
    ["yes", "no"],
  );
}

/** The band in the middle; null when fewer than five plans are in it: it could be one person's own. */
function medianBand(plans: readonly SafetyBand[]): SafetyBand | null {
  const sorted = SAFETY_BANDS.flatMap((band) => plans.filter((own) => own === band));
  const middle = sorted[Math.floor(sorted.length / 2)];
  const sharing = sorted.filter((band) => band === middle).length;
  return middle === undefined || sharing < SMALLEST_GROUP ? null : middle;
}
