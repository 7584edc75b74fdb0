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

/**
 * What a function knows: each of its options with the kind of its value, and with those that take one of a few words, these
 * words; true where the function has a sentence of its own for a wrong one.
 */
export type KnownOptions<Options> = {
  readonly [Name in keyof Options]-?: [Words<Exclude<Options[Name], undefined>>] extends [never]
    ? KindOf<Exclude<Options[Name], undefined>>
    : true | readonly Words<Exclude<Options[Name], undefined>>[];
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
  for (const name in given) {
    if (!Object.hasOwn(known, name)) throw unknownOption(where, name, Object.keys(known));
    const words: unknown = known[name];
    const value: unknown = given[name];
    if (value === null)
      throw new RangeError(`"${name}" is nothing (null). Leave it out, or give it a value.`);
    if (value === undefined || words === true) continue;
    if (!Array.isArray(words)) requireKind(name, value, words as Kind);
    else if (!words.includes(value)) throw unknownWord(name, value, words.map(String));
  }
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

function requireKind(name: string, value: unknown, kind: Kind): void {
  const { words, is } = KINDS[kind];
  if (is(value)) return;
  const isQuoted = NUMBERS.has(kind) && typeof value === "string" && /^-?[\d.]+$/.test(value.trim());
  throw new TypeError(
    `"${name}" must be ${words}, but it is ${describeValue(value)}.` +
      (isQuoted ? " Leave out the quotation marks." : ""),
  );
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
