import { randomSource } from "../../math/random-source.js";
import { checkOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { numberText } from "../../words/number-text.js";
import { EXPERIMENT_COLUMNS, type ExperimentColumns, readSample } from "../columns/read-sample.js";
import { choiceOutcomes, countChoices, countCounts, countOutcomes } from "./block-outcomes.js";
import { enumerateOutcomes } from "./enumerate-outcomes.js";
import { readBlockCounts, readBlockUnits } from "./read-block-units.js";
import { redrawOutcomes, redrawUnits } from "./redraw.js";
import { type BlockUnits, partOf } from "./redraw-block.js";

export interface RandomizationOptions extends ExperimentColumns {
  /** How many assignments to draw. When there are no more than this, all are used. Default 10,000. */
  readonly draws?: number | undefined;
  /** A whole number such as 2026: the same seed gives the same p-value. */
  readonly seed: number;
  /** "difference": difference in means. "studentized": divided by its standard error, which also holds when the arms vary differently. Default "difference". */
  readonly statistic?: "difference" | "studentized" | undefined;
  /** The effect on everybody that the null hypothesis claims. Default 0: no effect on anybody. */
  readonly nullEffect?: number | undefined;
}

export interface RandomizationTest {
  /** How often an assignment drawn by the same design gives a statistic at least this far from zero. */
  readonly pValue: number;
  /** The statistic of the assignment that was used (beyond the null effect). */
  readonly statistic: number;
  /** How many assignments, or when exact how many different results, were weighed. */
  readonly draws: number;
  /** True when every possible assignment was counted, so that another seed gives the same p-value. */
  readonly exact: boolean;
  readonly n: number;
  /** Rows of the two arms that have no outcome and were left out. */
  readonly dropped: number;
  readonly method: string;
  /** The statistic of each draw, or of each possible result. */
  readonly distribution: Float64Array;
  /** The probability of each of them when they differ; undefined when all are alike. */
  readonly weights: Float64Array | undefined;
}

/**
 * Asks how often chance alone gives a difference this large: repeats the assignment by the design that was used, thousands
 * of times, as if the treatment did nothing, and compares.
 *
 * Re-draws keep the number of people (with `clusters`, of clusters) in each arm of each block. A difference is by block,
 * each block counted by its people. Two-sided. All assignments are counted when there are at most `draws`; otherwise
 * pValue = (1 + as extreme) / (1 + draws). Yes/no outcomes are drawn as counts
 * (Fisher 1935, "The Design of Experiments"; Phipson and Smyth 2010; Wu and Ding 2021 on the studentized statistic).
 *
 * Rows without an outcome (null, undefined, NaN or an empty text) are left out and counted in `dropped`.
 *
 * @throws what `estimateITT` throws; when draws is not a whole number of 100 or more.
 * @example
 * const test = { arm: [1, 1, 1, 0, 0, 0], calls: [5, 6, 7, 1, 2, 3] };
 * const result = randomizationTest(test, { outcome: "calls", assignment: "arm", seed: 1 });
 * result.pValue; // 0.1
 * result.exact; // true
 */
export function randomizationTest(data: Data, options: RandomizationOptions): RandomizationTest {
  checkOptions("randomizationTest", options, {
    ...EXPERIMENT_COLUMNS,
    draws: "number",
    seed: "number",
    statistic: ["difference", "studentized"],
    nullEffect: "number",
  });
  const { draws = 10_000, statistic = "difference", nullEffect = 0 } = options;
  if (!(Number.isInteger(draws) && draws >= 100)) {
    throw new RangeError(
      `draws must be a whole number of at least 100, such as 10000, but it is ${describeValue(draws)}.`,
    );
  }
  if (!Number.isFinite(nullEffect)) {
    throw new RangeError(`nullEffect must be a number such as 0, but it is ${describeValue(nullEffect)}.`);
  }
  const sample = readSample(data, options);
  const counted = sample.binary && nullEffect === 0 && sample.clusters === undefined;
  const y = counted ? sample.y : centred(sample.y, sample.z, nullEffect);
  const unit = counted ? 1 : unitOf(y);
  const blocks = counted
    ? readBlockCounts(sample)
    : readBlockUnits(
        sample,
        y.map((value) => value / unit),
      );
  const studentized = statistic === "studentized";
  if (studentized) requireTwoUnits(blocks);
  const observed = observedStatistic(blocks, studentized);
  const sizes = blocks.map(counted ? countCounts : countChoices);
  const exact = sizes.reduce((product, size) => product * size, 1) <= draws;
  const random = randomSource(options.seed);
  let distribution: Float64Array;
  let weights: Float64Array | undefined;
  if (exact) {
    const all = enumerateOutcomes(
      blocks.map((block) => (counted ? countOutcomes(block, 0) : choiceOutcomes(block))),
    );
    distribution = toStatistic(all.differences, studentized ? all.variances : undefined);
    weights = counted ? all.probabilities : undefined;
  } else {
    const into = {
      differences: new Float64Array(draws),
      variances: studentized ? new Float64Array(draws) : undefined,
    };
    for (const block of blocks) {
      if (counted) redrawOutcomes(countOutcomes(block, 1e-19), into, random);
      else redrawUnits(block, into, random);
    }
    distribution = toStatistic(into.differences, into.variances);
  }
  const redrawn = sample.clusters === undefined ? "people" : "clusters";
  const inUnits = studentized ? 1 : unit;
  return Object.freeze({
    pValue: shareAsExtreme(distribution, weights, observed, exact),
    statistic: observed * inUnits,
    draws: distribution.length,
    exact,
    n: sample.y.length,
    dropped: sample.dropped,
    method:
      `randomization test of the ${studentized ? "studentized " : ""}difference in means, ` +
      `${redrawn} re-drawn${sample.blocks === undefined ? "" : " within blocks"}, ${exact ? "every assignment" : `${numberText(draws)} draws`}`,
    distribution: inUnits === 1 ? distribution : distribution.map((value) => value * inUnits),
    weights,
  });
}

/** Outcomes without the effect that the null claims, around their mean: the squares then keep their digits. */
function centred(y: Float64Array, z: Uint8Array, nullEffect: number): Float64Array {
  const shifted = y.map((value, i) => value - nullEffect * (z[i] as number));
  const mean = shifted.reduce((sum, value) => sum + value, 0) / shifted.length;
  return shifted.map((value) => value - mean);
}

/** The power of two at the largest outcome: division by it is exact, and what is next to nothing is so in any unit of theirs. */
function unitOf(y: Float64Array): number {
  const largest = y.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return largest === 0 ? 1 : 2 ** Math.floor(Math.log2(largest));
}

function observedStatistic(blocks: readonly BlockUnits[], studentized: boolean): number {
  const parts = blocks.map((block) => partOf(block, block.observed));
  const difference = parts.reduce((sum, part) => sum + part.difference, 0);
  const variance = parts.reduce((sum, part) => sum + part.variance, 0);
  return studentized ? ratio(difference, variance) : difference;
}

function toStatistic(differences: Float64Array, variances: Float64Array | undefined): Float64Array {
  if (variances === undefined) return differences;
  return differences.map((difference, i) => ratio(difference, variances[i] as number));
}

/** With no variance at all, any difference is infinitely many standard errors and none is none. */
function ratio(difference: number, variance: number): number {
  if (Math.abs(difference) < 1e-12) return 0;
  return difference / Math.sqrt(variance < 1e-24 ? 0 : variance);
}

function shareAsExtreme(
  distribution: Float64Array,
  weights: Float64Array | undefined,
  observed: number,
  exact: boolean,
): number {
  // Equal results may differ in their last digits when their parts are added in another order.
  const limit = Math.abs(observed) * (1 - 1e-10) - 1e-14;
  let hits = 0;
  for (let i = 0; i < distribution.length; i++) {
    if (Math.abs(distribution[i] as number) >= limit)
      hits += weights === undefined ? 1 : (weights[i] as number);
  }
  if (weights !== undefined) return Math.min(1, hits);
  return exact ? hits / distribution.length : (1 + hits) / (1 + distribution.length);
}

function requireTwoUnits(blocks: readonly BlockUnits[]): void {
  if (blocks.every((block) => block.treated >= 2 && block.units - block.treated >= 2)) return;
  throw new RangeError(
    "The studentized statistic needs at least two units in each arm of each block. Use the plain difference, or merge small blocks.",
  );
}
