import { seenText } from "../clean/unseen-marks.js";
import { checkOptions } from "../columns/check-options.js";
import { describeCell } from "../columns/describe-cell.js";
import { describeValue } from "../columns/describe-value.js";

/** How numbers are written: "en" as in 12,345.6 and "de" as in 12.345,6. */
export type NumberLocale = "en" | "de";

interface NumberMarks {
  readonly group: string;
  readonly decimal: string;
  /** Sign, whole part, fraction, exponent, percent sign. */
  readonly pattern: RegExp;
}

const MARKS: Readonly<Record<NumberLocale, NumberMarks>> = {
  en: {
    group: ",",
    decimal: ".",
    pattern: /^([+-]?)(\d+|[1-9]\d{0,2}(?:,\d{3})+)?(?:\.(\d+))?(?:[eE]([+-]?\d+))?\s?(%?)$/,
  },
  de: {
    group: ".",
    decimal: ",",
    pattern: /^([+-]?)(\d+|[1-9]\d{0,2}(?:\.\d{3})+)?(?:,(\d+))?(?:[eE]([+-]?\d+))?\s?(%?)$/,
  },
};

// Most cells of a long list are written so, and need no more than this.
const PLAIN_WHOLE = /^-?\d{1,15}$/;
const PLAIN_DECIMAL = /^-?\d{1,15}\.\d{1,17}$/;

/**
 * Reads a number the way people type it, and says so out loud when it cannot: `Number("12,345")` would give NaN.
 *
 * "12,345" is 12345 and "24%" is 0.24, as in a spreadsheet. A comma that does not stand before three digits is
 * refused, and so is 0,120: a group of thousands never begins with 0.
 *
 * @param text what was typed; spaces around it do not matter.
 * @param options `locale`: "en" (the default) reads 12,345.6 and "de" reads 12.345,6.
 * @throws when the text is not a number: the sentence repeats it and says how to write it.
 * @example
 * parseNumber("12,345"); // 12345
 * parseNumber("24%"); // 0.24
 * parseNumber("12.345,6", { locale: "de" }); // 12345.6
 */
export function parseNumber(text: string, options: { locale?: NumberLocale } = {}): number {
  checkOptions("parseNumber", options, { locale: true });
  const { locale = "en" } = options;
  if (!Object.hasOwn(MARKS, locale)) {
    throw new RangeError(
      `The locale must be "en" (12,345.6) or "de" (12.345,6), but it is ${describeValue(locale)}.`,
    );
  }
  const value = typeof text === "string" ? readNumber(text, locale) : undefined;
  if (value !== undefined) return value;
  const { group, decimal } = MARKS[locale];
  throw new TypeError(
    `Expected a number such as 12${group}345${decimal}6, but was given ${describeCell(text)}. ` +
      `Write only digits, with "${group}" between thousands and "${decimal}" before decimals.`,
  );
}

/** The number that a text says, or undefined when it says none. A percentage is read as a share: "24%" is 0.24. */
export function readNumber(text: string, locale: NumberLocale): number | undefined {
  if (PLAIN_WHOLE.test(text) || (locale === "en" && PLAIN_DECIMAL.test(text))) return Number(text);
  const { group, pattern } = MARKS[locale];
  const typed = seenText(text).replace("−", "-");
  const [, sign = "", whole = "", fraction = "", exponent = "0", percent = ""] = pattern.exec(typed) ?? [];
  if (whole === "" && fraction === "") return undefined;
  // The percent sign moves the decimal point in the text: dividing by 100 would turn 56.1% into 0.5610000000000001.
  const shift = Number(exponent) - (percent === "" ? 0 : 2);
  const value = Number(`${sign}${whole.replaceAll(group, "")}.${fraction}e${shift}`);
  return Number.isFinite(value) ? value : undefined;
}
