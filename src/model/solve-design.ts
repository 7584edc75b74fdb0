import { multiplySquare } from "../math/multiply-square.js";
import { invertCholesky } from "../math/solve-cholesky.js";
import { freezeDeep } from "../table/freeze-deep.js";
import type { Design, DesignColumn } from "./design.js";
import type { LogisticFit } from "./logistic-fit.js";
import type { LogisticOptions } from "./logistic-options.js";
import { climb } from "./newton.js";
import { type Basis, invertTriangle, orthogonalize } from "./orthogonal-basis.js";
import { robustCovariance } from "./robust-covariance.js";
import { separates, separatesAlone, separationMessage } from "./separation.js";
import { unexplainedShares, warmStart } from "./warm-start.js";
import type { Workspace } from "./workspace.js";

export type WorkspaceMaker = (rowCount: number, width: number, hasTrials: boolean) => Workspace;

/** Below this share of its own, a column needs the exact look of `orthogonalize`. */
const SUSPICIOUS_SHARE = 1e-6;
/** R's tolerance for a column that those before it explain, as a share of the column's length. */
const ALIASED_SHARE = 1e-11;

/** Estimates then have all their digits, standard errors eight: they follow from a step before. */
const DEFAULT_TOLERANCE = 5e-9;

/** A term on the scale that it is solved on: (x − center) · scale. */
interface ScaledTerm {
  readonly term: string;
  readonly center: number;
  readonly scale: number;
  readonly limit: number;
}

/** Fits a design on a workspace of the caller's choice: plain, fast, or on several threads. */
export function solveDesign(
  design: Design,
  options: LogisticOptions,
  makeWorkspace: WorkspaceMaker,
): LogisticFit {
  const { ridge = 0, intercept = true, maxIterations = 30, tolerance = DEFAULT_TOLERANCE, outcome } = options;
  const terms = scaledTerms(design.columns, intercept);
  const workspace = makeWorkspace(design.rowCount, terms.length, design.trials !== undefined);
  const complete = fillWorkspace(workspace, design, terms, intercept);
  if (!complete && design.withoutTrust !== undefined) {
    workspace.release?.();
    return solveDesign(design.withoutTrust(), options, makeWorkspace);
  }
  const events = sum(design.successes);
  const totalWeight = design.trials === undefined ? design.n : sum(design.trials);

  const start = new Float64Array(terms.length);
  if (intercept) start[0] = Math.log(events / (totalWeight - events));
  const basis = ridge > 0 ? undefined : exactBasis(workspace, start, terms);
  const kept = basis === undefined ? terms : basis.kept.map((j) => terms[j] as ScaledTerm);
  const penalty = Float64Array.from(kept, ({ term, scale }) =>
    term === "intercept" ? 0 : ridge * scale * scale,
  );
  const near = warmStart(workspace, start.slice(0, kept.length), penalty);
  const maximum = climb(workspace, near, { penalty, maxIterations, tolerance });

  const back = wayBack(kept, basis, intercept);
  if (!maximum.converged && separates(workspace, maximum.step)) {
    const alone = basis === undefined ? kept.filter((_, j) => separatesAlone(workspace, j)) : [];
    const guilty = alone.length > 0 ? alone : movingTerms(maximum.step, back, kept);
    throw new RangeError(
      separationMessage(
        outcome,
        guilty.map(({ term }) => term),
      ),
    );
  }
  if (maximum.factor.failedAt >= 0) {
    throw new RangeError(
      `The fit of "${outcome}" does not settle: its predictors nearly explain each other. ` +
        "Leave one out, or add ridge, for example ridge: 1.",
    );
  }
  const bread = invertCholesky(maximum.factor);
  const robust = options.standardErrors === "HC1" || options.weightKind === "sampling";
  const inner =
    robust || design.clusters !== undefined
      ? robustCovariance(workspace, maximum.coefficients, bread, {
          clusters: design.clusters,
          weightKind: options.weightKind ?? "frequency",
        })
      : bread;
  const size = kept.length;
  const nullRate = intercept ? events / totalWeight : 0.5;
  const nullLogLikelihood = events * Math.log(nullRate) + (totalWeight - events) * Math.log(1 - nullRate);
  const fit: LogisticFit = {
    kind: "logistic",
    outcome,
    predictors: design.predictors,
    terms: kept.map(({ term }) => term),
    coefficients: Array.from(apply(back, maximum.coefficients)),
    covariance: rowsOf(multiplySquare(multiplySquare(back, inner, size), transpose(back, size), size), size),
    standardErrors: design.clusters !== undefined ? "clusters" : robust ? "HC1" : "model",
    logLikelihood: maximum.logLikelihood,
    nullLogLikelihood,
    deviance: -2 * maximum.logLikelihood,
    nullDeviance: -2 * nullLogLikelihood,
    aic: 2 * size - 2 * maximum.logLikelihood,
    n: design.n,
    totalWeight,
    events,
    dropped: design.dropped,
    aliased: terms.filter((term) => !kept.includes(term)).map(({ term }) => term),
    ridge,
    weights: options.weights ?? null,
    iterations: maximum.iterations,
    converged: maximum.converged,
  };
  workspace.release?.();
  return freezeDeep(fit);
}

