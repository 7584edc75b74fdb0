import { closestName } from "../../library/table/columns/closest-name.js";
import { describeAnswer } from "./describe-answer.js";
import type { Mistake } from "./mistake.js";
import { oneValue } from "./one-value.js";
import { plainName } from "./plain-name.js";
import type { Verdict } from "./verdict.js";

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
      message: `The check needs one of the listed answers, but it was given ${describeAnswer(value)}.`,
      nextStep: `Choose one of: ${options.join(", ")}.`,
    };
  }
  const chosen = options.find((option) => plainName(option) === plainName(value));
  if (chosen === undefined) {
    const closest = closestName(String(value).slice(0, 100), options);
    return {
      state: "wrong",
      message: `${describeAnswer(String(value)).replace(/^t/, "T")} is not one of the listed answers.`,
      nextStep:
        closest === undefined ? `Choose one of: ${options.join(", ")}.` : `Did you mean "${closest}"?`,
    };
  }
  if (plainName(chosen) === plainName(expected)) return { state: "right", message: "" };
  for (const { name, when, says, next } of mistakes) {
    const shown = typeof when === "function" ? when(chosen) : plainName(when) === plainName(chosen);
    if (shown) return { state: "wrong", message: says, mistake: name, nextStep: next ?? "Choose again." };
  }
  return { state: "wrong", message: "That is not it yet.", nextStep: "Read the listed answers once more." };
}
