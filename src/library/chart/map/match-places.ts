import { currentFips } from "../../table/clean/fips-changes.js";
import { normalizeFips } from "../../table/clean/normalize-fips.js";
import { columnValues, type Data } from "../../table/columns/data.js";
import { describeCell } from "../../table/columns/describe-cell.js";
import { knownValue } from "../../table/columns/plain-value.js";
import type { MapShape } from "./map-shape.js";

/** Which place on the map has which value, and what found no place. */
export interface MatchedPlaces {
  readonly values: ReadonlyMap<string, number>;
  readonly withoutData: readonly MapShape[];
  /** Codes of rows that have a value but no place on this map. */
  readonly unmatched: readonly string[];
  /** Two-digit codes of states whose places all show the one value of the state. */
  readonly wholeStates: readonly string[];
}

/**
 * Gives each place its value by code. A row for a whole state ("02000") fills the places of the state that have no row
 * of their own; a county that only changed its code is found under the new one. Nothing else is repaired.
 */
export function matchPlaces(
  shapes: readonly MapShape[],
  data: Data,
  code: string,
  value: string,
): MatchedPlaces {
  const rows = readRows(data, code, value);
  const known = new Set(shapes.map(({ id }) => id));
  const values = new Map<string, number>();
  const unmatched: string[] = [];
  const states = new Map<string, number>();
  for (const [id, number] of rows) {
    const place = known.has(id) ? id : currentFips(id);
    if (known.has(place)) values.set(place, number);
    else if (/^\d{2}000$/.test(id)) states.set(id.slice(0, 2), number);
    else unmatched.push(id);
  }
  const wholeStates = new Set<string>();
  for (const { id } of shapes) {
    const state = states.get(id.slice(0, 2));
    if (state === undefined || values.has(id)) continue;
    values.set(id, state);
    wholeStates.add(id.slice(0, 2));
  }
  const unusedStates = [...states.keys()]
    .filter((state) => !wholeStates.has(state))
    .map((state) => `${state}000`);
  return {
    values,
    withoutData: shapes.filter(({ id }) => !values.has(id)),
    unmatched: [...unmatched, ...unusedStates].filter((id) => !isElsewhere(id, shapes)),
    wholeStates: [...wholeStates],
  };
}

/** True for a county of another state than the one that the map shows: nobody expects it here. */
function isElsewhere(id: string, shapes: readonly MapShape[]): boolean {
  const state = shapes[0]?.id.slice(0, 2) ?? "";
  const oneState = shapes.every((shape) => /^\d{5}$/.test(shape.id) && shape.id.startsWith(state));
  return oneState && normalizeFips(id) === id && !id.startsWith(state);
}

function readRows(data: Data, code: string, value: string): ReadonlyMap<string, number> {
  const numbers = columnValues(data, value);
  const rows = new Map<string, number>();
  const seen = new Set<string>();
  Array.from(columnValues(data, code)).forEach((cell, row) => {
    const id = String(knownValue(cell) ?? "missing");
    if (seen.has(id)) {
      if (knownValue(cell) === null)
        throw new RangeError(
          `A map needs the code of each place, but row ${row + 1} has none in "${code}", as a row above has none. Fill them in, or leave such rows out.`,
        );
      throw new RangeError(
        `A map needs one row for each place, but row ${row + 1} has a code in "${code}" that stands in a row above, ${describeCell(cell)}. Filter first, for example one year.`,
      );
    }
    seen.add(id);
    const number = knownValue(numbers[row]);
    if (number === null) return;
    if (typeof number !== "number" || !Number.isFinite(number)) {
      throw new TypeError(
        `The map needs numbers in column "${value}", but row ${row + 1} holds ${describeCell(number)}.`,
      );
    }
    rows.set(id, number);
  });
  return rows;
}
