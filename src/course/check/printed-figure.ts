/** A number as it was given, with the decimals that were written. */
export interface WrittenNumber {
  readonly value: number;
  readonly decimals: number;
}

/** With fewer digits than this, a number is a guess of the size, not a figure. */
const LEAST_DIGITS = 2;

/** A share is printed as 24.0%: with three decimals. */
const DECIMALS_OF_SHARE = 3;

/**
 * How far an answer may be from a figure when nobody said it: half of the last digit that the figure is written with, and
 * nothing for a whole number. A figure that was computed has many digits, so it leaves no room of its own.
 *
 * @param percent true: the figure is a share, which is printed in percent with one decimal.
 * @example
 * figureTolerance(1.63, false); // 0.005
 */
export function figureTolerance(expected: number, percent: boolean): number {
  if (!percent && Number.isInteger(expected)) return 0;
  // 0.3 is a figure of one digit: it is taken as 0.30.
  const missing = Math.max(0, LEAST_DIGITS - digitsOf(expected));
  const decimals = Math.max(decimalsOf(expected) + missing, percent ? DECIMALS_OF_SHARE : 0);
  return 0.5 * 10 ** -decimals;
}

/**
 * True when the answer is the figure, rounded to the digits that the answer is written with: 28, 28.3 and 28.33 for
 * 28.333. Who answers with a number that a page prints is right.
 */
export function printsAs({ value, decimals }: WrittenNumber, expected: number): boolean {
  // 10% is written with two digits, though 0.1 has one.
  if (decimals > 15 || digitsOf(Math.round(value * 10 ** decimals)) < LEAST_DIGITS) return false;
  const half = 0.5 * 10 ** -decimals;
  return Math.abs(value - expected) <= half * (1 + 1e-9);
}

/** The decimals that a number is written with. */
export function decimalsOf(value: number): number {
  const [digits = "", power = "0"] = String(value).split("e");
  const decimals = digits.split(".")[1]?.length ?? 0;
  return Math.max(0, decimals - Number(power));
}

/** The digits of a number, without the zeros before the first. */
function digitsOf(value: number): number {
  const [digits = ""] = String(Math.abs(value)).split("e");
  return digits.replace(".", "").replace(/^0+/, "").length;
}
