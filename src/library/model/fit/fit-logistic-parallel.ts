import { checkOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { buildDesign } from "../design/design.js";
import { bestWorkspace } from "./fit-logistic.js";
import { coreCount, kernelThreads } from "./kernel-threads.js";
import type { LogisticFit } from "./logistic-fit.js";
import { LOGISTIC_OPTIONS, type LogisticOptions } from "./logistic-options.js";
import { solveDesign } from "./solve-design.js";
import { wasmWorkspace } from "./wasm-workspace.js";

/** From this many numbers on, starting a worker thread pays. */
const ENOUGH_CELLS = 8_000_000;
/** From this many on, a thread pays that is up already, as when somebody fits one model after the other. */
const ENOUGH_WHEN_UP = 2_000_000;
const MOST_THREADS = 8;

/**
 * Fits the same model as `fitLogistic`, on several processor cores: for files of about a million rows and more, and for models
 * of a third of that one after the other. Small data are fitted at once, without any worker thread.
 *
 * @param options those of `fitLogistic`, and `threads`: how many to use, default one for each core, at most 8.
 * @throws as `fitLogistic` does; when threads is not a whole number from 1 to 8.
 * @example
 * const doors = { answered: [0, 1, 0, 1, 1, 0, 1, 1], hour: [10, 18, 11, 19, 12, 17, 18, 17] };
 * const fit = await fitLogisticParallel(doors, { outcome: "answered", predictors: ["hour"] });
 * fit.n; // 8
 */
export async function fitLogisticParallel(
  data: Data,
  options: LogisticOptions & { readonly threads?: number },
): Promise<LogisticFit> {
  checkOptions("fitLogisticParallel", options, { ...LOGISTIC_OPTIONS, threads: "number" });
  const { threads: wanted, ...model } = options;
  if (wanted !== undefined && !(Number.isInteger(wanted) && wanted >= 1 && wanted <= MOST_THREADS)) {
    throw new RangeError(
      `threads must be a whole number from 1 to ${MOST_THREADS}, but it is ${describeValue(wanted)}.`,
    );
  }
  const design = buildDesign(data, model);
  const width = design.columns.length + (model.intercept === false ? 0 : 1);
  const threads = wanted ?? Math.min(MOST_THREADS, await coreCount());
  const cells = design.rowCount * width;
  const workspace =
    threads > 1 && cells >= ENOUGH_WHEN_UP
      ? wasmWorkspace(design.rowCount, width, design.trials !== undefined, threads)
      : undefined;
  if (workspace === undefined) return solveDesign(design, model, bestWorkspace);
  const workers = await kernelThreads(workspace.kernel, threads - 1);
  try {
    // Others start beside this fit, for the next one.
    if (workers.areUp || cells >= ENOUGH_CELLS) workspace.runWith(workers.run);
    // A design that is built again, because a missing value turned up, has fewer rows and goes its own way.
    let first = true;
    return solveDesign(design, model, (...size) => {
      const own = first;
      first = false;
      return own ? workspace : bestWorkspace(...size);
    });
  } finally {
    workers.rest();
  }
}
