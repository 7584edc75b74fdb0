import { numberText } from "../../library/words/number-text.js";
import { CommandProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import { startProgress } from "../progress.js";
import type { Batch, TableSource } from "../read/table-source.js";
import type { Terminal } from "../terminal.js";
import { openTarget } from "./open-target.js";

/** What is written: where to, and what each batch becomes. */
export interface RowsToWrite {
  readonly out: string;
  readonly force: boolean;
  readonly columns: readonly string[];
  /** The batch as it is written; `from` is the number of its first row. */
  readonly change: (batch: Batch, from: number) => Batch;
  /** How many rows there are, where that is known: then progress has a bar. */
  readonly rows?: number;
}

/** Writes all rows of a source, batch by batch. Gives their number; a file appears only when all went well. */
export async function writeRows(terminal: Terminal, source: TableSource, work: RowsToWrite): Promise<number> {
  const target = await openTarget(terminal, work.out, work.columns, work.force);
  const progress = startProgress(terminal);
  let row = 0;
  try {
    for await (const batch of source.batches()) {
      const changed = work.change(batch, row);
      await target.write(changed);
      row += batch[source.columnNames[0] ?? ""]?.length ?? 0;
      progress.show(`${numberText(row)} rows`, work.rows === undefined ? undefined : row / work.rows);
    }
    await target.finish();
    target.commit();
    return row;
  } finally {
    progress.end();
    await target.discard();
  }
}

/** Throws when a new column would have the name of one that is there. */
export function requireNewColumn(source: TableSource, column: string, option: string): void {
  if (!source.columnNames.includes(column)) return;
  throw new CommandProblem(
    `${source.name} has a column called "${column}" already. Name the new one with ${option}.`,
    EXIT.input,
  );
}

/** Throws when both the rows and the answer would go to standard output. */
export function refuseTwoOutputs(out: string | undefined, json: boolean | undefined): void {
  if (out !== "-" || json !== true) return;
  throw new CommandProblem(
    "--json and --out - both write to standard output. Write the rows into a file, or leave --json out.",
    EXIT.usage,
  );
}
