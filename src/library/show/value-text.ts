import { inspect } from "node:util";
import { readerLanguage } from "../words/current-language.js";
import { numberText } from "../words/number-text.js";
import { say } from "../words/say.js";
import { sentence } from "../words/words.js";

/** Any value as text, at most the given length. It never throws, whatever the value does when it is looked at. */
export function valueText(value: unknown, limit = 2_000): string {
  const text = wholeText(value);
  return text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
}

/** The same for a value that stands alone: when it is cut, a line says so. */
export function cutText(value: unknown, limit = 2_000): string {
  const text = wholeText(value);
  if (text.length <= limit) return text;
  const note = say(
    sentence("(These are the first {shown} of {total} characters.)", { shown: limit, total: text.length }),
  );
  return `${text.slice(0, limit)}…\n${note}`;
}

function wholeText(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "bigint") return singleNumberText(value);
  if (typeof value === "boolean" || value === null || value === undefined) return String(value);
  try {
    if (value instanceof Date) return dateText(value);
    if (value instanceof Promise) return say(sentence("a result that is still on its way"));
    // Where it came up is for the one that is thrown.
    if (value instanceof Error) return `${value.name}: ${value.message}`;
    return inspect(value, { depth: 3, maxArrayLength: 50, maxStringLength: 500, breakLength: 100 });
  } catch {
    return "a value that cannot be shown";
  }
}

/** One number on its own. Below 10,000 it is not grouped, because it may be a year. */
function singleNumberText(value: number | bigint): string {
  const size = value < 0 ? -value : value;
  return numberText(value, { grouped: size >= 10_000, language: readerLanguage() });
}

/** A date as its producer wrote it: midnight UTC is a day, everything else a moment. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return "not a date";
  return date
    .toISOString()
    .replace("T00:00:00.000Z", "")
    .replace("T", " ")
    .replace(/(:00)?\.000Z$/, " UTC");
}
