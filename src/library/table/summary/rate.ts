import { describeCell } from "../columns/describe-cell.js";

/**
 * The share that a part is of a whole, such as contacts of attempts.
 *
 * A plain division would answer 1 / 0 with Infinity and a mixed-up pair with a share above 1; this refuses both.
 *
 * @param part how many of the whole, 0 or more.
 * @param whole how many in all, more than 0.
 * @returns a share from 0 to 1.
 * @throws when one of the two is not such a number, or when the part is larger than the whole; the sentence names both.
 * @example
 * rate(288, 1200); // 0.24
 */
export function rate(part: number, whole: number): number {
  for (const [name, value] of [
    ["part", part],
    ["whole", whole],
  ] as const) {
    if (typeof value !== "number" || !Number.isFinite(value)) {
      throw new TypeError(
        `A rate needs two numbers, but the ${name} is ${describeCell(value)}. Write rate(288, 1200).`,
      );
    }
  }
  if (whole <= 0) {
    throw new RangeError(
      `A rate of ${part} out of ${whole} does not exist: the whole must be more than 0. Is anything left to divide by?`,
    );
  }
  if (part < 0) throw new RangeError(`The part must be 0 or more, but it is ${part} of ${whole}.`);
  if (part > whole) {
    throw new RangeError(
      `The part (${part}) is larger than the whole (${whole}). Are the two the other way round?`,
    );
  }
  return part / whole;
}
