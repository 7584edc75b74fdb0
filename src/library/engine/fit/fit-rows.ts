import { cholesky } from "../../math/cholesky.js";
import { invertCholesky } from "../../math/solve-cholesky.js";
import type { PredictorCoding } from "../../model/design/predictor-coding.js";
import { movingTerms, type ScaledTerm, scaledTerms, wayBack } from "../../model/design/scaled-terms.js";
import { describeFit } from "../../model/fit/describe-fit.js";
import type { LogisticFit } from "../../model/fit/logistic-fit.js";
import { type Maximum, newtonSteps } from "../../model/fit/newton.js";
import { separationMessage } from "../../model/fit/separation.js";
import type { Pass } from "../../model/fit/workspace.js";
import type { Engine } from "../connect/engine.js";
import type { RowsDesign } from "./read-sql-design.js";
import type { LogisticSQLOptions } from "./sql-options.js";
import type { SQLPasses } from "./sql-pass.js";
import { separatesInTable, separatingTerms } from "./sql-separation.js";

/** The share of its own at or below which a term counts as explained by those before it. */
const ALIASED_SHARE = 1e-9;

/** As in memory: estimates then have all their digits. */
const DEFAULT_TOLERANCE = 5e-9;

/** One pass over the rows at some coefficients. */
export type MakePass = (passes: SQLPasses, coefficients: Float64Array) => Pass | Promise<Pass>;

/** Standard errors that hold when the model is not quite right. */
export interface RobustErrors {
  readonly kind: "HC1" | "clusters";
  /**
   * The covariance, and what to know of it.
   *
   * @param bread the inverse information, row-major.
   */
  spread(
    passes: SQLPasses,
    coefficients: Float64Array,
    bread: Float64Array,
  ): { readonly covariance: Float64Array; readonly notes: readonly string[] };
}

/**
 * Fits a model by passes over the rows, and refuses one that does not settle.
 *
 * @param robust Default: standard errors that trust the model.
 */
export async function fitRows(
  engine: Engine,
  design: RowsDesign,
  options: LogisticSQLOptions,
  makePass: MakePass,
  robust?: RobustErrors,
): Promise<LogisticFit> {
  const { ridge = 0, intercept = true } = options;
  const terms = scaledTerms(design.terms, intercept);
  const sources = intercept ? [undefined, ...design.terms] : design.terms;
  const all: SQLPasses = { summary: design.summary, keys: design.keys, terms, sources };
  const { events, totalWeight } = design.summary;
  const start = new Float64Array(terms.length);
  if (intercept) start[0] = Math.log(events / (totalWeight - events));

  const report = progressReporter(options);
  const first = await makePass(all, start);
  const chosen = ridge > 0 ? terms.map((_, j) => j) : independent(first.information, terms.length);
  const passes: SQLPasses = {
    ...all,
    terms: chosen.map((j) => terms[j] as ScaledTerm),
    sources: chosen.map((j) => sources[j]),
  };
  const kept = passes.terms;
  const penalty = Float64Array.from(kept, ({ term, scale }) =>
    term === "intercept" ? 0 : ridge * scale * scale,
  );
  // Where nothing was left out, the first pass is the one that was just made.
  const known = kept.length === terms.length ? first : undefined;
  const maximum = await climbInTable(
    makePass,
    passes,
    { start: start.slice(0, kept.length), known },
    penalty,
    options,
    report,
  );
  const back = wayBack(kept, undefined, intercept);
  await refuseUnsettled(engine, passes, maximum, back, options);
  const predictors: readonly PredictorCoding[] = design.predictors;
  const bread = invertCholesky(maximum.factor);
  const { covariance, notes } = robust?.spread(passes, maximum.coefficients, bread) ?? {
    covariance: bread,
    notes: [],
  };
  return describeFit({
    outcome: options.outcome,
    predictors,
    terms,
    kept,
    back,
    maximum,
    spread: covariance,
    standardErrors: robust?.kind ?? "model",
    events,
    totalWeight,
    n: design.summary.n,
    dropped: design.summary.rows - design.summary.n,
    intercept,
    ridge,
    weights: options.weights ?? null,
    notes,
  });
}

async function climbInTable(
  makePass: MakePass,
  passes: SQLPasses,
  { start, known }: { readonly start: Float64Array; readonly known: Pass | undefined },
  penalty: Float64Array,
  options: LogisticSQLOptions,
  report: (logLikelihood: number) => void,
): Promise<Maximum> {
  const { maxIterations = 30, tolerance = DEFAULT_TOLERANCE } = options;
  const steps = newtonSteps(start, { penalty, maxIterations, tolerance });
  let next = steps.next();
  let made = known;
  while (!next.done) {
    const pass = made ?? (await makePass(passes, next.value));
    made = undefined;
    report(pass.logLikelihood);
    next = steps.next(pass);
  }
  return next.value;
}

function progressReporter(options: LogisticSQLOptions): (logLikelihood: number) => void {
  let pass = 0;
  return (logLikelihood) => {
    pass += 1;
    options.onProgress?.({ pass, logLikelihood });
  };
}

/** The columns that those before them do not explain, in order. */
function independent(information: Float64Array, size: number): readonly number[] {
  let chosen = Array.from({ length: size }, (_, j) => j);
  for (;;) {
    const part = Float64Array.from({ length: chosen.length ** 2 }, (_, at) => {
      const i = chosen[Math.floor(at / chosen.length)] as number;
      const j = chosen[at % chosen.length] as number;
      return information[Math.max(i, j) * size + Math.min(i, j)] as number;
    });
    const { failedAt } = cholesky(part, chosen.length, ALIASED_SHARE);
    if (failedAt < 0) return chosen;
    chosen = chosen.filter((_, place) => place !== failedAt);
  }
}

async function refuseUnsettled(
  engine: Engine,
  passes: SQLPasses,
  maximum: Maximum,
  back: Float64Array,
  options: LogisticSQLOptions,
): Promise<void> {
  if (!maximum.converged && (await separatesInTable(engine, passes, maximum.step))) {
    const alone = await separatingTerms(engine, passes);
    const guilty = alone.length > 0 ? alone : movingTerms(maximum.step, back, passes.terms);
    throw new RangeError(
      separationMessage(
        options.outcome,
        guilty.map(({ label }) => label),
      ),
    );
  }
  if (maximum.factor.failedAt >= 0) {
    throw new RangeError(
      `The fit of "${options.outcome}" does not settle: its predictors nearly explain each other. ` +
        "Leave one out, or add ridge, for example ridge: 1.",
    );
  }
}
