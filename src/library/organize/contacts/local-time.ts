import { describeValue } from "../../table/columns/describe-value.js";

/** The day and the hour of a moment where people live. */
export interface LocalTime {
  /** Such as "2026-10-20". */
  readonly day: string;
  /** From 0 to 23. */
  readonly hour: number;
}

/** No zone changes its clock inside a quarter of an hour. */
const QUARTER = 900_000;

/**
 * Gives the local day and hour of moments, in milliseconds since 1970 (UTC).
 *
 * @throws when there is no such time zone.
 */
export function localClock(timeZone: string): (moment: number) => LocalTime {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat("en-CA", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      hourCycle: "h23",
    });
  } catch {
    throw new RangeError(
      `There is no time zone ${describeValue(timeZone)}. Write it like "America/Detroit" or "UTC".`,
    );
  }
  const known = new Map<number, LocalTime>();
  return (moment) => {
    const quarter = Math.floor(moment / QUARTER);
    const before = known.get(quarter);
    if (before !== undefined) return before;
    const parts = new Map(format.formatToParts(quarter * QUARTER).map(({ type, value }) => [type, value]));
    const part = (name: Intl.DateTimeFormatPartTypes): string => parts.get(name) ?? "";
    const time = { day: `${part("year")}-${part("month")}-${part("day")}`, hour: Number(part("hour")) };
    known.set(quarter, time);
    return time;
  };
}
