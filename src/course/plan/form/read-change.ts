import { isRow } from "../../../library/table/columns/is-row.js";
import { rowKey, rowMark } from "../../forms/field-value.js";
import { lastTime, readTimes, type TypedTimes, WHOLE } from "../../forms/typed-times.js";

/** One field or row as a page has changed it. */
export interface Change {
  readonly key: string;
  /** The texts that were changed. Undefined: it was deleted. */
  readonly typed: Readonly<Record<string, string>> | undefined;
  /** The version of each text that the page has seen. */
  readonly seen: Readonly<Record<string, string>>;
  readonly edit: string;
  /** When each text was changed. */
  readonly times: TypedTimes;
  /** When the last of it was done. */
  readonly at: string;
}

/** The versions that a page has seen, by the name of the field or column. */
export function readStamp(stamp: string | undefined): Readonly<Record<string, string>> {
  try {
    const read: unknown = JSON.parse(stamp ?? "{}");
    return isRow(read)
      ? Object.fromEntries(
          Object.entries(read).flatMap(([name, one]) => (typeof one === "string" ? [[name, one]] : [])),
        )
      : {};
  } catch {
    return {};
  }
}

/** A row as a page sends it; undefined for one without a key. @param names of its columns. */
export function readChange(
  row: Readonly<Record<string, unknown>>,
  names: readonly string[],
  now: Date,
): Change | undefined {
  const text = (name: string): string => {
    const given = row[name];
    return typeof given === "string" ? given : "";
  };
  const key = text(rowKey);
  if (!/^[\w-]{1,60}$/.test(key)) return undefined;
  const when = readTimes(text(rowMark.when));
  const at = (time: string | undefined): string => timeOf(time, now).toISOString();
  const typed =
    row[rowMark.gone] === undefined
      ? Object.fromEntries(names.filter((name) => row[name] !== undefined).map((name) => [name, text(name)]))
      : undefined;
  return {
    key,
    typed,
    seen: readStamp(text(rowMark.seen)),
    edit: text(rowMark.edit),
    times: Object.fromEntries(Object.keys(typed ?? {}).map((name) => [name, at(when[name] ?? when[WHOLE])])),
    at: at(lastTime(when)),
  };
}

/** When a page says that something was typed: never later than now. */
export function timeOf(text: string | undefined, now: Date): Date {
  const time = Date.parse(text ?? "");
  return Number.isFinite(time) && time < now.getTime() ? new Date(time) : now;
}
