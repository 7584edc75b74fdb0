import { own, sentence, type Words } from "../../../library/words/words.js";
import type { Mistake } from "../mistake.js";
import { namedMistake } from "../named-mistake.js";
import { oneValue } from "../one-value.js";
import { figureTolerance, printsAs, type WrittenNumber } from "../printed-figure.js";
import { readFigures } from "../read-figures.js";
import { askWhich, twoReadings } from "../two-readings.js";
import type { Verdict } from "../verdict.js";

/** A number that is asked for. */
export interface AskedNumber {
  readonly kind?: "number";
  /** The right number; a share as 0.24, not 24. */
  readonly expected: number;
  /**
   * How far from it still counts as right. Default: a whole number exactly; any other number as far as its last digit
   * tells, and every rounding of it with two digits or more, so that who answers with a printed figure is right.
   */
  readonly tolerance?: number;
  /** True: a share that may also be given in percent, as 24, "24%" or "24.0 %". Default false. */
  readonly percent?: boolean;
  /** How far from it counts as almost right. Default: five times the tolerance, or half a percent of the number. */
  readonly almost?: number;
  /** What stands behind the box of a form, for example "points". Default: nothing. */
  readonly unit?: string;
}

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
  const { expected, percent = false } = answer;
  const typed = oneValue(given);
  const read = readFigures(percent, typed);
  if ("state" in read) return read;
  if (isFigure(read, answer)) return { state: "right", message: own("") };
  const readings = typeof typed === "string" && !percent ? twoReadings(typed) : undefined;
  if (typeof typed === "string" && readings !== undefined) {
    const thousands = readFigures(percent, readings.thousands);
    // One of the two is what is asked for: nobody needs to say which was meant.
    if (!("state" in thousands) && isFigure(thousands, answer)) return { state: "right", message: own("") };
    return {
      state: "wrong",
      message: askWhich(typed, readings),
      nextStep: sentence("Write thousands without a dot, for example 1200 or 1,200."),
    };
  }
  const named = namedMistake<number>(
    mistakes,
    ({ when, within }) => {
      if (typeof when === "function") return read.some(({ value }) => when(value));
      if (typeof when === "number") {
        return isFigure(read, { expected: when, percent, ...asFar(within ?? answer.tolerance) });
      }
      const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = when;
      const meant = meaning(read);
      return meant >= from && meant <= to;
    },
    sentence("Change the cell and run it again."),
  );
  return named ?? nearlyRight(answer, read) ?? wrongWay(meaning(read), expected);
}

const asFar = (tolerance: number | undefined): { tolerance?: number } =>
  tolerance === undefined ? {} : { tolerance };

/** True when one of the readings is the number, as near as it is asked for. */
export function isFigure(
  read: readonly WrittenNumber[],
  { expected, tolerance, percent = false }: AskedNumber,
): boolean {
  const within = tolerance ?? figureTolerance(expected, percent);
  return read.some(
    (number) =>
      near(number.value, expected, within) || (tolerance === undefined && printsAs(number, expected)),
  );
}

function nearlyRight(
  { expected, tolerance, percent = false, almost, unit }: AskedNumber,
  read: readonly WrittenNumber[],
): Verdict | undefined {
  const within = tolerance ?? figureTolerance(expected, percent);
  const any = (target: number, far: number) => read.some(({ value }) => near(value, target, far));
  if (any(expected, almost ?? Math.max(5 * within, 0.005 * Math.abs(expected)))) {
    return almostRight(
      sentence("That is very near."),
      sentence("Look for a number that was rounded or mistyped on the way."),
    );
  }
  if (expected !== 0 && any(-expected, within)) {
    return almostRight(
      sentence("The number is right, but its sign is not."),
      sentence("Swap the two parts of the subtraction."),
    );
  }
  if (any(expected * 100, within * 100) || any(expected / 100, within / 100)) {
    return almostRight(
      sentence("The digits are right, but the number is 100 times too large or too small."),
      // Nobody mistakes a count of people for a percentage.
      percent || (Math.abs(expected) <= 100 && !Number.isInteger(expected))
        ? sentence("Decide whether a share (0.24) or a percent (24) is asked for.")
        : sentence("Look at the decimal point and at the zeros."),
    );
  }
  // What is left of a difference means nothing.
  const isShare = percent && unit !== "points" && expected > 0 && expected < 1;
  if (isShare && any(1 - expected, within)) {
    return almostRight(
      sentence("That is the share of all the others: what is left of 100%."),
      sentence("Subtract it from 100%."),
    );
  }
  return undefined;
}

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

function near(value: number, target: number, within: number): boolean {
  return Math.abs(value - target) <= within + 1e-9 * Math.max(1, Math.abs(target));
}

function almostRight(message: Words, nextStep: Words): Verdict {
  return { state: "almost", message, nextStep };
}
