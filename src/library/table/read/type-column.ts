import { isCalendarDay } from "../clean/calendar-day.js";
import type { PlainValue } from "../columns/plain-value.js";
import { unguardDelimited } from "../write/formula-guard.js";
import { type NumberLocale, readNumber } from "./parse-number.js";

/** What the cells of a column are: "date" is text such as "2026-10-03". */
export type ColumnType = "number" | "text" | "boolean" | "date";

/** What a cell of each type looks like, for sentences. */
export const TYPE_EXAMPLES: Readonly<Record<ColumnType, string>> = {
  number: "a number such as 12,345",
  text: "text",
  boolean: "true or false (yes, no, 1 and 0 will do)",
  date: "a date such as 2026-10-03",
};

/** A column as it stands in a file: null where nothing is written. */
export interface TextColumn {
  readonly name: string;
  readonly cells: readonly (string | null)[];
}

// Codes are labels made of digits. A state's own list may hold no code with a leading zero, so the name counts too.
const CODE_NAME = /(^|[^a-z])(fips|geoid|zip|zip_?code|postal_?code|postcode|phone)([^a-z]|$)/i;
const LEADING_ZERO = /^[+-]?0\d/;
// +12125550100 is written without an apostrophe, and its plus must come back.
const PHONE = /^\+\d{10,15}$/;
const DIGITS_THAT_STAY_EXACT = 15;

/** The type that all cells of a column have: a column that mixes numbers and text is text. */
export function guessType(column: TextColumn, locale: NumberLocale): ColumnType {
  const known = column.cells.filter((cell): cell is string => cell !== null);
  if (known.length === 0) return "text";
  if (known.every((cell) => /^(true|false)$/i.test(cell))) return "boolean";
  return !isCodeName(column.name) && known.every((cell) => looksLikeNumber(cell, locale)) ? "number" : "text";
}

/** True for a column whose name says that its digits are labels, such as zip or fips. */
export function isCodeName(name: string): boolean {
  return CODE_NAME.test(name.replace(/([a-z])([A-Z])/g, "$1_$2"));
}

// How programs write a small or a large number: one digit, then an exponent with its sign.
const WRITTEN_BY_PROGRAM = /^-?\d(\.\d+)?e[+-]\d+$/;
const DECIMALS: Readonly<Record<NumberLocale, RegExp>> = { en: /\..*$/, de: /,.*$/ };

// 12E5 may be a precinct, and an id of 20 digits would change its last ones: both stay text unless told otherwise.
function looksLikeNumber(cell: string, locale: NumberLocale): boolean {
  const text = cell.trim();
  if (WRITTEN_BY_PROGRAM.test(text)) return locale === "en";
  const digits = text.replace(DECIMALS[locale], "").replace(/\D/g, "").length;
  return (
    digits <= DIGITS_THAT_STAY_EXACT &&
    !LEADING_ZERO.test(text) &&
    !PHONE.test(text) &&
    !/e/i.test(text) &&
    readNumber(text, locale) !== undefined
  );
}

/** A cell as a value of its type, or undefined when it is not one. */
export function readCell(cell: string, type: ColumnType, locale: NumberLocale): PlainValue | undefined {
  switch (type) {
    case "text":
      return unguardDelimited(cell);
    case "number":
      return readNumber(cell, locale);
    case "boolean": {
      const word = cell.trim().toLowerCase();
      if (["true", "yes", "1"].includes(word)) return true;
      return ["false", "no", "0"].includes(word) ? false : undefined;
    }
    case "date":
      return isCalendarDay(cell.trim()) ? cell.trim() : undefined;
  }
}
