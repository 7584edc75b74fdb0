import { type Data, toTable } from "../../library/table/columns/data.js";
import { tableSize } from "../../library/table/columns/table-size.js";

/** One row as an object. */
export type Row = Readonly<Record<string, unknown>>;

/** More rows than any exercise asks for: a check stays quick whatever it is given. */
const LIMIT = 10_000;

/** Nor does any exercise ask for so many fields: a wider answer is somebody's data. */
const MOST_COLUMNS = 1_000;

/** The rows of a table, a list of objects, an object of columns, or one object; undefined for anything else. */
export function rowsOf(given: unknown): readonly Row[] | undefined {
  if (typeof given !== "object" || given === null) return undefined;
  if (tableSize(given) !== undefined) return toTable(given as Data).objects({ limit: LIMIT }) as Row[];
  if (Array.isArray(given)) {
    const rows = given.slice(0, LIMIT);
    return rows.every((row) => typeof row === "object" && row !== null) ? rows : undefined;
  }
  const columns = Object.values(given);
  if (columns.length > MOST_COLUMNS) return undefined;
  if (columns.length > 0 && columns.every((column) => Array.isArray(column) || ArrayBuffer.isView(column))) {
    return toTable(given as Data).objects({ limit: LIMIT }) as Row[];
  }
  return [given as Row];
}
