import type { Table as ArrowTable } from "apache-arrow";
import type { ColumnTable } from "arquero";
import { howMany } from "../../words/how-many.js";
import { describeValue } from "./describe-value.js";
import { didYouMean } from "./did-you-mean.js";
import { isRow } from "./is-row.js";
import { listNames } from "./list-names.js";
import { loadArquero } from "./load-arquero.js";
import { makeTable } from "./make-table.js";

/** What every helper accepts: an Arquero table, an Apache Arrow table, or an object of equally long columns. */
export type Data = ColumnTable | ArrowTable | Readonly<Record<string, ArrayLike<unknown>>>;

/**
 * Gives any accepted data as an Arquero table; an Arquero table comes back as it is.
 *
 * Missing values stay as they are.
 *
 * @throws when the value is not a table, or when plain columns differ in length (the sentence names them).
 * @example
 * toTable({ name: ["Ada", "Bo"], shifts: [2, 5] }).numRows(); // 2
 */
export function toTable(data: Data): ColumnTable {
  if (isColumnTable(data)) return data;
  // Arquero reads the tables of the arrow package; its declared input lists only the tables of its own reader.
  if (isArrowTable(data)) {
    const { fromArrow } = loadArquero();
    return fromArrow(data as unknown as Parameters<typeof fromArrow>[0]);
  }
  // A promise has no columns: without this, a table that was not waited for would be an empty one.
  if (typeof data !== "object" || data === null || Array.isArray(data) || isOther(data)) {
    throw new TypeError(
      `Expected a table or an object of columns such as { votes: [1, 2] }, but was given ${describeValue(data)}.${wayToTable(data)}`,
    );
  }
  const columns = Object.entries(data);
  const [first] = columns;
  for (const [name, values] of columns) {
    if (typeof values !== "object" || values === null || typeof values.length !== "number") {
      throw new TypeError(
        `Column "${name}" must be a list of values, but it is ${describeValue(values)}. Write ${name}: [ … ].`,
      );
    }
    if (first !== undefined && values.length !== first[1].length) {
      throw new RangeError(
        `All columns must have the same length: "${first[0]}" has ${howMany(first[1].length, "value", "values")}, "${name}" has ${values.length}.`,
      );
    }
  }
  return makeTable(
    columns.map(([name, values]) => [name, Array.isArray(values) ? values : Array.from(values)]),
  );
}

/**
 * The values of one column, in row order.
 *
 * @throws when the column does not exist: the sentence lists the columns and offers the closest name.
 * @example
 * columnValues({ votes: [10, 20] }, "votes"); // [10, 20]
 */
export function columnValues(data: Data, name: string): ArrayLike<unknown> {
  const rows = toTable(data);
  requireColumns(rows, [name]);
  return rows.array(name) as ArrayLike<unknown>;
}

/**
 * Throws one sentence when any of the named columns does not exist.
 *
 * @param which of several tables it is, such as "right".
 */
export function requireColumns(rows: ColumnTable, names: readonly string[], which?: string): void {
  const existing = rows.columnNames();
  const known = new Set(existing);
  for (const name of names) {
    if (known.has(name)) continue;
    if (typeof name !== "string") {
      throw new TypeError(
        `Name a column in quotation marks, such as "${existing[0] ?? "result"}", but was given ${describeValue(name)}. ` +
          `The columns are: ${listNames(existing)}.`,
      );
    }
    const missing = which === undefined ? "There is no" : `The ${which} table has no`;
    throw new RangeError(
      `${missing} column called "${name}".${didYouMean(name, existing)} ` +
        `The columns are: ${listNames(existing, name)}.`,
    );
  }
}

function wayToTable(data: unknown): string {
  const [first]: readonly unknown[] = Array.isArray(data) ? data : [];
  return isRow(first) ? ' A list of rows becomes one with from(rows): import { from } from "arquero".' : "";
}

/** What has no columns of its own, and is no object of columns either. */
function isOther(data: object): boolean {
  return data instanceof Promise || data instanceof Map || data instanceof Set || data instanceof Date;
}

function isColumnTable(data: unknown): data is ColumnTable {
  const candidate = data as Partial<ColumnTable> | null;
  return typeof candidate?.columnNames === "function" && typeof candidate.numRows === "function";
}

function isArrowTable(data: unknown): data is ArrowTable {
  const candidate = data as Partial<ArrowTable> | null;
  return typeof candidate?.getChild === "function" && candidate.schema !== undefined;
}
