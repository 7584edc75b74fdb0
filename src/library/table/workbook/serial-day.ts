import { dayNumber, dayText } from "../clean/normalize-date.js";

/** Spreadsheets count days from the last day of 1899, and believe in a 29th of February 1900; old ones of the Mac from 1904. */
const DAY_ZERO = dayNumber("1899-12-30");
const DAYS_TO_1904 = 1462;
const SECONDS = 86_400;

/**
 * The day or time that a number of a spreadsheet shows, as text: 2026-11-03, 2026-11-03T18:30:00 or 18:30:00. Undefined when
 * its format shows no day and no time. There are no time zones in a spreadsheet, and none here.
 *
 * Method: ECMA-376 part 1, 18.17.4 (serial dates), rounded to whole seconds as spreadsheets show them.
 *
 * @param format the number format of the cell.
 */
export function serialDay(value: number, format: string, from1904: boolean): string | undefined {
  if (!showsTime(format) || value < 0) return undefined;
  const seconds = Math.round(value * SECONDS);
  const [whole, rest] = [Math.floor(seconds / SECONDS), seconds % SECONDS];
  // [h]:mm counts on after 24 hours.
  if (/\[(h+|m+|s+)\]/i.test(format)) return clock(seconds);
  if (whole === 0) return clock(rest);
  const days = from1904 ? whole + DAYS_TO_1904 : whole >= 60 ? whole : whole + 1;
  const day = dayText(DAY_ZERO + days);
  return rest === 0 ? day : `${day}T${clock(rest)}`;
}

function clock(seconds: number): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** True when a number format shows a day or a time: letters for them stand outside quotation marks and brackets. */
function showsTime(format: string): boolean {
  const [positive = ""] = format.split(";");
  if (/\[(h+|m+|s+)\]/i.test(positive)) return true;
  const plain = positive.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
  return !/general/i.test(plain) && /[ymdhs]/i.test(plain);
}
