import { howMany } from "../../library/words/how-many.js";
import { CommandProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import { heedSignals } from "../heed-signals.js";
import { startProgress } from "../progress.js";
import type { KeptBatch, TableSource } from "../read/table-source.js";
import type { Terminal } from "../terminal.js";
import { beforeCommit } from "./before-commit.js";
import { copyParquet } from "./copy-parquet.js";
import { copyRows } from "./copy-rows.js";
import { openTarget } from "./open-target.js";
import type { RowsToWrite } from "./rows-to-write.js";
import { rowsWhere } from "./rows-where.js";

/**
 * Writes all rows of a list with new columns. A list that lies in DuckDB is written by DuckDB where that makes the same
 * file; all else goes through here batch by batch. The files appear only when all went well.
 *
 * @returns how many rows the list has.
 */
export async function writeRows(terminal: Terminal, source: TableSource, work: RowsToWrite): Promise<number> {
  const progress = startProgress(terminal);
  try {
    return (
      (await copyRows(terminal, source, work, progress)) ??
      (await copyParquet(terminal, source, work, progress)) ??
      (await passRows(terminal, source, work, progress))
    );
  } finally {
    progress.end();
  }
}

async function passRows(
  terminal: Terminal,
  source: TableSource,
  { files, force, columns, needs, values, parts }: RowsToWrite,
  progress: ReturnType<typeof startProgress>,
): Promise<number> {
  const names = [...source.columnNames, ...columns.map(({ name }) => name)];
  const targets: Awaited<ReturnType<typeof openTarget>>[] = [];
  const all = await source.count();
  let row = 0;
  try {
    for (const { out } of files) targets.push(await openTarget(terminal, out, names, force));
    for await (const { cells, values: needed } of rowsOf(source, files, needs)) {
      const rows = cells[source.columnNames[0] ?? ""]?.length ?? 0;
      const added = values(needed, row, rows);
      const whole = { ...cells, ...Object.fromEntries(columns.map(({ name }, i) => [name, added[i] ?? []])) };
      const from = row;
      for (const [i, { part }] of files.entries())
        await targets[i]?.write(
          part === undefined ? whole : rowsWhere(whole, (at) => parts?.[from + at] === part),
        );
      row += rows;
      progress.show(howMany(row, "row", "rows"), row / all);
      await heedSignals();
    }
    for (const target of targets) await target.finish();
    await beforeCommit(terminal);
    for (const target of targets) target.commit();
    return row;
  } finally {
    for (const target of targets) await target.discard();
  }
}

/** The rows as the files hold them: in text every cell stays as it was written, in other formats as the value that it is. */
async function* rowsOf(
  source: TableSource,
  files: RowsToWrite["files"],
  needs: readonly string[],
): AsyncGenerator<KeptBatch> {
  if (source.kept !== undefined && files.every(({ out }) => out === "-" || /\.(csv|tsv)$/i.test(out)))
    yield* source.kept(needs);
  else for await (const batch of source.batches()) yield { cells: batch, values: batch };
}

/** Throws when a new column would have no name, or that of one that is there. */
export function requireNewColumn(source: TableSource, column: string, option: string): void {
  if (column.trim() === "")
    throw new CommandProblem(`${option} is the name of the new column, but it is empty.`, EXIT.usage);
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
