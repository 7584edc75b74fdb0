import { localPath } from "../../files/local-path.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { columnOfType } from "./column-kind.js";
import { connectDuckDB } from "./connect-duckdb.js";
import { dataProblem } from "./data-problem.js";
import type { Engine, EngineRow } from "./engine.js";
import { loadDriver } from "./load-driver.js";
import { rowAppenders } from "./open-appender.js";
import { plainValue } from "./plain-value.js";
import { keepPrivate, makePrivateDatabase, spillFolder } from "./private-database.js";
import { readLists } from "./read-lists.js";
import { readStream } from "./read-stream.js";
import { rowFunctions } from "./row-functions.js";
import { tableName } from "./table-name.js";

/** The one name that an ordinary object cannot be given by the driver. */
const PROTOTYPE = "__proto__";

function rowOf(names: readonly string[], values: readonly unknown[]): EngineRow {
  return Object.fromEntries(names.map((name, column) => [name, plainValue(values[column])]));
}

/** How much of this machine DuckDB may use. */
export interface DuckDBOptions {
  /** The most memory, for example "2GB". Default: DuckDB's own, four fifths of the machine. */
  readonly memoryLimit?: string;
  /** Threads. Default: one a core. */
  readonly threads?: number;
}

/**
 * Opens DuckDB inside this process: the engine for files on one laptop. It reads Parquet and CSV by name, for example
 * `CREATE VIEW voters AS SELECT * FROM read_parquet('voters.parquet')`.
 *
 * Needs the package `@duckdb/node-api`. Nothing is downloaded: DuckDB's own additions, such as the one that reads s3://, are
 * there only after an INSTALL and a LOAD of yours.
 *
 * @param path a database file, made when it does not exist and then readable by you only. Default: in memory.
 * @throws when the package is not installed, the file is not a DuckDB database, or it cannot be written.
 * @example
 * const engine = await openDuckDB();
 * const [row] = await engine.query("SELECT 1 + 1 AS sum");
 * await engine.close();
 * row.sum; // 2
 */
export async function openDuckDB(path = ":memory:", options: DuckDBOptions = {}): Promise<Engine> {
  checkOptions("openDuckDB", options, { memoryLimit: "text", threads: "number" });
  const driver = await loadDriver<typeof import("@duckdb/node-api")>("@duckdb/node-api", "DuckDB");
  const { DuckDBInstance } = driver;
  const database = path === ":memory:" ? undefined : localPath(path);
  if (database !== undefined) {
    await makePrivateDatabase(database, async (file) => (await DuckDBInstance.create(file)).closeSync());
  }
  const spill = spillFolder(database);
  const settings: Record<string, string> = {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    temp_directory: `${spill.path}/spill`,
  };
  if (options.memoryLimit !== undefined) settings.memory_limit = options.memoryLimit;
  if (options.threads !== undefined) settings.threads = String(options.threads);
  const instance = await DuckDBInstance.create(database ?? path, settings).catch((error: unknown) => {
    spill.remove();
    throw error;
  });
  const { connection, close: closeConnection } = await connectDuckDB(instance);
  // The driver made the row for this question alone: it is changed where it is, and millions of rows are not copied.
  const plain = (row: Record<string, unknown>): EngineRow => {
    for (const name in row) row[name] = plainValue(row[name]);
    return row as EngineRow;
  };
  const query = async (sql: string): Promise<readonly EngineRow[]> => {
    try {
      const result = await connection.runAndReadAll(sql);
      const names = result.deduplicatedColumnNames();
      return names.includes(PROTOTYPE)
        ? result.getRowsJS().map((values) => rowOf(names, values))
        : result.getRowObjectsJS().map(plain);
    } catch (error) {
      throw dataProblem(error);
    } finally {
      if (database !== undefined) keepPrivate(database);
    }
  };
  const defineFunction = rowFunctions(driver, connection);
  return {
    dialect: "duckdb",
    query,
    stream: (sql) =>
      readStream(driver, instance, sql, async function* (result) {
        const names = result.deduplicatedColumnNames();
        if (names.includes(PROTOTYPE))
          for await (const rows of result.yieldRowsJs()) yield rows.map((values) => rowOf(names, values));
        else for await (const rows of result.yieldRowObjectJs()) yield rows.map(plain);
      }),
    lists: (sql) => readLists(driver, instance, sql),
    openAppender: rowAppenders(driver, connection),
    ...(defineFunction === undefined ? {} : { defineFunction }),
    async columns(table) {
      const rows = await query(`DESCRIBE SELECT * FROM ${tableName(table, "duckdb")}`);
      return rows.map((row) => columnOfType(String(row.column_name), String(row.column_type)));
    },
    async close() {
      closeConnection();
      instance.closeSync();
      spill.remove();
    },
  };
}
