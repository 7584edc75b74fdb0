import { describeValue } from "./describe-value.js";

/**
 * Lets a list pass: an array or what has a length and numbered values.
 *
 * @param what the beginning of the sentence, such as "The outcomes".
 * @throws when it is none, as a column gives whose name is not that of the table.
 */
export function requireList(value: unknown, what: string): void {
  if (typeof value === "object" && value !== null && "length" in value && typeof value.length === "number")
    return;
  throw new TypeError(
    `${what} must be a list such as [1, 0, 1], but were given as ${describeValue(value)}. Is the column called so in your table?`,
  );
}
