import { danfoColumns } from "../table/columns/danfo-columns.js";
import { type Data, toTable } from "../table/columns/data.js";
import { isRow } from "../table/columns/is-row.js";
import { makeTable } from "../table/columns/make-table.js";
import { tableSize } from "../table/columns/table-size.js";
import { columnView, type TableView } from "./table-view.js";

/** How a value is shown. */
export interface ShowOptions {
  /** One line that says what is shown. */
  readonly caption?: string;
  /** How many rows of a table are shown, at most 1,000. Default 10. */
  readonly rows?: number;
}

/** A value as a table, when it is one: a table, a data frame, an object of columns, a list of rows, or a map. */
export function viewOf(value: object, options: ShowOptions): TableView | undefined {
  const limit = rowLimit(options.rows);
  const frame = danfoColumns(value);
  if (frame !== undefined) return viewOf(makeTable(frame), options);
  if (tableSize(value) !== undefined || isColumns(value)) {
    const table = toTable(value as Data);
    const total = table.numRows();
    const rows = Array.from({ length: Math.min(limit, total) }, (_, row) => row);
    // Value by value: a row as an object cannot hold a column called "__proto__".
    return view(
      table.columnNames(),
      (name) => rows.map((row) => table.get(name, row)),
      [rows.length, total],
      options,
    );
  }
  if (value instanceof Map) {
    const rows = [...value].slice(0, limit);
    const cells = (name: string): readonly unknown[] =>
      rows.map(([key, held]) => (name === "name" ? key : held));
    return view(["name", "value"], cells, [rows.length, value.size], options);
  }
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const rows: readonly unknown[] = value.slice(0, limit);
  if (!rows.every(isRow)) return undefined;
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (names.length === 0) return undefined;
  const cells = (name: string): readonly unknown[] =>
    rows.map((row) => (Object.hasOwn(row, name) ? row[name] : undefined));
  return view(names, cells, [rows.length, value.length], options);
}

/** More columns than this nobody reads, and more fields than this. */
const MOST_COLUMNS = 50;
const MOST_FIELDS = 100;

/** One object as a table of its fields, each formatted on its own. */
export function fieldsView(value: object, options: ShowOptions): TableView {
  const all = Object.entries(value);
  const fields = all.slice(0, options.rows === undefined ? MOST_FIELDS : rowLimit(options.rows));
  const cells = fields.flatMap(([name, field]) => columnView(name, [field]).cells);
  const columns = [
    columnView(
      "field",
      fields.map(([name]) => name),
    ),
    { name: "value", numeric: false, cells },
  ];
  const caption = options.caption ?? "";
  return { columns, shown: fields.length, total: all.length, lines: "fields", caption };
}

function view(
  names: readonly string[],
  cellsOf: (name: string) => readonly unknown[],
  [shown, total]: readonly [number, number],
  options: ShowOptions,
): TableView {
  const columns = names.slice(0, MOST_COLUMNS).map((name) => columnView(name, cellsOf(name)));
  const cut = names.length > columns.length ? { allColumns: names.length } : {};
  return { columns, shown, total, ...cut, ...captionOf(options) };
}

function captionOf({ caption }: ShowOptions): { caption?: string } {
  return caption === undefined ? {} : { caption: String(caption) };
}

function rowLimit(rows: number | undefined): number {
  return typeof rows === "number" && rows >= 0 ? Math.min(1_000, Math.floor(rows)) : 10;
}

function isColumns(value: object): boolean {
  if (!isRow(value)) return false;
  const columns: readonly unknown[] = Object.values(value);
  const [first] = columns;
  return (
    isList(first) &&
    first.length > 0 &&
    columns.every((column) => isList(column) && column.length === first.length)
  );
}

/** True for a list, also one of numbers in bytes. */
export function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && "length" in value);
}
