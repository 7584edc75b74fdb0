import { Command } from "commander";
import { drawBlocks } from "../../library/experiment/assign/assign-blocks.js";
import { drawClusters } from "../../library/experiment/assign/assign-clusters.js";
import { drawComplete } from "../../library/experiment/assign/assign-people.js";
import {
  type AssignmentRecord,
  openFingerprint,
  recordOfDraw,
} from "../../library/experiment/assign/assignment-record.js";
import { joinBlocks } from "../../library/experiment/columns/join-blocks.js";
import { requireNamed } from "../../library/table/columns/column-names.js";
import { columnValues } from "../../library/table/columns/data.js";
import { plainValue } from "../../library/table/columns/plain-value.js";
import { jsonText, printAnswer } from "../answer.js";
import { CommandProblem, orProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import { listValue, numbersValue, wholeValue } from "../option-values.js";
import { neededColumns, readNeeded } from "../read/read-needed.js";
import { type ReadOptions, withReadOptions } from "../read/read-options.js";
import type { Batch, TableSource } from "../read/table-source.js";
import type { Terminal } from "../terminal.js";
import { textTable } from "../text-table.js";
import { withExample } from "../with-example.js";
import { checkTarget } from "../write/open-target.js";
import { type OutputOptions, withOutputOptions } from "../write/output-options.js";
import { requireTwoFiles, requireWritable, writeFileWhole } from "../write/target-file.js";
import { refuseTwoOutputs, requireNewColumn, writeRows } from "../write/write-rows.js";
import { assignInDatabase, isDatabase } from "./assign-in-database.js";
import { withSource } from "./with-source.js";

interface AssignCommandOptions extends ReadOptions, OutputOptions {
  readonly arms: readonly string[];
  readonly seed: number;
  readonly probabilities?: readonly number[];
  readonly blocks?: readonly string[];
  readonly clusters?: string;
  readonly id?: string;
  readonly column: string;
  readonly blockColumn: string;
  readonly date?: string;
  readonly out?: string;
  readonly into?: string;
  readonly record?: string;
}

/** `assign`: who gets what, by a draw that anybody can repeat. */
export function assignCommand(terminal: Terminal): Command {
  const command = new Command("assign")
    .summary("assign the people of a list to the arms of a test")
    .description(
      "Draws who is in which arm, with exact counts. The same list and seed give the same draw anywhere.",
    )
    .argument("<file>", "the list: CSV, Arrow, Parquet or XLSX; - for standard input")
    .requiredOption("--arms <names>", "the arms, the control among them", listValue)
    .requiredOption("--seed <number>", "a whole number of your choice", wholeValue)
    .option("--out <file>", "the assigned list: .csv, .tsv, .json, .ndjson, .arrow, .parquet, .xlsx; -")
    .option(
      "--into <table>",
      "with a database in --engine: write a new table there; needs --id, and no --out",
    )
    .option("--probabilities <shares>", "the share of each arm, such as 0.5,0.25,0.25", numbersValue)
    .option(
      "--blocks <columns>",
      "draw inside each town, age group, …, so that the arms are alike in it",
      listValue,
    )
    .option("--clusters <column>", "people of one household or street go together")
    .option("--id <column>", "who is who: the fingerprint of the list then covers the people")
    .option("--column <name>", "the name of the new column", "assignment")
    .option(
      "--block-column <name>",
      "with several --blocks: the name of the column that says the block",
      "block",
    )
    .option("--date <date>", "the day of the draw (otherwise today)")
    .option("--record <file>", "keep the record of the draw: seed, generator, counts, columns, fingerprint");
  withOutputOptions(withReadOptions(command));
  withExample(command, "assign list.csv --arms control,text --seed 1 --out assigned.csv");
  return command.action((file: string, options: AssignCommandOptions) => runAssign(terminal, file, options));
}

async function runAssign(terminal: Terminal, file: string, options: AssignCommandOptions): Promise<void> {
  if (isDatabase(options)) return runInDatabase(terminal, file, options);
  const { out, record: recordFile, column, force = false, json } = options;
  if (out === undefined)
    throw new CommandProblem("Say where the assigned list goes: --out assigned.csv.", EXIT.usage);
  refuseTwoOutputs(out, json);
  checkTarget(terminal, out, force);
  if (recordFile !== undefined) {
    requireTwoFiles(terminal, [out, recordFile], "--out and --record");
    requireWritable(terminal, recordFile, force);
  }
  const record = await withSource(terminal, file, options, async (source) => {
    requireNewColumn(source, column, "--column");
    const blockColumn = newBlockColumn(source, options);
    const { arms, record: drawn } = await draw(terminal, source, options);
    const { blocks = [] } = options;
    const armNames = (from: number, rows: number): string[] =>
      Array.from({ length: rows }, (_, row) => drawn.arms[arms[from + row] ?? 0] ?? "");
    await writeRows(terminal, source, {
      files: [{ out }],
      force,
      columns: [...(blockColumn === undefined ? [] : [blockColumn]), column].map((name) => ({
        name,
        kind: "text",
      })),
      needs: blockColumn === undefined ? [] : blocks,
      values: (batch, from, rows) => [
        ...(blockColumn === undefined ? [] : [blockTexts(batch, blocks)]),
        armNames(from, rows),
      ],
    });
    return drawn;
  });
  if (recordFile !== undefined) writeFileWhole(terminal, recordFile, jsonText(record), options);
  const rows = Object.entries(record.counts).map(([arm, people]) => ({ arm, people }));
  const text = (): string =>
    `${textTable(rows, ["arm", "people"])}\nSeed ${record.seed}, ${record.date}, ${record.hash}\n`;
  await printAnswer(terminal, { data: { ...record, column, out }, text }, { json, outputTaken: out === "-" });
}

/** Several columns make up a block, so the list gets one more that says which; one column says it by itself. */
function newBlockColumn(source: TableSource, options: AssignCommandOptions): string | undefined {
  if ((options.blocks?.length ?? 0) < 2) return undefined;
  if (options.blockColumn === options.column) {
    throw new CommandProblem(
      `--column and --block-column are both "${options.column}". Name one of them otherwise.`,
      EXIT.usage,
    );
  }
  requireNewColumn(source, options.blockColumn, "--block-column");
  return options.blockColumn;
}

async function runInDatabase(terminal: Terminal, file: string, options: AssignCommandOptions): Promise<void> {
  const { arms, probabilities, seed, id, into, column, out, blocks, clusters } = options;
  const draw = {
    arms,
    probabilities,
    seed,
    id,
    column,
    into: (out ?? blocks ?? clusters) ? undefined : into,
  };
  const counts = await withSource(terminal, file, options, (source) => assignInDatabase(source, draw));
  const rows = Object.entries(counts).map(([arm, people]) => ({ arm, people }));
  const text = (): string =>
    `${textTable(rows, ["arm", "people"])}\nSeed ${seed}, by a hash of ${id}. Wrote ${into}.\n`;
  await printAnswer(terminal, { data: { seed, id, counts, column, into }, text }, options);
}

async function draw(
  terminal: Terminal,
  source: TableSource,
  options: AssignCommandOptions,
): Promise<{
  arms: Uint8Array;
  record: AssignmentRecord;
}> {
  const { blocks, clusters, id, seed } = options;
  requireNamed(neededColumns(blocks, clusters, id), source.columnNames, source.name);
  const needed = neededColumns(blocks, clusters);
  const rows = needed.length === 0 ? undefined : await readNeeded(source, needed);
  const values = (name: string): ArrayLike<unknown> => (rows === undefined ? [] : columnValues(rows, name));
  const blockOf = blocks === undefined ? undefined : joinBlocks(blocks.map(values));
  const how = { seed, arms: options.arms, probabilities: options.probabilities };
  const people = rows?.numRows() ?? (await source.count());
  const arms = await orProblem(EXIT.input, () => {
    if (clusters !== undefined) return drawClusters(values(clusters), { ...how, blocks: blockOf });
    return blockOf === undefined ? drawComplete(people, how) : drawBlocks(blockOf, how);
  });
  const method =
    clusters === undefined
      ? blocks === undefined
        ? "complete"
        : "blocks"
      : blocks === undefined
        ? "clusters"
        : "blocked clusters";
  const record = await orProblem(EXIT.usage, async () => {
    const { counts, hash } = await fingerprintOf(source, arms, options);
    return recordOfDraw(counts, hash, {
      ...how,
      method,
      date: options.date ?? terminal.today(),
      columns: {
        assignment: options.column,
        ...(id === undefined ? {} : { id }),
        ...(blocks === undefined ? {} : { blocks }),
        ...(clusters === undefined ? {} : { clusters }),
      },
    });
  });
  return { arms, record };
}

/** How many are in each arm, and the fingerprint of the list: its people come batch by batch. */
async function fingerprintOf(
  source: TableSource,
  arms: Uint8Array,
  { arms: names, id }: AssignCommandOptions,
): Promise<{ readonly counts: ReadonlyMap<string, number>; readonly hash: string }> {
  const fingerprint = openFingerprint();
  let row = 0;
  if (id === undefined) for (const arm of arms) fingerprint.add(names[arm]);
  else
    for await (const batch of source.batches([id]))
      for (const who of Array.from(batch[id] ?? [], plainValue))
        fingerprint.add(names[arms[row++] ?? 0], String(who));
  const counts = new Map(names.map((name) => [name, 0]));
  for (const arm of arms) counts.set(names[arm] ?? "", (counts.get(names[arm] ?? "") ?? 0) + 1);
  return { counts, hash: fingerprint.end() };
}

/** The block of each row of a batch, as text. */
function blockTexts(batch: Batch, blocks: readonly string[]): string[] {
  return joinBlocks(blocks.map((name) => batch[name] ?? [])).map((block) => String(block));
}
