import { sentence } from "../../../library/words/words.js";
import { countWords } from "../count-words.js";
import { describeAnswer } from "../describe-answer.js";
import type { Verdict } from "../verdict.js";

/** A free text is asked for that nobody grades: the learner reads it against a list. It is done when it is written. */
export interface WrittenAnswer {
  readonly kind: "written";
  /** What a full answer has, one sentence each. */
  readonly rubric: readonly string[];
  /** Lines of the box in a form. Default 3. */
  readonly lines?: number;
  /** How many words open the list. Default 3. */
  readonly minimumWords?: number;
}

/** Looks only whether a text is there. */
export function judgeWritten({ rubric, minimumWords = 3 }: WrittenAnswer, given: unknown): Verdict {
  if (typeof given !== "string") {
    return {
      state: "wrong",
      message: sentence("The check needs a text, but it was given {value}.", {
        value: describeAnswer(given),
      }),
      nextStep: sentence('Write your words between quotes: "…".'),
    };
  }
  const words = countWords(given.slice(0, 10_000));
  if (words < minimumWords) {
    return {
      state: "not started",
      message: sentence("You wrote {words} of the {needed} words that open the list to read it against.", {
        words,
        needed: minimumWords,
      }),
      nextStep: sentence("Write a little more."),
    };
  }
  return { state: "right", message: sentence("It is written: read it against the list."), rubric };
}
