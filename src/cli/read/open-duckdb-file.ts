import { join } from "node:path";
import { duckDBFile } from "../../library/engine/connect/duckdb-file.js";
import type { Engine } from "../../library/engine/connect/engine.js";
import { openWorkDuckDB } from "../../library/engine/connect/open-work-duckdb.js";
import { isFullDisk } from "../../library/engine/connect/write-by-duckdb.js";
import { openTextView } from "../../library/engine/delimited/open-text-view.js";
import { fileErrorCode } from "../../library/files/file-error.js";
import { makePrivateFolder } from "../../library/files/private-folder.js";
import { CommandProblem, messageOf } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import { engineSource } from "./engine-source.js";
import type { FileFormat } from "./file-format.js";
import { noRoom } from "./no-room.js";
import { type ReadOptions, textOptions } from "./read-options.js";
import { MOST_ROWS_HELD, type TableSource } from "./table-source.js";

/**
 * Reads a file of any size in bounded memory: the rows go into a private database that is taken away at the end of the
 * command. Delimited text is read by the rules of `readCSV`, Parquet by DuckDB.
 *
 * @throws when DuckDB is not installed: the sentence says how to install it.
 */
export async function openDuckDBFile(
  path: string,
  format: FileFormat,
  name: string,
  { options, say }: { readonly options: ReadOptions; readonly say: (sentence: string) => void },
): Promise<TableSource> {
  if (format !== "csv" && format !== "parquet") {
    throw new CommandProblem(
      `DuckDB reads CSV and Parquet here, but ${name} is ${format}. Save it as one of them, or leave --engine out.`,
      EXIT.input,
    );
  }
  const folder = makePrivateFolder();
  let engine: Engine;
  try {
    engine = await openWorkDuckDB(join(folder.path, "rows.duckdb"));
  } catch (error) {
    folder.remove();
    throw new CommandProblem(`To read ${name}: ${messageOf(error)}`, EXIT.missing, { cause: error });
  }
  try {
    if (format === "csv") {
      const text = await openTextView({ path, file: name, options: textOptions(options, say) });
      await engine.query(`CREATE VIEW file_rows AS ${text.select}`);
      text.notices.forEach(say);
      const remove = (): void => {
        text.remove();
        folder.remove();
      };
      const source = await engineSource(engine, "file_rows", name, remove, text);
      return withWorkplace({ ...source, rowsSQL: text.select }, engine, say);
    }
    await openParquet(engine, path, name);
    const rowsSQL = `SELECT * FROM ${duckDBFile(path, "parquet")}`;
    const source = await engineSource(engine, "file_rows", name, folder.remove);
    return withWorkplace({ ...source, rowsSQL }, engine, say);
  } catch (error) {
    await engine.close();
    folder.remove();
    throw isFullDisk(error) || fileErrorCode(error) === "ENOSPC" ? noRoom(name, error) : error;
  }
}

async function withWorkplace(
  source: TableSource,
  engine: Engine,
  say: (sentence: string) => void,
): Promise<TableSource> {
  return (await source.count()) > MOST_ROWS_HELD ? { ...source, workplace: engine, say } : source;
}

async function openParquet(engine: Engine, path: string, name: string): Promise<void> {
  try {
    await engine.query(`CREATE VIEW file_rows AS SELECT * FROM ${duckDBFile(path, "parquet")}`);
  } catch {
    // What DuckDB says may repeat what is in the file.
    throw new Error(
      `${name} is not a Parquet file that can be read: it is damaged, or another kind of file.`,
    );
  }
}
