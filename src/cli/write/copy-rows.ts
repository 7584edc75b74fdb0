import { statSync } from "node:fs";
import { inOurWords } from "../../library/engine/connect/write-by-duckdb.js";
import { addedCell, copyText } from "../../library/engine/delimited/copy-text.js";
import { collectRows } from "../../library/engine/tables/collect-rows.js";
import { type DraftFolder, openDraftFolder } from "../../library/files/draft-folder.js";
import { howMany } from "../../library/words/how-many.js";
import { numberText } from "../../library/words/number-text.js";
import type { Progress } from "../progress.js";
import type { TableSource } from "../read/table-source.js";
import type { Terminal } from "../terminal.js";
import type { RowsToWrite } from "./rows-to-write.js";
import { targetFile } from "./target-file.js";

const ADDED = "added_columns";
const SOME = 16_384;

/**
 * Lets DuckDB write CSV files from a file that it reads where it lies, the new columns beside its cells.
 *
 * @returns how many rows there are, or undefined when this file cannot be written so: then nothing was done.
 */
export async function copyRows(
  terminal: Terminal,
  source: TableSource,
  { files, force, columns, needs, values, parts }: RowsToWrite,
  progress: Progress,
): Promise<number | undefined> {
  const { text, inEngine } = source;
  if (inEngine?.engine.append === undefined || text?.written === undefined) return undefined;
  if (!files.every(({ out }) => /\.csv$/i.test(out))) return undefined;
  const { engine } = inEngine;
  await collectRows(engine, ADDED, [...columns.map(({ kind }) => kind), "number"], async (collect) => {
    const add = async (lists: ReturnType<typeof values>, from: number, rows: number): Promise<void> => {
      await collect([...lists, Array.from({ length: rows }, (_, row) => parts?.[from + row] ?? 0)]);
      progress.show(howMany(from + rows, "row", "rows"), (from + rows) / text.rows / 2);
    };
    let row = 0;
    if (needs.length === 0) {
      for (; row < text.rows; row += SOME) {
        const rows = Math.min(SOME, text.rows - row);
        await add(values({}, row, rows), row, rows);
        await pause();
      }
    } else {
      for await (const batch of source.batches(needs)) {
        const rows = batch[needs[0] ?? ""]?.length ?? 0;
        await add(values(batch, row, rows), row, rows);
        row += rows;
      }
    }
  });
  const drafts: DraftFolder[] = [];
  try {
    for (const { out, part } of files) {
      const { path, options } = targetFile(terminal, out, force);
      const draft = openDraftFolder(path, options);
      drafts.push(draft);
      const added = {
        table: ADDED,
        columns: columns.map(({ name, kind }, i) => ({ name, cell: addedCell(`v${i}`, kind) })),
        ...(part === undefined ? {} : { where: `v${columns.length} = ${part}` }),
      };
      const watch = setInterval(() => progress.show(`${written(draft)} MB of ${out}`), 200);
      try {
        await engine.query(copyText(text, added, draft.file));
      } catch (error) {
        throw inOurWords(error, out);
      } finally {
        clearInterval(watch);
      }
      draft.flush();
    }
    for (const draft of drafts) draft.commit();
    return text.rows;
  } finally {
    for (const draft of drafts) draft.discard();
    await engine.query(`DROP TABLE ${ADDED}`);
  }
}

// Somebody may want to stop, and what was used must be taken away, between two parts.
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function written({ file }: DraftFolder): string {
  return numberText(Math.round((statSync(file, { throwIfNoEntry: false })?.size ?? 0) / 1e6));
}
