import { closestName } from "../../../library/table/columns/closest-name.js";
import { capitalized, own, sentence, type Words } from "../../../library/words/words.js";
import { describeAnswer } from "../describe-answer.js";
import type { Mistake } from "../mistake.js";
import { namedMistake } from "../named-mistake.js";
import { oneValue } from "../one-value.js";
import { plainName } from "../plain-name.js";
import type { Verdict } from "../verdict.js";

/** One of several listed answers is asked for; capitals, spaces and hyphens do not matter. */
export interface ChoiceAnswer {
  readonly kind: "choice";
  readonly options: readonly string[];
  /** The right option. */
  readonly expected: string;
}

/** Judges a choice. Mistakes are named by their option. */
export function judgeChoice(
  { options, expected }: ChoiceAnswer,
  mistakes: readonly Mistake<string>[],
  given: unknown,
): Verdict {
  const value = oneValue(given);
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "bigint") {
    return {
      state: "wrong",
      message: sentence("The check needs one of the listed answers, but it was given {value}.", {
        value: describeAnswer(value),
      }),
      nextStep: chooseOne(options),
    };
  }
  const chosen = options.find((option) => plainName(option) === plainName(value));
  if (chosen === undefined) {
    const closest = closestName(String(value).slice(0, 100), options);
    return {
      state: "wrong",
      message: sentence("{value} is not one of the listed answers.", {
        value: capitalized(describeAnswer(String(value))),
      }),
      nextStep:
        closest === undefined
          ? chooseOne(options)
          : sentence('Did you mean "{name}"?', { name: own(closest) }),
    };
  }
  if (plainName(chosen) === plainName(expected)) return { state: "right", message: own("") };
  const named = namedMistake<string>(
    mistakes,
    ({ when }) => (typeof when === "function" ? when(chosen) : plainName(when) === plainName(chosen)),
    sentence("Choose again."),
  );
  if (named !== undefined) return named;
  return {
    state: "wrong",
    message: sentence("That is not it yet."),
    nextStep: sentence("Read the listed answers once more."),
  };
}

/** The options stand in the cell too: they are shown as they are typed. */
function chooseOne(options: readonly string[]): Words {
  return sentence("Choose one of: {options}.", { options: own(options.join(", ")) });
}
