import { Command } from "commander";
import { fitLogisticSQL } from "../../library/engine/fit/fit-logistic-sql.js";
import { fitRobustRows } from "../../library/engine/fit/fit-robust-rows.js";
import { baseColumns, predictorSpecs } from "../../library/model/design/predictor-specs.js";
import { fitLogistic } from "../../library/model/fit/fit-logistic.js";
import type { LogisticFit } from "../../library/model/fit/logistic-fit.js";
import type { LogisticOptions } from "../../library/model/fit/logistic-options.js";
import { saveFit } from "../../library/model/fit/save-fit.js";
import { type TermRow, tidy } from "../../library/model/fit/tidy.js";
import { howMany } from "../../library/words/how-many.js";
import { numberText } from "../../library/words/number-text.js";
import { printAnswer } from "../answer.js";
import { listValue, numberValue, pairValue } from "../option-values.js";
import { startProgress } from "../progress.js";
import { NEEDED_TABLES, neededTable } from "../read/needed-table.js";
import { neededColumns, readNeeded } from "../read/read-needed.js";
import { type ReadOptions, withReadOptions } from "../read/read-options.js";
import { requireColumns } from "../read/require-columns.js";
import type { TableSource } from "../read/table-source.js";
import type { Terminal } from "../terminal.js";
import { textTable } from "../text-table.js";
import { withExample } from "../with-example.js";
import { type OutputOptions, withOutputOptions } from "../write/output-options.js";
import { requireWritable, writeFileWhole } from "../write/target-file.js";
import { withSource } from "./with-source.js";

interface FitOptions extends ReadOptions, OutputOptions {
  readonly outcome: string;
  readonly predictors: readonly string[];
  readonly weights?: string;
  readonly sampling?: boolean;
  readonly robust?: boolean;
  readonly clusters?: string;
  readonly reference?: Readonly<Record<string, string>>;
  readonly ridge?: number;
  readonly oddsRatios?: boolean;
  readonly out?: string;
}

/** `fit`: a logistic model of a yes/no outcome. */
export function fitCommand(terminal: Terminal): Command {
  const command = new Command("fit")
    .summary("fit a logistic model of a yes/no outcome")
    .description(
      "Fits a logistic model: who did it, by what is known about them. Prints the terms, and saves the model. " +
        "A list of any size is read in pieces; for --clusters it is sorted by them.",
    )
    .argument("<file>", "the list: CSV, Arrow, Parquet or XLSX; - for standard input")
    .requiredOption("--outcome <column>", "what happened: 0/1 or true/false")
    .requiredOption(
      "--predictors <columns>",
      "what is known about people, with commas between; a curve is spline(age,4), an interaction age:party",
      listValue,
    )
    .option("--weights <column>", "how many people each row stands for")
    .option("--sampling", "the weights are sampling weights of a survey")
    .option("--robust", "standard errors that hold when the model is not quite right (HC1)")
    .option("--clusters <column>", "people of one cluster are alike: standard errors by cluster")
    .option(
      "--reference <column=level>",
      "what the other levels are compared with; may be repeated",
      pairValue,
    )
    .option("--ridge <number>", "pull the coefficients towards zero by this much", numberValue)
    .option("--odds-ratios", "show odds ratios instead of log odds")
    .option("--out <file>", "save the model as JSON");
  withOutputOptions(withReadOptions(command));
  withExample(command, "fit voters.csv --outcome voted --predictors age,party --out model.json");
  return command.action((file: string, options: FitOptions) => runFit(terminal, file, options));
}

async function runFit(terminal: Terminal, file: string, options: FitOptions): Promise<void> {
  const { out, force = false } = options;
  if (out !== undefined) requireWritable(terminal, out, force);
  const fit = await withSource(terminal, file, options, (source) => fitSource(terminal, source, options));
  if (out !== undefined) await writeFileWhole(terminal, out, saveFit(fit), options);
  const { n, dropped, events, aic, logLikelihood, converged, iterations, aliased } = fit;
  const terms = tidy(fit, { oddsRatios: options.oddsRatios === true });
  const facts = { n, dropped, events, aic, logLikelihood, converged, iterations, aliased };
  await printAnswer(terminal, {
    rows: terms.map((term) => ({ outcome: fit.outcome, ...term, ...facts, out: out ?? null })),
    notes: fit.notes,
    text: () => fitText(fit, terms, options),
  });
}

async function fitSource(terminal: Terminal, source: TableSource, options: FitOptions): Promise<LogisticFit> {
  const { outcome, predictors, weights, clusters, ridge, reference } = options;
  const columns = baseColumns(predictorSpecs(predictors, (name) => source.columnNames.includes(name)));
  const model = {
    outcome,
    predictors,
    ...(weights === undefined ? {} : { weights }),
    ...(ridge === undefined ? {} : { ridge }),
    ...(reference === undefined ? {} : { reference }),
  };
  const robust: Partial<LogisticOptions> = {
    ...(clusters === undefined ? {} : { clusters }),
    ...(options.sampling === true ? { weightKind: "sampling" } : {}),
    ...(options.robust === true ? { standardErrors: "HC1" } : {}),
  };
  const { inEngine } = source;
  const needed = neededColumns(outcome, columns, weights, clusters);
  const isRobust = Object.keys(robust).length > 0;
  if (inEngine !== undefined && (!isRobust || source.workplace !== undefined)) {
    if (source.text !== undefined) requireColumns(source, needed);
    const progress = startProgress(terminal);
    const onProgress = ({ pass }: { pass: number }): void =>
      progress.show(`pass ${pass} over ${source.name}`);
    const fit = await neededTable(source, needed)
      .then((table) => {
        const asked = { ...model, table, onProgress };
        return isRobust
          ? fitRobustRows(inEngine.engine, { ...asked, ...robust })
          : fitLogisticSQL(inEngine.engine, asked);
      })
      .catch((error: unknown) => {
        throw inWordsOf(source, inEngine.table, error);
      })
      .finally(progress.end);
    if (fit !== undefined) return fit;
  }
  return fitLogistic(await readNeeded(source, needed), { ...model, ...robust });
}

/** A file that DuckDB holds has a table's name that nobody typed. */
function inWordsOf(source: TableSource, table: string, error: unknown): unknown {
  if (error instanceof Error && source.name !== table)
    for (const held of [table, ...NEEDED_TABLES])
      error.message = error.message.replaceAll(` ${held}`, ` ${source.name}`);
  return error;
}

function fitText(fit: LogisticFit, terms: readonly TermRow[], options: FitOptions): string {
  const left =
    fit.dropped === 0 ? "" : `, ${howMany(fit.dropped, "row", "rows")} with something missing left out`;
  const aliased =
    fit.aliased.length === 0 ? "" : `Explained by the others, so left out: ${fit.aliased.join(", ")}.\n`;
  const saved = options.out === undefined ? "" : `Saved in ${options.out}.\n`;
  const titles = {
    estimate: options.oddsRatios === true ? "odds ratio" : "estimate",
    stdError: "std error",
    pValue: "p",
  };
  return (
    `${howMany(fit.n, "row", "rows")}${left}; ${fit.outcome} happened in ${numberText(fit.events)}${options.weights === undefined ? "" : `, counted by "${options.weights}"`}.\n\n` +
    textTable(terms, ["term", "estimate", "stdError", "confLow", "confHigh", "pValue"], titles) +
    `\nAIC ${numberText(fit.aic)}.\n${aliased}${fit.notes.map((note) => `${note}\n`).join("")}${saved}`
  );
}
