import { type RandomSource, randomSource } from "../../math/random-source.js";
import { checkOptions, type KnownOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { requireFields } from "../../table/columns/require-fields.js";
import type { Estimate } from "../estimate/estimate.js";
import { requireShare } from "../power/power-design.js";
import { requireSims } from "./simulate-experiment.js";
import { emptySums, type SimulationResult, summarizeSums } from "./simulation-result.js";
import { finishSteps, finishStepsAsync, type StepOptions, type StopSignal } from "./simulation-steps.js";

export interface SimulateDesignOptions {
  /** Makes the data of one imagined experiment; all chance comes from `random`. */
  readonly make: (random: RandomSource, sim: number) => Data;
  /** The analysis, for example (data) => estimateITT(data, { … }). */
  readonly estimate: (
    data: Data,
  ) => Pick<Estimate, "estimate" | "stdError" | "pValue" | "confLow" | "confHigh">;
  /** The effect that `make` plants. */
  readonly truth: number;
  readonly sims: number;
  readonly seed: number;
  /** p-values below it count as found. Default 0.05. */
  readonly alpha?: number | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** NaN where the analysis could not tell. */
const ESTIMATE = {
  estimate: "any number",
  stdError: "any number",
  confLow: "any number",
  confHigh: "any number",
  pValue: "any number",
} as const;

/** What `checkOptions` knows of them. */
export const SIMULATE_DESIGN_OPTIONS: KnownOptions<SimulateDesignOptions> = {
  make: "needed function",
  estimate: "needed function",
  truth: "needed number",
  sims: "needed whole number",
  seed: "needed number",
  alpha: "number",
  onProgress: "function",
};

/**
 * Imagines any experiment many times, person by person, with any analysis: bias, error, coverage, power.
 *
 * For the common designs `simulateExperiment` gives the same thousands of times faster.
 * (Blair, Coppock and Humphreys 2023, "Research Design in the Social Sciences".)
 *
 * @throws what the analysis throws; when sims is not a whole number above 0.
 * @example
 * const result = simulateDesign({
 *   make: (random) => ({ y: Array.from({ length: 40 }, () => random.uniform()), z: assignComplete(40, { seed: random.below(1e6) }) }),
 *   estimate: (data) => estimateITT(data, { outcome: "y", assignment: "z" }),
 *   truth: 0, sims: 200, seed: 1,
 * });
 * result.coverage > 0.9; // true
 */
export function simulateDesign(options: SimulateDesignOptions): SimulationResult {
  checkOptions("simulateDesign", options, { ...SIMULATE_DESIGN_OPTIONS });
  return finishSteps(designSteps(options), stepOptions(options));
}

/**
 * The same as `simulateDesign`, giving way to other work after each experiment, so that an interrupt works.
 *
 * @example
 * const later = await simulateDesignAsync({
 *   make: (random) => ({ y: Array.from({ length: 20 }, () => random.uniform()), z: assignComplete(20, { seed: random.below(1e6) }) }),
 *   estimate: (data) => estimateITT(data, { outcome: "y", assignment: "z" }),
 *   truth: 0, sims: 50, seed: 1,
 * });
 * later.coverage > 0.8; // true
 */
export function simulateDesignAsync(
  options: SimulateDesignOptions & { readonly signal?: StopSignal | undefined },
): Promise<SimulationResult> {
  checkOptions("simulateDesignAsync", options, { ...SIMULATE_DESIGN_OPTIONS, signal: "signal" });
  return finishStepsAsync(designSteps(options), { ...stepOptions(options), signal: options.signal });
}

function stepOptions({ sims, onProgress }: SimulateDesignOptions): StepOptions {
  return { total: sims, onProgress };
}

function* designSteps(options: SimulateDesignOptions): Generator<number, SimulationResult> {
  const { make, estimate, truth, sims, seed, alpha = 0.05 } = options;
  requireSims(sims);
  requireShare("alpha", alpha, "the chance of a false alarm");
  for (const [name, step] of Object.entries({ make, estimate })) {
    if (typeof step !== "function")
      throw new TypeError(`${name} must be a function, but it is ${describeValue(step)}.`);
  }
  const random = randomSource(seed);
  const sums = emptySums();
  for (let sim = 0; sim < sims; sim++) {
    const row = estimate(make(random, sim));
    requireFields(
      row,
      "estimate to give what estimateITT gives, such as (data) => estimateITT(data, { … })",
      ESTIMATE,
    );
    const off = row.estimate - truth;
    sums.count++;
    sums.off += off;
    sums.squares += off * off;
    sums.stdErrors += row.stdError;
    if (row.confLow <= truth && truth <= row.confHigh) sums.covered++;
    if (row.pValue < alpha) sums.rejected++;
    yield sim + 1;
  }
  return summarizeSums(sums, truth, alpha);
}
