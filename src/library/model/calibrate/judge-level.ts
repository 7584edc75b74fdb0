import { fitLogistic } from "../fit/fit-logistic.js";
import { type ScoredRows, weightedMean } from "../validate/scored-rows.js";
import { logOdds } from "./calibration.js";
import { levelOffset } from "./level-offset.js";

/** Whether a score means what it says. */
export interface ScoreLevel {
  readonly meanPredicted: number;
  readonly rate: number;
  /** By how much all log odds are off: above 0, it happens more often than the score says. 0 is right. */
  readonly offset: number;
  readonly offsetLow: number;
  readonly offsetHigh: number;
  /** Of outcomes on the log odds of the score: below 1, scores are too far apart; above, too close. 1 is right. */
  readonly slope: number;
  readonly slopeLow: number;
  readonly slopeHigh: number;
  readonly brierScore: number;
  /** How much closer it is than the overall rate for everybody: 1 is perfect, 0 or below is no help. */
  readonly skill: number;
}

/** Judges the level and the slope of probabilities; `z` is the normal quantile of the interval. */
export function judgeLevel(rows: ScoredRows, z: number): ScoreLevel {
  const { events, scores, weights } = rows;
  const odds = Float64Array.from(scores, logOdds);
  const rate = weightedMean(rows, (event) => event);
  const brierScore = weightedMean(rows, (event, score) => (event - score) ** 2);
  const { offset, stdError } = levelOffset(rows, odds);
  const [slope, slopeError] = slopeOf();
  return Object.freeze({
    meanPredicted: weightedMean(rows, (_, score) => score),
    rate,
    offset,
    offsetLow: offset - z * stdError,
    offsetHigh: offset + z * stdError,
    slope,
    slopeLow: slope - z * slopeError,
    slopeHigh: slope + z * slopeError,
    brierScore,
    skill: 1 - brierScore / (rate * (1 - rate)),
  });

  function slopeOf(): readonly [number, number] {
    // Where all scores are one, or where they part the outcomes without an error, there is no slope.
    if (odds.every((value) => value === odds[0]) || parts(events, odds)) return [Number.NaN, Number.NaN];
    const columns = { outcome: events, odds, ...(weights === undefined ? {} : { weights }) };
    const fit = fitLogistic(columns, {
      outcome: "outcome",
      predictors: ["odds"],
      ...(weights === undefined ? {} : { weights: "weights" }),
    });
    return [fit.coefficients[1] as number, Math.sqrt(fit.covariance[1]?.[1] ?? Number.NaN)];
  }
}

interface Range {
  low: number;
  high: number;
}

/** True when every 1 is above (or every 1 below) every 0. */
function parts(events: Uint8Array, values: Float64Array): boolean {
  const range: readonly [Range, Range] = [
    { low: Infinity, high: -Infinity },
    { low: Infinity, high: -Infinity },
  ];
  for (let row = 0; row < events.length; row++) {
    const own = range[events[row] as 0 | 1];
    own.low = Math.min(own.low, values[row] as number);
    own.high = Math.max(own.high, values[row] as number);
  }
  return range[0].high <= range[1].low || range[1].high <= range[0].low;
}
