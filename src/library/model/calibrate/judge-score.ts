import { normalCDF, normalQuantile } from "../../math/normal-distribution.js";
import { pValue } from "../../math/p-value.js";
import { requireLevel } from "../../math/require-level.js";
import { checkOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import { numberText } from "../../words/number-text.js";
import { readColumns } from "../columns/read-columns.js";
import { type CalibrationRow, calibrationTable } from "../validate/calibration-table.js";
import type { DecileRow } from "../validate/decile-rows.js";
import { decileTable } from "../validate/decile-table.js";
import { aucCovariance, aucParts } from "./auc-parts.js";
import { judgeLevel, type ScoreLevel } from "./judge-level.js";
import type { JudgeScoreOptions } from "./judge-score-options.js";
import { readJudgedRows } from "./judged-rows.js";

/** How well a score puts people in order: the chance that a random yes is above a random no. */
export interface ScoreOrder {
  readonly auc: number;
  readonly stdError: number;
  readonly confLow: number;
  readonly confHigh: number;
}

/** The score's order minus the other's, on the same people. */
export interface OrderDifference extends ScoreOrder {
  readonly difference: number;
  readonly differenceStdError: number;
  readonly differenceLow: number;
  readonly differenceHigh: number;
  readonly pValue: number;
}

export interface ScoreJudgment {
  readonly n: number;
  readonly dropped: number;
  /** The share for whom it happened. */
  readonly rate: number;
  readonly order: ScoreOrder;
  /** Whether the score means what it says; null when only its order is judged. */
  readonly level: ScoreLevel | null;
  /** The other score's order, and how much better the judged one is; null without `against`. */
  readonly against: OrderDifference | null;
  readonly deciles: readonly DecileRow[];
  /** Empty when only the order is judged. */
  readonly calibration: readonly CalibrationRow[];
  /** What it comes to, in sentences. */
  readonly notes: readonly string[];
}

/**
 * Judges a score that somebody else made, a vendor's or a party's, by what happened to your own people: does it put them in
 * the right order, does it mean what it says, and is it better than what you have for nothing?
 *
 * Judge on outcomes that came after the score. A missing score or outcome (null, undefined, NaN or an empty text) is refused,
 * with its row, unless `missing` says "leave out": then it is counted in `dropped`.
 *
 * Method: areas under the curve and their difference (DeLong, DeLong and Clarke-Pearson 1988, Biometrics 44(3)); level and
 * slope of calibration (Cox 1958, Biometrika 45(3/4)); Brier skill (Murphy 1973, Journal of Applied Meteorology 12(4)).
 *
 * @param data a table or an object of columns, one row a person.
 * @throws when a column does not exist, a value is missing or out of range, or all outcomes are the same.
 * @example
 * const voters = { voted: [0, 0, 1, 0, 1, 1], vendor: [20, 30, 40, 60, 70, 90], past: [0, 1, 0, 1, 1, 2] };
 * const judged = judgeScore(voters, { score: "vendor", outcome: "voted", scale: "percent", against: "past", groups: 2 });
 * judged.order.auc.toFixed(3); // "0.889"
 * judged.against?.auc.toFixed(3); // "0.611"
 */
export function judgeScore(data: Data, options: JudgeScoreOptions): ScoreJudgment {
  checkOptions("judgeScore", options, {
    score: "needed text",
    outcome: "needed text",
    scale: ["probability", "percent", "order"],
    against: "text",
    weights: "text",
    groups: "up to a million",
    level: "number",
    missing: ["throw", "leave out"],
  });
  const { scale = "probability", level = 0.95, groups = 10, against } = options;
  requireLevel(level);
  const names = [options.score, options.outcome, against, options.weights];
  const reader = readColumns(
    data,
    names.filter((name): name is string => name !== undefined),
  );
  const { rows, other, dropped } = readJudgedRows(reader, options);
  const z = normalQuantile((1 + level) / 2);
  const own = aucParts(rows, rows.scores);
  const variance = aucCovariance(rows, own, own);
  const order = orderOf(own.auc, variance, z);
  const weighting = rows.weights === undefined ? {} : { weights: rows.weights };
  const deciles = decileTable(rows.events, rows.scores, { groups, ...weighting });
  const judgedLevel = scale === "order" ? null : judgeLevel(rows, z);
  const calibration =
    scale === "order" ? [] : calibrationTable(rows.events, rows.scores, { bins: groups, ...weighting });
  let comparison: OrderDifference | null = null;
  if (other !== undefined) {
    const theirs = aucParts(rows, other);
    const theirVariance = aucCovariance(rows, theirs, theirs);
    const spread = Math.sqrt(Math.max(0, variance + theirVariance - 2 * aucCovariance(rows, own, theirs)));
    const difference = own.auc - theirs.auc;
    comparison = Object.freeze({
      ...orderOf(theirs.auc, theirVariance, z),
      difference,
      differenceStdError: spread,
      differenceLow: difference - z * spread,
      differenceHigh: difference + z * spread,
      // Where nothing varies chance cannot be judged.
      pValue:
        spread === 0
          ? difference === 0
            ? 1
            : Number.NaN
          : pValue(2 * normalCDF(-Math.abs(difference) / spread)),
    });
  }
  let [people, yes] = [0, 0];
  rows.events.forEach((event, row) => {
    const weight = rows.weights?.[row] ?? 1;
    people += weight;
    yes += weight * event;
  });
  return Object.freeze({
    n: rows.events.length,
    dropped,
    rate: yes / people,
    order,
    level: judgedLevel,
    against: comparison,
    deciles,
    calibration: Object.freeze(calibration),
    notes: Object.freeze(verdict(order, judgedLevel, comparison, against)),
  });
}

function orderOf(auc: number, variance: number, z: number): ScoreOrder {
  const stdError = Math.sqrt(Math.max(0, variance));
  return Object.freeze({
    auc,
    stdError,
    confLow: Math.max(0, auc - z * stdError),
    confHigh: Math.min(1, auc + z * stdError),
  });
}

function verdict(
  order: ScoreOrder,
  level: ScoreLevel | null,
  comparison: OrderDifference | null,
  against: string | undefined,
): string[] {
  const notes: string[] = [];
  if (Number.isNaN(order.stdError))
    notes.push("One of the two outcomes has one person or fewer, so there is no interval for the order.");
  if (order.stdError === 0 && (order.auc === 0 || order.auc === 1))
    notes.push(
      "The score parts the two outcomes without overlap, so its interval has no width. With few people chance alone can do that.",
    );
  if (order.confHigh < 0.5)
    notes.push("The score puts people in the wrong order: higher scores did it less often.");
  else if (order.confLow <= 0.5)
    notes.push("The score does not put these people in order: a coin could have done it.");
  if (level !== null && (level.offsetLow > 0 || level.offsetHigh < 0)) {
    notes.push(
      `The score promises too ${level.offsetHigh < 0 ? "much" : "little"}: its mean is ${numberText(level.meanPredicted, { style: "percent" })}, and it happened for ${numberText(level.rate, { style: "percent" })}.`,
    );
  }
  if (level !== null && level.slopeHigh < 1)
    notes.push("High scores are too high and low ones too low: recalibrate it.");
  if (level !== null && level.slopeLow > 1) notes.push("The scores are too close together: recalibrate it.");
  if (level !== null && level.skill <= 0)
    notes.push("The overall rate for everybody would be as close to what happened.");
  if (comparison !== null && comparison.differenceLow <= 0) {
    notes.push(`It is not shown to be better than "${against}", which you have already.`);
  }
  return notes;
}
