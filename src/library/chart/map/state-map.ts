import { findState } from "../../table/clean/state-codes.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { columnValues, type Data, toTable } from "../../table/columns/data.js";
import { loadArquero } from "../../table/columns/load-arquero.js";
import { knownValue } from "../../table/columns/plain-value.js";
import type { Figure } from "../figure/figure.js";
import { stateShapes } from "./atlas-shapes.js";
import { drawMap } from "./draw-map.js";
import { MAP_OPTIONS, type MapOptions } from "./map-options.js";
import { simplifyShapes } from "./simplify-shapes.js";

export interface StateMapOptions extends MapOptions {
  /** The column with states: name, postal code or code. */
  readonly state: string;
}

/**
 * Draws the states and the District of Columbia in colours by a number. Grey is no data, and the text says how many.
 *
 * A place whose value is missing is drawn as one without data, never as zero.
 *
 * @throws when a column does not exist, a state stands twice, or a value is not a number.
 * @example
 * const turnout = { state: ["MI", "OH"], turnout: [0.71, 0.67] };
 * const map = stateMap(turnout, { state: "state", value: "turnout", format: "share", title: "Michigan votes more" });
 * map.alt.includes("49 gray places have no data"); // true
 */
export function stateMap(data: Data, options: StateMapOptions): Figure {
  checkOptions("stateMap", options, { ...MAP_OPTIONS, state: "needed text" });
  const rows = toTable(data);
  const values = columnValues(rows, options.value);
  const codes = Array.from(
    columnValues(rows, options.state),
    (state) => findState(state)?.fips ?? knownValue(state)?.toString() ?? null,
  );
  const coded = loadArquero().table({ [options.state]: codes, [options.value]: Array.from(values) });
  return drawMap(simplifyShapes(stateShapes(), 900), coded, options.state, options);
}
