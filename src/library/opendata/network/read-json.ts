import { parseDigits, repeatedName } from "../../table/read/parse-json.js";
import type { Answer } from "./ask-once.js";
import { OpenDataError } from "./open-data-error.js";
import { UnreadableError } from "./unreadable-error.js";

/**
 * The value of an answer in JSON.
 *
 * @throws {UnreadableError} when it is not JSON in UTF-8. The sentence quotes nothing of the answer: it may hold anything.
 */
export function readJSON({ bytes, url }: Pick<Answer, "bytes" | "url">): unknown {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableError(
      `The answer of ${url.host} has letters that are not stored as UTF-8, so it cannot be read without guessing.`,
    );
  }
  try {
    return parseDigits(text);
  } catch {
    throw new UnreadableError(
      text.trimStart().startsWith("<")
        ? `${url.host} answered with a web page instead of data. Is the address right, and does the portal want a key ({ appToken: … })?`
        : `The answer of ${url.host} is not complete JSON, so none of it was used. Try again later.`,
    );
  }
}

/**
 * The value of a JSON file.
 *
 * @throws when it is not JSON in UTF-8, or has a name twice in a record.
 */
export function parseJSON(
  bytes: Uint8Array,
  name: string,
  parse: (text: string) => unknown = parseDigits,
): unknown {
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    value = parse(text);
  } catch {
    throw new OpenDataError(`${name} is not complete JSON in UTF-8, so nothing of it was read.`, "content");
  }
  if (repeatedName(text) === undefined) return value;
  throw new OpenDataError(
    `${name} has a record with two values of one name, of which only one can be meant. Get it in another form, such as CSV.`,
    "content",
  );
}

/** The value when it is a plain object, otherwise undefined. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

/** A text that is not empty, otherwise undefined. */
export function asText(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
