import { isTooEarly } from "../../table/clean/calendar-day.js";
import { joinDay } from "../../table/clean/day-parts.js";
import { dayText, tryDayNumber } from "../../table/clean/normalize-date.js";
import { isPlaceholderDay, isZeroDay } from "../../table/clean/unknown-cell.js";
import type { DateForm } from "../describe/layout.js";
import type { CellNote, CellOutcome } from "./cell-outcome.js";
import type { DayOrders } from "./day-form.js";
import { namedParts, writtenParts } from "./written-parts.js";

/** How the days of a column are read. */
export interface DayRules {
  readonly forms: readonly DateForm[];
  readonly orders: DayOrders;
  /** Births lie in the past, and nobody is older than 110. */
  readonly birth: boolean;
  /** The day of the file: nothing can have happened later. */
  readonly asOf: string;
  /** Days that stand for "not known" in this file. */
  readonly unknownDays: readonly string[];
}

/** More years than anybody on a list has lived. */
const OLDEST = 110;

/** True for a day with the name of its month. */
export function isNamedDay(cell: string): boolean {
  return namedParts(cell) !== undefined;
}

interface Parts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly time: readonly (string | undefined)[];
}

/** A day or a moment as YYYY-MM-DD or YYYY-MM-DD hh:mm:ss, and what was done; null for days that are nobody's. */
export function readWrittenDay(cell: string, rules: DayRules): CellOutcome {
  if (isZeroDay(cell)) return { value: null, notes: ["placeholder day"] };
  const parts = partsOf(cell, rules);
  if (parts === undefined) return { value: null, notes: ["no day"] };
  const notes: CellNote[] = [];
  let year = Number(parts.year);
  if (parts.year.length === 2) {
    notes.push("two-digit year");
    year = fullYear(year, rules);
  }
  if (Number(parts.month) === 0 || (Number(parts.day) === 0 && year > 0))
    return { value: null, notes: [year === 0 ? "placeholder day" : "day not known"] };
  const day = joinDay(String(year).padStart(4, "0"), parts.month, parts.day);
  if (isPlaceholderDay(day) || rules.unknownDays.includes(day))
    return { value: null, notes: ["placeholder day"] };
  if (tryDayNumber(day) === undefined || (!rules.birth && isTooEarly(day)))
    return { value: null, notes: ["no such day"] };
  if (rules.birth) {
    if (day > rules.asOf) return { value: null, notes: ["in the future"] };
    if (day < yearsBefore(rules.asOf, OLDEST)) return { value: null, notes: ["older than 110"] };
  }
  const time = timeOf(parts.time);
  if (time === undefined) return { value: null, notes: ["no such day"] };
  if (time === "") return { value: day, notes };
  const zone = parts.time[4]?.replace(/^(?:utc|gmt|z)$/i, "Z");
  return {
    value: zone === undefined ? `${day} ${time}` : `${day}T${time}${zone}`,
    notes: [...notes, "time", ...(zone === undefined ? [] : (["zone"] as const))],
  };
}

function partsOf(cell: string, { forms, orders }: DayRules): Parts | undefined {
  const parts = writtenParts(cell, endsWithYear(cell, forms));
  if (parts === undefined) return undefined;
  const { year, first, second, form, time } = parts;
  return form !== undefined && orders[form] === "day first"
    ? { year, month: second, day: first, time }
    : { year, month: first, day: second, time };
}

/** Eight digits end with the year where the file writes them so, or writes both and they begin with none. */
export function endsWithYear(cell: string, forms: readonly DateForm[]): boolean {
  if (!forms.includes("MMDDYYYY")) return false;
  return !forms.includes("YYYYMMDD") || !/^(?:1[89]|20)/.test(cell);
}

/** A year of two digits: of a birth the last one in which a voter can have been born, of anything else the last at all. */
function fullYear(year: number, { birth, asOf }: DayRules): number {
  const latest = Number(asOf.slice(0, 4)) - (birth ? YOUNGEST : -1);
  const century = latest - (latest % 100);
  return year <= latest % 100 ? century + year : century - 100 + year;
}

/** Some states take people on their lists at 16. */
const YOUNGEST = 15;

/** hh:mm:ss, "" for midnight or no time, undefined for none that there is. */
function timeOf([hour, minute, second = "00", half]: readonly (string | undefined)[]): string | undefined {
  if (hour === undefined || minute === undefined) return "";
  const plain = Number(hour);
  const of24 = half === undefined ? plain : (plain % 12) + (/p/i.test(half) ? 12 : 0);
  if (of24 > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const time = `${String(of24).padStart(2, "0")}:${minute}:${second}`;
  return time === "00:00:00" ? "" : time;
}

function yearsBefore(day: string, years: number): string {
  const moved = `${String(Number(day.slice(0, 4)) - years).padStart(4, "0")}${day.slice(4)}`;
  return tryDayNumber(moved) === undefined ? dayText((tryDayNumber(day) ?? 0) - years * 365) : moved;
}
