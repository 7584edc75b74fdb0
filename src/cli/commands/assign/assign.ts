import { Command } from "commander";
import { printAnswer } from "../../answer.js";
import { listValue, numbersValue, seedValue } from "../../option-values.js";
import { withReadOptions } from "../../read/read-options.js";
import type { Terminal } from "../../terminal.js";
import { textTable } from "../../text-table.js";
import { withExample } from "../../with-example.js";
import { withOutputOptions } from "../../write/output-options.js";
import { withSource } from "../with-source.js";
import { assignInDatabase, isDatabase } from "./assign-in-database.js";
import { assignList } from "./assign-list.js";
import type { AssignCommandOptions } from "./assign-options.js";

/** `assign`: who gets what, by a draw that anybody can repeat. */
export function assignCommand(terminal: Terminal): Command {
  const command = new Command("assign")
    .summary("assign the people of a list to the arms of a test")
    .description(
      "Draws who is in which arm, with exact counts. The same list and seed give the same draw anywhere.",
    )
    .argument("<file>", "the list: CSV, Arrow, Parquet or XLSX; - for standard input")
    .requiredOption("--arms <names>", "the arms, the control among them", listValue)
    .requiredOption("--seed <number>", "a whole number of your choice", seedValue)
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
  return command.action((file: string, options: AssignCommandOptions) =>
    isDatabase(options) ? runInDatabase(terminal, file, options) : assignList(terminal, file, options),
  );
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
  const said = `Seed ${seed}, by a hash of ${id}. Wrote ${into}.`;
  await printAnswer(terminal, {
    rows: [{ seed, id, counts, column, into }],
    notes: [said],
    text: () => `${textTable(rows, ["arm", "people"])}\n${said}\n`,
  });
}
