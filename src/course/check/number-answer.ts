import { courseText, own, sentence, type Words } from "../../library/words/words.js";
import { describeAnswer } from "./describe-answer.js";
import type { Mistake } from "./mistake.js";
import { oneValue } from "./one-value.js";
import { readTypedNumber } from "./read-typed-number.js";
import type { Verdict } from "./verdict.js";

/** One number is asked for. */
export interface NumberAnswer {
  readonly kind: "number";
  /** The right number; a share as 0.24, not 24. */
  readonly expected: number;
  /** How far from it still counts as right. Default 0: exactly this number (rounding noise is forgiven). */
  readonly tolerance?: number;
  /** True: a share that may also be given in percent, as 24, "24%" or "24.0 %". Default false. */
  readonly percent?: boolean;
  /** How far from it counts as almost right. Default: five times the tolerance, or half a percent of the number. */
  readonly almost?: number;
}

/** Judges one number; the sentence for "right" comes from the exercise. */
export function judgeNumber(
  answer: NumberAnswer,
  mistakes: readonly Mistake<number>[],
  given: unknown,
): Verdict {
  const { expected, tolerance = 0 } = answer;
  const read = readings(answer, oneValue(given));
  if ("state" in read) return read;
  const any = (target: number, within: number) => read.some((value) => near(value, target, within));
  if (any(expected, tolerance)) return { state: "right", message: own("") };

  for (const { name, when, within = tolerance, says, next } of mistakes) {
    const shown = typeof when === "function" ? read.some(when) : any(when, within);
    if (shown) {
      return {
        state: "wrong",
        message: courseText(says),
        mistake: name,
        nextStep: next === undefined ? sentence("Change the cell and run it again.") : courseText(next),
      };
    }
  }
  const { almost = Math.max(5 * tolerance, 0.005 * Math.abs(expected)) } = answer;
  if (any(expected, almost)) {
    return almostRight(
      sentence("That is very near."),
      sentence("Look for a number that was rounded or mistyped on the way."),
    );
  }
  if (expected !== 0 && any(-expected, tolerance)) {
    return almostRight(
      sentence("The number is right, but its sign is not."),
      sentence("Swap the two parts of the subtraction."),
    );
  }
  if (any(expected * 100, tolerance * 100) || any(expected / 100, tolerance / 100)) {
    return almostRight(
      sentence("The digits are right, but the number is 100 times too large or too small."),
      sentence("Decide whether a share (0.24) or a percent (24) is asked for."),
    );
  }
  // With `percent`, a number above 1 was most likely meant as percent.
  const meant = read.find((value) => Math.abs(value) <= 1) ?? read[0] ?? 0;
  return {
    state: "wrong",
    message:
      meant > expected
        ? sentence("That is not it yet: your number is too high.")
        : sentence("That is not it yet: your number is too low."),
  };
}

/** What the answer may mean as a number: with `percent`, 24 may be 24 or 24%. */
function readings({ percent = false }: NumberAnswer, given: unknown): readonly number[] | Verdict {
  const value = typeof given === "bigint" ? Number(given) : given;
  if (typeof value === "number") {
    if (Number.isNaN(value)) {
      return {
        state: "not started",
        message: sentence(
          "Your answer is NaN, which means “not a number”. A blank ___ may still be inside, or a text.",
        ),
        nextStep: sentence("Fill every ___ and write numbers without quotes."),
      };
    }
    if (!Number.isFinite(value)) {
      return {
        state: "wrong",
        message: sentence("Your answer is infinite: something was divided by zero."),
        nextStep: sentence("Look at the number below the division line."),
      };
    }
    return percent ? [value, value / 100] : [value];
  }
  const text = typeof value === "string" ? readTypedNumber(value) : undefined;
  if (text !== undefined) {
    if (!percent) return [text.value];
    return text.percent ? [text.value / 100] : [text.value, text.value / 100];
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

function near(value: number, target: number, within: number): boolean {
  return Math.abs(value - target) <= within + 1e-9 * Math.max(1, Math.abs(target));
}

function almostRight(message: Words, nextStep: Words): Verdict {
  return { state: "almost", message, nextStep };
}
