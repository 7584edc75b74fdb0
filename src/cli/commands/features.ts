import { join, resolve } from "node:path";
import { Command, Option } from "commander";
import type { Engine } from "../../library/engine/connect/engine.js";
import { openDuckDB } from "../../library/engine/connect/open-duckdb.js";
import { isFullDisk } from "../../library/engine/connect/write-by-duckdb.js";
import { parseRecipe } from "../../library/engine/recipe/parse-recipe.js";
import type { Recipe } from "../../library/engine/recipe/recipe.js";
import type { RecipeReport } from "../../library/engine/recipe/recipe-report.js";
import { recipeSQL } from "../../library/engine/recipe/recipe-sql.js";
import { runRecipe } from "../../library/engine/recipe/run-recipe.js";
import { exportTable } from "../../library/engine/tables/export-table.js";
import { makePrivateFolder } from "../../library/files/private-folder.js";
import { howMany } from "../../library/words/how-many.js";
import { numberText } from "../../library/words/number-text.js";
import { printAnswer } from "../answer.js";
import { CommandProblem, orProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import { noRoom } from "../read/no-room.js";
import { openDatabase } from "../read/open-database.js";
import { type OpenedRecipeFiles, openRecipeFiles, requireWhole } from "../read/open-recipe-files.js";
import { readDocument } from "../read/read-document.js";
import { requireUnchanged } from "../read/watched-files.js";
import type { Terminal } from "../terminal.js";
import { withExample } from "../with-example.js";
import { keepRead } from "../write/keep-inputs.js";
import { type OutputOptions, withOutputOptions } from "../write/output-options.js";
import { requireWritable } from "../write/target-file.js";
import { RECIPE_HELP } from "./recipe-help.js";

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

/** A part of the people leaves behind what the next one does not need: unless it is given back early, it adds up beside the limit. */
const GIVEN_BACK = "16MB";

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
  command.addHelpText("after", RECIPE_HELP);
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
  if (out !== undefined) {
    requireWritable(terminal, out, force);
    keepRead(terminal, out, Object.values(recipe.files ?? {}));
  }
  const folder = address === undefined ? makePrivateFolder() : undefined;
  const open = (): Promise<Engine> =>
    address === undefined
      ? openDuckDB(join(folder?.path ?? "", "rows.duckdb"), { memoryLimit: MEMORY, threads: 2 })
      : openDatabase(address);
  let engine = await open().catch((error: unknown) => {
    folder?.remove();
    throw error;
  });
  try {
    const opened: OpenedRecipeFiles =
      address === undefined
        ? await openRecipeFiles(terminal, engine, recipe).catch((error: unknown) => {
            throw isFullDisk(error) ? noRoom(`the files of ${options.recipe}`, error) : error;
          })
        : new Map();
    if (address === undefined) {
      // What it holds after the import it would hold beside all that the recipe needs.
      await engine.close();
      engine = await open();
      await engine.query(`SET allocator_flush_threshold = '${GIVEN_BACK}'`);
      await engine.query(`SET allocator_bulk_deallocation_flush_threshold = '${GIVEN_BACK}'`);
    }
    const made = into ?? MADE;
    const report = await orProblem(EXIT.input, async () => {
      try {
        return await runRecipe(engine, recipe, { asOf, into: made });
      } catch (error) {
        if (isFullDisk(error)) throw noRoom(`the files of ${options.recipe}`, error);
        await requireWhole(engine, opened);
        throw error;
      }
    });
    requireUnchanged(terminal);
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

const readRecipe = (terminal: Terminal, name: string): Promise<Recipe> =>
  readDocument(terminal, name, parseRecipe);

function reportLines(report: RecipeReport, where: string): readonly string[] {
  const { people, older, withoutBirthday, withoutRegistration, joins, notes } = report;
  return [
    `${howMany(people, "person", "people")} in ${where}.`,
    ...(older > 0 ? [`${howMany(older, "older row", "older rows")} of the same people left out.`] : []),
    ...(withoutBirthday ? [`${numberText(withoutBirthday)} without a birthday that is known.`] : []),
    ...(withoutRegistration
      ? [`${numberText(withoutRegistration)} without a day of registration that is known.`]
      : []),
    ...joins.map(
      ({ table, matched, unmatched, unused }) =>
        `${table}: ${howMany(matched, "person", "people")} found, ${numberText(unmatched)} not; ${numberText(unused)} of its rows are of nobody in the list.`,
    ),
    ...notes,
  ];
}