function scaledTerms(columns: readonly DesignColumn[], intercept: boolean): readonly ScaledTerm[] {
  const scaled = columns.map(({ term, mean, spread }) => {
    const length = Math.hypot(mean, spread);
    // Without an intercept nothing may be shifted, only stretched.
    const unit = (intercept ? spread : length) || 1;
    return { term, center: intercept ? mean : 0, scale: 1 / unit, limit: (ALIASED_SHARE * length) / unit };
  });
  return intercept ? [{ term: "intercept", center: 0, scale: 1, limit: 0 }, ...scaled] : scaled;
}

function fillWorkspace(
  workspace: Workspace,
  design: Design,
  terms: readonly ScaledTerm[],
  intercept: boolean,
): boolean {
  workspace.successes.set(design.successes);
  if (design.trials !== undefined) workspace.trials?.set(design.trials);
  const offset = intercept ? 1 : 0;
  if (intercept) workspace.column(0).fill(1);
  const complete = design.columns.map((column, i) => {
    const { center, scale } = terms[i + offset] as ScaledTerm;
    return column.fill(workspace.column(i + offset), center, scale);
  });
  return complete.every(Boolean);
}

function exactBasis(
  workspace: Workspace,
  start: Float64Array,
  terms: readonly ScaledTerm[],
): Basis | undefined {
  const shares = unexplainedShares(workspace, start);
  if (shares.every((share) => share > SUSPICIOUS_SHARE)) return undefined;
  return orthogonalize(
    workspace,
    terms.length,
    terms.map((term) => term.limit),
  );
}

/** The matrix that turns coefficients of the workspace into coefficients of the data. */
function wayBack(kept: readonly ScaledTerm[], basis: Basis | undefined, intercept: boolean): Float64Array {
  const size = kept.length;
  const unscale = new Float64Array(size * size);
  kept.forEach(({ center, scale }, j) => {
    unscale[j * size + j] = scale;
    if (intercept && j > 0) unscale[j] = -center * scale;
  });
  return basis === undefined ? unscale : multiplySquare(unscale, invertTriangle(basis.triangle, size), size);
}

/** The terms that take part in a direction, on the scale of their own spread. */
function movingTerms(
  direction: Float64Array,
  back: Float64Array,
  kept: readonly ScaledTerm[],
): readonly ScaledTerm[] {
  const moves = apply(back, direction).map((value, j) => Math.abs(value / (kept[j]?.scale ?? 1)));
  const named = kept
    .map((term, j) => ({ term, move: moves[j] ?? 0 }))
    .filter(({ term }) => term.term !== "intercept");
  const largest = named.reduce((most, { move }) => Math.max(most, move), 0);
  return named.filter(({ move }) => move > 0.05 * largest).map(({ term }) => term);
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i] as number;
  return total;
}

function apply(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  return vector.map((_, i) => {
    let total = 0;
    for (let j = 0; j < size; j++) total += (matrix[i * size + j] as number) * (vector[j] as number);
    return total;
  });
}

function transpose(matrix: Float64Array, size: number): Float64Array {
  return matrix.map((_, at) => matrix[(at % size) * size + Math.floor(at / size)] as number);
}

function rowsOf(matrix: Float64Array, size: number): readonly (readonly number[])[] {
  return Array.from({ length: size }, (_, i) => Array.from(matrix.subarray(i * size, (i + 1) * size)));
}
