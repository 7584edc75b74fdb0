import { describeCell } from "./describe-cell.js";
import { describeValue } from "./describe-value.js";

/** What the value of an option can be, where it is not one of a few words. */
export type OptionKind =
  | "yes or no"
  | "number"
  | "whole number"
  | "up to a million"
  | "text"
  | "function"
  | "texts"
  | "names"
  | "text or texts"
  | "numbers"
  | "signal"
  | "fields";

/** What each kind is called in a sentence, and what is of it. */
export const OPTION_KINDS: Readonly<
  Record<OptionKind, { readonly words: string; readonly is: (value: unknown) => boolean }>
> = {
  "yes or no": { words: "true or false", is: (value) => typeof value === "boolean" },
  number: { words: "a number", is: (value) => typeof value === "number" && !Number.isNaN(value) },
  // Infinity stands for all of them.
  "whole number": {
    words: "a whole number of 0 or more",
    is: (value) => value === Infinity || (Number.isSafeInteger(value) && (value as number) >= 0),
  },
  // More parts, folds or draws take hours, or all of the memory; what is too few, each function says itself.
  "up to a million": {
    words: "a number up to 1,000,000",
    is: (value) => typeof value === "number" && value <= 1e6,
  },
  text: { words: "a text", is: (value) => typeof value === "string" },
  "text or texts": {
    words: 'a text, or a list of texts such as ["a", "b"]',
    is: (value) => typeof value === "string" || isListOf("string", value),
  },
  function: { words: "a function such as (n) => n", is: (value) => typeof value === "function" },
  texts: { words: 'a list of texts such as ["a", "b"]', is: (value) => isListOf("string", value) },
  // Columns and the like: who lists one twice has forgotten another.
  names: { words: 'a list of names such as ["a", "b"]', is: (value) => isListOf("string", value) },
  signal: {
    words: "a signal such as AbortSignal.timeout(5000)",
    is: (value) => typeof value === "object" && value !== null && "aborted" in value,
  },
  fields: { words: 'fields such as { name: "value" }', is: isFields },
  numbers: { words: "a list of numbers such as [1, 2]", is: (value) => isListOf("number", value) },
};

const NUMBERS: ReadonlySet<OptionKind> = new Set(["number", "whole number", "up to a million"]);

/** What each item of a list must be. */
const ITEMS: Readonly<Partial<Record<OptionKind, string>>> = {
  texts: "string",
  names: "string",
  "text or texts": "string",
  numbers: "number",
};

/** Throws one sentence when a value is not of its kind, or a number that counts nothing. */
export function requireKind(name: string, value: unknown, kind: OptionKind): void {
  const { words, is } = OPTION_KINDS[kind];
  if (is(value)) {
    if (kind !== "whole number" && isTooLarge(value))
      throw new RangeError(`"${name}" is ${value}: no count or amount is that large.`);
    if (kind === "names") requireEachOnce(name, value as readonly string[]);
    return;
  }
  const odd =
    Array.isArray(value) && kind in ITEMS ? value.findIndex((one) => typeof one !== ITEMS[kind]) : -1;
  if (odd >= 0)
    throw new TypeError(
      `"${name}" must be ${words}, but item ${odd + 1} of it is ${describeCell((value as readonly unknown[])[odd])}.`,
    );
  const isQuoted = NUMBERS.has(kind) && typeof value === "string" && /^-?[\d.]+$/.test(value.trim());
  throw new TypeError(
    `"${name}" must be ${words}, but it is ${describeValue(value)}.` +
      (isQuoted ? " Leave out the quotation marks." : ""),
  );
}

function requireEachOnce(option: string, names: readonly string[]): void {
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new RangeError(`"${twice}" is listed twice in ${option}. List it once.`);
}

/** Sums and squares of it have no end: what comes out is no number. */
function isTooLarge(value: unknown): value is number {
  return typeof value === "number" && Math.abs(value) >= 1e100;
}

function isFields(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isListOf(type: "string" | "number", value: unknown): boolean {
  return Array.isArray(value) && Array.from<unknown>(value).every((one) => typeof one === type);
}
