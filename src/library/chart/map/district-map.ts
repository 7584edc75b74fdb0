import { findState } from "../../table/clean/state-codes.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { columnValues, type Data, toTable } from "../../table/columns/data.js";
import { describeCell } from "../../table/columns/describe-cell.js";
import { loadArquero } from "../../table/columns/load-arquero.js";
import type { Figure } from "../figure/figure.js";
import { chartLayout, palette } from "../figure/theme.js";
import { districtCode, districtTiles, TILE } from "./district-tiles.js";
import { drawMap } from "./draw-map.js";
import { MAP_OPTIONS, type MapOptions } from "./map-options.js";
import { STATE_GRID } from "./state-grid.js";

export interface DistrictMapOptions extends MapOptions {
  /** The column with districts of Congress, such as "MI-07"; "AK-AL" is the one seat of a state. */
  readonly district: string;
  /** The column with the state, where the district is only its number (0 for the one seat of a state). Default: none. */
  readonly state?: string;
}

/**
 * Draws districts of Congress in colours by a number, one square a seat, inside the tile of its state: a big district
 * of few people does not look bigger. For districts with outlines of your own, use `geoJSONMap`.
 *
 * A place whose value is missing is drawn as one without data, never as zero.
 *
 * @throws when a column does not exist, a code is no district, a district stands twice, or a value is not a number.
 * @example
 * const lean = { district: ["MI-07", "MI-08", "AK-AL"], lean: [-4, 1, -9] };
 * const map = districtMap(lean, { district: "district", value: "lean", title: "Two of three lean R", unit: "points" });
 * map.alt.includes("highest MI-08 1, lowest AK-00 −9"); // true
 */
export function districtMap(data: Data, options: DistrictMapOptions): Figure {
  checkOptions("districtMap", options, { ...MAP_OPTIONS, district: "needed text", state: "text" });
  const rows = toTable(data);
  const states = options.state === undefined ? undefined : columnValues(rows, options.state);
  const codes = Array.from(columnValues(rows, options.district), (value, row) => {
    const code = districtCode(
      states === undefined ? value : `${findState(states[row])?.postal ?? ""}-${value}`,
    );
    if (code !== null) return code;
    throw new RangeError(
      `Row ${row + 1} of "${options.district}" is ${describeCell(value)}; write a district as "MI-07" or "AK-AL".`,
    );
  });
  const coded = loadArquero().table({
    district: codes,
    value: Array.from(columnValues(rows, options.value)),
  });
  const shapes = districtTiles(codes);
  const figure = drawMap(shapes, coded, "district", {
    ...options,
    value: "value",
    unit: options.unit ?? options.value,
  });
  const drawn = new Set(codes.map((code) => code.slice(0, 2)));
  const names = [...STATE_GRID].filter(([state]) => drawn.has(state));
  return Object.freeze({
    ...figure,
    layout: {
      ...figure.layout,
      annotations: [
        ...(figure.layout.annotations ?? chartLayout("").annotations ?? []),
        ...names.map(([state, [column, row]]) => ({
          text: state,
          x: column * TILE,
          y: row * TILE,
          xanchor: "left" as const,
          yanchor: "bottom" as const,
          showarrow: false,
          font: { size: 11, color: palette.reference },
        })),
      ],
    },
  });
}
