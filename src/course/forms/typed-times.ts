/** When each of several texts was typed, by its name. */
export type TypedTimes = Readonly<Record<string, string>>;

/** The name under which the time lies that is that of no text alone, as when a row was deleted or put back. */
export const WHOLE = "";

/** Of words that somebody puts back without having typed them now: whatever was typed since is newer. */
export const LONG_AGO = new Date(0).toISOString();

/** Reads the times of a row; one time alone is that of the whole row. */
export function readTimes(text: string | undefined): TypedTimes {
  if (text === undefined || text === "") return {};
  if (!text.startsWith("{")) return { [WHOLE]: text };
  try {
    return timesIn(JSON.parse(text));
  } catch {
    return {};
  }
}

/** The times among what was stored or sent. */
export function timesIn(read: unknown): TypedTimes {
  const all = Object.entries(typeof read === "object" && read !== null ? read : {});
  return Object.fromEntries(all.filter((one): one is [string, string] => typeof one[1] === "string"));
}

/** The last of these times. */
export function lastTime(times: TypedTimes): string | undefined {
  return Object.values(times).sort().at(-1);
}
