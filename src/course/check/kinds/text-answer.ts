import { courseText, own, sentence } from "../../../library/words/words.js";
import { describeAnswer } from "../describe-answer.js";
import type { Mistake } from "../mistake.js";
import { namedMistake } from "../named-mistake.js";
import { oneValue } from "../one-value.js";
import { plainName } from "../plain-name.js";
import type { Verdict } from "../verdict.js";

/** One thing that a text must contain. */
export interface TextPiece {
  /** A short name: the check reports a text without it as the mistake `no-<name>`. */
  readonly name: string;
  /** Words of which one must be there; capitals do not matter. */
  readonly anyOf: readonly string[];
  /** What is said when none of them is there. */
  readonly says: string;
}

/** A short text with required pieces is asked for. */
export interface TextAnswer {
  readonly kind: "text";
  readonly pieces: readonly TextPiece[];
}

/** Judges a text: named mistakes first, then the first piece that is missing. */
export function judgeText(
  { pieces }: TextAnswer,
  mistakes: readonly Mistake<string>[],
  given: unknown,
): Verdict {
  const value = oneValue(given);
  if (typeof value !== "string") {
    return {
      state: "wrong",
      message: sentence("The check needs a text, but it was given {value}.", {
        value: describeAnswer(value),
      }),
      nextStep: sentence('Write your words between quotes: "…".'),
    };
  }
  const named = namedMistake<string>(
    mistakes,
    ({ when }) => (typeof when === "function" ? when(value) : plainName(when) === plainName(value)),
    sentence("Write it once more."),
  );
  if (named !== undefined) return named;
  const text = plainName(value);
  const missing = pieces.filter(({ anyOf }) => !anyOf.some((word) => text.includes(plainName(word))));
  const [first] = missing;
  if (first === undefined) return { state: "right", message: own("") };
  return {
    state: missing.length === 1 && pieces.length > 1 ? "almost" : "wrong",
    message: courseText(first.says),
    mistake: `no-${first.name}`,
    nextStep: sentence("Add it to your text and check again."),
  };
}
