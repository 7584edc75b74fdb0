import type { AppendedKind, EngineColumn } from "../../library/engine/connect/engine.js";
import { addedCell, copyText } from "../../library/engine/delimited/copy-text.js";
import type { Progress } from "../progress.js";
import type { TableSource } from "../read/table-source.js";
import type { Terminal } from "../terminal.js";
import type { RowsToWrite } from "./rows-to-write.js";
import { writeDrafts } from "./write-drafts.js";

const WORKED_OUT = "worked_out";

/** The types of DuckDB that a delimited file has, and how their values come to us. */
const KINDS: Readonly<Record<string, AppendedKind>> = {
  DOUBLE: "number",
  VARCHAR: "text",
  BOOLEAN: "boolean",
};

/**
 * Writes a delimited file with one more column of numbers while DuckDB reads it: the new cell of a row is worked out from it on
 * the way, and the file is read once.
 *
 * @returns false when these columns are not made so: then nothing was done.
 * @throws what the work says about the first row that it refuses.
 */
export async function copyWorkedOut(
  terminal: Terminal,
  source: TableSource,
  work: RowsToWrite,
  progress: Progress,
): Promise<boolean> {
  const { text, inEngine } = source;
  const { columns, needs, values, rowByRow, parts } = work;
  const [column, ...others] = columns;
  if (text === undefined || inEngine === undefined || rowByRow !== true || parts !== undefined) return false;
  if (column?.kind !== "number" || others.length > 0 || needs.length === 0) return false;
  const { engine, table } = inEngine;
  if (engine.defineFunction === undefined) return false;
  const kinds = kindsOf(await engine.columns(table), needs);
  if (kinds === undefined) return false;
  let failed = false;
  engine.defineFunction(WORKED_OUT, kinds, (lists, rows) => {
    try {
      const [added] = values(Object.fromEntries(needs.map((name, i) => [name, lists[i] ?? []])), 0, rows);
      return (added ?? []) as ArrayLike<number>;
    } catch (error) {
      failed = true;
      throw error;
    }
  });
  const given = needs.map((name) => text.values[text.names.indexOf(name)]).join(", ");
  const from = `(SELECT *, ${WORKED_OUT}(${given}) AS v0 FROM ${text.cells})`;
  const added = { from, columns: [{ name: column.name, cell: addedCell("v0", "number") }] };
  try {
    await writeDrafts(terminal, work, progress, (file) => engine.query(copyText(text, added, file)));
    return true;
  } catch (error) {
    if (failed) await sayWhy(source, work);
    throw error;
  }
}

function kindsOf(
  columns: readonly EngineColumn[],
  needs: readonly string[],
): readonly AppendedKind[] | undefined {
  const kinds = needs.map((need) => KINDS[columns.find(({ name }) => name === need)?.type ?? ""]);
  return kinds.every((kind) => kind !== undefined) ? kinds : undefined;
}

/** The rows came in no certain order: they are read again, to name the first one that is refused. */
async function sayWhy(source: TableSource, { needs, values }: RowsToWrite): Promise<void> {
  let row = 0;
  for await (const batch of source.batches(needs)) {
    const rows = batch[needs[0] ?? ""]?.length ?? 0;
    values(batch, row, rows);
    row += rows;
  }
}
