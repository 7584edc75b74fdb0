import { checkOptions } from "../../table/columns/check-options.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { numberText } from "../../words/number-text.js";
import { checkDesign, requireShare } from "../power/power-design.js";

/** An experiment to imagine many times. Shares are written as 0.3, never as 30. */
export interface SimulatedDesign {
  /** People in all arms together. */
  readonly n: number;
  /** The share of yes without the treatment (or the mean, when `sd` is given). */
  readonly baseline: number;
  /** What the treatment adds for a person who gets it: 0.02 for two points. 0 imagines that nothing happens. */
  readonly effect: number;
  /** The share of people who are treated. Default 0.5. */
  readonly treatedShare?: number | undefined;
  /** People in a cluster that is assigned as a whole. Default 1. */
  readonly clusterSize?: number | undefined;
  /** How alike members of a cluster are, 0 to 1; it goes with `clusterSize`, and only there. */
  readonly icc?: number | undefined;
  /** The share of the assigned who are reached. Default 1. */
  readonly contactRate?: number | undefined;
  /** How much more often reachable people say yes anyway, without any contact. Default 0. */
  readonly reachableGap?: number | undefined;
  /** The standard deviation of an outcome that is a number. Default: a yes/no outcome. */
  readonly sd?: number | undefined;
}

/** Each person of an imagined experiment is drawn in memory. */
const MOST_PEOPLE = 20_000_000;

/** The counts and shares of a checked design. */
export interface DesignNumbers {
  /** Units that are assigned: people, or clusters. */
  readonly treated: number;
  readonly control: number;
  readonly clusterSize: number;
  readonly icc: number;
  readonly contactRate: number;
  /** The share of yes among reachable and other people, before any contact. */
  readonly reachable: number;
  readonly unreachable: number;
  /** The true effect on everybody assigned. */
  readonly itt: number;
}

/** @throws a sentence for a design that cannot be. */
export function checkSimulatedDesign(d: SimulatedDesign): DesignNumbers {
  checkOptions("The design", d, {
    n: "needed number",
    baseline: "needed number",
    effect: "needed number",
    treatedShare: "number",
    clusterSize: "number",
    icc: "number",
    contactRate: "number",
    reachableGap: "number",
    sd: "number",
  });
  const { n, baseline, effect, treatedShare = 0.5, clusterSize = 1, icc = 0 } = d;
  const { contactRate = 1, reachableGap = 0, sd } = d;
  checkDesign({ baseline, treatedShare, clusterSize: d.clusterSize, icc: d.icc, contactRate, sd });
  if (!Number.isFinite(effect) || !Number.isFinite(reachableGap)) {
    throw new RangeError(
      `effect and reachableGap are numbers such as 0.02, but they are ${describeValue(effect)} and ${describeValue(reachableGap)}.`,
    );
  }
  if (!Number.isInteger(clusterSize)) {
    throw new RangeError(
      `A cluster has a whole number of people, but clusterSize is ${describeValue(clusterSize)}.`,
    );
  }
  if (typeof n === "number" && n > MOST_PEOPLE) {
    throw new RangeError(
      `n is the number of people in all arms, at most ${numberText(MOST_PEOPLE)} in a simulation, but it is ${describeValue(n)}.`,
    );
  }
  const units = Number(n) / clusterSize;
  const treated = Math.round(units * treatedShare);
  if (!(Number.isInteger(n) && units >= 4 && treated >= 2 && Math.floor(units) - treated >= 2)) {
    const what = clusterSize === 1 ? "people" : `clusters of ${clusterSize}`;
    throw new RangeError(
      `n is the number of people in all arms; ${String(n)} leaves fewer than two ${what} in an arm. Use a larger n.`,
    );
  }
  const reachable = baseline + reachableGap * (1 - contactRate);
  const unreachable = baseline - reachableGap * contactRate;
  if (sd === undefined) {
    for (const share of [reachable, unreachable, reachable + effect]) {
      if (share >= 0 && share <= 1) continue;
      throw new RangeError(
        `These numbers give some people a share of yes of ${numberText(share, { decimals: { most: 6 } })}, outside 0 to 1. Write two points as 0.02.`,
      );
    }
    requireShare("baseline", baseline, "the share of yes without the treatment");
  }
  return {
    treated,
    control: Math.floor(units) - treated,
    clusterSize,
    icc,
    contactRate,
    reachable,
    unreachable,
    itt: effect * contactRate,
  };
}
