import { describeCell } from "../../table/columns/describe-cell.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { tellingRow } from "../../table/read/telling-row.js";
import { isNumberArray, type NumberArray } from "../columns/read-columns.js";

/** The code of a missing outcome. */
export const MISSING_OUTCOME = 2;

/**
 * Reads an outcome of 0 and 1, or false and true, into bytes; null, undefined, NaN and an empty text become
 * MISSING_OUTCOME.
 *
 * @throws when another value stands there: the sentence names the row.
 */
export function readOutcome(name: string, values: ArrayLike<unknown>): Uint8Array {
  const codes = new Uint8Array(values.length);
  if (isNumberArray(values)) return readNumbers(name, values, codes);
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (value === 0 || value === false) continue;
    if (value === 1 || value === true) codes[row] = 1;
    else codes[row] = rareCode(name, values, row);
  }
  return codes;
}

/** The same for numbers in one piece of memory, which a loop of their own reads several times faster. */
function readNumbers(name: string, values: NumberArray, codes: Uint8Array): Uint8Array {
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    // Written first and judged by what came of it: yes and no are not predictable, a wrong value is.
    codes[row] = value;
    if (codes[row] !== value || value > 1) codes[row] = rareCode(name, values, row);
  }
  return codes;
}

function rareCode(name: string, values: ArrayLike<unknown>, row: number): number {
  const value = values[row];
  if (isMissing(value)) return MISSING_OUTCOME;
  if (value === 0n) return 0;
  if (value === 1n) return 1;
  const telling = tellingRow(values, row);
  throw new TypeError(
    `The outcome "${name}" must be 0 or 1, or true or false, but row ${telling + 1} holds ${describeCell(values[telling])}.` +
      (typeof value === "string"
        ? ` Make it a number first: 1 where ${name} happened, 0 where it did not.`
        : ""),
  );
}
