import { Command } from "commander";
import { distinctStrata, stratumOf } from "../../library/model/validate/fold-numbers.js";
import { drawTestRows } from "../../library/model/validate/split-rows.js";
import { type Codes, openCodes } from "../../library/table/columns/open-codes.js";
import { howMany } from "../../library/words/how-many.js";
import { numberText } from "../../library/words/number-text.js";
import { printAnswer } from "../answer.js";
import { CommandProblem, orProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import { numberValue, seedValue } from "../option-values.js";
import { type ReadOptions, withReadOptions } from "../read/read-options.js";
import { requireColumns } from "../read/require-columns.js";
import { requireRows } from "../read/require-rows.js";
import type { TableSource } from "../read/table-source.js";
import { tableValues } from "../read/table-values.js";
import type { Terminal } from "../terminal.js";
import { withExample } from "../with-example.js";
import { checkTarget } from "../write/open-target.js";
import { type OutputOptions, withOutputOptions } from "../write/output-options.js";
import { writeRows } from "../write/write-rows.js";
import { isDatabase } from "./assign/assign-in-database.js";
import { withSource } from "./with-source.js";

/** The stratum of each row as a number: the column itself is not held. */
async function codeColumn(source: TableSource, rows: number, column: string): Promise<Codes> {
  const coded = openCodes(rows);
  for await (const batch of source.batches([column])) {
    const values = tableValues(source, batch[column] ?? []);
    for (let row = 0; row < values.length; row++) coded.add(stratumOf(values[row]));
  }
  return orProblem(EXIT.input, () => distinctStrata(coded.end(), column));
}

interface SplitOptions extends ReadOptions, OutputOptions {
  readonly seed: number;
  readonly testShare: number;
  readonly strata?: string;
  readonly train: string;
  readonly test: string;
}

/** `split`: a list in two, one part to learn from and one to test with. */
export function splitCommand(terminal: Terminal): Command {
  const command = new Command("split")
    .summary("cut a list into a part to learn from and a part to test with")
    .description("Cuts a list in two by chance. The same seed gives the same cut.")
    .argument("<file>", "the list: CSV, Arrow, Parquet or XLSX; - for standard input")
    .requiredOption("--seed <number>", "a whole number of your choice", seedValue)
    .option("--test-share <share>", "how much goes into the test part", numberValue, 0.3)
    .option("--strata <column>", "keep the shares of this column the same in both parts")
    .requiredOption("--train <file>", "the part to learn from")
    .requiredOption("--test <file>", "the part to test with");
  withOutputOptions(withReadOptions(command));
  withExample(command, "split voters.csv --seed 2026 --test-share 0.3 --train train.csv --test test.csv");
  return command.action((file: string, options: SplitOptions) => runSplit(terminal, file, options));
}

async function runSplit(terminal: Terminal, file: string, options: SplitOptions): Promise<void> {
  const { train, test, seed, testShare, force = false } = options;
  if (train === "-" || test === "-")
    throw new CommandProblem("--train and --test need two files of different names.", EXIT.usage);
  if (isDatabase(options)) {
    throw new CommandProblem(
      "The rows of a database have no order, so a cut by row cannot be repeated. Cut a file, or draw with assign --into.",
      EXIT.usage,
    );
  }
  for (const out of [train, test]) checkTarget(terminal, out, force);
  const counts = await withSource(terminal, file, options, async (source) => {
    const { strata } = options;
    if (strata !== undefined) requireColumns(source, [strata]);
    const rows = await requireRows(source, "split");
    const coded = strata === undefined ? undefined : await codeColumn(source, rows, strata);
    const parts = await orProblem(EXIT.input, () => drawTestRows(rows, { seed, testShare }, coded));
    await writeRows(terminal, source, {
      files: [
        { out: train, part: 0 },
        { out: test, part: 1 },
      ],
      force,
      columns: [],
      needs: [],
      values: () => [],
      parts,
    });
    const inTest = parts.reduce((sum, part) => sum + part, 0);
    return { train: rows - inTest, test: inTest };
  });
  const said = `${howMany(counts.train, "row", "rows")} to learn from in ${train}, ${numberText(counts.test)} to test with in ${test}.`;
  const rows = [{ seed, testShare, ...counts, out: { train, test } }];
  await printAnswer(terminal, { rows, notes: [said], text: () => `${said}\n` });
}
