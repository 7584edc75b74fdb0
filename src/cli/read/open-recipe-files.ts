import { resolve } from "node:path";
import { duckDBFile } from "../../library/engine/connect/duckdb-file.js";
import type { Engine } from "../../library/engine/connect/engine.js";
import { tableName } from "../../library/engine/connect/table-name.js";
import type { Recipe } from "../../library/engine/recipe/recipe.js";
import { asWhole } from "../../library/engine/tables/as-whole.js";
import { importTable } from "../../library/engine/tables/import-table.js";
import { firstBytes } from "../../library/table/read/byte-pieces.js";
import { readPieces } from "../../library/table/read/read-bytes.js";
import { RECOGNIZED_BYTES, recognizeFile } from "../../library/table/read/recognize-file.js";
import { CommandProblem, orProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import { oneLine } from "../one-line.js";
import type { Terminal } from "../terminal.js";
import { watchFile } from "./watched-files.js";

/** The Parquet files that are read where they lie, by their tables. */
export type OpenedRecipeFiles = ReadonlyMap<string, string>;

/** Brings the files of a recipe into an engine as the tables that it names. */
export async function openRecipeFiles(
  terminal: Terminal,
  engine: Engine,
  { files = {} }: Recipe,
): Promise<OpenedRecipeFiles> {
  if (Object.keys(files).length === 0) {
    throw new CommandProblem(
      'The recipe names no files. Add them, such as "files": { "voters": "voters.csv" }, or use --engine.',
      EXIT.input,
    );
  }
  const opened = new Map<string, string>();
  for (const [table, file] of Object.entries(files)) {
    const path = resolve(terminal.folder, file);
    watchFile(terminal, path, file);
    const named = (sentence: string): string => sentence.replaceAll(path, file);
    const onNotice = (sentence: string): void => {
      terminal.errors.write(`${oneLine(withoutAdvice(named(sentence)))}\n`);
    };
    await orProblem(
      EXIT.input,
      async () => {
        if (isParquet(path)) {
          await openParquet(engine, path, table, file);
          opened.set(table, file);
        } else await importTable(engine, { file: path, into: table, onNotice });
      },
      named,
    );
  }
  return opened;
}

/** What is advised is an option of the library, and a recipe has no place for it. */
const withoutAdvice = (sentence: string): string => sentence.replace(/(?<=[.…]) [^.…]*\{ .*$/s, "");

const isParquet = (path: string): boolean =>
  recognizeFile(firstBytes(readPieces(path), RECOGNIZED_BYTES)).kind === "parquet";

/** A Parquet file is read where it lies: of its columns only those that the recipe needs. */
function openParquet(engine: Engine, path: string, table: string, name: string): Promise<unknown> {
  const view = tableName(table, "duckdb");
  return asWhole(name, "parquet", () =>
    engine.query(`CREATE VIEW ${view} AS SELECT * FROM ${duckDBFile(path, "parquet")}`),
  );
}

/** Names the file that is damaged, where one is: DuckDB meets it in the middle of its work and does not say which. */
export async function requireWhole(engine: Engine, opened: OpenedRecipeFiles): Promise<void> {
  for (const [table, name] of opened) {
    await asWhole(name, "parquet", () =>
      engine.query(`SELECT MAX(hash(each)) FROM ${tableName(table, "duckdb")} AS each`),
    );
  }
}
