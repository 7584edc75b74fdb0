import { isTooEarly } from "../clean/calendar-day.js";
import { seenText } from "../clean/unseen-marks.js";
import type { PlainValue } from "../columns/plain-value.js";
import { type DateOrder, readDay } from "../delimited/date-order.js";
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

// Codes are labels made of digits. A state's own list may hold no code with a leading zero, so the name counts too.
const CODE_NAME = /(^|[^a-z])(fips|geoid|zip|zip_?code|postal_?code|postcode|phone)([^a-z]|$)/i;
const LEADING_ZERO = /^[+-]?0\d/;
const DIGITS_THAT_STAY_EXACT = 15;

/** True for a column whose name says that its digits are labels, such as zip or fips. */
export function isCodeName(name: string): boolean {
  return CODE_NAME.test(name.replace(/([a-z])([A-Z])/g, "$1_$2"));
}

// How programs write a small or a large number: one digit, then an exponent with its sign.
const WRITTEN_BY_PROGRAM = /^-?\d(\.\d+)?e[+-]\d+$/;
const DECIMALS: Readonly<Record<NumberLocale, RegExp>> = { en: /\..*$/, de: /,.*$/ };

// A plus and many digits is a phone number (ITU-T E.164), and +3 is a change.
const PHONE = /^\+\d{7,}$/;

/**
 * True for a cell that is a number and no label: 12E5 may be a precinct, and an id of 20 digits would change its last ones.
 * Both stay text unless told otherwise.
 */
export function looksLikeNumber(cell: string, locale: NumberLocale): boolean {
  const text = seenText(cell);
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

/** How the cells of a column are written. */
export interface CellForm {
  readonly locale: NumberLocale;
  readonly order: DateOrder;
}

/** A cell as a value of its type, or undefined when it is not one. */
export function readCell(
  cell: string,
  type: ColumnType,
  { locale, order }: CellForm,
): PlainValue | undefined {
  switch (type) {
    case "text":
      return withoutMark(unguardDelimited(cell));
    case "number":
      return readNumber(cell, locale);
    case "boolean": {
      const word = seenText(cell).toLowerCase();
      if (["true", "yes", "1"].includes(word)) return true;
      return ["false", "no", "0"].includes(word) ? false : undefined;
    }
    case "date": {
      const day = readDay(cell, order);
      return day === undefined || isTooEarly(day) ? undefined : day;
    }
  }
}

/** A byte order mark before a text: files that were put together have one in their middle, and it is no letter. */
function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.replace(/^\uFEFF+/, "") : text;
}
