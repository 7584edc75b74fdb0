import type { ColumnTable } from "arquero";
import type { DataFrame } from "danfojs-node";
import { type Data, toTable } from "./data.js";
import { describeValue } from "./describe-value.js";
import { loadDanfo } from "./load-danfo.js";
import { makeTable } from "./make-table.js";
import { plainValue } from "./plain-value.js";

/**
 * Gives a table as a Danfo.js data frame, for people who know pandas.
 *
 * The first call loads the package and takes some seconds. Choose columns with `frame.column("age")` rather than
 * `frame.loc({ columns: ["age"] })`, which becomes very slow on long tables.
 *
 * Missing values stay missing.
 *
 * @param data the table; it needs at least one row.
 * @throws when danfojs-node is not installed, or when the table has no rows or no columns.
 * @example
 * toDanfo({ shifts: [2, 5, 3] }).shape; // [3, 1]
 */
export function toDanfo(data: Data): DataFrame {
  const rows = toTable(data);
  if (rows.numRows() === 0 || rows.numCols() === 0) {
    throw new RangeError(
      "A Danfo.js data frame needs at least one row and one column, but the table is empty.",
    );
  }
  const { DataFrame } = loadDanfo();
  const columns = rows
    .columnNames()
    .map((name) => [name, Array.from<unknown>(rows.array(name)).map(plainValue)]);
  return new DataFrame(Object.fromEntries(columns));
}

/**
 * Gives a Danfo.js data frame as a table of the course; NaN and undefined become missing values.
 *
 * @throws when the value is not a data frame.
 * @example
 * fromDanfo(toDanfo({ shifts: [2, 5, 3] })).array("shifts"); // [2, 5, 3]
 */
export function fromDanfo(frame: DataFrame): ColumnTable {
  const candidate: Partial<DataFrame> | null = frame;
  if (typeof candidate !== "object" || candidate === null || !Array.isArray(candidate.getColumnData)) {
    throw new TypeError(`Expected a Danfo.js data frame, but was given ${describeValue(frame)}.`);
  }
  const columns: readonly ArrayLike<unknown>[] = frame.getColumnData as ArrayLike<unknown>[];
  return makeTable(frame.columns.map((name, index) => [name, Array.from(columns[index] ?? [], plainValue)]));
}
