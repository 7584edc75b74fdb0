import { describeCell } from "./describe-cell.js";

/**
 * Lets a text pass.
 *
 * @param what the beginning of the sentence, such as "The text to scan".
 * @throws when it is none.
 */
export function requireText(value: unknown, what: string): void {
  if (typeof value === "string") return;
  throw new TypeError(`${what} must be a text in quotation marks, but was given ${describeCell(value)}.`);
}
