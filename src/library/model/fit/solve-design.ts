import { invertCholesky } from "../../math/solve-cholesky.js";
import { howMany } from "../../words/how-many.js";
import type { Design } from "../design/design.js";
import { movingTerms, type ScaledTerm, scaledTerms, wayBack } from "../design/scaled-terms.js";
import { describeFit } from "./describe-fit.js";
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

/** Estimates then have all their digits, standard errors eight: they follow from a step before. */
const DEFAULT_TOLERANCE = 5e-9;

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

  const inverse = basis && invertTriangle(basis.triangle, kept.length);
  const back = wayBack(kept, inverse, intercept);
  if (!maximum.converged && separates(workspace, maximum.step)) {
    const alone = basis === undefined ? kept.filter((_, j) => separatesAlone(workspace, j)) : [];
    const guilty = alone.length > 0 ? alone : movingTerms(maximum.step, back, kept);
    throw new RangeError(
      separationMessage(
        outcome,
        guilty.map(({ label }) => label),
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
  const fit = describeFit({
    outcome,
    predictors: design.predictors,
    terms,
    kept,
    back,
    maximum,
    spread: inner,
    standardErrors: design.clusters !== undefined ? "clusters" : robust ? "HC1" : "model",
    events,
    totalWeight,
    n: design.n,
    dropped: design.dropped,
    intercept,
    ridge,
    weights: options.weights ?? null,
    notes: design.clusters === undefined ? [] : clusterNotes(countClusters(design.clusters)),
  });
  workspace.release?.();
  return fit;
}

/** Below this many clusters, cluster-robust standard errors come out too small. */
const FEW_CLUSTERS = 20;

/** What to know of standard errors that rest on so many clusters. */
export function clusterNotes(count: number): readonly string[] {
  if (count >= FEW_CLUSTERS) return [];
  return [
    `The standard errors rest on ${howMany(count, "cluster", "clusters")}: so few say little about how clusters differ, and the intervals are too narrow.`,
  ];
}

function countClusters(clusters: Uint32Array): number {
  return clusters.reduce((most, group) => Math.max(most, group), 0) + 1;
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

function sum(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i] as number;
  return total;
}
