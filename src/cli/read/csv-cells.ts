import type { NumberLocale } from "../../library/table/read/parse-number.js";
import { quoteText } from "../../library/table/write/sql-text.js";

// The rules of src/library/table/read/type-column.ts and parse-number.ts, as SQL for DuckDB. A test reads the same files both ways.

const SPACES = " \t\n\r\v\f\u00a0\ufeff\u2028\u2029\u3000";
const text = (value: string): string => quoteText(value, "duckdb");

// `plain` is how most numbers are written: one comparison instead of a dozen steps for each of a million cells.
const MARKS: Readonly<
  Record<NumberLocale, { group: string; decimal: string; plain: string; pattern: string }>
> = {
  en: {
    group: ",",
    decimal: ".",
    plain: "-?(0|[1-9]\\d{0,14})(\\.\\d+)?",
    pattern: "[+-]?(\\d+|\\d{1,3}(,\\d{3})+)?(\\.\\d+)?([eE][+-]?\\d+)?\\s?%?",
  },
  de: {
    group: ".",
    decimal: ",",
    plain: "-?(0|[1-9]\\d{0,14})",
    pattern: "[+-]?(\\d+|\\d{1,3}(\\.\\d{3})+)?(,\\d+)?([eE][+-]?\\d+)?\\s?%?",
  },
};

const trimmed = (column: string): string => `trim(${column}, ${text(SPACES)})`;

/** One expression for cells that are written as most are, another for the rest: DuckDB runs the second for these only. */
const quickly = (common: string, then: string, otherwise: string): string =>
  `CASE WHEN ${common} THEN ${then} ELSE ${otherwise} END`;

const isPlain = (column: string, locale: NumberLocale): string =>
  `regexp_full_match(${column}, ${text(MARKS[locale].plain)})`;

/** A cell, or NULL when it is empty or one of the texts for "not known". */
export function knownCell(column: string, missing: readonly string[] = []): string {
  const unknown = ["", ...missing].map(text).join(", ");
  // A cell that begins with a sign of ASCII keeps its beginning when it is trimmed.
  const begins = [`${column} >= '!'`, `${column} <= '~'`];
  const others = missing.map((each) => `NOT starts_with(${column}, ${text(each)})`);
  return quickly(
    [...begins, ...others].join(" AND "),
    column,
    `CASE WHEN ${trimmed(column)} IN (${unknown}) THEN NULL ELSE ${column} END`,
  );
}

/** True for a cell that says a number. */
export function saysNumber(column: string, locale: NumberLocale): string {
  // The minus sign of typographers counts as one.
  const cell = `replace(${trimmed(column)}, '−', '-')`;
  return quickly(
    isPlain(column, locale),
    "true",
    `(regexp_full_match(${cell}, ${text(MARKS[locale].pattern)}) AND regexp_matches(${cell}, '^[^eE]*\\d'))`,
  );
}

/** True for a cell that looks like a number and not like a code. */
export function looksLikeNumber(column: string, locale: NumberLocale): string {
  const cell = trimmed(column);
  const whole = `regexp_replace(${cell}, ${text(locale === "en" ? "\\..*$" : ",.*$")}, '')`;
  const plain =
    `(${saysNumber(column, locale)} AND length(regexp_replace(${whole}, '\\D', '', 'g')) <= 15 ` +
    `AND NOT regexp_matches(${cell}, '^[+-]?0\\d') AND NOT regexp_full_match(${cell}, '\\+\\d{10,15}') AND NOT regexp_matches(${cell}, '[eE]'))`;
  return quickly(
    isPlain(column, locale),
    "true",
    locale === "de" ? plain : `(${plain} OR regexp_full_match(${cell}, '-?\\d(\\.\\d+)?e[+-]\\d+'))`,
  );
}

/** The number that a cell says; a percentage is a share. */
export function numberOf(column: string, locale: NumberLocale): string {
  const { group, decimal } = MARKS[locale];
  const plain = `replace(replace(replace(${trimmed(column)}, '−', '-'), ${text(group)}, ''), ${text(decimal)}, '.')`;
  const share = `regexp_replace(${plain}, '\\s?%$', '')`;
  return quickly(
    isPlain(column, locale),
    `TRY_CAST(${column} AS DOUBLE)`,
    `CASE WHEN NOT contains(${plain}, '%') THEN TRY_CAST(${plain} AS DOUBLE) ` +
      `WHEN regexp_matches(${share}, '[eE]') THEN TRY_CAST(${share} AS DOUBLE) / 100 ` +
      `ELSE TRY_CAST(${share} || 'e-2' AS DOUBLE) END`,
  );
}

/** True for a cell that says yes or no in the widest sense. */
export const saysYesNo = (column: string): string =>
  quickly(
    `${column} IN ('true', 'false')`,
    "true",
    `(lower(${trimmed(column)}) IN ('true', 'yes', '1', 'false', 'no', '0'))`,
  );

export const yesNoOf = (column: string): string =>
  quickly(
    `${column} IN ('true', 'false')`,
    `${column} = 'true'`,
    `(lower(${trimmed(column)}) IN ('true', 'yes', '1'))`,
  );

/** True for a cell that is the word true or false, and nothing else. */
export const isTrueFalse = (column: string): string => `(lower(${column}) IN ('true', 'false'))`;
