import { type PlanDigest, SMALLEST_GROUP } from "./plan-digest.js";
import { type GroupCount, suppressCounts } from "./suppress-counts.js";

/** What a cohort shows in the debrief. Groups of one to four plans are null. */
export interface CohortDigest {
  readonly plans: number;
  readonly variants: readonly GroupCount[];
  /** The share of all goals that have their six fields. */
  readonly completeGoals: number;
  /** How many plans have a tactic with which contact rate; a plan counts once in each group. */
  readonly contactRates: readonly GroupCount[];
  readonly flake: readonly GroupCount[];
  readonly leadTimeWeeks: readonly GroupCount[];
  readonly capacityRatio: readonly GroupCount[];
  /** The median share of assumptions that are guesses. */
  readonly guessShare: number | null;
  readonly plausibleTests: readonly GroupCount[];
  /** The band in the middle of the cohort, by the better half. */
  readonly medianSafety: "act now" | "building" | "steady" | null;
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
  if (digests.length < SMALLEST_GROUP) {
    throw new RangeError(
      `A cohort needs at least ${SMALLEST_GROUP} plans, but there are ${digests.length}: single plans could be told apart. Show the made-up cohort.`,
    );
  }
  const goals = digests.flatMap((digest) => digest.goals);
  const bands = ["act now", "building", "steady"] as const;
  const safety = digests.flatMap((digest) => (digest.safety === null ? [] : [bands.indexOf(digest.safety)]));
  const middle = median(safety);
  return Object.freeze({
    plans: digests.length,
    variants: count(
      digests.map(({ variant }) => variant),
      ["electoral", "legislative", "distributed"],
    ),
    completeGoals: goals.length === 0 ? 0 : goals.filter(({ complete }) => complete).length / goals.length,
    contactRates: buckets(
      digests.map(({ contactRates }) => contactRates),
      [0.05, 0.1, 0.2, 0.4],
    ),
    flake: buckets(
      digests.map(({ flake }) => present([flake])),
      [0.2, 0.35, 0.5],
    ),
    leadTimeWeeks: buckets(
      digests.map(({ leadTimeWeeks }) => leadTimeWeeks),
      [2, 6, 12],
    ),
    capacityRatio: buckets(
      digests.map(({ capacityRatio }) => present([capacityRatio])),
      [0.5, 0.9, 1],
    ),
    guessShare: median(present(digests.map((digest) => digest.guessShare))),
    plausibleTests: count(
      present(digests.map((digest) => digest.plausibleTest)).map((plausible) => (plausible ? "yes" : "no")),
      ["yes", "no"],
    ),
    medianSafety: middle === null ? null : (bands[Math.ceil(middle)] ?? null),
  });
}

function present<T>(values: readonly (T | null)[]): readonly T[] {
  return values.filter((value): value is T => value !== null);
}

function count(values: readonly string[], groups: readonly string[]): readonly GroupCount[] {
  return suppressCounts(
    new Map(groups.map((group) => [group, values.filter((value) => value === group).length])),
  );
}

/**
 * Plans between the cuts; each bucket includes its upper end. A plan with six tactics of one kind is one plan: counted by
 * tactics, it alone would make a group of six.
 */
function buckets(plans: readonly (readonly number[])[], cuts: readonly number[]): readonly GroupCount[] {
  const groups = [...cuts.map((cut) => `up to ${cut}`), `above ${cuts.at(-1)}`];
  const nameOf = (value: number) => groups[cuts.filter((cut) => value > cut).length] ?? "";
  return count(
    plans.flatMap((values) => [...new Set(values.map(nameOf))]),
    groups,
  );
}

/** The middle value; null when fewer than five plans have one. */
function median(values: readonly number[]): number | null {
  if (values.length < SMALLEST_GROUP) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return (lower + upper) / 2;
}
