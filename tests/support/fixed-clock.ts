import type { Clock } from "../../src/library/kernel/clock.js";

/** A clock that stands still at noon of a day. */
export function clockAt(day: string): Clock {
  return { now: () => new Date(`${day}T12:00:00`) };
}
