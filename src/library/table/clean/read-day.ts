import { isTooEarly } from "./calendar-day.js";
import { joinDay } from "./day-parts.js";
import { dayText, tryDayNumber } from "./normalize-date.js";
import { seenText } from "./unseen-marks.js";

/** What a text says about a day: the day, the days that it may be, a month without its day, or nothing. */
export type ReadDay =
  | { readonly kind: "day"; readonly day: string }
  | { readonly kind: "question"; readonly days: readonly [monthFirst: string, dayFirst: string] }
  | { readonly kind: "month"; readonly month: string }
  | { readonly kind: "none" };

/** Which number comes first in "9/1/2026": the month, as in the United States, or the day. */
export type DayOrder = "month first" | "day first";

const MONTHS: readonly (readonly string[])[] = [
  ["january", "jan", "enero", "ene"],
  ["february", "feb", "febrero"],
  ["march", "mar", "marzo"],
  ["april", "apr", "abril", "abr"],
  ["may", "mayo"],
  ["june", "jun", "junio"],
  ["july", "jul", "julio"],
  ["august", "aug", "agosto", "ago"],
  ["september", "sep", "sept", "septiembre", "setiembre"],
  ["october", "oct", "octubre"],
  ["november", "nov", "noviembre"],
  ["december", "dec", "diciembre", "dic"],
];

/** The time behind a day, as forms and databases write it: "9/13/2026 18:03:22", "9/13/2026 6:03 PM". */
const TIME = /(?<=\d),?[ t]+(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?: ?[ap]m)?$/;

/**
 * Reads a day as people write it: "2026-09-01", "2026/9/1", "9/13/2026", "1.9.2026", "Sept 1, 2026", "1-Sep-26"; or a month:
 * "2027-03", "03/2027", "Mar 2027". Where day and
 * month cannot be told apart ("9/1/2026") it gives both days as a question, unless `order` says which comes first.
 * A time behind a day is left out. There is no clock and no time zone; a year of two digits is one from 2000 to 2099, and a year before 1900 ("0026-09-01") is none.
 *
 * @param value the text. Anything else, a Date object too, is no day.
 * @param order what other days of the same list showed. Default: not known.
 * @example
 * readDay("10/20/2026"); // { kind: "day", day: "2026-10-20" }
 * readDay("9/1/2026"); // { kind: "question", days: ["2026-09-01", "2026-01-09"] }
 * readDay("2027-03"); // { kind: "month", month: "2027-03" }
 */
export function readDay(value: unknown, order?: DayOrder): ReadDay {
  const text = typeof value === "string" && value.length <= 40 ? seenText(value).toLowerCase() : "";
  const known = tryDayNumber(text.toUpperCase());
  if (known !== undefined) return dayOf(dayText(known));
  const day = text.replace(TIME, "");
  const read = readWritten(day, order);
  return day !== text && read.kind === "month" ? { kind: "none" } : read;
}

function readWritten(text: string, order?: DayOrder): ReadDay {
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(text);
  if (iso !== null) return iso[3] === undefined ? month(iso[1], iso[2]) : one(iso[1], iso[2], iso[3]);
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{2}|\d{4})$/.exec(text);
  if (dotted !== null) return one(dotted[3], dotted[2], dotted[1]);
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{2}|\d{4})$/.exec(text);
  if (slashed !== null) return twoNumbers(slashed[1], slashed[2], slashed[3], order);
  // Of a month, the year alone has four digits.
  const short = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (short !== null) return month(short[2], short[1]);
  // As a spreadsheet shows a day, and writes it into a file.
  const shown = /^(\d{1,2})-(\p{L}{3,10})-(\d{2}|\d{4})$/u.exec(text);
  if (shown !== null) return one(shown[3], String(monthOfName(shown[2] ?? "")), shown[1]);
  return withMonthName(text);
}

/** The order of day and month that a list of days shows; undefined when none of them tells, or they disagree. */
export function dayOrder(values: readonly unknown[]): DayOrder | undefined {
  const shown = values.map((value) => {
    const parts =
      typeof value === "string"
        ? /^\s*(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}(?:,?[ T][\d: .apm]*)?$/i.exec(value)
        : null;
    if (Number(parts?.[1]) > 12) return "day first";
    return Number(parts?.[2]) > 12 ? "month first" : undefined;
  });
  const orders = new Set(shown.filter((order) => order !== undefined));
  return orders.size === 1 ? [...orders][0] : undefined;
}

function twoNumbers(a = "", b = "", year = "", order?: DayOrder): ReadDay {
  const first = one(year, a, b);
  const second = one(year, b, a);
  if (first.kind !== "day") return second;
  if (second.kind !== "day" || first.day === second.day) return first;
  if (order !== undefined) return order === "month first" ? first : second;
  return { kind: "question", days: [first.day, second.day] };
}

/** The number of a month by its name or its first letters, in English or Spanish, in any letter case; 0 for another word. */
export function monthOfName(name: string): number {
  return MONTHS.findIndex((names) => names.includes(name.toLowerCase())) + 1;
}

function withMonthName(text: string): ReadDay {
  const name = /\p{L}{3,10}(?=\.?(?:[\s,]|-\d{4}$|$))/u.exec(text.replace(/\bde[l]?\b/g, "  "))?.[0] ?? "";
  const number = monthOfName(name);
  if (number === 0) return { kind: "none" };
  const rest = text.replace(name, " ").replace(/\bde[l]?\b|(?<=\d)(?:st|nd|rd|th)\b|[,.]|-(?=\d{4}$)/g, " ");
  const [first = "", second = "", ...more] = rest.trim().split(/\s+/);
  if (more.length > 0) return { kind: "none" };
  if (/^\d{4}$/.test(first) && second === "") return month(first, String(number));
  return /^\d{1,2}$/.test(first) && /^\d{4}$/.test(second)
    ? one(second, String(number), first)
    : { kind: "none" };
}

function one(year = "", monthOfYear = "", day = ""): ReadDay {
  const long = year.length === 2 ? `20${year}` : year;
  const text = joinDay(long, monthOfYear, day);
  return tryDayNumber(text) === undefined ? { kind: "none" } : dayOf(text);
}

function dayOf(day: string): ReadDay {
  return isTooEarly(day) ? { kind: "none" } : { kind: "day", day };
}

function month(year = "", monthOfYear = ""): ReadDay {
  const first = one(year, monthOfYear, "1");
  return first.kind === "day" ? { kind: "month", month: first.day.slice(0, 7) } : { kind: "none" };
}
