import { describeCell } from "./describe-cell.js";
import { describeValue } from "./describe-value.js";
import { listNames } from "./list-names.js";

/** The fields that a function reads of what it is given. */
export interface NeededFields {
  readonly fields?: readonly string[];
  /** Those that hold a number with an end. */
  readonly numbers?: readonly string[];
  /** Those that hold a number, where NaN stands for one that is not known and Infinity for one without end. */
  readonly anyNumbers?: readonly string[];
}

/**
 * Lets an object pass that has the fields which are read: what another function made, such as a model or a plan.
 *
 * @param expected the words of the sentence, such as "a model, as fitLogistic gives it".
 * @throws when it is none, or a field is not there.
 */
export function requireFields(value: unknown, expected: string, needed: NeededFields = {}): void {
  const wrong = fieldProblem(value, needed);
  if (wrong === undefined) return;
  throw new TypeError(
    `Expected ${expected}, but ${wrong === "" ? `was given ${describeValue(value)}` : `what was given ${wrong}`}.`,
  );
}

/** What is wrong with a value: undefined when nothing is, an empty text when it has no fields at all. */
export function fieldProblem(
  value: unknown,
  { fields = [], numbers = [], anyNumbers = [] }: NeededFields,
): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "";
  const needed = [...fields, ...numbers, ...anyNumbers];
  const read = value as Readonly<Record<string, unknown>>;
  const existing = Object.keys(value);
  const absent = needed.find((name) => !(name in read));
  // A promise and a date have no fields of their own.
  if (absent !== undefined)
    return existing.length === 0 ? "" : `has no "${absent}", only: ${listNames(existing)}`;
  const other =
    numbers.find((name) => !Number.isFinite(read[name])) ??
    anyNumbers.find((name) => typeof read[name] !== "number");
  return other === undefined ? undefined : `has no number in "${other}" but ${describeCell(read[other])}`;
}
