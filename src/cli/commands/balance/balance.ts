import { Command } from "commander";
import { balanceTable } from "../../../library/experiment/balance/balance-table.js";
import { balanceTest } from "../../../library/experiment/balance/balance-test.js";
import { numberText } from "../../../library/words/number-text.js";
import { printAnswer } from "../../answer.js";
import { listValue } from "../../option-values.js";
import { neededTable } from "../../read/needed-table.js";
import { readLong } from "../../read/read-long.js";
import { neededColumns } from "../../read/read-needed.js";
import { type ReadOptions, withReadOptions } from "../../read/read-options.js";
import { requireColumns } from "../../read/require-columns.js";
import { requireRows } from "../../read/require-rows.js";
import type { Terminal } from "../../terminal.js";
import { textTable } from "../../text-table.js";
import { withExample } from "../../with-example.js";
import { withJSON } from "../../write/output-options.js";
import { withBlock } from "../drawn-design.js";
import { withSource } from "../with-source.js";
import { balanceLarge } from "./balance-large.js";

interface BalanceCommandOptions extends ReadOptions {
  readonly assignment: string;
  readonly covariates: readonly string[];
  readonly control?: string;
  readonly blocks?: readonly string[];
  readonly clusters?: string;
  readonly json?: boolean;
}

/** `balance`: whether the arms look alike in what was known before. */
export function balanceCommand(terminal: Terminal): Command {
  const command = new Command("balance")
    .summary("see whether the arms look alike")
    .description("Compares the arms in what was known before the test, and tests all of it together.")
    .argument("<file>", "the assigned list: CSV, Arrow, Parquet or XLSX; - for standard input")
    .option("--assignment <column>", "the arm of each person", "assignment")
    .requiredOption("--covariates <columns>", "what was known before, with commas between", listValue)
    .option("--control <name>", 'the control arm (otherwise the one called "control")')
    .option("--blocks <columns>", "the blocks of the draw, one column or several", listValue)
    .option("--clusters <column>", "the clusters of the draw");
  withJSON(withReadOptions(command));
  withExample(command, "balance assigned.csv --covariates age,party");
  return command.action((file: string, options: BalanceCommandOptions) =>
    runBalance(terminal, file, options),
  );
}

async function runBalance(terminal: Terminal, file: string, options: BalanceCommandOptions): Promise<void> {
  const { assignment, covariates, control, blocks, clusters } = options;
  const columns = neededColumns(assignment, covariates, blocks, clusters);
  const { rows: table, test } = await withSource(terminal, file, options, async (source) => {
    const { workplace } = source;
    requireColumns(source, columns);
    await requireRows(source, "compare");
    // Sums say all.
    if (workplace !== undefined) {
      const sums = await balanceLarge(workplace, await neededTable(source, columns), options);
      if (sums !== undefined) return sums;
    }
    const { rows, block } = withBlock(await readLong(source, columns), blocks);
    return {
      rows: balanceTable(rows, { assignment, covariates, control }),
      test: balanceTest(rows, { assignment, covariates, control, blocks: block, clusters }),
    };
  });
  const together = `All together: p = ${numberText(test.pValue)} (${test.method}). Within ±0.1 is small; beyond ±0.25 deserves a look.`;
  const text = (): string =>
    `${textTable(table, ["covariate", "arm", "meanControl", "meanArm", "standardizedDifference"], {
      meanControl: "control",
      meanArm: "in the arm",
      standardizedDifference: "difference in SD",
    })}\n${together}\n`;
  await printAnswer(terminal, { rows: table.map((row) => ({ ...row, test })), notes: [together], text });
}
