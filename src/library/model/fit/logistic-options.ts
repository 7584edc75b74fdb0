import type { KnownOptions } from "../../table/columns/check-options.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { listNames } from "../../table/columns/list-names.js";

/** What a logistic model is fitted to, and how. */
export interface LogisticOptions {
  /** The column that is to be explained: 0 and 1, or false and true. */
  readonly outcome: string;
  /**
   * What explains it: columns of numbers, text or true/false; a curve, `spline("age", 4)`; the interaction of two others,
   * "age:party", whose sides must be in the list too. A column of exactly that name comes first.
   */
  readonly predictors: readonly string[];
  /** A column that says for how many people each row stands; a row of weight 0 counts for nothing. Default: one each. */
  readonly weights?: string;
  /**
   * What the weights are. "frequency" (default): the row stands for that many identical people.
   * "sampling": survey weights; standard errors are then model-robust, as frequencies would make them too small.
   */
  readonly weightKind?: "frequency" | "sampling";
  /** For text and true/false predictors, the level to compare with. Default: the first by code point. */
  readonly reference?: Readonly<Record<string, string | boolean>>;
  /** How strongly coefficients are drawn to zero: ½·ridge·Σβ² without the intercept. Default 0. */
  readonly ridge?: number;
  /** False leaves the intercept out. Default true. */
  readonly intercept?: boolean;
  /** "model" (default) trusts the model; "HC1" stays right when the model is only roughly true. */
  readonly standardErrors?: "model" | "HC1";
  /** A column of groups whose members resemble each other, such as households: standard errors become cluster-robust. */
  readonly clusters?: string;
  /** The most steps to try. Default 30. */
  readonly maxIterations?: number;
  /** Stop when no coefficient moves by more than this many of its predictor's standard units. Default 5e-9. */
  readonly tolerance?: number;
}

/** What `checkOptions` knows of them. */
export const LOGISTIC_OPTIONS: KnownOptions<LogisticOptions> = {
  outcome: "needed text",
  predictors: "needed texts",
  weights: "text",
  weightKind: ["frequency", "sampling"],
  reference: "fields",
  ridge: "number",
  intercept: "yes or no",
  standardErrors: ["model", "HC1"],
  clusters: "text",
  maxIterations: "number",
  tolerance: "number",
};

/** Throws one sentence when the options contradict each other or a number is out of its range. */
export function checkLogisticOptions(options: LogisticOptions): void {
  const { outcome, predictors, weights, clusters, ridge = 0, maxIterations = 30, tolerance = 5e-9 } = options;
  if (typeof outcome !== "string") {
    throw new TypeError(
      `Name the outcome column, for example outcome: "voted", but it is ${describeValue(outcome)}.`,
    );
  }
  if (!Array.isArray(predictors) || predictors.some((name) => typeof name !== "string")) {
    throw new TypeError(
      `List the predictor columns by name, for example predictors: ["age"], but they are ${describeValue(predictors)}.`,
    );
  }
  if (predictors.length === 0 && options.intercept === false) {
    throw new RangeError(
      "A model without predictors and without an intercept has nothing to fit. Name a predictor.",
    );
  }
  const repeated = predictors.find((name, i) => predictors.indexOf(name) !== i);
  if (repeated !== undefined)
    throw new RangeError(`The predictor "${repeated}" is listed twice. List it once.`);
  for (const [role, name] of [
    ["outcome", outcome],
    ["weights", weights],
    ["clusters", clusters],
  ] as const) {
    if (name !== undefined && predictors.includes(name)) {
      throw new RangeError(
        `"${name}" is both the ${role} column and a predictor. Leave it out of the predictors: a model must not see its own ${role}.`,
      );
    }
  }
  if (!(Number.isFinite(ridge) && ridge >= 0)) {
    throw new RangeError(`ridge must be 0 or above, for example 1, but it is ${describeValue(ridge)}.`);
  }
  if (!(Number.isInteger(maxIterations) && maxIterations >= 1)) {
    throw new RangeError(
      `maxIterations must be a whole number from 1 on, but it is ${describeValue(maxIterations)}.`,
    );
  }
  if (!(Number.isFinite(tolerance) && tolerance > 0 && tolerance < 1)) {
    throw new RangeError(`tolerance must lie between 0 and 1, but it is ${describeValue(tolerance)}.`);
  }
  if (options.weightKind === "sampling" && weights === undefined) {
    throw new RangeError(
      'weightKind "sampling" needs weights: name their column, for example weights: "weight".',
    );
  }
  if (options.reference !== undefined) {
    const stranger = Object.keys(options.reference).find((name) => !predictors.includes(name));
    if (stranger !== undefined) {
      throw new RangeError(
        `reference names "${stranger}", which is not a predictor. The predictors are: ${listNames(predictors, stranger)}.`,
      );
    }
  }
}
