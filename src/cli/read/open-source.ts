import { type Stats, statSync } from "node:fs";
import { resolve } from "node:path";
import { localPath } from "../../library/files/local-path.js";
import { makeTable } from "../../library/table/columns/make-table.js";
import { openDelimited } from "../../library/table/delimited/open-delimited.js";
import { firstBytes, wholeBytes } from "../../library/table/read/byte-pieces.js";
import { oddTableNotices } from "../../library/table/read/odd-tables.js";
import { parquetLocalTimes } from "../../library/table/read/parquet-local-times.js";
import { readArrow } from "../../library/table/read/read-arrow.js";
import { readBytes, readPieces } from "../../library/table/read/read-bytes.js";
import type { ReadCSVOptions } from "../../library/table/read/read-csv-options.js";
import { RECOGNIZED_BYTES, recognizeFile } from "../../library/table/read/recognize-file.js";
import { stepByStep } from "../../library/table/read/steps.js";
import { readWorkbook } from "../../library/table/workbook/read-workbook.js";
import { CommandProblem, orOutputProblem, orProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import { heedSignals } from "../heed-signals.js";
import { inShellWords } from "../in-shell-words.js";
import { oneLine } from "../one-line.js";
import type { Terminal } from "../terminal.js";
import { engineSource } from "./engine-source.js";
import { archiveProblem, type FileFormat, formatByContent } from "./file-format.js";
import { memorySource } from "./memory-source.js";
import { openDatabase } from "./open-database.js";
import { openDuckDBFile } from "./open-duckdb-file.js";
import { type ReadOptions, textOptions } from "./read-options.js";
import { readParquetFile, recordsOfFile } from "./read-packed.js";
import { setAsideRagged } from "./set-aside-ragged.js";
import { sizeOfFile, tooLargeToHold } from "./size-of-file.js";
import { keepStandardInput } from "./standard-input.js";
import type { TableSource } from "./table-source.js";
import { watchFile } from "./watched-files.js";

/**
 * Opens what a command reads: a file by its content, standard input for "-", or a table in a database. Small files are read
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
    return openFile(resolve(terminal.folder, given), given, options, terminal);
  }
  const { path, folder } = await keepStandardInput(terminal);
  const source = await openFile(path, "standard input", options, terminal);
  return {
    ...source,
    close: async () => {
      await source.close();
      folder.remove();
    },
  };
}

async function openFile(
  path: string,
  name: string,
  options: ReadOptions,
  terminal: Terminal,
): Promise<TableSource> {
  const say = (sentence: string): void => {
    terminal.errors.write(`${oneLine(inShellWords(sentence.replaceAll(path, name)))}\n`);
  };
  return orProblem(
    EXIT.input,
    async () => {
      const file = statOf(path);
      // What is not there, or is a folder, is explained by the door that reads files.
      if (file === undefined || !file.isFile()) {
        if (file === undefined || file.isDirectory()) readBytes(path);
        throw new Error(`${name} is not a file.`);
      }
      watchFile(terminal, path, name);
      const format =
        options.format ??
        formatByContent(recognizeFile(firstBytes(readPieces(path), RECOGNIZED_BYTES)), name);
      const aside =
        options.setAside !== undefined && format === "csv"
          ? await orOutputProblem(() => setAsideRagged(terminal, { path, name, options, say }))
          : undefined;
      const withAside = (source: TableSource): TableSource =>
        aside === undefined ? source : { ...source, settle: aside.commit };
      const large = tooLargeToHold(await sizeOfFile(path, file.size, format), format);
      const besideLong = options.besideLong === true && (format === "csv" || format === "parquet");
      if (options.engine !== "duckdb" && large === undefined && !besideLong)
        return withAside(await readWhole(path, name, format, { options, say }));
      try {
        return withAside(await openDuckDBFile(path, format, name, { options, say }));
      } catch (error) {
        if (!(error instanceof CommandProblem && error.exitCode === EXIT.missing && large !== undefined))
          throw error;
        throw new CommandProblem(`${name} has ${large} ${error.message}`, EXIT.missing, { cause: error });
      }
    },
    (message) => message.replaceAll(path, name),
  );
}

async function readWhole(
  path: string,
  name: string,
  format: FileFormat,
  { options, say }: { readonly options: ReadOptions; readonly say: (sentence: string) => void },
): Promise<TableSource> {
  const bytes = readBytes(path);
  switch (format) {
    case "arrow":
      return memorySource(name, await readArrow(bytes, name));
    case "parquet":
      return {
        ...memorySource(name, await readParquetFile(bytes, name)),
        localTimes: await parquetLocalTimes(bytes),
      };
    case "json":
      return memorySource(name, recordsOfFile(bytes, name, say));
    case "csv":
      return textSource(name, bytes, textOptions(options, say), say);
    case "xlsx": {
      const { sheet, header } = options;
      const { table, notices } = await readWorkbook(bytes, name, { sheet, header }).catch(
        (error: unknown) => {
          throw archiveProblem(bytes, name) ?? error;
        },
      );
      notices.forEach(say);
      return memorySource(name, table);
    }
  }
}

/** Delimited text in memory: its values, and its cells as they were written. */
async function textSource(
  name: string,
  bytes: Uint8Array,
  options: ReadCSVOptions,
  say: (sentence: string) => void,
): Promise<TableSource> {
  const steps = openDelimited(wholeBytes(bytes), name, { ...options, inMemory: true });
  const file = await stepByStep(steps, heedSignals);
  const values = await columnsOf(file.names, file.batches());
  const cells = await columnsOf(file.names, file.kept());
  file.notices.forEach(say);
  for (const found of oddTableNotices(values, "text")) say(`${name}: ${found}`);
  return {
    ...memorySource(name, makeTable(values), Object.fromEntries(cells)),
    namesAreSure: file.namesAreSure,
  };
}

async function columnsOf(
  names: readonly string[],
  batches: Iterable<readonly (readonly unknown[])[]>,
): Promise<[string, unknown[]][]> {
  const columns = names.map((name): [string, unknown[]] => [name, []]);
  for (const batch of batches) {
    columns.forEach(([, list], column) => {
      for (const value of batch[column] ?? []) list.push(value);
    });
    await heedSignals();
  }
  return columns;
}

/** What lies at a path; a folder that may not be opened is explained by the door that reads files, too. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
