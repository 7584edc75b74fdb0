import { inEnglish } from "../../words/say.js";
import { valueWords } from "../../words/value-words.js";

/** A value in the words of an error message: `the text "abc"`, `nothing (undefined)`, `a list of 3`. */
export function describeValue(value: unknown): string {
  return inEnglish(valueWords(value));
}
