import { closestName } from "./closest-name.js";
import { describeValue } from "./describe-value.js";

/** The words that a value may be, when all of them are written out in its type; never for anything else. */
type Words<Value> = [Value] extends [string] ? (string extends Value ? never : Value) : never;

/**
 * What a function knows: each of its options, and with those that take one of a few words, these words; true where the
 * function has a sentence of its own for a wrong one.
 */
export type KnownOptions<Options> = {
  readonly [Name in keyof Options]-?: [Words<Exclude<Options[Name], undefined>>] extends [never]
    ? true
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
    if (!Array.isArray(words) || value === undefined || words.includes(value)) continue;
    throw unknownWord(name, value, words.map(String));
  }
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

function didYouMean(name: string, existing: readonly string[]): string {
  const closest = closestName(name, existing);
  return closest === undefined ? "" : ` Did you mean "${closest}"?`;
}

/** "a", "b" or "c". */
function inWords(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word}"`);
  const [last = ""] = quoted.slice(-1);
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(", ")} or ${last}`;
}
