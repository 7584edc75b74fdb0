import { systemClock } from "../../kernel/clock.js";
import { interruptSignal } from "../../kernel/interrupt-signal.js";
import { progressLine } from "../../kernel/progress-line.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { SIMULATE_OPTIONS, type SimulateOptions, simulateExperimentAsync } from "./simulate-experiment.js";
import type { SimulationResult } from "./simulation-result.js";

/**
 * `simulateExperiment` for a notebook: a line says how far it is when it takes a while, and the stop button ends it.
 *
 * @param options as for `simulateExperiment`.
 * @returns a promise of its result; when you stop it, a sentence says how many experiments were done.
 * @throws what `simulateExperiment` throws.
 * @example
 * const design = { n: 400, baseline: 0.3, effect: 0 };
 * const result = await runSimulation({ design, estimator: "itt", sims: 2000, seed: 1 });
 * result.power < 0.07; // true
 */
export function runSimulation(options: SimulateOptions): Promise<SimulationResult> {
  checkOptions("runSimulation", options, { ...SIMULATE_OPTIONS });
  const report = progressLine("experiments", () => systemClock.now().getTime());
  return simulateExperimentAsync({
    ...options,
    signal: interruptSignal(),
    onProgress: (done, total) => {
      report(done, total);
      options.onProgress?.(done, total);
    },
  });
}
