import { findState } from "../../table/clean/state-codes.js";
import { howMany } from "../../words/how-many.js";
import { numberText } from "../../words/number-text.js";
import { formatValue } from "../figure/format-value.js";
import { type ColorClass, classOf } from "./color-classes.js";
import type { MapOptions } from "./map-options.js";
import type { MapShape } from "./map-shape.js";
import type { MatchedPlaces } from "./match-places.js";

/** One line of the table beside a map: a class of colours, the places without data, or codes without a place. */
export interface MapRow {
  readonly range: string;
  readonly places: number;
  readonly examples: string;
}

/** The classes of a map as a table, highest first, then what is gray and what is not on the map at all. */
export function mapRows(
  shapes: readonly MapShape[],
  matched: MatchedPlaces,
  classes: readonly ColorClass[],
  { format = "count" }: Pick<MapOptions, "format">,
): readonly MapRow[] {
  const inside = classes.map((): MapShape[] => []);
  for (const shape of shapes) {
    const value = matched.values.get(shape.id);
    if (value !== undefined) inside[classOf(value, classes)]?.push(shape);
  }
  const rows = classes.map((range, i) => ({
    range: rangeText(range, format),
    places: inside[i]?.length ?? 0,
    examples: examples(
      (inside[i] ?? []).map(({ id, name }) => `${name} ${formatValue(matched.values.get(id) ?? 0, format)}`),
    ),
  }));
  const rest = [
    { range: "no data (gray)", names: matched.withoutData.map(({ name }) => name) },
    { range: "not on this map", names: matched.unmatched },
  ];
  return [
    ...rows.reverse(),
    ...rest
      .filter(({ names }) => names.length > 0)
      .map(({ range, names }) => ({ range, places: names.length, examples: examples(names) })),
  ];
}

/** A class in words, such as "10.0% to 20.0%". */
export function rangeText({ from, to }: ColorClass, format: NonNullable<MapOptions["format"]>): string {
  return from === to
    ? formatValue(from, format)
    : `${formatValue(from, format)} to ${formatValue(to, format)}`;
}

/** The text alternative of a map: how many places have a value, both ends, and everything that is missing. */
export function mapAlt(
  shapes: readonly MapShape[],
  matched: MatchedPlaces,
  rows: readonly MapRow[],
  options: MapOptions,
): string {
  const { title, format = "count", unit = options.value } = options;
  const valued = shapes
    .flatMap(({ id, name }) => {
      const value = matched.values.get(id);
      return value === undefined ? [] : [{ name, value }];
    })
    .sort((a, b) => b.value - a.value);
  const [high, low] = [valued[0], valued.at(-1)];
  const say = (place: { name: string; value: number }) => `${place.name} ${formatValue(place.value, format)}`;
  const sentences = [
    `${title}.`,
    high === undefined || low === undefined
      ? "No place has a value."
      : `Map of ${howMany(valued.length, "place", "places")} by ${unit}: highest ${say(high)}, lowest ${say(low)}.`,
    ...rows
      .filter(({ range }) => / to |^[^a-z]*$/.test(range))
      .map(({ range, places }) => `${range}: ${count(places)}.`),
    matched.withoutData.length > 0 &&
      `${count(matched.withoutData.length)} gray ${matched.withoutData.length === 1 ? "place has" : "places have"} no data${statesOf(matched.withoutData)}.`,
    matched.unmatched.length > 0 &&
      `${count(matched.unmatched.length)} ${matched.unmatched.length === 1 ? "code is" : "codes are"} not on this map: ${examples(matched.unmatched)}.`,
    matched.wholeStates.length > 0 &&
      `One value for the whole state: ${matched.wholeStates.map((code) => findState(code)?.name ?? code).join(", ")}.`,
  ];
  return sentences.filter((sentence) => typeof sentence === "string").join(" ");
}

function statesOf(shapes: readonly MapShape[]): string {
  const states = new Map<string, number>();
  for (const { id } of shapes) {
    const state = /^\d{5}$/.test(id) ? findState(id.slice(0, 2))?.name : undefined;
    if (state !== undefined) states.set(state, (states.get(state) ?? 0) + 1);
  }
  const list = [...states]
    .sort(([, a], [, b]) => b - a)
    .map(([state, places]) => `${state} ${count(places)}`);
  return list.length === 0 ? "" : ` (${list.slice(0, 8).join(", ")}${list.length > 8 ? " …" : ""})`;
}

function examples(names: readonly string[]): string {
  return names.slice(0, 3).join("; ") + (names.length > 3 ? " …" : "");
}

function count(value: number): string {
  return numberText(value);
}
