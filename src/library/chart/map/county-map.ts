import { findState } from "../../table/clean/state-codes.js";
import { checkOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import { describeValue } from "../../table/columns/describe-value.js";
import type { Figure } from "../figure/figure.js";
import { countyShapes, stateShapes } from "./atlas-shapes.js";
import { drawMap } from "./draw-map.js";
import { MAP_OPTIONS, type MapOptions } from "./map-options.js";
import type { MapShape } from "./map-shape.js";
import { simplifyShapes } from "./simplify-shapes.js";

export interface CountyMapOptions extends MapOptions {
  /** The column with county codes: text of five digits. A row such as "02000" stands for a whole state. */
  readonly fips: string;
  /** One state: code, postal code or name. Default: the nation. */
  readonly state?: string;
}

/** The finest line that is seen on a page, and that keeps a figure of all counties under 1 MB. */
const STEPS = 900;

/**
 * Draws counties in colours by a number, for the nation or one state. Grey is no data, and the text says how many.
 *
 * The outlines are those of 2017 (Census Bureau, by us-atlas): Connecticut has its eight old counties, so its planning
 * regions of 2022 are not on this map. It needs no network. Codes must be whole: "1001" finds no place.
 *
 * A place whose value is missing is drawn as one without data, never as zero.
 *
 * @throws when a column does not exist, a code stands twice, a value is not a number, or the state is unknown.
 * @example
 * const swing = { fips: ["26121", "26005"], swing: [-2.3, -0.4] };
 * const map = countyMap(swing, { fips: "fips", value: "swing", state: "MI", title: "Muskegon moved most", unit: "points" });
 * map.alt.startsWith("Muskegon moved most. Map of 2 places by points: highest Allegan, MI −0.4, lowest Muskegon, MI −2.3."); // true
 */
export function countyMap(data: Data, options: CountyMapOptions): Figure {
  checkOptions("countyMap", options, { ...MAP_OPTIONS, fips: "needed text", state: "text" });
  const [shapes, states] = countyOutlines(options.state);
  return drawMap(
    shapes,
    data,
    options.fips,
    options,
    states.flatMap(({ rings }) => rings),
  );
}

type Outlines = readonly [counties: readonly MapShape[], states: readonly MapShape[]];

/** Those of the nation, drawn from the atlas once: the outlines never change. */
let nation: Outlines | undefined;

/** The counties that a map shows, and the borders of states over them. */
export function countyOutlines(state: string | undefined): Outlines {
  if (state === undefined) {
    if (nation !== undefined) return nation;
    const counties = countyShapes();
    const all = simplifyShapes([...counties, ...stateShapes()], STEPS);
    nation = [all.slice(0, counties.length), all.slice(counties.length)];
    return nation;
  }
  const found = findState(state);
  const counties = found === undefined ? [] : countyShapes(found.fips);
  if (counties.length === 0) {
    throw new RangeError(
      `The map has no state ${describeValue(state)}. Write a code, a postal code or a name, such as "MI".`,
    );
  }
  return [simplifyShapes(counties, STEPS), []];
}
