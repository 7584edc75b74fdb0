import { isMissing } from "./is-missing.js";
/** A value as it stands in a table of the course: null where nothing is known. */
export type PlainValue = string | number | boolean | null;

/**
 * A cell as a plain value: what is missing (undefined, NaN) becomes null, a whole number of any size a number where
 * that is exact and text otherwise, a date its ISO text. Two equal cells give equal plain values.
 */
export function plainValue(value: unknown): PlainValue {
  if (value === undefined || value === null) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (isMissing(value)) return null;
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return asExactNumber(value);
  if (value instanceof Date) return isoText(value);
  return JSON.stringify(value) ?? String(value);
}

/** The same for a cell that is counted, compared or looked up: an empty text is missing too, so it becomes null. */
export function knownValue(value: unknown): PlainValue {
  return value === "" ? null : plainValue(value);
}

function asExactNumber(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}

function isoText(date: Date): string {
  const text = date.toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text;
}
