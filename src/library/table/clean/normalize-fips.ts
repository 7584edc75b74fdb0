import { checkOptions } from "../columns/check-options.js";
import { describeValue } from "../columns/describe-value.js";
import { bareCode } from "./bare-code.js";
import { STATE_CODES } from "./state-codes.js";
import { seenText } from "./unseen-marks.js";

/** What a code is the code of, and its digits. */
export const FIPS_DIGITS = { state: 2, county: 5, tract: 11, "block group": 12, block: 15 } as const;

/** The kinds of places that have a code of the Census Bureau. */
export type FipsLevel = keyof typeof FIPS_DIGITS;

const STATES = new Set(STATE_CODES.map(({ fips }) => fips));

/**
 * The code of a place in the one form that joins: text with all its digits. 1001, "1001" and "01001" are one county.
 *
 * The long codes of the Census Bureau ("0500000US01001") are read too. What is no such code gives null.
 *
 * @param value a code as text or number; a missing value gives null.
 * @param options `level`: "state" (2 digits), "county" (5, the default), "tract" (11), "block group" (12), "block" (15).
 * @throws when the level is none of these.
 * @example
 * normalizeFips(1001); // "01001"
 * normalizeFips("0500000US26121"); // "26121"
 * normalizeFips("Muskegon"); // null
 */
export function normalizeFips(value: unknown, options: { readonly level?: FipsLevel } = {}): string | null {
  checkOptions("normalizeFips", options, { level: true });
  const { level = "county" } = options;
  const digits: number | undefined = FIPS_DIGITS[level];
  if (digits === undefined) {
    throw new RangeError(
      `The level must be one of ${Object.keys(FIPS_DIGITS).join(", ")}, but it is ${describeValue(level)}.`,
    );
  }
  if (typeof value !== "string" && typeof value !== "number") return null;
  const text = bareCode(seenText(String(value))).replace(/^\d{3}[\dA-Z]{4}US/, "");
  // Only one zero can be lost: no state code begins with two.
  if (!/^\d+$/.test(text) || text.length < digits - 1 || text.length > digits) return null;
  const code = text.padStart(digits, "0");
  return STATES.has(code.slice(0, 2)) ? code : null;
}
