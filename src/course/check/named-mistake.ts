import { courseText, type Words } from "../../library/words/words.js";
import type { Mistake } from "./mistake.js";
import type { Verdict } from "./verdict.js";

/**
 * The verdict on the first listed mistake that an answer shows.
 *
 * @param shows whether the answer shows it.
 * @param nextStep what is advised where the mistake has no advice of its own.
 */
export function namedMistake<Value>(
  mistakes: readonly Mistake<Value>[],
  shows: (mistake: Mistake<Value>) => boolean,
  nextStep: Words,
): Verdict | undefined {
  const shown = mistakes.find(shows);
  if (shown === undefined) return undefined;
  const { name, says, next } = shown;
  return {
    state: "wrong",
    message: courseText(says),
    mistake: name,
    nextStep: next === undefined ? nextStep : courseText(next),
  };
}
