import type { Data } from "../../table/columns/data.js";
import { cellsToColumns, type TableOfCells } from "./cells-to-columns.js";
import { flattenRecords } from "./flatten-records.js";

/** A table in a JSON value: the names that lead to it, "" for the value itself. */
export interface JSONTable {
  readonly path: string;
  readonly data: Data;
}

type Fields = Readonly<Record<string, unknown>>;

/** Fewer records under keys of their own may as well be parts of one record, such as two addresses. */
const FEWEST_KEYED = 3;
/** So many records are looked at to see that they have the same fields. */
const LOOKED_AT = 20;

/**
 * The tables of a JSON value, wherever in it they stand: lists of records, lists in records, records under keys of their own,
 * lists of rows with or without the names of their columns, and columns. What is no table is a row of the record around it.
 */
export function tablesOfJSON(value: unknown): readonly JSONTable[] {
  const records = new Map<string, unknown[]>();
  const tables: JSONTable[] = [];
  const takeRecord = (record: unknown, path: string): void => {
    // Its place is before that of the tables in it.
    const rows = records.get(path) ?? [];
    records.set(path, rows);
    const own = isFields(record) ? ownFields(record, path, record) : record;
    if (!isFields(own) || Object.keys(own).length > 0) rows.push(own);
  };

  /** What a record holds itself; the tables in it are taken as tables. */
  const ownFields = (record: Fields, path: string, around: Fields): Fields => {
    const own: Record<string, unknown> = Object.create(null);
    for (const [key, inner] of Object.entries(record)) {
      const to = path === "" ? key : `${path}.${key}`;
      if (isTable(inner)) takeTable(inner, to, around);
      else own[key] = isFields(inner) ? ownFields(inner, to, inner) : inner;
    }
    return own;
  };

  const takeTable = (table: unknown, path: string, around: Fields): void => {
    if (Array.isArray(table)) {
      const rows = table.filter(isList);
      if (rows.length > 0 && rows.every((row) => row.length > 0 && row.every(isList)))
        for (const row of rows) takeTable(row, path, {});
      else if (rows.length > 0) {
        const { columns, above } = columnsOfRows(rows, around);
        tables.push({ path: `above ${path}`.trim(), data: { text: above } }, { path, data: columns });
      }
      for (const entry of table) if (!Array.isArray(entry)) takeRecord(entry, path);
    } else if (isColumns(table)) tables.push({ path, data: columnsOf(table) });
    else if (isFields(table))
      // The key may be somebody's e-mail. It has no name, as a column that is called so.
      for (const [key, entry] of Object.entries(table))
        takeRecord({ "column 1": key, ...(entry as Fields) }, path);
  };

  if (isTable(value)) takeTable(value, "", {});
  // A list of nothing but names has no records: it is a column without a name.
  else if (isList(value)) tables.push({ path: "", data: { "column 1": value } });
  else takeRecord(value, "");
  const filled = [...records].filter(([, rows]) => rows.length > 0);
  return [...filled.map(([path, rows]) => ({ path, data: flattenRecords(rows) })), ...tables];
}

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isList = (value: unknown): value is unknown[] => Array.isArray(value);

const isInner = (value: unknown): boolean => typeof value === "object" && value !== null;

function isTable(value: unknown): boolean {
  if (isList(value)) return value.some(isInner);
  return isFields(value) && (isColumns(value) || isKeyed(value));
}

/** Columns under their names, as lists or, as pandas writes them, under the numbers of their rows. */
function isColumns(value: unknown): value is Fields {
  if (!isFields(value)) return false;
  const columns = Object.values(value);
  const [first] = columns;
  if (columns.length === 0) return false;
  if (isList(first))
    return columns.every(
      (each) => isList(each) && !each.some(isInner) && each.length === first.length && each.length > 0,
    );
  return columns.every(
    (each) =>
      isFields(each) && Object.keys(each).length > 0 && Object.keys(each).every((key) => /^\d+$/.test(key)),
  );
}

/** Records of the same fields under keys of their own. */
function isKeyed(value: Fields): boolean {
  const records = Object.values(value);
  if (records.length < FEWEST_KEYED || !records.every(isFields)) return false;
  const names = records.slice(0, LOOKED_AT).map((record) => Object.keys(record));
  const all = new Set(names.flat());
  return all.size > 0 && names.flat().length >= (all.size * names.length) / 2;
}

const columnsOf = (columns: Fields): Data =>
  Object.fromEntries(
    Object.entries(columns).map(([name, cells]) => [name, Object.values(cells as Fields | unknown[])]),
  );

/** Rows as lists; their names may stand beside them, as texts or as records with a name. */
function columnsOfRows(rows: readonly unknown[][], around: Fields): TableOfCells {
  const width = Math.max(...rows.slice(0, LOOKED_AT).map((row) => row.length));
  const names = Object.values(around)
    .map(namesIn)
    .find((list) => list?.length === width);
  const cells = rows.map((row) =>
    row.map((cell) => (isInner(cell) ? JSON.stringify(cell) : String(cell ?? ""))),
  );
  return cellsToColumns(cells, names === undefined ? {} : { names });
}

function namesIn(list: unknown): readonly string[] | undefined {
  if (!isList(list)) return undefined;
  const names = list.map((entry) => (isFields(entry) ? entry.name : entry));
  return names.every((name) => typeof name === "string") ? names : undefined;
}
