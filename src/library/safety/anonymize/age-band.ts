import { checkOptions } from "../../table/columns/check-options.js";
import { describeCell } from "../../table/columns/describe-cell.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { isMissing } from "../../table/columns/is-missing.js";

export interface AgeBandOptions {
  /** The width of a band in years. Default 10. */
  readonly width?: number;
  /** From this age on everybody is in one band, because very old people are few. Default 80. */
  readonly oldest?: number;
}

/**
 * Makes an age coarse: "30 to 39" instead of 34.
 *
 * @param age in years; a missing age gives null.
 * @throws when the age is not a number from 0 to 130.
 * @example
 * ageBand(34); // "30 to 39"
 * ageBand(93); // "80 or older"
 * ageBand(34, { width: 5 }); // "30 to 34"
 */
export function ageBand(age: number | null | undefined, options: AgeBandOptions = {}): string | null {
  checkOptions("ageBand", options, { width: "number", oldest: "number" });
  const { width = 10, oldest = 80 } = options;
  if (age === null || age === undefined || isMissing(age)) return null;
  if (typeof age !== "number" || age < 0 || age > 130) {
    throw new RangeError(`An age is a number from 0 to 130, but was given ${describeCell(age)}.`);
  }
  if (!(Number.isInteger(width) && width >= 1)) {
    throw new RangeError(
      `The width of an age band is a whole number of years such as 10, but it is ${describeValue(width)}.`,
    );
  }
  if (age >= oldest) return `${oldest} or older`;
  const low = Math.floor(age / width) * width;
  return `${low} to ${Math.min(low + width, oldest) - 1}`;
}
