import type { ModuleId } from "../modules/course-modules.js";
import type { Work } from "./work.js";

/** Of a longer pause nobody knows whether it was spent on the course: no more than this counts, in milliseconds. */
export const LONGEST_GAP = 300_000;

/** The work with the time since the last form, check or run: of a gap up to five minutes count. */
export function noteActivity(work: Work, module: ModuleId, now: Date): Work {
  const { seconds = {}, last = "" } = work.activity ?? {};
  const gap = now.getTime() - Date.parse(last);
  // A clock that was set back, or a first event, brings nothing.
  const counted = gap > 0 ? Math.min(gap, LONGEST_GAP) / 1000 : 0;
  const sum = Math.round((seconds[module] ?? 0) + counted);
  return {
    ...work,
    activity: { ...work.activity, seconds: { ...seconds, [module]: sum }, last: now.toISOString() },
  };
}

/** How long somebody was at work in a notebook, in whole minutes; undefined where nothing was noted. */
export function activeMinutes({ activity }: Pick<Work, "activity">, module: ModuleId): number | undefined {
  const seconds = activity?.seconds[module];
  return seconds === undefined ? undefined : Math.round(seconds / 60);
}
