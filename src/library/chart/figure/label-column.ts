import { columnValues, type Data } from "../../table/columns/data.js";
import { knownValue } from "../../table/columns/plain-value.js";

/** The texts of a column that a chart prints beside its marks; "missing" where there is none. A date is its day. */
export function labelColumn(data: Data, name: string): readonly string[] {
  return Array.from(columnValues(data, name), (cell) => String(knownValue(cell) ?? "missing"));
}
