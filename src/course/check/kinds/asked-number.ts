import { figureTolerance, printsAs, type WrittenNumber } from "../printed-figure.js";

/** A number that is asked for. */
export interface AskedNumber {
  readonly kind?: "number";
  /** The right number; a share as 0.24, not 24. */
  readonly expected: number;
  /**
   * How far from it still counts as right. Default: a whole number exactly; any other number as far as its last digit
   * tells, and every rounding of it with two digits or more, so that who answers with a printed figure is right.
   */
  readonly tolerance?: number;
  /** True: a share that may also be given in percent, as 24, "24%" or "24.0 %". Default false. */
  readonly percent?: boolean;
  /** How far from it counts as almost right. Default: five times the tolerance, or half a percent of the number. */
  readonly almost?: number;
  /** What stands behind the box of a form, for example "points". Default: nothing. */
  readonly unit?: string;
}

/** True when one of the readings is the number, as near as it is asked for. */
export function isFigure(
  read: readonly WrittenNumber[],
  { expected, tolerance, percent = false }: AskedNumber,
): boolean {
  const within = tolerance ?? figureTolerance(expected, percent);
  return read.some(
    (number) =>
      near(number.value, expected, within) || (tolerance === undefined && printsAs(number, expected)),
  );
}

/** True when two numbers are so near to each other, or differ by nothing but the arithmetic. */
export function near(value: number, target: number, within: number): boolean {
  return Math.abs(value - target) <= within + 1e-9 * Math.max(1, Math.abs(target));
}
