import { describeValue } from "../../table/columns/describe-value.js";
import { SAFETY_ITEMS } from "./safety-items.js";

export type SafetyAnswer = "yes" | "partial" | "no" | "not applicable";

/** The answers by the number of the question, "1" to "33". A question without an answer counts as no. */
export type SafetyAnswers = Readonly<Partial<Record<string, SafetyAnswer>>>;

/**
 * The answers as people type them. Any text compiles, so that a word that is none of the four is answered by a sentence
 * that tells them, and not by the compiler.
 */
export type TypedSafetyAnswers = Readonly<Partial<Record<string, SafetyAnswer | (string & {})>>>;

/** What an answer is worth; null leaves the question out of the score. */
export const ANSWER_WORTH: Readonly<Record<SafetyAnswer, number | null>> = {
  yes: 1,
  partial: 0.5,
  no: 0,
  "not applicable": null,
};

/** Throws one sentence when a number or an answer is none of the questionnaire. */
export function requireAnswers(answers: TypedSafetyAnswers): asserts answers is SafetyAnswers {
  if (typeof answers !== "object" || answers === null || Array.isArray(answers)) {
    throw new TypeError(
      `Expected answers such as { "1": "yes", "2": "no" }, but was given ${describeValue(answers)}.`,
    );
  }
  for (const [id, answer] of Object.entries(answers)) {
    if (!SAFETY_ITEMS.some((item) => String(item.id) === id)) {
      throw new RangeError(
        `There is no question "${id}". The questions are numbered 1 to ${SAFETY_ITEMS.length}.`,
      );
    }
    if (answer !== undefined && !Object.hasOwn(ANSWER_WORTH, answer)) {
      const meant = meantAnswer(answer);
      const words = Object.keys(ANSWER_WORTH).join(", ");
      throw new RangeError(
        meant === undefined
          ? `Question ${id} has the answer ${describeValue(answer)}. The answers are: ${words}.`
          : `Question ${id} has the answer ${describeValue(answer)}. The answers are: ${words}. Write "${meant}".`,
      );
    }
  }
}

/** Other ways in which people write the four answers. */
const OTHER_WORDS: Readonly<Record<SafetyAnswer, readonly string[]>> = {
  yes: ["y", "true", "done", "always", "si", "sí"],
  partial: ["partly", "partially", "some", "sometimes", "half", "in part", "mostly"],
  no: ["n", "false", "never", "not yet", "don't know", "unknown", "?"],
  "not applicable": ["n/a", "na", "n.a.", "none", "not relevant", "does not apply", "-"],
};

/** The answer that a word most likely meant; nothing is taken for it: a score must not rest on a guess. */
function meantAnswer(given: unknown): SafetyAnswer | undefined {
  const word =
    typeof given === "boolean" ? String(given) : typeof given === "string" ? given.trim().toLowerCase() : "";
  const known = Object.keys(ANSWER_WORTH) as SafetyAnswer[];
  return known.find((answer) => answer === word || OTHER_WORDS[answer].includes(word));
}
