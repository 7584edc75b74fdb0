import { describeValue } from "./describe-value.js";
import { didYouMean } from "./did-you-mean.js";
import { OPTION_KINDS, type OptionKind, requireKind } from "./option-kinds.js";

/** The words that a value may be, when all of them are written out in its type; never for anything else. */
type Words<Value> = [Value] extends [string] ? (string extends Value ? never : Value) : never;

/** What a value of a simple type is called, and what it must be. */
type KindOf<Value> = [Value] extends [boolean]
  ? "yes or no"
  : [Value] extends [number]
    ? "number" | "whole number" | "up to a million" | true
    : [Value] extends [string]
      ? "text"
      : [Value] extends [(...given: never[]) => unknown]
        ? "function"
        : [Value] extends [readonly string[]]
          ? "texts" | "names"
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
type SimpleMark = OptionKind | readonly unknown[] | true;

function readMark(mark: unknown): { readonly isNeeded: boolean; readonly mark: SimpleMark } {
  if (mark === "needed") return { isNeeded: true, mark: true };
  if (typeof mark === "string" && mark.startsWith("needed "))
    return { isNeeded: true, mark: mark.slice("needed ".length) as OptionKind };
  return typeof mark === "object" && mark !== null && "needed" in mark
    ? { isNeeded: true, mark: mark.needed as readonly unknown[] }
    : { isNeeded: false, mark: mark as SimpleMark };
}

function requireMark(name: string, value: unknown, mark: SimpleMark): void {
  if (mark === true) return;
  if (typeof mark === "string") requireKind(name, value, mark);
  else if (!mark.includes(value)) throw unknownWord(name, value, mark.map(String));
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
  const words = typeof mark === "string" ? OPTION_KINDS[mark].words : inWords(mark.map(String));
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
