import type { Engine } from "../../library/engine/connect/engine.js";
import { tableName } from "../../library/engine/connect/table-name.js";
import { tableColumns } from "../../library/engine/tables/table-columns.js";
import { makeTable } from "../../library/table/columns/make-table.js";
import { plainValue } from "../../library/table/columns/plain-value.js";
import { quoteName } from "../../library/table/write/sql-text.js";
import type { TableSource } from "./table-source.js";

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
): Promise<TableSource> {
  const columnNames = (await engine.columns(table)).map((column) => column.name);
  const quoted = (names: readonly string[]): string =>
    names.map((each) => quoteName(each, engine.dialect)).join(", ");
  const from = `FROM ${tableName(table, engine.dialect)}`;
  return {
    name,
    columnNames,
    inEngine: { engine, table },
    async read(columns = columnNames) {
      await tableColumns(engine, table, columns);
      const lists = columns.map(() => [] as unknown[]);
      const shared = columns.map(() => new Map<string, string>());
      for await (const rows of engine.stream(`SELECT ${quoted(columns)} ${from}`)) {
        columns.forEach((column, i) => {
          for (const row of rows) lists[i]?.push(shareText(plainValue(row[column]), shared[i]));
        });
      }
      return makeTable(columns.map((column, i) => [column, lists[i] ?? []]));
    },
    async *batches() {
      for await (const rows of engine.stream(`SELECT ${quoted(columnNames)} ${from}`)) {
        yield Object.fromEntries(columnNames.map((column) => [column, rows.map((row) => row[column])]));
      }
    },
    async count() {
      const [row] = await engine.query(`SELECT COUNT(*) AS n ${from}`);
      return Number(row?.n);
    },
    async close() {
      await engine.close();
      close();
    },
  };
}

/** The same text once: a column of parties is then a list of pointers. */
function shareText(value: unknown, shared: Map<string, string> | undefined): unknown {
  if (typeof value !== "string" || shared === undefined) return value;
  const known = shared.get(value);
  if (known !== undefined) return known;
  if (shared.size < MOST_SHARED) shared.set(value, value);
  return value;
}
