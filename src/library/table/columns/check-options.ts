import { describeCell } from "./describe-cell.js";
import { describeValue } from "./describe-value.js";
import { didYouMean } from "./did-you-mean.js";

/** The words that a value may be, when all of them are written out in its type; never for anything else. */
type Words<Value> = [Value] extends [string] ? (string extends Value ? never : Value) : never;

/** What a value of a simple type is called, and what it must be. */
type KindOf<Value> = [Value] extends [boolean]
  ? "yes or no"
  : [Value] extends [number]
    ? "number" | "whole number" | "up to a million"
    : [Value] extends [string]
      ? "text"
      : [Value] extends [(...given: never[]) => unknown]
        ? "function"
        : [Value] extends [readonly string[]]
          ? "texts"
          : [Value] extends [string | readonly string[]]
            ? "text or texts"
            : [Value] extends [readonly number[]]
              ? "numbers"
              : [Value] extends [{ readonly aborted: boolean }]
                ? "signal"
                : string extends keyof Value
                  ? "fields"
                  : "fields" | true;

/** What an option may be when it is there: one of a few words, or of a kind. */
type Mark<Value> = [Words<Value>] extends [never] ? KindOf<Value> : true | readonly Words<Value>[];

/** The same for an option that must be there. */
type NeededMark<Value> = Value extends string
  ? `needed ${Value}`
  : Value extends true
    ? "needed"
    : { readonly needed: Value };

/**
 * What a function knows: each of its options with the kind of its value, and with those that take one of a few words, these
 * words; true where the function has a sentence of its own for a wrong one. What may not be left out is marked as needed.
 */
export type KnownOptions<Options> = {
  readonly [Name in keyof Options]-?: undefined extends Options[Name]
    ? Mark<Exclude<Options[Name], undefined>>
    : NeededMark<Mark<Options[Name]>>;
};

/**
 * Throws one sentence when the options of a public function have a name or a word that it does not know: a mistyped
 * option would be left out in silence. null is no value either: nobody knows whether it means the default or zero. Each public function asks this first.
 *
 * @param where the name of the function.
 * @param given the options as they came.
 * @param known all options of the function; the compiler sees to it that none is missing.
 */
export function checkOptions<Options extends object>(
  where: string,
  given: Options,
  known: KnownOptions<NoInfer<Options>>,
): void {
  const read: unknown = given;
  if (typeof read !== "object" || read === null || Array.isArray(read)) {
    throw new TypeError(
      `${where} takes its options by name between { and }, but was given ${describeValue(read)}. Its options are: ${Object.keys(known).join(", ")}.`,
    );
  }
  const names = Object.keys(known);
  for (const name in given) {
    if (!Object.hasOwn(known, name)) throw unknownOption(where, name, names);
    const value: unknown = given[name];
    if (value === null)
      throw new RangeError(`"${name}" is nothing (null). Leave it out, or give it a value.`);
    if (value !== undefined) requireMark(name, value, readMark(known[name]).mark);
  }
  for (const name of names) {
    const { isNeeded, mark } = readMark((known as Readonly<Record<string, unknown>>)[name]);
    if (isNeeded && (read as Readonly<Record<string, unknown>>)[name] === undefined)
      throw neededOption(where, name, mark, names);
  }
}

/** A kind, the words that an option may be, or true: the function has a sentence of its own. */
type SimpleMark = Kind | readonly unknown[] | true;

function readMark(mark: unknown): { readonly isNeeded: boolean; readonly mark: SimpleMark } {
  if (mark === "needed") return { isNeeded: true, mark: true };
  if (typeof mark === "string" && mark.startsWith("needed "))
    return { isNeeded: true, mark: mark.slice("needed ".length) as Kind };
  return typeof mark === "object" && mark !== null && "needed" in mark
    ? { isNeeded: true, mark: mark.needed as readonly unknown[] }
    : { isNeeded: false, mark: mark as SimpleMark };
}

function requireMark(name: string, value: unknown, mark: SimpleMark): void {
  if (mark === true) return;
  if (typeof mark === "string") requireKind(name, value, mark);
  else if (!mark.includes(value)) throw unknownWord(name, value, mark.map(String));
}

type Kind =
  | "yes or no"
  | "number"
  | "whole number"
  | "up to a million"
  | "text"
  | "function"
  | "texts"
  | "text or texts"
  | "numbers"
  | "signal"
  | "fields";

const KINDS: Readonly<Record<Kind, { readonly words: string; readonly is: (value: unknown) => boolean }>> = {
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
  signal: {
    words: "a signal such as AbortSignal.timeout(5000)",
    is: (value) => typeof value === "object" && value !== null && "aborted" in value,
  },
  fields: { words: 'fields such as { name: "value" }', is: isFields },
  numbers: { words: "a list of numbers such as [1, 2]", is: (value) => isListOf("number", value) },
};

const NUMBERS: ReadonlySet<Kind> = new Set(["number", "whole number", "up to a million"]);

/** What each item of a list must be. */
const ITEMS: Readonly<Partial<Record<Kind, string>>> = {
  texts: "string",
  "text or texts": "string",
  numbers: "number",
};

function requireKind(name: string, value: unknown, kind: Kind): void {
  const { words, is } = KINDS[kind];
  if (is(value)) {
    if (kind !== "whole number" && isTooLarge(value))
      throw new RangeError(`"${name}" is ${value}: no count or amount is that large.`);
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

function unknownOption(where: string, name: string, existing: readonly string[]): RangeError {
  return new RangeError(
    `${where} has no option called "${name}".${didYouMean(name, existing)} Its options are: ${existing.join(", ")}.`,
  );
}

/** What was forgotten, or comes from a name that holds nothing. */
function neededOption(where: string, name: string, mark: SimpleMark, existing: readonly string[]): TypeError {
  const list = existing.join(", ");
  if (mark === true) return new TypeError(`${where} needs the option "${name}". Its options are: ${list}.`);
  const words = typeof mark === "string" ? KINDS[mark].words : inWords(mark.map(String));
  return new TypeError(`${where} needs the option "${name}": ${words}. Its options are: ${list}.`);
}

function unknownWord(name: string, value: unknown, words: readonly string[]): RangeError {
  return new RangeError(
    `"${name}" must be ${inWords(words)}, but it is ${describeValue(value)}.` +
      didYouMean(String(value), words),
  );
}

/** "a", "b" or "c". */
function inWords(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word}"`);
  const [last = ""] = quoted.slice(-1);
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(", ")} or ${last}`;
}
