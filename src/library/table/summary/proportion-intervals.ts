import { normalQuantile } from "../../math/normal-distribution.js";
import { requireLevel } from "../../math/require-level.js";
import { checkOptions } from "../columns/check-options.js";
import { describeCell } from "../columns/describe-cell.js";
import { requireFields } from "../columns/require-fields.js";

export interface Interval {
  readonly confLow: number;
  readonly confHigh: number;
}

/**
 * An interval for a share, such as 0 of 20 or 12 of 80, that never leaves 0 to 1 and holds for small groups.
 *
 * Method: Wilson's score interval (Wilson 1927, Journal of the American Statistical Association 22).
 *
 * @param count how many said yes; a whole number up to n.
 * @param n how many were asked.
 * @param o `level`: the share of such intervals that cover the truth, default 0.95.
 * @throws when count or n is not such a number.
 * @example
 * wilsonInterval(12, 80).confLow.toFixed(3); // "0.088"
 * wilsonInterval(0, 20).confHigh.toFixed(3); // "0.161"
 */
export function wilsonInterval(count: number, n: number, o: { level?: number } = {}): Interval {
  checkOptions("wilsonInterval", o, { level: "number" });
  const { level = 0.95 } = o;
  requireLevel(level);
  if (!(Number.isInteger(count) && Number.isInteger(n) && n >= 1 && count >= 0 && count <= n)) {
    throw new RangeError(
      `A share needs whole numbers, such as 12 of 80, and no more yes than people; given were ${inWords(count)} of ${inWords(n)}.`,
    );
  }
  const z = normalQuantile(0.5 + level / 2);
  const p = count / n;
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const reach = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  return {
    confLow: count === 0 ? 0 : middle - reach,
    confHigh: count === n ? 1 : middle + reach,
  };
}

/**
 * An interval for the difference between two shares (the first minus the second) that holds for small groups.
 *
 * Method: Newcombe's hybrid score interval, his method 10 (Newcombe 1998, Statistics in Medicine 17).
 *
 * @param o `level`: the share of such intervals that cover the truth, default 0.95.
 * @throws when a count or an n is not a whole number, or there are more yes than people.
 * @example
 * newcombeInterval({ count: 56, n: 70 }, { count: 48, n: 80 }).confLow.toFixed(4); // "0.0524"
 */
export function newcombeInterval(
  first: { count: number; n: number },
  second: { count: number; n: number },
  o: { level?: number } = {},
): Interval {
  checkOptions("newcombeInterval", o, { level: "number" });
  requireFields(first, "a count of a whole such as { count: 12, n: 40 }", {
    count: "anything",
    n: "anything",
  });
  requireFields(second, "a count of a whole such as { count: 12, n: 40 }", {
    count: "anything",
    n: "anything",
  });
  const a = wilsonInterval(first.count, first.n, o);
  const b = wilsonInterval(second.count, second.n, o);
  const p = first.count / first.n;
  const q = second.count / second.n;
  return {
    confLow: p - q - Math.hypot(p - a.confLow, b.confHigh - q),
    confHigh: p - q + Math.hypot(a.confHigh - p, q - b.confLow),
  };
}

/** A number as it was given: it counts people and is nobody's cell. Anything else is masked. */
const inWords = (count: unknown): string => (typeof count === "number" ? String(count) : describeCell(count));
