import { randomSource } from "../../math/random-source.js";
import { requireLevel } from "../../math/require-level.js";
import { checkOptions, type KnownOptions } from "../../table/columns/check-options.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { checkSimulatedDesign, type SimulatedDesign } from "./simulated-design.js";
import { emptySums, type SimulationResult, summarizeSums } from "./simulation-result.js";
import { finishSteps, finishStepsAsync, type StepOptions, type StopSignal } from "./simulation-steps.js";
import { contactTrial, ittTrial } from "./simulation-trials.js";

export interface SimulateOptions {
  readonly design: SimulatedDesign;
  /** "itt": by assignment. "cace": by assignment, scaled to the reached. "reached": the reached against the control, a mistake to learn from. */
  readonly estimator: "itt" | "cace" | "reached";
  /** How many experiments to imagine. */
  readonly sims: number;
  /** A whole number such as 2026: the same seed gives the same result. */
  readonly seed: number;
  /** The share of intervals that should cover the truth; p-values are compared with 1 − level. Default 0.95. */
  readonly level?: number | undefined;
  /** Called now and then with how many are done. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** What `checkOptions` knows of them. */
export const SIMULATE_OPTIONS: KnownOptions<SimulateOptions> = {
  design: "needed",
  estimator: { needed: ["itt", "cace", "reached"] },
  sims: "needed whole number",
  seed: "needed number",
  level: "number",
  onProgress: "function",
};

/**
 * Imagines the same experiment many times and says how its analysis behaves: bias, error, coverage, power.
 *
 * Complete assignment, analysed as `estimateITT` or `estimateCACE` would (HC2, or CR2 for equal clusters). Arms are drawn
 * from their exact distributions instead of person by person, so 100,000 experiments take a moment
 * (Blair, Coppock and Humphreys 2023, "Research Design in the Social Sciences"; clusters: Prentice 1986).
 * With "cace" and "reached" the truth is the effect on a reached person.
 *
 * @throws when a number is outside its range, or "cace" and "reached" are asked for with clusters or `sd`.
 * @example
 * const design = { n: 4000, baseline: 0.3, effect: 0.04 };
 * const result = simulateExperiment({ design, estimator: "itt", sims: 20000, seed: 1 });
 * result.power > 0.76 && result.power < 0.8; // true
 * Math.abs(result.coverage - 0.95) < 0.01; // true
 */
export function simulateExperiment(options: SimulateOptions): SimulationResult {
  checkOptions("simulateExperiment", options, { ...SIMULATE_OPTIONS });
  return finishSteps(simulationSteps(options), stepOptions(options));
}

/**
 * The same as `simulateExperiment`, in steps that let other work in between: an interrupt or a stop button works.
 *
 * @param options as for `simulateExperiment`, and `signal`: an AbortSignal; aborting it ends the simulation.
 * @returns a promise of the same result; it is rejected with a sentence when it was stopped.
 * @example
 * const design = { n: 400, baseline: 0.3, effect: 0 };
 * const result = await simulateExperimentAsync({ design, estimator: "itt", sims: 2000, seed: 1 });
 * result.power < 0.07; // true
 */
export function simulateExperimentAsync(
  options: SimulateOptions & { readonly signal?: StopSignal | undefined },
): Promise<SimulationResult> {
  checkOptions("simulateExperimentAsync", options, { ...SIMULATE_OPTIONS, signal: "signal" });
  return finishStepsAsync(simulationSteps(options), { ...stepOptions(options), signal: options.signal });
}

function stepOptions({ sims, onProgress }: SimulateOptions): StepOptions {
  return { total: sims, onProgress };
}

/** @throws when the number of experiments is not a whole number above 0. */
export function requireSims(sims: number): void {
  if (Number.isInteger(sims) && sims >= 1) return;
  throw new RangeError(`sims must be a whole number such as 1000, but it is ${describeValue(sims)}.`);
}

function* simulationSteps(options: SimulateOptions): Generator<number, SimulationResult> {
  const { design, estimator, sims, seed, level = 0.95 } = options;
  requireLevel(level);
  requireSims(sims);
  const numbers = checkSimulatedDesign(design);
  const simple = numbers.clusterSize === 1 && design.sd === undefined;
  if (estimator !== "itt" && !simple) {
    throw new RangeError(
      `The estimator "${estimator}" is imagined for yes/no outcomes of people assigned one by one. Leave clusterSize and sd out, or use simulateDesign.`,
    );
  }
  const random = randomSource(seed);
  const sums = emptySums();
  const truth = estimator === "itt" ? numbers.itt : design.effect;
  const alpha = 1 - level;
  const trial =
    estimator === "itt" ? ittTrial(design, numbers, alpha) : contactTrial(design, numbers, alpha, estimator);
  // About 50 milliseconds of work a step, whatever the design costs.
  const cost = numbers.clusterSize > 1 ? numbers.treated + numbers.control : 10;
  const step = Math.max(1, Math.floor(2_000_000 / cost));
  for (let done = 0; done < sims; ) {
    const until = Math.min(sims, done + step);
    trial(random, sums, until - done, truth);
    done = until;
    yield done;
  }
  return summarizeSums(sums, truth, alpha);
}
