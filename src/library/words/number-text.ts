import type { Language } from "./language.js";
import { template } from "./template.js";

/** How a number is printed. Each part has a default that fits most places. */
export interface NumberForm {
  /** "percent" and "points" print a share: 0.24 is 24.0% or 24.0 points. Default "plain". */
  readonly style?: "plain" | "percent" | "points" | "dollars";
  /**
   * How many decimals there are, or at most how many, without zeros at the end. Default: one for a share, cents for dollars
   * under 100, and for anything else about four digits, without zeros at the end.
   */
  readonly decimals?: number | { readonly most: number };
  /** Thousands stand in groups. False for years and codes, which are names. Default true. */
  readonly grouped?: boolean;
  /** What the number cannot exceed, such as 1 for an AUC: below it, it is never printed as if it were there. Default: 100% for a share. */
  readonly limit?: number;
  /** True: a plus before what is above 0. Default false. */
  readonly plus?: boolean;
  /** Whose signs and words are used. Default: English. */
  readonly language?: Language;
}

/** No number is printed with more. */
const MOST_DECIMALS = 8;

/** A sum of shares that is off by less, relative to its limit, is there: 0.1 + 0.2 + 0.7 is 1. */
const DUST = 1e-12;

/** From here on not every whole number can be told from the next. */
const LARGEST = 1e15;

/**
 * A number for people. Every number that somebody reads is printed here; data are written elsewhere, with a point.
 *
 * Halves are rounded away from zero, by the digits that one sees (1.005 is 1.01). Minus is "−", thousands are grouped, 0
 * has no sign, and what would round to 0 is "<0.001"; a share below 100% is never "100%" but ">99.9%", and 0.99996 is no 1 but
 * ">0.9999". No value is "missing", NaN is "not a number".
 *
 * @example
 * numberText(-1234.5); // "−1,234.5"
 * numberText(0.0813, { style: "points" }); // "8.1 points"
 */
export function numberText(value: number | bigint | null | undefined, form: NumberForm = {}): string {
  const { style = "plain", grouped = true, plus = false, language } = form;
  const word = (english: string): string => language?.translation(english) ?? english;
  if (value === null || value === undefined) return word(template("missing"));
  if (Number.isNaN(value)) return word(template("not a number"));
  const isShare = style === "percent" || style === "points";
  // A share of 0.285 is 28.5 percent, not 28.499999999999996.
  const shown = typeof value === "number" && isShare ? shiftedByTwo(value) : value;
  const sign = shown < 0 ? "−" : plus && shown > 0 ? "+" : "";
  const digits = sizeText(typeof shown === "number" ? Math.abs(shown) : shown < 0n ? -shown : shown, {
    ...form,
    grouped,
  });
  // "<" or ">" stands before the whole number, its sign included.
  const [less, size] = /^[<>]/.test(digits) ? [digits.slice(0, 1), digits.slice(1)] : ["", digits];
  const signed = `${sign}${less}${style === "dollars" ? "$" : ""}${size}`;
  if (style === "percent") return `${signed}%`;
  if (style !== "points") return signed;
  return word(size === "1" ? template("{number} point") : template("{number} points")).replace(
    "{number}",
    () => signed,
  );
}

/** A number without its sign. */
function sizeText(
  size: number | bigint,
  { style = "plain", decimals, grouped, limit = usualLimit(style, decimals), language }: NumberForm,
): string {
  if (size === Number.POSITIVE_INFINITY) return "∞";
  const locale = language?.numbers ?? "en";
  if (typeof size === "number" && size >= LARGEST) {
    return size.toExponential(3).replace(".", decimalSign(locale)).replace("-", "−");
  }
  const wanted = decimals ?? usualDecimals(Number(size), style);
  const least = typeof wanted === "number" ? wanted : 0;
  const most = typeof wanted === "number" ? wanted : wanted.most;
  const print = (number: number | bigint): string =>
    printer(locale, least, most, grouped !== false).format(number);
  const tiny = 10 ** -most;
  if (
    limit !== undefined &&
    size < limit * (1 - DUST) &&
    size >= limit - tiny &&
    print(size) === print(limit)
  )
    return `>${print(limit - tiny)}`;
  return Number(size) !== 0 && size < tiny / 2 ? `<${print(tiny)}` : print(size);
}

/** With about four digits a number below 1 is told from 1; with decimals that somebody chose, 0.996 may be 1.00. */
function usualLimit(style: NumberForm["style"], decimals: NumberForm["decimals"]): number | undefined {
  if (style === "percent") return 100;
  return style === "plain" && decimals === undefined ? 1 : undefined;
}

function usualDecimals(size: number, style: NumberForm["style"]): number | { readonly most: number } {
  if (style === "percent" || style === "points") return 1;
  if (style === "dollars") return Number.isInteger(size) || size >= 100 ? 0 : 2;
  const decimals = decimalsFor([size]);
  // What is smaller than the last digit that is ever printed is "<0.00000001", never "<1".
  return size > 0 && size < 10 ** -decimals / 2 ? MOST_DECIMALS : decimals;
}

const printers = new Map<string, Intl.NumberFormat>();

/** Making a printer takes long; a table asks for the same one thousands of times. */
function printer(locale: string, least: number, most: number, grouped: boolean): Intl.NumberFormat {
  const key = `${locale} ${least} ${most} ${grouped}`;
  const known = printers.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale, {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
    useGrouping: grouped,
  });
  printers.set(key, made);
  return made;
}

function decimalSign(locale: string): string {
  const parts = printer(locale, 1, 1, false).formatToParts(0.5);
  return parts.find(({ type }) => type === "decimal")?.value ?? ".";
}

/** A hundred times a number, by its digits. */
function shiftedByTwo(value: number): number {
  if (!Number.isFinite(value)) return value;
  const [digits, power = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(power) + 2}`);
}

/**
 * How many decimals a list of numbers needs to be read easily: about four digits for the largest one,
 * fewer when nothing is lost, none for whole numbers.
 */
export function decimalsFor(numbers: readonly number[]): number {
  const finite = numbers.filter(Number.isFinite);
  const largest = Math.max(0, ...finite.map(Math.abs));
  if (largest === 0 || finite.every(Number.isInteger)) return 0;
  let decimals = mostDecimals(largest);
  // All of them are needed to tell what is just below 1 from 1.
  if (finite.some((value) => Math.abs(value) < 1 - DUST && rounded(Math.abs(value), decimals) === 1))
    return decimals;
  const same = (fewer: number): boolean =>
    finite.every((value) => rounded(value, fewer) === rounded(value, decimals));
  while (decimals > 0 && same(decimals - 1)) decimals--;
  return decimals;
}

function rounded(value: number, decimals: number): number {
  return Number(printer("en", 0, decimals, false).format(value));
}

function mostDecimals(largest: number): number {
  if (largest >= 100_000) return 0;
  if (largest >= 100) return 1;
  if (largest >= 10) return 2;
  if (largest >= 1) return 3;
  return Math.min(MOST_DECIMALS, 3 - Math.floor(Math.log10(largest)));
}
