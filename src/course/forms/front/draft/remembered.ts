import type { FieldValue } from "../../field-value.js";
import { type TypedTimes, timesIn } from "../../typed-times.js";

/** What was typed and is not kept yet, by the name of the field, and the version that was seen before the first change. */
export interface Remembered {
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly seen?: string;
  /** When something was typed last. */
  readonly typedAt?: string;
  /** When something was typed last into each field. Default: `typedAt`. */
  readonly times?: TypedTimes;
  /** The stretch of writing that it belongs to. */
  readonly edit?: string;
}

/** The same as it lies in a window. */
export interface Lying extends Remembered {
  /** The name under which it was left for other windows. */
  readonly left?: string;
}

/** Reads what lies there. What is nothing of ours is nothing. @throws for a text that is no JSON. */
export function readRemembered(text: string | null): Lying {
  const found: unknown = JSON.parse(text ?? "{}");
  if (!isObject(found)) return { fields: {} };
  const { fields, seen, typedAt, times, edit, left } = found;
  const known = Object.entries(isObject(fields) ? fields : {}).filter(isField);
  return {
    fields: Object.fromEntries(known),
    ...(typeof seen === "string" ? { seen } : {}),
    ...(typeof typedAt === "string" ? { typedAt } : {}),
    ...(isObject(times) ? { times: timesIn(times) } : {}),
    ...(typeof edit === "string" ? { edit } : {}),
    ...(typeof left === "string" ? { left } : {}),
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** Words are texts and lists, as this page has put them there. */
function isField(entry: readonly [string, unknown]): entry is [string, FieldValue] {
  return typeof entry[1] === "string" || Array.isArray(entry[1]);
}
