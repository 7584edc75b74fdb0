import { Command, Option } from "commander";
import { tableName } from "../../library/engine/connect/table-name.js";
import { scoreSQL } from "../../library/engine/score/score-sql.js";
import { columnsOf } from "../../library/model/design/predictor-coding.js";
import type { LogisticFit } from "../../library/model/fit/logistic-fit.js";
import { scoreRows } from "../../library/model/score/score-rows.js";
import { quoteName } from "../../library/table/write/sql-text.js";
import { howMany } from "../../library/words/how-many.js";
import { numberText } from "../../library/words/number-text.js";
import { printAnswer } from "../answer.js";
import { CommandProblem, orProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import { type ReadOptions, withReadOptions } from "../read/read-options.js";
import { requireColumns } from "../read/require-columns.js";
import type { TableSource } from "../read/table-source.js";
import type { Terminal } from "../terminal.js";
import { withExample } from "../with-example.js";
import { checkTarget } from "../write/open-target.js";
import { type OutputOptions, withOutputOptions } from "../write/output-options.js";
import { refuseTwoOutputs, requireNewColumn, writeRows } from "../write/write-rows.js";
import { readModel, typesOf } from "./read-model.js";
import { withSource } from "./with-source.js";

interface ScoreOptions extends ReadOptions, OutputOptions {
  readonly model: string;
  readonly out?: string;
  readonly into?: string;
  readonly column: string;
  readonly unseen: "throw" | "missing";
}

/** `score`: everybody on a list gets the probability that a model gives them. */
export function scoreCommand(terminal: Terminal): Command {
  const command = new Command("score")
    .summary("score a list with a model")
    .description("Adds a column with the probability that the model gives each person.")
    .argument("<file>", "the list: CSV, Arrow, Parquet or XLSX; - for standard input")
    .requiredOption("--model <file>", "the model that fit --out saved")
    .option(
      "--out <file>",
      "the scored list: .csv, .tsv, .json, .ndjson, .arrow, .parquet, .xlsx; - for standard output",
    )
    .option("--into <table>", "with --engine: write a new table in the database, and no file")
    .option("--column <name>", "the name of the new column", "score")
    .addOption(
      new Option("--unseen <what>", "a level that the model has not seen: stop, or leave the score empty")
        .choices(["throw", "missing"])
        .default("throw"),
    );
  withOutputOptions(withReadOptions(command));
  withExample(command, "score voters.csv --model model.json --out scored.csv");
  return command.action((file: string, options: ScoreOptions) => runScore(terminal, file, options));
}

async function runScore(terminal: Terminal, file: string, options: ScoreOptions): Promise<void> {
  const { out, into, column, json } = options;
  refuseTwoOutputs(out, json);
  if ((out === undefined) === (into === undefined)) {
    throw new CommandProblem(
      "Say where the scores go: --out scored.csv for a file, or --into scored for a table of the database.",
      EXIT.usage,
    );
  }
  if (out !== undefined) checkTarget(terminal, out, options.force === true);
  const fit = await readModel(terminal, options.model);
  const done = await withSource(terminal, file, typesOf(fit, options), (source) =>
    into === undefined ? scoreFile(terminal, source, fit, options) : scoreTable(source, fit, into, options),
  );
  const data = { ...done, column, out: out ?? into ?? null };
  const empty = `${file === "-" ? "Standard input" : file} has column names and no rows.`;
  const missing =
    done.missing === 0
      ? ""
      : ` ${numberText(done.missing)} have no score: something about them is missing or unseen.`;
  const said = `Scored ${numberText(done.rows - done.missing)} of ${howMany(done.rows, "row", "rows")}.${done.rows === 0 ? ` ${empty}` : missing}`;
  await printAnswer(
    terminal,
    { rows: [data], notes: [said], text: () => `${said}\n` },
    { outputTaken: out === "-" },
  );
}

async function scoreFile(
  terminal: Terminal,
  source: TableSource,
  fit: LogisticFit,
  { out = "-", force = false, column, unseen }: ScoreOptions,
): Promise<{ rows: number; missing: number }> {
  requireNewColumn(source, column, "--column");
  requireColumns(
    source,
    columnsOf(fit.predictors).map((coding) => coding.column),
  );
  let missing = 0;
  const needs = columnsOf(fit.predictors).map((coding) => coding.column);
  const rows = await writeRows(terminal, source, {
    files: [{ out }],
    force,
    columns: [{ name: column, kind: "number" }],
    needs,
    rowByRow: true,
    values(batch, firstRow, length) {
      const predictors = Object.fromEntries(needs.map((name) => [name, batch[name] ?? []]));
      // A model of the intercept alone gives everybody the same.
      const rows = needs.length === 0 ? { row: new Array(length).fill(0) } : predictors;
      const scores = scoreRows(fit, rows, { unseen, firstRow });
      for (const score of scores) if (Number.isNaN(score)) missing += 1;
      return [scores];
    },
  });
  return { rows, missing };
}

async function scoreTable(
  source: TableSource,
  fit: LogisticFit,
  into: string,
  { column, engine: address }: ScoreOptions,
): Promise<{ rows: number; missing: number }> {
  if (source.inEngine === undefined || address === "duckdb") {
    throw new CommandProblem(
      "--into needs a database: add --engine, for example --engine duckdb:voters.duckdb.",
      EXIT.usage,
    );
  }
  requireNewColumn(source, column, "--column");
  const { engine, table } = source.inEngine;
  await orProblem(EXIT.input, () => scoreSQL(engine, fit, { from: table, into, column }));
  const [row] = await engine.query(
    `SELECT COUNT(*) AS n, COUNT(${quoteName(column, engine.dialect)}) AS scored FROM ${tableName(into, engine.dialect)}`,
  );
  return { rows: Number(row?.n), missing: Number(row?.n) - Number(row?.scored) };
}
