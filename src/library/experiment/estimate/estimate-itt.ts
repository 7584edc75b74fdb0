import { requireLevel } from "../../math/require-level.js";
import { checkOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import { newcombeInterval } from "../../table/summary/proportion-intervals.js";
import { readCovariates } from "../columns/read-covariates.js";
import {
  EXPERIMENT_COLUMNS,
  type ExperimentColumns,
  readSample,
  type Sample,
} from "../columns/read-sample.js";
import type { Difference } from "./difference.js";
import type { Estimate } from "./estimate.js";
import { estimateDifference } from "./estimate-difference.js";
import { NO_SPREAD, NO_SPREAD_LEFT, testAndInterval } from "./interval.js";
import { leaveLoneBlock } from "./small-blocks.js";

export interface ITTOptions extends ExperimentColumns {
  /** What was known about people before the experiment, to sharpen the comparison (Lin's adjustment). Default: none. */
  readonly covariates?: readonly string[] | undefined;
  /** The share of intervals that cover the truth. Default 0.95. */
  readonly level?: number | undefined;
  /** "newcombe" gives a yes/no outcome the interval for small arms. Default "t". */
  readonly interval?: "t" | "newcombe" | undefined;
}

/**
 * The effect of being assigned: everybody who was meant to be contacted against everybody who was not (ITT).
 *
 * Difference in means with HC2 standard error and Welch–Satterthwaite degrees of freedom; with `clusters` CR2 and
 * Bell–McCaffrey degrees of freedom; with `blocks` each block compared inside and counted by its people; with
 * `covariates` Lin's regression (Lin 2013, Annals of Applied Statistics 7(1); Samii and Aronow 2012 on HC2).
 * Blocks with a single unit in an arm are pooled for their part of the standard error (Pashley and Miratrix 2021, Journal of
 * Educational and Behavioral Statistics 46(3)); one such block alone is left out, and a note names it.
 * Rows without an outcome (null, undefined, NaN or an empty text) are left out and counted in `dropped`; a missing arm,
 * block, cluster or covariate is refused, with its row.
 *
 * @throws when a column does not exist or cannot be read, an arm or a block has nobody to compare, a cluster was
 *   split, there is one cluster, or the outcome is missing in one arm only.
 * @example
 * const test = { arm: ["control", "text", "text", "control", "text", "control"], shifts: [0, 2, 1, 1, 3, 0] };
 * const itt = estimateITT(test, { outcome: "shifts", assignment: "arm" });
 * itt.estimate.toFixed(3); // "1.667"
 * itt.stdError.toFixed(3); // "0.667"
 * itt.df.toFixed(2); // "3.20"
 */
export function estimateITT(data: Data, options: ITTOptions): Estimate {
  checkOptions("estimateITT", options, {
    ...EXPERIMENT_COLUMNS,
    covariates: "names",
    level: "number",
    interval: ["t", "newcombe"],
  });
  const { level = 0.95, covariates = [] } = options;
  requireLevel(level);
  const sample = leaveLoneBlock(readSample(data, options));
  const before = readCovariates(data, covariates, "but-first", sample.rows);
  const difference = estimateDifference(sample, sample.y, before);
  requireMeasurable(sample.y);
  const row = toEstimate(comparedOf(sample), difference, "ITT", level);
  return Object.freeze(
    options.interval === "newcombe" ? { ...row, ...newcombe(sample, options, level) } : row,
  );
}

/** Who was compared, for a row of results. */
export interface Compared extends Pick<Sample, "arm" | "control" | "treated" | "dropped" | "loss" | "left"> {
  readonly people: number;
}

export function comparedOf(sample: Sample): Compared {
  return { ...sample, people: sample.y.length };
}

/** A difference in the shape of a results row. */
export function toEstimate(
  compared: Compared,
  difference: Difference,
  estimand: Estimate["estimand"],
  level: number,
): Estimate {
  const stdError = Math.sqrt(difference.variance);
  const { estimate, df, method } = difference;
  const { people, treated, left, loss } = compared;
  const still = stdError > 0 ? [] : [difference.adjusted === true ? NO_SPREAD_LEFT : NO_SPREAD];
  return {
    term: compared.arm,
    estimand,
    estimate,
    stdError,
    ...testAndInterval({ estimate, stdError, df }, level),
    level,
    df,
    n: people,
    nTreated: treated,
    nControl: people - treated,
    dropped: compared.dropped,
    control: compared.control,
    method,
    notes: Object.freeze([
      ...difference.notes,
      ...still,
      ...(left === undefined ? [] : [left]),
      ...(loss === undefined ? [] : [loss]),
    ]),
  };
}

/** The squared variance of smaller numbers is zero. */
export const SMALLEST = 1e-70;

/** @throws when the outcomes differ, and lie so near to zero that no standard error would be left. */
export function requireMeasurable(y: Float64Array): void {
  const [first] = y;
  if (y.every((value) => Math.abs(value) < SMALLEST) && y.some((value) => value !== first)) {
    throw new RangeError(
      "The outcomes lie too near to zero for a standard error (below 1e-70). Give them in a smaller unit.",
    );
  }
}

function newcombe(
  sample: Sample,
  options: ITTOptions,
  level: number,
): Pick<Estimate, "confLow" | "confHigh"> {
  if (!sample.binary || sample.blocks || sample.clusters || (options.covariates ?? []).length > 0) {
    throw new RangeError(
      `The Newcombe interval is for a yes/no outcome without blocks, clusters or covariates. Leave interval: "newcombe" out here.`,
    );
  }
  const counts = [0, 0];
  for (let i = 0; i < sample.y.length; i++) {
    const arm = sample.z[i] as number;
    counts[arm] = (counts[arm] ?? 0) + (sample.y[i] as number);
  }
  return newcombeInterval(
    { count: counts[1] ?? 0, n: sample.treated },
    { count: counts[0] ?? 0, n: sample.y.length - sample.treated },
    { level },
  );
}
