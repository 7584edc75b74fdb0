import { checkOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import { EXPERIMENT_COLUMNS, type ExperimentColumns, readSample } from "../columns/read-sample.js";
import type { RandomizationTest } from "./randomization-result.js";
import { readBlockCounts, readBlockUnits } from "./read-block-units.js";
import { unitOf } from "./redraw-block.js";
import { requireDraws, testOfBlocks } from "./test-of-blocks.js";

export type { RandomizationTest } from "./randomization-result.js";

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
    draws: "up to a million",
    seed: "needed number",
    statistic: ["difference", "studentized"],
    nullEffect: "number",
  });
  const asked = requireDraws(options);
  const sample = readSample(data, options);
  const counted = sample.binary && asked.nullEffect === 0 && sample.clusters === undefined;
  const y = counted ? sample.y : centred(sample.y, sample.z, asked.nullEffect);
  const unit = counted ? 1 : unitOf(y.reduce((most, value) => Math.max(most, Math.abs(value)), 0));
  const blocks = counted
    ? readBlockCounts(sample)
    : readBlockUnits(
        sample,
        y.map((value) => value / unit),
      );
  const redrawn = sample.clusters === undefined ? "people" : "clusters";
  return testOfBlocks(
    {
      blocks,
      counted,
      unit,
      n: y.length,
      dropped: sample.dropped,
      redrawn,
      blocked: sample.blocks !== undefined,
    },
    asked,
  );
}

/** Outcomes without the effect that the null claims, around their mean: the squares then keep their digits. */
function centred(y: Float64Array, z: Uint8Array, nullEffect: number): Float64Array {
  const shifted = y.map((value, i) => value - nullEffect * (z[i] as number));
  const mean = shifted.reduce((sum, value) => sum + value, 0) / shifted.length;
  return shifted.map((value) => value - mean);
}
