import type { Engine, EngineColumn } from "../../library/engine/connect/engine.js";
import { tableName } from "../../library/engine/connect/table-name.js";
import type { TextView } from "../../library/engine/delimited/open-text-view.js";
import { tableColumns } from "../../library/engine/tables/table-columns.js";
import { requireNamed } from "../../library/table/columns/column-names.js";
import { makeTable } from "../../library/table/columns/make-table.js";
import { plainValue } from "../../library/table/columns/plain-value.js";
import { quoteName } from "../../library/table/write/sql-text.js";
import type { Batch, TableSource } from "./table-source.js";

/** A column with more different texts than this does not share them. */
const MOST_SHARED = 50_000;

/**
 * A table in an engine. Rows come in batches; a column that is read whole keeps each different text once.
 *
 * @param name for sentences; the table's own name when it is not a file.
 * @param close what to do after the engine is closed, for example take a private folder away.
 */
export async function engineSource(
  engine: Engine,
  table: string,
  name: string,
  close: () => void = () => {},
  text?: TextView,
): Promise<TableSource> {
  const columns = await engine.columns(table);
  const columnNames = columns.map((column) => column.name);
  const quoted = (names: readonly string[]): string =>
    names.map((each) => quoteName(each, engine.dialect)).join(", ");
  const from = `FROM ${tableName(table, engine.dialect)}`;
  async function* batches(columns: readonly string[] = columnNames): AsyncGenerator<Batch> {
    const sql = `SELECT ${columns.length === 0 ? "1" : quoted(columns)} ${from}`;
    if (engine.lists !== undefined) {
      for await (const lists of engine.lists(sql))
        yield Object.fromEntries(columns.map((column, i) => [column, lists[i] ?? []]));
      return;
    }
    for await (const rows of engine.stream(sql))
      yield Object.fromEntries(columns.map((column) => [column, rows.map((row) => row[column])]));
  }
  return {
    name,
    columnNames,
    inEngine: { engine, table },
    localTimes: new Set(columns.filter(isLocalTime(engine)).map((column) => column.name)),
    ...(text === undefined ? {} : { text, namesAreSure: text.namesAreSure }),
    async read(columns = columnNames) {
      if (text === undefined) await tableColumns(engine, table, columns);
      else requireNamed(columns, columnNames, name, text.namesAreSure);
      const lists = columns.map(() => [] as unknown[]);
      const shared = columns.map(() => new Map<string, string>());
      for await (const batch of batches(columns)) {
        columns.forEach((column, i) => {
          for (const value of Array.from(batch[column] ?? []))
            lists[i]?.push(shareText(plainValue(value), shared[i]));
        });
      }
      return makeTable(columns.map((column, i) => [column, lists[i] ?? []]));
    },
    batches,
    ...(text === undefined || engine.lists === undefined ? {} : { kept: keptBatches(engine.lists, text) }),
    async count() {
      if (text !== undefined) return text.rows;
      const [row] = await engine.query(`SELECT COUNT(*) AS n ${from}`);
      return Number(row?.n);
    },
    async close() {
      await engine.close();
      close();
    },
  };
}

/** DuckDB alone hands such a time over as if it were one of UTC. */
const isLocalTime =
  ({ dialect }: Engine) =>
  ({ type }: EngineColumn): boolean =>
    dialect === "duckdb" && /^timestamp(_s|_ms|_ns)?$/i.test(type);

/** The same text once: a column of parties is then a list of pointers. */
function shareText(value: unknown, shared: Map<string, string> | undefined): unknown {
  if (typeof value !== "string" || shared === undefined) return value;
  const known = shared.get(value);
  if (known !== undefined) return known;
  if (shared.size < MOST_SHARED) shared.set(value, value);
  return value;
}

function keptBatches(
  lists: NonNullable<Engine["lists"]>,
  { names, kept, values, cells }: TextView,
): NonNullable<TableSource["kept"]> {
  return async function* (needs) {
    const needed = needs.map((name) => values[names.indexOf(name)] ?? "NULL");
    for await (const columns of lists(`SELECT ${[...kept, ...needed].join(", ")} FROM ${cells}`)) {
      const list = (at: number): ArrayLike<unknown> => columns[at] ?? [];
      yield {
        cells: Object.fromEntries(names.map((name, i) => [name, list(i)])),
        values: Object.fromEntries(needs.map((name, i) => [name, list(kept.length + i)])),
      };
    }
  };
}
