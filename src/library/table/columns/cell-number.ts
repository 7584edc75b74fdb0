import { isMissing } from "./is-missing.js";

/**
 * A cell as a number: NaN where nothing is known, undefined where it is something else than a finite number. Texts such
 * as "12,345", true/false and dates are never turned into numbers in silence; a whole number of any size is one where a
 * number can hold it exactly.
 */
export function cellNumber(value: unknown): number | undefined {
  if (typeof value === "number") return Math.abs(value) === Number.POSITIVE_INFINITY ? undefined : value;
  if (typeof value === "bigint") {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : undefined;
  }
  return isMissing(value) ? Number.NaN : undefined;
}
