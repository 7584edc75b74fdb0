import { checkOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import { buildDesign } from "../design/design.js";
import type { LogisticFit } from "./logistic-fit.js";
import { LOGISTIC_OPTIONS, type LogisticOptions } from "./logistic-options.js";
import { plainWorkspace } from "./plain-workspace.js";
import { solveDesign, type WorkspaceMaker } from "./solve-design.js";
import { wasmWorkspace } from "./wasm-workspace.js";

/** From this many numbers on, the compiled kernel is worth its start. */
const MANY_CELLS = 50_000;

/**
 * Fits a logistic model: which columns go with a yes, and how strongly, each with the others held fixed.
 *
 * Text and true/false columns become one indicator for each level except the reference. Rows with a missing value
 * (null, undefined, NaN or an empty text) are left out and counted in `dropped`; rows of weight 0 count for nothing. Predictors that the ones before them explain are named in `aliased`. Identical
 * rows are counted together, which changes nothing but the time.
 *
 * Method: maximum likelihood by Newton's method (iteratively reweighted least squares; McCullagh and Nelder 1989,
 * "Generalized Linear Models"). Agrees with R's `glm` and with statsmodels.
 *
 * The whole table is held in memory. For a list that is larger, `fitLogisticSQL` fits inside a database, and the command
 * `fit` reads a file in pieces.
 *
 * @param data a table or an object of columns.
 * @param options see `LogisticOptions` for each one and its default; `outcome` and `predictors` are needed.
 * @throws one sentence for everything that cannot be fitted: a column that does not exist, an outcome that is not 0 or 1
 * or never changes, text where a number should be, a weight that is missing or below 0, predictors that separate the outcome.
 * @example
 * const doors = { answered: [0, 1, 0, 1, 1, 0, 1, 1], hour: [10, 18, 11, 19, 12, 17, 18, 17] };
 * const fit = fitLogistic(doors, { outcome: "answered", predictors: ["hour"] });
 * fit.terms; // ["intercept", "hour"]
 * fit.converged; // true
 */
export function fitLogistic(data: Data, options: LogisticOptions): LogisticFit {
  checkOptions("fitLogistic", options, { ...LOGISTIC_OPTIONS });
  return solveDesign(buildDesign(data, options), options, bestWorkspace);
}

/** The compiled kernel for many numbers, plain TypeScript for few and where there is no kernel. */
export const bestWorkspace: WorkspaceMaker = (rowCount, width, hasTrials) =>
  (rowCount * width >= MANY_CELLS ? wasmWorkspace(rowCount, width, hasTrials) : undefined) ??
  plainWorkspace(rowCount, width, hasTrials);
