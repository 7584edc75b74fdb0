import { describeCell } from "./describe-cell.js";
import { describeValue } from "./describe-value.js";
import { listNames } from "./list-names.js";

/** The fields that a function reads of what it is given. */
export interface NeededFields {
  readonly fields?: readonly string[];
  /** Those that hold a number; NaN stands for one that is unknown. */
  readonly numbers?: readonly string[];
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
  { fields = [], numbers = [] }: NeededFields,
): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "";
  // A promise and a date have no fields of their own either.
  if (fields.length + numbers.length > 0 && Object.keys(value).length === 0 && !hasAny(value, fields))
    return "";
  const read = value as Readonly<Record<string, unknown>>;
  const absent = [...fields, ...numbers].find((name) => !(name in read));
  if (absent !== undefined) return `has no "${absent}", only: ${listNames(Object.keys(read))}`;
  const other = numbers.find((name) => typeof read[name] !== "number");
  return other === undefined ? undefined : `has no number in "${other}" but ${describeCell(read[other])}`;
}

function hasAny(value: object, names: readonly string[]): boolean {
  return names.some((name) => name in value);
}
