import { UNSEEN } from "../../table/clean/unseen-marks.js";
import type { NumberLocale } from "../../table/read/parse-number.js";
import type { ColumnType } from "../../table/read/type-column.js";
import { quoteText } from "../../table/write/sql-text.js";
import { unguardedText } from "../tables/unguarded-text.js";
import type { ColumnSurvey } from "./column-survey.js";
import { numberAsText } from "./number-as-text.js";

// The rules of `readCSV` for single cells, as SQL of DuckDB. What the survey of a column saw decides which of them it needs: most
// columns need none.

const text = (value: string): string => quoteText(value, "duckdb");

// What `trim` of JavaScript takes off (ECMAScript, WhiteSpace and LineTerminator).
const SPACES = text(
  "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff",
);
const trimmed = (cell: string): string => `trim(${cell}, ${SPACES})`;

/** The cell as everybody sees it, as `seenText` gives it. */
const seen = (cell: string, { unseen }: Pick<ColumnSurvey, "unseen">): string =>
  trimmed(unseen ? `regexp_replace(${cell}, ${text(`[${UNSEEN}]`)}, '', 'g')` : cell);

/** What is known about the column of a cell. */
export interface SurveyedColumn extends ColumnSurvey {
  readonly type: ColumnType;
  readonly locale: NumberLocale;
}

/** A cell, or NULL when it is empty or one of the texts for "not known". */
function known(cell: string, survey: ColumnSurvey, missing: readonly string[]): string {
  if (!survey.blanks) return cell;
  const unknown = ["", ...missing].map(text).join(", ");
  return `CASE WHEN ${seen(cell, survey)} IN (${unknown}) THEN NULL ELSE ${cell} END`;
}

/** The value of a cell, as `readCSV` gives it. */
export function valueOfCell(cell: string, column: SurveyedColumn, missing: readonly string[]): string {
  const there = known(cell, column, missing);
  switch (column.type) {
    case "number":
      return column.odd ? numberOf(there, column) : `CAST(${there} AS DOUBLE)`;
    case "boolean":
      return `lower(${seen(there, column)}) IN ('true', 'yes', '1')`;
    default:
      return column.guarded ? `regexp_replace(${unguardedText(there)}, ${text("^\ufeff+")}, '')` : there;
  }
}

/** True when a cell goes into another CSV file as it was written, so that SQL can write it. */
export function isWritable({ type, runs }: SurveyedColumn): boolean {
  return type !== "date" && (type !== "text" || !runs);
}

/** What stands for a cell in another CSV file, between the commas: the letters of the file, unless its numbers have decimal commas. */
export function writtenCell(cell: string, column: SurveyedColumn, missing: readonly string[]): string {
  const { type, locale } = column;
  // A text that has the apostrophe already keeps it: what is written is what stands there.
  const kept = type === "text" ? known(cell, column, missing) : keptCell(cell, column, missing);
  return column.marks && !(type === "number" && locale === "de") ? quotedCell(kept) : kept;
}

/** The same before it is made safe for a file: a text without the apostrophe of the formula guard. */
export function keptCell(cell: string, column: SurveyedColumn, missing: readonly string[]): string {
  const { type, runs, locale } = column;
  if (type === "text" || type === "date") return valueOfCell(cell, column, missing);
  const there = known(cell, column, missing);
  if (type !== "number" || (locale === "en" && !runs)) return there;
  const value = numberAsText(valueOfCell(cell, column, missing));
  return locale === "de" ? value : `CASE WHEN ${isHarmless(there)} THEN ${there} ELSE ${value} END`;
}

/** A cell of a CSV file, in quotation marks where some spreadsheet would split it. */
export function quotedCell(cell: string): string {
  return `CASE WHEN regexp_matches(${cell}, ${text('[",;|\t\r\n]')}) THEN '"' || replace(${cell}, '"', '""') || '"' ELSE ${cell} END`;
}

// The forms of numbers that the formula guard leaves alone.
function isHarmless(cell: string): string {
  const signed = " *[+-]([0-9][0-9,]*([.,][0-9]+)?|[.,][0-9]+)([eE][+-]?[0-9]+)?%? *";
  return `(regexp_matches(${cell}, ${text(`^[ ${UNSEEN}]*[0-9.,]`)}) OR regexp_full_match(${cell}, ${text(signed)}))`;
}

/** The number that a cell says; a percentage is a share. */
function numberOf(cell: string, column: SurveyedColumn): string {
  const { locale } = column;
  const [group, decimal] = locale === "en" ? [",", "."] : [".", ","];
  const plain = `ltrim(replace(replace(replace(${seen(cell, column)}, '−', '-'), ${text(group)}, ''), ${text(decimal)}, '.'), '+')`;
  const share = trimmed(`replace(${plain}, '%', '')`);
  // The percent sign moves the decimal point in the text: a division would give another last digit.
  const exponent = `TRY_CAST(split_part(lower(${share}), 'e', 2) AS INTEGER) - 2`;
  return (
    `CASE WHEN NOT contains(${cell}, '%') THEN TRY_CAST(${plain} AS DOUBLE) ` +
    `WHEN contains(lower(${share}), 'e') THEN TRY_CAST(split_part(lower(${share}), 'e', 1) || 'e' || (${exponent}) AS DOUBLE) ` +
    `ELSE TRY_CAST(${share} || 'e-2' AS DOUBLE) END`
  );
}
