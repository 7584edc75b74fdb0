import { checkOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import { sourceLine } from "../figure/source-line.js";
import { CLASS_OPTIONS, colorClasses } from "./color-classes.js";
import { type CountyMapOptions, countyOutlines } from "./county-map.js";
import { type MapRow, mapRows } from "./describe-map.js";
import { matchPlaces } from "./match-places.js";

/**
 * The table beside a county map, for those who do not see the colours: how many places are in each class, how many have
 * no data, and which codes are not on the map.
 *
 * A place whose value is missing is listed as one without data, never as zero.
 *
 * @param data, options the same as of `countyMap`; the title is not needed.
 * @throws as `countyMap` does.
 * @example
 * const swing = { fips: ["26121", "26005", "1001"], swing: [-2.3, -0.4, 1] };
 * const rows = mapTable(swing, { fips: "fips", value: "swing", state: "MI" });
 * rows.at(-1); // { range: "not on this map", places: 1, examples: "1001" }
 */
export function mapTable(data: Data, options: Omit<CountyMapOptions, "title">): readonly MapRow[] {
  checkOptions("mapTable", options, {
    ...CLASS_OPTIONS,
    value: "needed text",
    format: ["count", "share", "dollars"],
    unit: "text",
    source: true,
    fips: "needed text",
    state: "text",
  });
  sourceLine(options.source);
  const [shapes] = countyOutlines(options.state);
  const matched = matchPlaces(shapes, data, options.fips, options.value);
  return mapRows(shapes, matched, colorClasses([...matched.values.values()], options), options);
}
