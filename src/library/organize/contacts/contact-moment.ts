import { type DayOrder, readDay } from "../../table/clean/read-day.js";
import { describeCell } from "../../table/columns/describe-cell.js";
import { cellWord } from "../../table/columns/plain-value.js";
import type { LocalClock } from "./local-time.js";

/** When a contact was: its moment, and the day and hour where people live. */
export interface When {
  readonly at: string | null;
  readonly day: string | null;
  readonly hour: number | null;
}

/** Of an export without times. */
export const NO_TIME: When = { at: null, day: null, hour: null };

/** How the times of an export are written. */
export interface TimeForm {
  readonly clock: LocalClock;
  readonly order: DayOrder;
  /** What a time without a zone is. */
  readonly zoneless: "UTC" | "local";
}

const STAMP =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?$/i;

// 9/10/2026 6:22 PM, as spreadsheets and voter databases write times, and Sep 10, 2026 18:22.
const WRITTEN = /^(.*\d),? (\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([AP]M)?$/i;

// A day that a database or a spreadsheet wrote with the time that it has not.
const MIDNIGHT = /^00:00(:00(\.0+)?)?$/;

/** A time, told where people live; a day alone stays the day that was written down there. */
export function momentOf(value: unknown, row: number, form: TimeForm): When {
  const text = value instanceof Date ? dateText(value) : cellWord(value).trim();
  const stamp = STAMP.exec(text) ?? stampOf(text, form.order);
  if (stamp !== null) {
    const [, day = "", time = "", zone] = stamp;
    const found = whenOf(day, time.replace(/^\d:/, "0$&"), zone, form);
    if (found !== undefined) return found;
  }
  const read = readDay(text, form.order);
  // A time that is none ("25:10") would be lost without a word.
  if (read.kind === "day" && !/\d:\d/.test(text)) return { at: null, day: read.day, hour: null };
  throw new RangeError(
    `Row ${row + 1} holds ${describeCell(value)} as its time, which is no day such as 9/10/2026 and no time such as 2026-09-10T18:22:00Z.`,
  );
}

/** Midnight of a Date is a day without a time: tables keep days so. */
function dateText(value: Date): string {
  const text = value.toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text;
}

function whenOf(day: string, time: string, zone: string | undefined, form: TimeForm): When | undefined {
  const { clock, zoneless } = form;
  const isLocal = zone === undefined && zoneless === "local";
  const ahead = zone === undefined || /^(z|utc)$/i.test(zone) ? "Z" : withMinutes(zone);
  const read = readDay(day);
  if (read.kind === "day" && isLocal && MIDNIGHT.test(time)) return { at: null, day: read.day, hour: null };
  const shown = read.kind === "day" ? Date.parse(`${read.day}T${time}${isLocal ? "Z" : ahead}`) : Number.NaN;
  if (Number.isNaN(shown)) return undefined;
  const moment = isLocal ? clock.momentOf(shown) : shown;
  const { day: localDay, hour } = clock.timeOf(moment);
  return { at: new Date(moment).toISOString(), day: localDay, hour };
}

/** "-04" and "-0400" as "-04:00". */
function withMinutes(zone: string): string {
  const [, hours, minutes = "00"] = /^([+-]\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  return `${hours}:${minutes}`;
}

/** The parts of a time that is not written year first. */
function stampOf(text: string, order: DayOrder): readonly [string, string, string] | null {
  const [, written, hours = "", minutes, seconds = "00", half] = WRITTEN.exec(text) ?? [];
  if (minutes === undefined) return null;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0);
  const read = readDay(written, order);
  return read.kind === "day" ? [text, read.day, `${hour}:${minutes}:${seconds}`] : null;
}
