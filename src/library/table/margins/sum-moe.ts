import { cellNumber } from "../columns/cell-number.js";
import { describeCell } from "../columns/describe-cell.js";
import { requireList } from "../columns/require-list.js";
import { isEstimate, isMargin } from "./census-codes.js";

/** An estimate and how far it may be off, as surveys print it. */
export interface EstimateWithMoe {
  readonly estimate: number;
  /** The margin of error, at the level at which the parts had theirs. */
  readonly moe: number;
}

/**
 * Adds estimates of a survey and their margins of error: 1,200 ± 180 and 900 ± 150 are 2,100 ± 234, not ± 330.
 *
 * Method: the root of the sum of squares (US Census Bureau 2020, "Understanding and Using American Community Survey
 * Data", chapter 8). It takes the estimates as independent. Where several estimates are 0, the largest of their margins counts
 * once, as the Bureau says: they would otherwise make a small sum look unsure. A missing estimate or margin is refused, and so is a code of
 * the Bureau for one that is not known, such as -666666666.
 *
 * @param estimates the parts. @param moes their margins, in the same order.
 * @throws when the lists are empty or differ in length, a value is not a number up to 1e15, or a margin is below 0.
 * @example
 * sumMoe([1200, 900], [180, 150]).estimate; // 2100
 * Math.round(sumMoe([1200, 900], [180, 150]).moe); // 234
 */
export function sumMoe(estimates: ArrayLike<number>, moes: ArrayLike<number>): EstimateWithMoe {
  requireList(estimates, "The estimates");
  requireList(moes, "The margins of error");
  if (estimates.length !== moes.length) {
    throw new RangeError(
      `There are ${estimates.length} estimates but ${moes.length} margins of error. Give one margin for each estimate.`,
    );
  }
  if (estimates.length === 0)
    throw new RangeError(
      "There is no estimate to add: the list is empty, and 0 ± 0 would be a full count of nothing. Look at which rows were chosen.",
    );
  const parts = Array.from(estimates, (estimate, i) => ({
    estimate: cellNumber(estimate) ?? Number.NaN,
    moe: cellNumber(moes[i]) ?? Number.NaN,
  }));
  parts.forEach(({ estimate, moe }, i) => {
    if (!isEstimate(estimate) || !isMargin(moe)) {
      throw new RangeError(
        `An estimate is a number and its margin 0 or more, both up to 1e15, but part ${i + 1} is ${describeCell(estimates[i])} ± ${describeCell(moes[i])}.`,
      );
    }
  });
  const counted = parts.filter(({ estimate }) => estimate !== 0);
  const largest = parts.reduce((most, { estimate, moe }) => (estimate === 0 ? Math.max(most, moe) : most), 0);
  return Object.freeze({
    estimate: parts.reduce((sum, { estimate }) => sum + estimate, 0),
    moe: Math.sqrt(counted.reduce((sum, { moe }) => sum + moe ** 2, largest ** 2)),
  });
}
