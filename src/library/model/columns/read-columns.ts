import type { ColumnTable } from "arquero";
import { type Data, requireColumns, toTable } from "../../table/columns/data.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { makeTable } from "../../table/columns/make-table.js";
import { howMany } from "../../words/how-many.js";

/** Columns by name, as they lie in memory: nothing is copied where it can be helped. */
export interface ColumnReader {
  readonly rowCount: number;
  /** The place of the first row in the whole list, for sentences, where the rows are some of it. Default: 0. */
  readonly firstRow?: number;
  column(name: string): ArrayLike<unknown>;
}

/**
 * Opens data for reading the named columns. Large typed arrays are handed through as they are.
 *
 * @throws when a column does not exist (the sentence lists the columns) or columns differ in length.
 */
export function readColumns(data: Data, needed: readonly string[]): ColumnReader {
  if (isPlainColumns(data)) return readPlainColumns(data, needed);
  const rows = toTable(data);
  requireColumns(rows, needed);
  const untouched = !rows.isFiltered() && !rows.isOrdered();
  const stored = rows.data() as Readonly<Record<string, unknown>>;
  return {
    rowCount: rows.numRows(),
    column(name) {
      const values = stored[name];
      if (untouched && (Array.isArray(values) || isNumberArray(values))) return values;
      return rows.array(name) as ArrayLike<unknown>;
    },
  };
}

/** The names of the columns of data. */
export function columnNamesOf(data: Data): ReadonlySet<string> {
  return new Set(isPlainColumns(data) ? Object.keys(data) : toTable(data).columnNames());
}

/** The arrays of numbers that JavaScript keeps in one piece of memory. */
export type NumberArray =
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | Int16Array
  | Uint16Array
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray;

export function isNumberArray(values: unknown): values is NumberArray {
  return (
    ArrayBuffer.isView(values) &&
    !(values instanceof DataView) &&
    !(values instanceof BigInt64Array) &&
    !(values instanceof BigUint64Array)
  );
}

function isPlainColumns(data: Data): data is Readonly<Record<string, ArrayLike<unknown>>> {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return false;
  const prototype: unknown = Object.getPrototypeOf(data);
  return prototype === Object.prototype || prototype === null;
}

function readPlainColumns(
  columns: Readonly<Record<string, ArrayLike<unknown>>>,
  needed: readonly string[],
): ColumnReader {
  const names = Object.keys(columns);
  const empty: ColumnTable = makeTable(names.map((name) => [name, []]));
  requireColumns(empty, needed);
  let rowCount = -1;
  let first = "";
  for (const name of needed) {
    const values = columns[name];
    if (typeof values !== "object" || values === null || typeof values.length !== "number") {
      throw new TypeError(
        `Column "${name}" must be a list of values, but it is ${describeValue(values)}. Write ${name}: [ … ].`,
      );
    }
    if (rowCount >= 0 && values.length !== rowCount) {
      throw new RangeError(
        `All columns must have the same length: "${first}" has ${howMany(rowCount, "value", "values")}, "${name}" has ${values.length}.`,
      );
    }
    rowCount = values.length;
    first = name;
  }
  return { rowCount: Math.max(0, rowCount), column: (name) => columns[name] ?? [] };
}
