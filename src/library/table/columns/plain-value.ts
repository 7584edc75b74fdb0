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
  return objectText(value);
}

/**
 * A cell that is there as the word that it stands for, as in a key, a name or a label: of an object, a list or a Map its
 * JSON text, never "[object Object]", which would make one of all of them.
 */
export function cellWord(value: unknown): string {
  return typeof value === "string" ? value : String(plainValue(value));
}

/** The same for a cell that is counted, compared or looked up: an empty text is missing too, so it becomes null. */
export function knownValue(value: unknown): PlainValue {
  return value === "" ? null : plainValue(value);
}

function asExactNumber(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}

/** @throws when the parts of an object hold each other, so that its text has no end. */
function objectText(value: unknown): string {
  try {
    return JSON.stringify(value, inJSON) ?? String(value);
  } catch (error) {
    throw new TypeError(
      "A cell holds an object that cannot be written as a text. Expected a word or a number: choose the part of the object that is meant.",
      { cause: error },
    );
  }
}

/** What JSON has no form for: it would leave the parts of a Map or a Set out, and break off at a whole number of any size. */
function inJSON(_key: string, part: unknown): unknown {
  if (typeof part === "bigint") return asExactNumber(part);
  return part instanceof Map || part instanceof Set ? [...part] : part;
}

function isoText(date: Date): string {
  const text = date.toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text;
}
