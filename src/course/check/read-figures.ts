import { sentence } from "../../library/words/words.js";
import { describeAnswer } from "./describe-answer.js";
import { decimalsOf, type WrittenNumber } from "./printed-figure.js";
import { readTypedNumber } from "./read-typed-number.js";
import type { Verdict } from "./verdict.js";

/** What an answer may mean as a number, or why it is none: where a share is asked for, 24 may be 24 or 24%. */
export function readFigures(percent: boolean, given: unknown): readonly WrittenNumber[] | Verdict {
  const value = typeof given === "bigint" ? Number(given) : given;
  if (typeof value === "number") return unlike(value) ?? meanings(value, percent);
  const text = typeof value === "string" ? readTypedNumber(value) : undefined;
  if (text !== undefined) {
    const all = meanings(text.value, percent);
    return percent && text.percent ? all.slice(1) : all;
  }
  return {
    state: "wrong",
    message: sentence("The check needs one number, but it was given {value}.", {
      value: describeAnswer(value),
    }),
    nextStep:
      typeof value === "string"
        ? sentence("Write only the number.")
        : sentence("Hand in the one number that answers the task."),
  };
}

function meanings(value: number, percent: boolean): readonly WrittenNumber[] {
  const decimals = decimalsOf(value);
  const plain = { value, decimals };
  return percent ? [plain, { value: value / 100, decimals: decimals + 2 }] : [plain];
}

/** What is said of a number that is none. */
function unlike(value: number): Verdict | undefined {
  if (Number.isNaN(value)) {
    return {
      state: "not started",
      message: sentence(
        "Your answer is NaN, which means “not a number”. A blank ___ may still be inside, or a text.",
      ),
      nextStep: sentence("Fill every ___ and write numbers without quotes."),
    };
  }
  if (Number.isFinite(value)) return undefined;
  return {
    state: "wrong",
    message: sentence("Your answer is infinite: something was divided by zero."),
    nextStep: sentence("Look at the number below the division line."),
  };
}
