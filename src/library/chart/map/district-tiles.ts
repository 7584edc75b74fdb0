import { findState } from "../../table/clean/state-codes.js";
import { cellWord } from "../../table/columns/plain-value.js";
import type { MapShape, Ring } from "./map-shape.js";
import { STATE_GRID } from "./state-grid.js";

/** The side of a state's tile, in the units of the map; California's 52 districts fit into 8 by 8. */
export const TILE = 100;
const GAP = 28;

/**
 * Districts as squares of the same size inside the tile of their state, in the order of their numbers: each seat counts
 * the same, as it does in a vote. `ids` are codes such as "MI-07".
 */
export function districtTiles(ids: readonly string[]): readonly MapShape[] {
  const states = new Map<string, string[]>();
  for (const id of [...new Set(ids)].sort()) {
    const state = id.slice(0, 2);
    states.set(state, [...(states.get(state) ?? []), id]);
  }
  return [...states].flatMap(([state, districts]) => {
    const [column, row] = STATE_GRID.get(state) ?? [0, 0];
    const across = Math.ceil(Math.sqrt(districts.length));
    const side = Math.floor((TILE - GAP) / Math.max(across, 3));
    return districts.map((id, i) => ({
      id,
      name: id,
      rings: [
        square(column * TILE + (i % across) * side, row * TILE + Math.floor(i / across) * side, side - 1),
      ],
    }));
  });
}

/** A district's code in one form, "MI-07": also from "MI-7", "MI 7", "2607" and "AK-AL"; null when it is none. */
export function districtCode(value: unknown): string | null {
  const [, place = "", seat = ""] =
    /^\s*([A-Za-z]{2}|\d{2})[\s-]*(\d{1,2}|AL)\s*$/i.exec(cellWord(value ?? "")) ?? [];
  const postal = findState(place)?.postal;
  if (postal === undefined || !STATE_GRID.has(postal)) return null;
  return `${postal}-${(seat.toUpperCase() === "AL" ? "00" : seat).padStart(2, "0")}`;
}

function square(x: number, y: number, side: number): Ring {
  return [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ];
}
