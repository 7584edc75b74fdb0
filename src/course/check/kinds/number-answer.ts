import { own, sentence } from "../../../library/words/words.js";
import { countIn } from "../count-in.js";
import type { Mistake } from "../mistake.js";
import { namedMistake } from "../named-mistake.js";
import { oneValue } from "../one-value.js";
import type { WrittenNumber } from "../printed-figure.js";
import { readFigures } from "../read-figures.js";
import { askWhich, twoReadings } from "../two-readings.js";
import type { Verdict } from "../verdict.js";
import { type AskedNumber, isFigure } from "./asked-number.js";
import { almostRight, nearlyRight } from "./nearly-right.js";

/** One number is asked for. */
export interface NumberAnswer extends AskedNumber {
  readonly kind: "number";
}

/** Judges one number; the sentence for "right" comes from the exercise. */
export function judgeNumber(
  answer: AskedNumber,
  mistakes: readonly Mistake<number>[],
  given: unknown,
): Verdict {
  const { expected, percent = false, unit } = answer;
  const value = oneValue(given);
  const typed = typeof value === "string" && isCount(answer) ? countIn(value, unit) : value;
  const read = readFigures(percent, typed);
  if ("state" in read) return read;
  if (isFigure(read, answer)) {
    return isCount(answer) && hasPercentSign(typed)
      ? almostRight(
          sentence("The number is right, but it is a count and not a percent."),
          sentence("Write it without the percent sign."),
        )
      : { state: "right", message: own("") };
  }
  const readings = typeof typed === "string" && !percent ? twoReadings(typed) : undefined;
  const thousands = readings === undefined ? [] : figuresOf(percent, readings.thousands);
  // One of the two is what is asked for: nobody needs to say which was meant.
  if (isFigure(thousands, answer)) return { state: "right", message: own("") };
  // Nor where one of the two is a mistake that is known.
  const named = mistakeIn(answer, mistakes, read) ?? mistakeIn(answer, mistakes, thousands);
  if (named === undefined && typeof typed === "string" && readings !== undefined) {
    return {
      state: "wrong",
      message: askWhich(typed, readings),
      nextStep: sentence("Write thousands without a dot, for example 1200 or 1,200."),
    };
  }
  return named ?? nearlyRight(answer, read) ?? wrongWay(meaning(read), expected);
}

/** The mistake that a number shows, in one of its readings. */
function mistakeIn(
  { percent = false, tolerance }: AskedNumber,
  mistakes: readonly Mistake<number>[],
  read: readonly WrittenNumber[],
): Verdict | undefined {
  if (read.length === 0) return undefined;
  return namedMistake<number>(
    mistakes,
    ({ when, within }) => {
      if (typeof when === "function") return read.some(({ value }) => when(value));
      if (typeof when === "number") {
        return isFigure(read, { expected: when, percent, ...asFar(within ?? tolerance) });
      }
      const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = when;
      const meant = meaning(read);
      return meant >= from && meant <= to;
    },
    sentence("Change the cell and run it again."),
  );
}

/** What a text can be read as; nothing where it is no number. */
function figuresOf(percent: boolean, typed: unknown): readonly WrittenNumber[] {
  const read = readFigures(percent, typed);
  return "state" in read ? [] : read;
}

const isCount = ({ expected, percent = false, unit }: AskedNumber): boolean =>
  !percent && unit !== "points" && Number.isInteger(expected);

const hasPercentSign = (typed: unknown): boolean => typeof typed === "string" && typed.includes("%");

const asFar = (tolerance: number | undefined): { tolerance?: number } =>
  tolerance === undefined ? {} : { tolerance };

/** With `percent`, a number above 1 was most likely meant as percent. */
function meaning(read: readonly WrittenNumber[]): number {
  return (read.find(({ value }) => Math.abs(value) <= 1) ?? read[0])?.value ?? 0;
}

function wrongWay(meant: number, expected: number): Verdict {
  return {
    state: "wrong",
    message:
      meant > expected
        ? sentence("That is not it yet: your number is too high.")
        : sentence("That is not it yet: your number is too low."),
  };
}
