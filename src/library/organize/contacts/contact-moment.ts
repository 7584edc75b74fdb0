import { readDay } from "../../table/clean/read-day.js";
import { describeCell } from "../../table/columns/describe-cell.js";
import type { localClock } from "./local-time.js";

/** When a contact was: its moment, and the day and hour where people live. */
export interface When {
  readonly at: string | null;
  readonly day: string | null;
  readonly hour: number | null;
}

/** Of an export without times. */
export const NO_TIME: When = { at: null, day: null, hour: null };

/** A time in UTC, told where people live; a day alone stays the day that was written down there. */
export function momentOf(value: unknown, row: number, clock: ReturnType<typeof localClock>): When {
  const text = value instanceof Date ? value.toISOString() : String(value).trim();
  const stamp =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|UTC|\+00:?00|[+-]\d{2}:?\d{2})?$/i.exec(
      text,
    );
  const midnight = value instanceof Date && text.endsWith("T00:00:00.000Z");
  if (stamp !== null && !midnight) {
    const zone =
      stamp[3] === undefined || /^(z|utc)$/i.test(stamp[3])
        ? "Z"
        : stamp[3].replace(/(\d{2})(\d{2})$/, "$1:$2");
    const moment = Date.parse(`${stamp[1]}T${stamp[2]}${zone}`);
    if (!Number.isNaN(moment)) return { at: new Date(moment).toISOString(), ...clock(moment) };
  }
  const read = readDay(midnight ? text.slice(0, 10) : text, "month first");
  if (read.kind === "day") return { at: null, day: read.day, hour: null };
  throw new RangeError(
    `Row ${row + 1} holds ${describeCell(value)} as its time, which is no day such as 9/10/2026 and no time such as 2026-09-10T18:22:00Z.`,
  );
}
