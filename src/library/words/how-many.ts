import { numberText } from "./number-text.js";

/**
 * A count with what is counted: "1 row", "1,200 rows".
 *
 * @example
 * howMany(1, "row", "rows"); // "1 row"
 */
export function howMany(count: number, one: string, other: string): string {
  return `${numberText(count)} ${count === 1 ? one : other}`;
}
