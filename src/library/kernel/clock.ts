/** The time of day, handed to everything that keeps dates, so that tests can set it. */
export interface Clock {
  now(): Date;
}

/** The clock of this computer: the only place in the library where the time is read. */
export const systemClock: Clock = { now: () => new Date() };

/** The day on the learner's calendar, as year-month-day. */
export function localDay(moment: Date): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
