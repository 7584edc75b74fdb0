import { checkOptions } from "../columns/check-options.js";
import { describeCell } from "../columns/describe-cell.js";
import { isMissing } from "../columns/is-missing.js";
import { requireFields } from "../columns/require-fields.js";
import { requireList } from "../columns/require-list.js";

/** What each value becomes. */
export interface RecodeOptions {
  /** The new word for each old one; spaces around a value are taken off first, capitals count. */
  readonly values: Readonly<Record<string, string>>;
  /** What a value that is not listed becomes. Default: it is missing (null). */
  readonly others?: string;
  /** What a missing value becomes, such as "unknown". Default: it stays missing (null). */
  readonly missing?: string;
}

/**
 * Gives the values of a column new words, such as "DEM" and "REP" for the codes of a state: what `recode` in a recipe does in
 * a database, with the same answers.
 *
 * A missing value (null, undefined, NaN, an empty text or spaces alone) stays missing (null), unless `missing` says what it
 * becomes; it is never one of the `others`.
 *
 * @param column texts, numbers, or false and true. @param options see `RecodeOptions`; `values` is needed.
 * @returns one text a row, or null.
 * @throws when a value of the column is none of those, or a listed value is blank or has spaces around it.
 * @example
 * const values = { "1": "D", "2": "R" };
 * recode(["1", 2, "9", ""], { values, others: "other", missing: "unknown" }); // ["D", "R", "other", "unknown"]
 */
export function recode(column: ArrayLike<unknown>, options: RecodeOptions): (string | null)[] {
  checkOptions("recode", options, { values: "needed fields", others: "text", missing: "text" });
  requireFields(options.values, 'values such as { "D": "Democrat" }');
  requireList(column, "The values of the column");
  const { others = null, missing = null } = options;
  const words = new Map(Object.entries(options.values));
  for (const value of words.keys())
    if (value.trim() !== value || value === "")
      throw new RangeError(
        value.trim() === ""
          ? 'A blank among the values is a missing value: write missing: "unknown" beside values.'
          : `Spaces around a value are taken off first: write "${value.trim()}" in place of "${value}".`,
      );
  return Array.from(column, (value, row) => {
    const text = isMissing(value) ? "" : textOf(value, row).replaceAll(/^ +| +$/g, "");
    return text === "" ? missing : (words.get(text) ?? others);
  });
}

function textOf(value: unknown, row: number): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean")
    return String(value);
  throw new TypeError(
    `recode takes texts, numbers, or false and true, but row ${row + 1} holds ${describeCell(value)}.`,
  );
}
