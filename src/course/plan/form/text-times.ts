import type { PlanEntry } from "../../my-work/work.js";

/** When a text of an entry was written. */
export function textTime({ times, at }: Pick<PlanEntry, "times" | "at">, name: string): string {
  return times?.[name] ?? at;
}

/**
 * An entry at a later time: its texts keep the time at which each was written.
 *
 * @param written when those were written that are new.
 */
export function atTime(
  entry: PlanEntry,
  at: string,
  written: Readonly<Record<string, string>> = {},
): PlanEntry {
  const { times: _times, ...rest } = entry;
  const times = Object.keys(entry.typed)
    .map((name) => [name, written[name] ?? textTime(entry, name)] as const)
    .filter(([, time]) => time !== at);
  return { ...rest, at, ...(times.length === 0 ? {} : { times: Object.fromEntries(times) }) };
}
