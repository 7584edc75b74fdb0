import { normalQuantile } from "../../math/normal-distribution.js";
import { percentHint } from "../../math/percent-hint.js";
import type { KnownOptions } from "../../table/columns/check-options.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { numberText } from "../../words/number-text.js";
import { designEffect } from "./design-effect.js";

/** What a test is planned with. Shares are written as 0.3, never as 30. */
export interface PowerDesign {
  /** The share of yes in the control arm (or its mean, when `sd` is given). */
  readonly baseline: number;
  /** The chance of a false alarm that is accepted. Default 0.05. */
  readonly alpha?: number | undefined;
  /** 2 tests in both directions, 1 in one. Default 2. */
  readonly sides?: 1 | 2 | undefined;
  /** The share of all people who are treated. Default 0.5. */
  readonly treatedShare?: number | undefined;
  /** People in a cluster that is assigned as a whole. Default 1: people are assigned one by one. */
  readonly clusterSize?: number | undefined;
  /** How alike the members of a cluster are, 0 to 1; it goes with `clusterSize`, and only there. */
  readonly icc?: number | undefined;
  /** The share of the assigned who will be reached; the effect is then the one on a reached person. Default 1. */
  readonly contactRate?: number | undefined;
  /** The standard deviation of an outcome that is a number. Default: a yes/no outcome. */
  readonly sd?: number | undefined;
}

/** What `checkOptions` knows of them. */
export const POWER_DESIGN: KnownOptions<PowerDesign> = {
  baseline: "needed number",
  alpha: "number",
  sides: "number",
  treatedShare: "number",
  clusterSize: "number",
  icc: "number",
  contactRate: "number",
  sd: "number",
};

export interface CheckedDesign {
  readonly baseline: number;
  readonly alpha: number;
  readonly share: number;
  readonly contactRate: number;
  readonly deff: number;
  /** The normal quantile behind alpha, and the share of chance beyond it on one side. */
  readonly critical: number;
  readonly tail: number;
  readonly clusterSize: number;
  /** True for an outcome that is a number, false for yes or no. */
  readonly isNumber: boolean;
  /** The variance of one person's outcome when the mean is m. */
  readonly variance: (m: number) => number;
}

/** @throws a sentence for each number outside its range. */
export function checkDesign(d: PowerDesign): CheckedDesign {
  const {
    baseline,
    alpha = 0.05,
    sides = 2,
    treatedShare = 0.5,
    clusterSize = 1,
    icc = 0,
    contactRate = 1,
    sd,
  } = d;
  if (sd === undefined) requireShare("baseline", baseline, "the share of yes in the control arm");
  else if (!Number.isFinite(baseline) || !(sd > 0 && Number.isFinite(sd))) {
    throw new RangeError(
      `An outcome that is a number needs a baseline and an sd above 0, but they are ${describeValue(baseline)} and ${String(sd)}.`,
    );
  }
  requireShare("alpha", alpha, "the accepted chance of a false alarm");
  requireShare("treatedShare", treatedShare, "the share of people who are treated");
  if (contactRate !== 1)
    requireShare("contactRate", contactRate, "the share of the assigned who are reached");
  if (sides !== 1 && sides !== 2)
    throw new RangeError(`sides must be 1 or 2, but it is ${describeValue(sides)}.`);
  const deff = designEffect({ clusterSize, icc });
  if (clusterSize > 1 && d.icc === undefined) {
    throw new RangeError(
      "clusterSize needs icc, which says how alike the members of a cluster are, from 0 to 1, for example icc: 0.02.",
    );
  }
  if (icc > 0 && d.clusterSize === undefined) {
    throw new RangeError(
      "icc says how alike the members of a cluster are, so it needs clusterSize, for example clusterSize: 20.",
    );
  }
  return {
    baseline,
    alpha,
    share: treatedShare,
    contactRate,
    deff,
    critical: normalQuantile(1 - alpha / sides),
    tail: alpha / sides,
    clusterSize,
    isNumber: sd !== undefined,
    variance: (m) => (sd === undefined ? m * (1 - m) : sd * sd),
  };
}

/** The difference between the arms that an effect on reached people makes. Throws when a share would leave 0 to 1. */
export function dilutedEffect(effect: number, design: CheckedDesign, sd: number | undefined): number {
  if (!Number.isFinite(effect) || effect === 0) {
    throw new RangeError(
      `effect is the difference to be found, such as 0.02 for two points, but it is ${describeValue(effect)}.`,
    );
  }
  const itt = effect * design.contactRate;
  const share = design.baseline + itt;
  if (sd === undefined && !(share >= 0 && share <= 1)) {
    throw new RangeError(
      `A baseline of ${design.baseline} and an effect of ${effect} give a share of ${numberText(share, { decimals: { most: 6 } })}, outside 0 to 1. Write two points as 0.02.`,
    );
  }
  if (sd === undefined && Math.abs(effect) > 1) {
    throw new RangeError(
      `An effect of ${effect} on the people who are reached is larger than a share can be. Write two points as 0.02.`,
    );
  }
  return itt;
}

export function requireShare(name: string, value: number, meaning: string): void {
  if (typeof value === "number" && value > 0 && value < 1) return;
  throw new RangeError(
    `${name} is ${meaning}, between 0 and 1 such as 0.3, but it is ${describeValue(value)}.${percentHint(value)}`,
  );
}

/** @throws when the power asked for is not above alpha and below 1. */
export function requirePower(power: number, alpha: number): void {
  if (typeof power === "number" && power > alpha && power < 1) return;
  throw new RangeError(
    `power is the chance to find the effect, above alpha (${alpha}) and below 1 such as 0.8, but it is ${describeValue(power)}.${percentHint(power)}`,
  );
}
