import { join, resolve } from "node:path";
import { Command, Option } from "commander";
import { duckDBFile } from "../../library/engine/connect/duckdb-file.js";
import type { Engine } from "../../library/engine/connect/engine.js";
import { openDuckDB } from "../../library/engine/connect/open-duckdb.js";
import { tableName } from "../../library/engine/connect/table-name.js";
import { parseRecipe } from "../../library/engine/recipe/parse-recipe.js";
import type { Recipe } from "../../library/engine/recipe/recipe.js";
import type { RecipeReport } from "../../library/engine/recipe/recipe-report.js";
import { recipeSQL } from "../../library/engine/recipe/recipe-sql.js";
import { runRecipe } from "../../library/engine/recipe/run-recipe.js";
import { exportTable } from "../../library/engine/tables/export-table.js";
import { importTable } from "../../library/engine/tables/import-table.js";
import { makePrivateFolder } from "../../library/files/private-folder.js";
import { firstBytes } from "../../library/table/read/byte-pieces.js";
import { readBytes, readPieces } from "../../library/table/read/read-bytes.js";
import { recognizeFile } from "../../library/table/read/recognize-file.js";
import { numberText } from "../../library/words/number-text.js";
import { printAnswer } from "../answer.js";
import { CommandProblem, messageOf, orProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import { openDatabase } from "../read/open-database.js";
import type { Terminal } from "../terminal.js";
import { withExample } from "../with-example.js";
import { type OutputOptions, withOutputOptions } from "../write/output-options.js";
import { requireWritable } from "../write/target-file.js";

interface FeaturesOptions extends OutputOptions {
  readonly recipe: string;
  readonly asOf: string;
  readonly dialect: "duckdb" | "postgres";
  readonly engine?: string;
  readonly out?: string;
  readonly into?: string;
}

const MADE = "features_of_recipe";

/** Sorting and joining a million people takes more than passing over them; what does not fit lies on the disk. */
const MEMORY = "170MB";

/** `features`: what is known about people before a day, made as a recipe says. */
export function featuresCommand(terminal: Terminal): Command {
  const command = new Command("features")
    .summary("make features of a list and its vote history, as a recipe says")
    .description(
      "Without --out and --into it prints the recipe as SQL that anybody can read. With --out it reads the files that the " +
        "recipe names; with --engine and --into it works in your database. Nothing on or after --as-of is seen.",
    )
    .requiredOption("--recipe <file>", "the recipe, JSON")
    .requiredOption("--as-of <day>", "the day of the features, such as 2026-11-03")
    .addOption(
      new Option("--dialect <name>", "of the SQL that is printed")
        .choices(["duckdb", "postgres"])
        .default("duckdb"),
    )
    .option("--engine <address>", "the database with the tables: duckdb:voters.duckdb or postgres://…")
    .option("--into <table>", "with --engine: write a new table there")
    .option("--out <file>", "write the features: .parquet, .csv or .arrow");
  withOutputOptions(command);
  withExample(command, "features --recipe recipe.json --as-of 2026-11-03 --out features.parquet");
  return command.action((options: FeaturesOptions) => runFeatures(terminal, options));
}

async function runFeatures(terminal: Terminal, options: FeaturesOptions): Promise<void> {
  const { asOf, out, into, engine: address, force = false } = options;
  if (into !== undefined && address === undefined) {
    throw new CommandProblem(
      "--into needs a database: add --engine, for example --engine duckdb:voters.duckdb.",
      EXIT.usage,
    );
  }
  if (out !== undefined && into !== undefined)
    throw new CommandProblem("Choose one: --out for a file, or --into for a table.", EXIT.usage);
  const recipe = await readRecipe(terminal, options.recipe);
  if (out === undefined && into === undefined) {
    const sql = await orProblem(EXIT.input, () => recipeSQL(recipe, { asOf, dialect: options.dialect }));
    return printAnswer(terminal, { rows: [{ sql }], text: () => `${sql}\n` });
  }
  if (out !== undefined) requireWritable(terminal, out, force);
  const folder = address === undefined ? makePrivateFolder() : undefined;
  const engine = await (address === undefined
    ? openDuckDB(join(folder?.path ?? "", "rows.duckdb"), { memoryLimit: MEMORY, threads: 2 })
    : openDatabase(address)
  ).catch((error: unknown) => {
    folder?.remove();
    throw error;
  });
  try {
    if (address === undefined) await readTables(terminal, engine, recipe);
    const made = into ?? MADE;
    const report = await orProblem(EXIT.input, () => runRecipe(engine, recipe, { asOf, into: made }));
    if (out !== undefined) {
      try {
        await exportTable(engine, { from: made, file: resolve(terminal.folder, out), overwrite: force });
      } finally {
        if (address !== undefined) await engine.query(`DROP TABLE ${MADE}`);
      }
    }
    const { sql: _sql, notes: _notes, ...facts } = report;
    await printAnswer(terminal, {
      rows: [{ asOf, ...facts, out: out ?? into ?? null }],
      notes: reportLines(report, out ?? into ?? ""),
      text: () => `${reportLines(report, out ?? into ?? "").join("\n")}\n`,
    });
  } finally {
    await engine.close();
    folder?.remove();
  }
}

function readRecipe(terminal: Terminal, name: string): Promise<Recipe> {
  return orProblem(EXIT.input, () => {
    const text = new TextDecoder().decode(readBytes(resolve(terminal.folder, name)));
    try {
      return parseRecipe(text);
    } catch (error) {
      throw new Error(`${name}: ${messageOf(error)}`, { cause: error });
    }
  });
}

async function readTables(terminal: Terminal, engine: Engine, { files = {} }: Recipe): Promise<void> {
  if (Object.keys(files).length === 0) {
    throw new CommandProblem(
      'The recipe names no files. Add them, such as "files": { "voters": "voters.csv" }, or use --engine.',
      EXIT.input,
    );
  }
  for (const [table, file] of Object.entries(files)) {
    const path = resolve(terminal.folder, file);
    await orProblem(EXIT.input, async () => {
      if (isParquet(path)) await openParquet(engine, path, table, file);
      else await importTable(engine, { file: path, into: table });
    });
  }
}

const isParquet = (path: string): boolean =>
  recognizeFile(firstBytes(readPieces(path), 2 ** 20)).kind === "parquet";

/** A Parquet file is read where it lies: of its columns only those that the recipe needs. */
async function openParquet(engine: Engine, path: string, table: string, name: string): Promise<void> {
  try {
    await engine.query(
      `CREATE VIEW ${tableName(table, "duckdb")} AS SELECT * FROM ${duckDBFile(path, "parquet")}`,
    );
  } catch {
    // What DuckDB says may repeat what is in the file.
    throw new Error(
      `${name} is not a Parquet file that can be read: it is damaged, or another kind of file.`,
    );
  }
}

function reportLines(report: RecipeReport, where: string): readonly string[] {
  const { people, older, withoutBirthday, withoutRegistration, joins, notes } = report;
  return [
    `${numberText(people)} people in ${where}.`,
    ...(older > 0 ? [`${numberText(older)} older rows of the same people left out.`] : []),
    ...(withoutBirthday ? [`${numberText(withoutBirthday)} without a birthday that is known.`] : []),
    ...(withoutRegistration
      ? [`${numberText(withoutRegistration)} without a day of registration that is known.`]
      : []),
    ...joins.map(
      ({ table, matched, unmatched, unused }) =>
        `${table}: ${numberText(matched)} people found, ${numberText(unmatched)} not; ${numberText(unused)} of its rows are of nobody in the list.`,
    ),
    ...notes,
  ];
}
