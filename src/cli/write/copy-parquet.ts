import type { Engine, EngineColumn } from "../../library/engine/connect/engine.js";
import { tableName } from "../../library/engine/connect/table-name.js";
import { quoteName, quoteText } from "../../library/table/write/sql-text.js";
import type { Progress } from "../progress.js";
import type { TableSource } from "../read/table-source.js";
import type { Terminal } from "../terminal.js";
import { ADDED, collectAdded } from "./collect-added.js";
import { PARQUET_ROOM, PARQUET_ROWS_TOGETHER } from "./parquet-room.js";
import { requireParquetNames } from "./require-parquet-names.js";
import type { RowsToWrite } from "./rows-to-write.js";
import { writeDrafts } from "./write-drafts.js";

/** A column as it is written: its value, and for numbers and booleans when it holds one. */
interface Written {
  readonly name: string;
  readonly sql: string;
  /** A column without any value is one of text. */
  readonly known?: string;
}

/**
 * Lets DuckDB write Parquet files from a long list that lies in it, the new columns beside its own, without taking its rows
 * out: the files are those that rows passed one by one would make.
 *
 * @returns how many rows there are, or undefined when this list cannot be written so: then nothing was done.
 */
export async function copyParquet(
  terminal: Terminal,
  source: TableSource,
  work: RowsToWrite,
  progress: Progress,
): Promise<number | undefined> {
  const { workplace: engine, inEngine, text } = source;
  if (engine?.openAppender === undefined || inEngine?.engine !== engine || text !== undefined)
    return undefined;
  if (!work.files.every(({ out }) => /\.parquet$/i.test(out))) return undefined;
  const own = (await engine.columns(inEngine.table)).map(asPassed);
  if (!own.every((column) => column !== undefined)) return undefined;
  const added = work.columns.map(({ name, kind }, i): Written => {
    const value = `added.v${i}`;
    if (kind === "text") return { name, sql: value };
    return kind === "boolean" ? { name, sql: value, known: value } : { name, ...finite(value) };
  });
  const names = [...own, ...added].map(({ name }) => name);
  for (const { out } of work.files) requireParquetNames(names, out);
  const from = `FROM ${tableName(inEngine.table, "duckdb")} AS list POSITIONAL JOIN ${quoteName(ADDED, "duckdb")} AS added`;
  const all = await source.count();
  await collectAdded(engine, source, all, work, progress);
  try {
    await engine.query(`SET threads = ${PARQUET_ROOM.threads}`);
    await writeDrafts(terminal, work, progress, async (file, part) => {
      const rows = part === undefined ? from : `${from} WHERE added.v${work.columns.length} = ${part}`;
      const select = await typedSelect(engine, [...own, ...added], rows);
      await engine.query(
        `COPY (SELECT ${select} ${rows}) TO ${quoteText(file, "duckdb")} (FORMAT parquet, ROW_GROUP_SIZE ${PARQUET_ROWS_TOGETHER})`,
      );
    });
    return all;
  } finally {
    await engine.query("RESET threads");
    await engine.query(`DROP TABLE ${ADDED}`);
  }
}

/** A column of the list as it is when its rows are taken out and written; undefined for types whose values change on the way. */
function asPassed({ name, type }: EngineColumn): Written | undefined {
  const value = `list.${quoteName(name, "duckdb")}`;
  if (/^varchar$/i.test(type)) return { name, sql: value };
  if (/^date$/i.test(type)) return { name, sql: `CAST(${value} AS VARCHAR)` };
  if (/^boolean$/i.test(type)) return { name, sql: value, known: value };
  if (/^(double|float|u?tinyint|u?smallint|u?integer)$/i.test(type))
    return { name, ...finite(`CAST(${value} AS DOUBLE)`) };
  return undefined;
}

const finite = (value: string): { readonly sql: string; readonly known: string } => ({
  sql: `CASE WHEN isfinite(${value}) THEN ${value} END`,
  known: `CASE WHEN NOT isnan(${value}) THEN 1 END`,
});

async function typedSelect(engine: Engine, columns: readonly Written[], rows: string): Promise<string> {
  const counted = columns.map(
    ({ known }, i) => `${known === undefined ? "1" : `COUNT(${known}) > 0`} AS c${i}`,
  );
  const [holds = {}] = await engine.query(`SELECT ${[...counted, "COUNT(*) AS n"].join(", ")} ${rows}`);
  return columns
    .map(({ name, sql, known }, i) => {
      const value = known !== undefined && holds[`c${i}`] !== true ? `CAST(${sql} AS VARCHAR)` : sql;
      return `${value} AS ${quoteName(name, "duckdb")}`;
    })
    .join(", ");
}
