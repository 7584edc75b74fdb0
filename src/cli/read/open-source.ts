import { statSync } from "node:fs";
import { resolve } from "node:path";
import { localPath } from "../../library/files/local-path.js";
import { readBytes } from "../../library/table/read/read-bytes.js";
import { readCSV } from "../../library/table/read/read-csv.js";
import { CommandProblem, orProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import type { Terminal } from "../terminal.js";
import { engineSource } from "./engine-source.js";
import { type FileFormat, formatByContent, formatByEnding } from "./file-format.js";
import { memorySource } from "./memory-source.js";
import { openDatabase } from "./open-database.js";
import { openDuckDBFile } from "./open-duckdb-file.js";
import { readArrow } from "./read-arrow.js";
import { knownTypes, type ReadOptions } from "./read-options.js";
import { readParquet } from "./read-parquet.js";
import { readWorkbook } from "./read-workbook.js";
import { keepStandardInput } from "./standard-input.js";
import type { TableSource } from "./table-source.js";

/** From here on a file is not read into memory. */
const LARGE_BYTES = 32_000_000;

/**
 * Opens what a command reads: a file by its ending, standard input for "-", or a table in a database. Small files are read
 * into memory, large ones by DuckDB; both give the same columns.
 *
 * @throws one sentence for what cannot be read.
 */
export async function openSource(
  terminal: Terminal,
  given: string,
  options: ReadOptions,
): Promise<TableSource> {
  const { engine } = options;
  if (engine !== undefined && engine !== "duckdb") {
    const opened = await openDatabase(engine);
    return orProblem(EXIT.input, async () => {
      try {
        return await engineSource(opened, given, given);
      } catch (error) {
        await opened.close();
        throw error;
      }
    });
  }
  if (given !== "-") {
    await orProblem(EXIT.input, () => localPath(given));
    return openFile(resolve(terminal.folder, given), given, options);
  }
  const { path, folder } = await keepStandardInput(terminal);
  const source = await openFile(path, "standard input", {
    ...options,
    format: options.format ?? formatByContent(path),
  });
  return {
    ...source,
    close: async () => {
      await source.close();
      folder.remove();
    },
  };
}

async function openFile(path: string, name: string, options: ReadOptions): Promise<TableSource> {
  const format = options.format ?? formatByEnding(name);
  const said = (message: string): string => message.replaceAll(path, name);
  return orProblem(
    EXIT.input,
    async () => {
      const file = statSync(path, { throwIfNoEntry: false });
      // What is not there, or is a folder, is explained by the door that reads files.
      if (file === undefined || !file.isFile()) {
        if (file === undefined || file.isDirectory()) readBytes(path);
        throw new Error(`${name} is not a file.`);
      }
      const large = file.size > LARGE_BYTES && (format === "csv" || format === "parquet");
      if (options.engine !== "duckdb" && !large)
        return memorySource(name, await readWhole(path, format, options));
      try {
        return await openDuckDBFile(path, format, name, options);
      } catch (error) {
        if (!(error instanceof CommandProblem && error.exitCode === EXIT.missing && large)) throw error;
        throw new CommandProblem(
          `${name} has ${Math.round(file.size / 1e6)} MB; files above ${LARGE_BYTES / 1e6} MB are read by DuckDB. ${error.message}`,
          EXIT.missing,
          { cause: error },
        );
      }
    },
    said,
  );
}

async function readWhole(path: string, format: FileFormat, options: ReadOptions) {
  if (format === "arrow") return readArrow(path);
  if (format === "parquet") return readParquet(path);
  if (format === "xlsx") return readWorkbook(path, options.sheet);
  return readCSV(path, {
    types: knownTypes(options),
    ...(options.missing === undefined ? {} : { missing: options.missing }),
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
  });
}
