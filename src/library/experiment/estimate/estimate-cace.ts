import { requireLevel } from "../../math/require-level.js";
import { studentTQuantile } from "../../math/student-t-distribution.js";
import { checkOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import { numberText } from "../../words/number-text.js";
import { openColumns } from "../columns/open-columns.js";
import { readCovariates } from "../columns/read-covariates.js";
import { readNumbers } from "../columns/read-numbers.js";
import {
  EXPERIMENT_COLUMNS,
  type ExperimentColumns,
  readSample,
  type Sample,
} from "../columns/read-sample.js";
import type { Difference } from "./difference.js";
import type { Estimate } from "./estimate.js";
import { estimateDifference } from "./estimate-difference.js";
import { type Compared, comparedOf, requireMeasurable, toEstimate } from "./estimate-itt.js";
import { leaveLoneBlock } from "./small-blocks.js";

export interface CACEOptions extends ExperimentColumns {
  /** The column that says who was really reached: 0/1 or true/false. */
  readonly received: string;
  /** What was known about people before the experiment (Lin's adjustment of both steps). Default: none. */
  readonly covariates?: readonly string[] | undefined;
  /** The share of intervals that cover the truth. Default 0.95. */
  readonly level?: number | undefined;
}

/** The effect on the people who can be reached, with what it rests on. */
export interface CACEEstimate extends Estimate {
  /** Share of the assigned who were reached. */
  readonly contactRate: number;
  /** Share of the control who were reached all the same. */
  readonly contactRateControl: number;
  /** How well the assignment predicts who is reached; below about 10 the estimate is not to be trusted. */
  readonly firstStageF: number;
}

/**
 * The effect of the contact itself on the people who can be reached (CACE): the effect of being assigned, divided by
 * how many more of the assigned were reached.
 *
 * Two-stage least squares with the assignment as the instrument (Angrist, Imbens and Rubin 1996, Journal of the
 * American Statistical Association 91), HC2 standard errors, or CR2 with `clusters`. With `blocks` each block counts by its
 * people in both steps: that is two-stage least squares with the blocks and their products with the assignment. Block
 * effects alone would weigh a block by its people × share treated × share not treated.
 * Rows without an outcome (null, undefined, NaN or an empty text) are left out and counted in `dropped`; whether somebody was
 * reached must be known for all others.
 *
 * @throws what `estimateITT` throws; when `received` is not 0/1 or is missing; when the assigned were not reached more
 *   often than the control.
 * @example
 * const doors = { arm: [1, 1, 1, 1, 0, 0, 0, 0], reached: [1, 1, 0, 0, 0, 0, 0, 0], voted: [1, 1, 1, 0, 1, 0, 0, 1] };
 * const cace = estimateCACE(doors, { outcome: "voted", assignment: "arm", received: "reached" });
 * cace.estimate; // 0.5
 * cace.contactRate; // 0.5
 */
export function estimateCACE(data: Data, options: CACEOptions): CACEEstimate {
  checkOptions("estimateCACE", options, {
    ...EXPERIMENT_COLUMNS,
    received: "needed text",
    covariates: "names",
    level: "number",
  });
  const { level = 0.95, received, covariates = [] } = options;
  requireLevel(level);
  const sample = leaveLoneBlock(readSample(data, options));
  const reached = readReceived(data, received, sample);
  const before = readCovariates(data, covariates, "but-first", sample.rows);
  const [control, treated] = contactRates(sample, reached);
  const firstStage = estimateDifference(sample, reached, before);
  const intent = estimateDifference(sample, sample.y, before);
  requireMeasurable(sample.y);
  const compared = { ...comparedOf(sample), blocked: sample.blocks !== undefined };
  return contactEffect(compared, { received, control, treated, firstStage, intent, level }, (effect) => {
    const residual = sample.y.map((value, i) => value - effect * (reached[i] as number));
    return estimateDifference(sample, residual, before);
  });
}

/** Both steps of an effect of contact. */
interface ContactSteps {
  readonly received: string;
  /** The shares of both arms that were reached. */
  readonly control: number;
  readonly treated: number;
  readonly firstStage: Difference;
  readonly intent: Difference;
  readonly level: number;
}

/**
 * The row of an effect of contact.
 *
 * @param spreadOf with one instrument, two-stage least squares has the residual y − effect·reached, compared between the arms.
 */
export function contactEffect(
  compared: Compared & { readonly blocked: boolean },
  { received, control, treated, firstStage, intent, level }: ContactSteps,
  spreadOf: (effect: number) => Difference,
): CACEEstimate {
  if (!(Math.abs(firstStage.estimate) > 1e-12)) {
    throw new RangeError(
      `Assignment made no difference to "${received}": ${percent(treated)} of "${compared.arm}" and ${percent(control)} of "${compared.control}" were reached. ` +
        "Without such a difference there is no effect of contact to compute; report estimateITT.",
    );
  }
  if (firstStage.estimate < 0) {
    throw new RangeError(
      `Fewer of "${compared.arm}" (${percent(treated)}) than of "${compared.control}" (${percent(control)}) were reached, so this is no effect of contact. ` +
        `Look whether "${received}" or the control arm is the wrong way round; if not, report estimateITT.`,
    );
  }
  const effect = intent.estimate / firstStage.estimate;
  const spread = spreadOf(effect);
  const difference: Difference = {
    estimate: effect,
    variance: spread.variance / firstStage.estimate ** 2,
    df: spread.df,
    method: `two-stage least squares, assignment as instrument${compared.blocked ? ", each block weighted by its people" : ""}; ${spread.method}`,
    notes: spread.notes,
  };
  const firstStageF = firstStage.estimate ** 2 / firstStage.variance;
  const row = toEstimate(compared, difference, "CACE", level);
  return Object.freeze({
    ...row,
    contactRate: treated,
    contactRateControl: control,
    firstStageF,
    notes: Object.freeze([...row.notes, ...weakness(firstStageF, firstStage.df)]),
  });
}

function readReceived(data: Data, name: string, sample: Sample): Float64Array {
  const column = openColumns(data).get(name);
  const numbers = readNumbers(column, name);
  const { rows } = sample;
  const values =
    rows === undefined ? numbers.values : Float64Array.from(rows, (row) => numbers.values[row] as number);
  const missing = values.findIndex((value) => Number.isNaN(value));
  if (missing >= 0 || !numbers.binary) {
    throw new RangeError(
      missing >= 0
        ? `Column "${name}" must say for everybody whether they were reached, but row ${(rows?.[missing] ?? missing) + 1} says nothing. Write 0 for those who were not.`
        : `Column "${name}" must hold only 0 and 1 (was this person reached?), but it holds other numbers.`,
    );
  }
  return values;
}

function contactRates(sample: Sample, reached: Float64Array): [number, number] {
  const sums = [0, 0];
  for (let i = 0; i < reached.length; i++) {
    const arm = sample.z[i] as number;
    sums[arm] = (sums[arm] ?? 0) + (reached[i] as number);
  }
  return [(sums[0] ?? 0) / (reached.length - sample.treated), (sums[1] ?? 0) / sample.treated];
}

function weakness(firstStageF: number, df: number): string[] {
  if (firstStageF >= 10) return [];
  const surely = firstStageF > studentTQuantile(0.975, df) ** 2;
  return [
    `The assignment hardly changed who was reached (first-stage F ${numberText(firstStageF, { decimals: 1 })}${surely ? "" : ", which chance alone could give"}): do not rely on this estimate.`,
  ];
}

function percent(share: number): string {
  return numberText(share, { style: "percent" });
}
