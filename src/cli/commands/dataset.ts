import { Command } from "commander";
import { DATASET_NAMES, type DatasetName } from "../../library/table/datasets/dataset-name.js";
import { describeDataset } from "../../library/table/datasets/describe-dataset.js";
import { loadDataset } from "../../library/table/datasets/load-dataset.js";
import { howMany } from "../../library/words/how-many.js";
import { printAnswer } from "../answer.js";
import { orProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import { memorySource } from "../read/memory-source.js";
import type { Terminal } from "../terminal.js";
import { textTable } from "../text-table.js";
import { withExample } from "../with-example.js";
import { checkTarget } from "../write/open-target.js";
import { type OutputOptions, withJSON, withOutputOptions } from "../write/output-options.js";
import { refuseTwoOutputs, writeRows } from "../write/write-rows.js";

interface ExportOptions extends OutputOptions {
  readonly out: string;
}

/** `dataset list`, `show` and `export`: the tables of the course. */
export function datasetCommand(terminal: Terminal): Command {
  const dataset = new Command("dataset").summary("list, describe and export the datasets of the course");
  withExample(
    dataset,
    "dataset list",
    "dataset show voter-file",
    "dataset export voter-file --out voters.csv",
  );
  const list = new Command("list").summary("what there is").action(() => runList(terminal));
  withExample(withJSON(list), "dataset list");
  const show = new Command("show")
    .summary("where a dataset comes from, its license, its columns, its faults")
    .argument("<name>", "the dataset")
    .action((name: string) => runShow(terminal, name));
  withExample(withJSON(show), "dataset show voter-file");
  const write = new Command("export")
    .summary("write a dataset as a file")
    .argument("<name>", "the dataset")
    .requiredOption(
      "--out <file>",
      "the file: .csv, .tsv, .json, .ndjson, .arrow, .parquet, .xlsx; - for standard output",
    )
    .action((name: string, options: ExportOptions) => runExport(terminal, name, options));
  withExample(withOutputOptions(write), "dataset export voter-file --out voters.csv");
  return dataset.addCommand(list).addCommand(show).addCommand(write);
}

async function runList(terminal: Terminal): Promise<void> {
  const datasets = DATASET_NAMES.map((name) => {
    const { title, rowCount, license, synthetic } = describeDataset(name);
    return { name, rows: rowCount, title, license: license.title, synthetic };
  });
  const text = (): string => textTable(datasets, ["name", "rows", "title", "license"]);
  await printAnswer(terminal, { rows: datasets, text });
}

async function runShow(terminal: Terminal, name: string): Promise<void> {
  const passport = await orProblem(EXIT.input, () => describeDataset(name as DatasetName));
  const list = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? "" : `\n${title}\n${lines.map((line) => `  ${line}\n`).join("")}`;
  const text = (): string =>
    `${passport.title}\n${passport.description}\n\n` +
    `${howMany(passport.rowCount, "row", "rows")}, each ${passport.rowOf}.${passport.synthetic ? " Made up: no real person stands behind a row." : ""}\n` +
    `From ${passport.producer}, retrieved ${passport.retrieved}. License: ${passport.license.title}.\n` +
    list("Known faults", passport.knownFaults) +
    list("Not for", passport.notFor) +
    `\n${textTable(passport.fields, ["name", "type", "description"])}`;
  await printAnswer(terminal, { rows: [passport], text });
}

async function runExport(terminal: Terminal, name: string, options: ExportOptions): Promise<void> {
  const { out, force = false, json } = options;
  refuseTwoOutputs(out, json);
  checkTarget(terminal, out, force);
  const table = await orProblem(EXIT.input, () => loadDataset(name as DatasetName));
  const source = memorySource(name, table);
  const rows = await writeRows(terminal, source, {
    files: [{ out }],
    force,
    columns: [],
    needs: [],
    values: () => [],
  });
  const said = `Wrote ${howMany(rows, "row", "rows")} of ${name}${out === "-" ? "" : ` into ${out}`}.`;
  await printAnswer(
    terminal,
    { rows: [{ name, rows, out }], notes: [said], text: () => `${said}\n` },
    { outputTaken: out === "-" },
  );
}
