/**
 * The one rule of the library for a value that is not there: null, undefined, not-a-number (a date without a day too) and
 * an empty text.
 */
export function isMissing(value: unknown): boolean {
  if (value === null || value === undefined || value === "") return true;
  if (typeof value === "number") return Number.isNaN(value);
  return value instanceof Date && Number.isNaN(value.getTime());
}
