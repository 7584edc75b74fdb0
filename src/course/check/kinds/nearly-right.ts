import { sentence, type Words } from "../../../library/words/words.js";
import { figureTolerance, type WrittenNumber } from "../printed-figure.js";
import type { Verdict } from "../verdict.js";
import { type AskedNumber, isFigure, near } from "./asked-number.js";

/** What is said of a number that is nearly right: its last digit, its sign, its zeros, or the share of all the others. */
export function nearlyRight(answer: AskedNumber, read: readonly WrittenNumber[]): Verdict | undefined {
  const { expected, tolerance, percent = false, almost, unit } = answer;
  const within = tolerance ?? figureTolerance(expected, percent);
  const any = (target: number, far: number) => read.some(({ value }) => near(value, target, far));
  /** What would be right if the answer were changed so, as a page prints it. */
  const after = (change: (number: WrittenNumber) => WrittenNumber) => isFigure(read.map(change), answer);
  if (any(expected, almost ?? Math.max(5 * within, 0.005 * Math.abs(expected)))) {
    return almostRight(
      sentence("That is very near."),
      sentence("Look for a number that was rounded or mistyped on the way."),
    );
  }
  if (expected !== 0 && after(({ value, decimals }) => ({ value: -value, decimals }))) {
    return almostRight(
      sentence("The number is right, but its sign is not."),
      sentence("Swap the two parts of the subtraction."),
    );
  }
  for (const zeros of [2, 3]) {
    const times = 10 ** zeros;
    const tooLarge = after(({ value, decimals }) => ({ value: value / times, decimals: decimals + zeros }));
    const tooSmall = after(({ value, decimals }) => ({
      value: value * times,
      decimals: Math.max(0, decimals - zeros),
    }));
    if (!tooLarge && !tooSmall) continue;
    return almostRight(
      sentence("The digits are right, but the number is {times} times too large or too small.", { times }),
      zeros === 2 && !Number.isInteger(expected) && isOtherWriting(answer, tooLarge)
        ? sentence("Decide whether a share (0.24) or a percent (24) is asked for.")
        : sentence("Look at the decimal point and at the zeros."),
    );
  }
  // What is left of a difference means nothing.
  const isShare = percent && unit !== "points" && expected > 0 && expected < 1;
  if (isShare && after(({ value, decimals }) => ({ value: 1 - value, decimals }))) {
    return almostRight(
      sentence("That is the share of all the others: what is left of 100%."),
      sentence("Subtract it from 100%."),
    );
  }
  return undefined;
}

/** True when 100 times too large or too small is a share written as a percent, or a percent as a share: not 356 for 3.56. */
function isOtherWriting({ expected, percent = false, unit }: AskedNumber, tooLarge: boolean): boolean {
  const size = Math.abs(expected);
  return tooLarge ? !percent && unit !== "points" && size < 1 : size <= 100;
}

export function almostRight(message: Words, nextStep: Words): Verdict {
  return { state: "almost", message, nextStep };
}
