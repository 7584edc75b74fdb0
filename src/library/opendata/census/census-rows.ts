import type { Answer } from "../network/ask-once.js";
import { OpenDataError } from "../network/open-data-error.js";
import { readJSON } from "../network/read-json.js";
import { UnreadableError } from "../network/unreadable-error.js";

/** An answer of the Census Bureau: rows of text under names, and the names that say which place a row is. */
export interface CensusRows {
  readonly names: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** Reads the list of lists that the Bureau answers with; its first list holds the names. */
export function readCensusRows(answer: Answer): CensusRows {
  // "No content" is how the Bureau says that there is no such place.
  if (answer.status === 204 || answer.bytes.byteLength === 0) return { names: [], rows: [] };
  const value = readJSON(answer);
  const lists: readonly unknown[] = Array.isArray(value) ? value : [];
  const [names, ...rows] = lists;
  if (!isNames(names) || !rows.every((row) => Array.isArray(row) && row.length === names.length)) {
    throw new UnreadableError(`${answer.url.host} answered with something that is not a table of even rows.`);
  }
  return { names, rows: rows as unknown[][] };
}

function isNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((name) => typeof name === "string");
}

/** The place of each row, such as "26121": its codes one after the other, as in a GEOID. */
export function placesOf({ names, rows }: CensusRows, codes: readonly string[]): string[] {
  const at = codes.map((code) => names.indexOf(code));
  return rows.map((row) => at.map((index) => String(row[index] ?? "")).join(""));
}

/** The rows of several answers about the same places, side by side; the first answer says their order. */
export function sideBySide(parts: readonly CensusRows[], codes: readonly string[], host: string): CensusRows {
  const [first, ...others] = parts;
  if (first === undefined) return { names: [], rows: [] };
  requireOnce(
    first.rows.map((row) => JSON.stringify(row)),
    host,
  );
  if (others.length === 0) return first;
  const places = requireOnce(placesOf(first, codes), host);
  let { names, rows } = first;
  for (const part of others) {
    const byPlace = new Map(
      requireOnce(placesOf(part, codes), host).map((place, row) => [place, part.rows[row]]),
    );
    const kept = part.names
      .map((name, index) => ({ name, index }))
      .filter(({ name }) => !codes.includes(name));
    if (byPlace.size !== places.length || !places.every((place) => byPlace.has(place))) {
      throw new OpenDataError(
        `${host} gave different places for different columns, so none of it was kept. Try again later.`,
        "inconsistent",
      );
    }
    names = [...names, ...kept.map(({ name }) => name)];
    rows = rows.map((row, at) => [
      ...row,
      ...kept.map(({ index }) => byPlace.get(places[at] ?? "")?.[index]),
    ]);
  }
  return { names, rows };
}

function requireOnce(values: string[], host: string): string[] {
  if (new Set(values).size === values.length) return values;
  throw new OpenDataError(
    `${host} gave the same row twice, so none of it was kept. Try again later.`,
    "inconsistent",
  );
}
