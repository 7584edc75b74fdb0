import { describeValue } from "../../table/columns/describe-value.js";

/** The day and the hour of a moment where people live. */
export interface LocalTime {
  /** Such as "2026-10-20". */
  readonly day: string;
  /** From 0 to 23. */
  readonly hour: number;
}

/** The clock of a time zone. Moments are milliseconds since 1970 (UTC). */
export interface LocalClock {
  timeOf(moment: number): LocalTime;
  /**
   * The moment at which the clock shows a time. An hour that comes twice, when the clock goes back, is the first of the two; one
   * that never comes, when it goes forward, is an hour later.
   *
   * @param shown what the clock shows, as if it were UTC.
   */
  momentOf(shown: number): number;
}

/** No zone changes its clock inside a quarter of an hour. */
const QUARTER = 900_000;

/**
 * Gives the local day and hour of moments, and the moments of local times.
 *
 * @throws when there is no such time zone.
 */
export function localClock(timeZone: string): LocalClock {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat("en-CA", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
  } catch {
    throw new RangeError(
      `There is no time zone ${describeValue(timeZone)}. Write it like "America/Detroit" or "UTC".`,
    );
  }
  const known = new Map<number, LocalTime & { readonly ahead: number }>();
  const quarterOf = (moment: number): LocalTime & { readonly ahead: number } => {
    const quarter = Math.floor(moment / QUARTER);
    const before = known.get(quarter);
    if (before !== undefined) return before;
    const parts = new Map(format.formatToParts(quarter * QUARTER).map(({ type, value }) => [type, value]));
    const part = (name: Intl.DateTimeFormatPartTypes): string => parts.get(name) ?? "";
    const day = `${part("year")}-${part("month")}-${part("day")}`;
    const shown = Date.parse(`${day}T${part("hour")}:${part("minute")}Z`);
    const time = { day, hour: Number(part("hour")), ahead: shown - quarter * QUARTER };
    known.set(quarter, time);
    return time;
  };
  return {
    timeOf: quarterOf,
    momentOf(shown) {
      // How far the clock is ahead of UTC before and after any change of that day.
      const [before, after] = [-DAY, DAY].map((away) => shown - quarterOf(shown + away).ahead) as [
        number,
        number,
      ];
      const fits = (moment: number): boolean => moment + quarterOf(moment).ahead === shown;
      return !fits(before) && fits(after) ? after : before;
    },
  };
}

const DAY = 86_400_000;
