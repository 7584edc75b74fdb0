import { checkOptions } from "../../table/columns/check-options.js";
import { howMany } from "../../words/how-many.js";
import { fitLogistic } from "../fit/fit-logistic.js";
import { readScoredRows, type ScoredRows, type WeightOption } from "../validate/scored-rows.js";
import { type Calibration, logOdds } from "./calibration.js";
import { isotonicKnots } from "./isotonic-knots.js";

export interface RecalibrateOptions extends WeightOption {
  /**
   * "platt" (default): a straight line on the scale, which needs few people. "isotonic": any rising line, which needs about
   * a thousand and gives many people the same chance.
   */
  readonly method?: "platt" | "isotonic";
  /** "log odds" (default): scores are probabilities from 0 to 1. "as it is": any scores, such as 0 to 100 of a vendor. */
  readonly scale?: "log odds" | "as it is";
}

/** Below this many people a rising line follows chance. */
const FEW_FOR_ISOTONIC = 1000;

/**
 * Learns from people whose outcome is known what a score really means: "of those with a 60, how many voted?" Then
 * `applyCalibration` mends the scores of a whole list. The order of people stays as it is (isotonic makes ties).
 *
 * Learn on people who were not used to fit the model. A missing outcome or score (null, undefined, NaN or an empty text) is
 * refused, with its row, unless `missing` says "leave out"; a row of weight 0 counts for nothing.
 *
 * Method: Platt scaling with his smoothed targets (Platt 1999, "Advances in Large Margin Classifiers"), or isotonic
 * regression (Zadrozny and Elkan 2002, KDD). Agrees with scikit-learn.
 *
 * @param actual 0 and 1, or false and true. @param predicted the scores of the same rows.
 * @param options see `RecalibrateOptions`; `weights`: how many people each row stands for, default one each.
 * @throws when lengths differ, a value is missing or out of range, all outcomes are the same, or all scores are.
 * @example
 * const voted = [0, 0, 1, 0, 1, 1];
 * const vendor = [10, 20, 30, 40, 50, 60];
 * const calibration = recalibrate(voted, vendor, { method: "isotonic", scale: "as it is" });
 * [...applyCalibration(calibration, [5, 35, 60])]; // [0, 0.5, 1]
 */
export function recalibrate(
  actual: ArrayLike<unknown>,
  predicted: ArrayLike<number>,
  options: RecalibrateOptions = {},
): Calibration {
  checkOptions("recalibrate", options, {
    method: ["platt", "isotonic"],
    scale: ["log odds", "as it is"],
    weights: true,
    missing: ["throw", "leave out"],
  });
  const { method = "platt", scale = "log odds" } = options;
  const rows = readScoredRows(actual, predicted, options, scale === "log odds");
  const n = rows.events.length;
  let [yes, no] = [0, 0];
  rows.events.forEach((event, row) => {
    const weight = rows.weights?.[row] ?? 1;
    yes += weight * event;
    no += weight * (1 - event);
  });
  if (yes === 0 || no === 0) {
    throw new RangeError(
      n === 1
        ? "There is only one outcome, so nothing can be learned from it. Use people of both kinds."
        : `All ${n} outcomes are ${yes === 0 ? 0 : 1}, so nothing can be learned from them. Use people of both kinds.`,
    );
  }
  const notes: string[] = [];
  if (method === "isotonic" && n < FEW_FOR_ISOTONIC) {
    notes.push(
      `Only ${howMany(n, "person", "people")}: an isotonic line follows chance below about ${FEW_FOR_ISOTONIC}. Prefer method "platt".`,
    );
  }
  const line = method === "platt" ? plattLine(rows, scale, yes, no) : { slope: null, intercept: null };
  if (line.slope !== null && line.slope <= 0) {
    notes.push(
      "The slope is not above 0: people with higher scores did it no more often. Do not use this score.",
    );
  }
  return Object.freeze({
    kind: "calibration",
    method,
    scale,
    ...line,
    knots: method === "isotonic" ? isotonicKnots(rows) : Object.freeze([]),
    n,
    dropped: countedRows(actual.length, options.weights) - n,
    events: yes,
    notes: Object.freeze(notes),
  });
}

function countedRows(all: number, weights: ArrayLike<number> | undefined): number {
  return weights === undefined ? all : Array.from(weights).filter((weight) => weight !== 0).length;
}

function plattLine(
  { events, scores, weights }: ScoredRows,
  scale: Calibration["scale"],
  yes: number,
  no: number,
): { readonly slope: number; readonly intercept: number } {
  // Targets a little inside 0 and 1 keep the line finite where scores part the outcomes.
  const targets = [1 / (no + 2), (yes + 1) / (yes + 2)] as const;
  const n = events.length;
  const score = new Float64Array(2 * n);
  const weight = new Float64Array(2 * n);
  const outcome = new Uint8Array(2 * n).fill(1, 0, n);
  for (let row = 0; row < n; row++) {
    const target = targets[events[row] as 0 | 1];
    const own = weights?.[row] ?? 1;
    const given = scores[row] as number;
    const value = scale === "log odds" ? logOdds(given) : given;
    score[row] = value;
    score[n + row] = value;
    weight[row] = own * target;
    weight[n + row] = own * (1 - target);
  }
  if (score.every((value) => value === score[0])) {
    throw new RangeError(
      "All scores are the same, so they cannot be mended: they say nothing about anybody.",
    );
  }
  const fit = fitLogistic(
    { score, weight, outcome },
    { outcome: "outcome", predictors: ["score"], weights: "weight", tolerance: 1e-12, maxIterations: 100 },
  );
  return { intercept: fit.coefficients[0] as number, slope: fit.coefficients[1] as number };
}
