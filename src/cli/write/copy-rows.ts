import { addedCell, copyText } from "../../library/engine/delimited/copy-text.js";
import type { Progress } from "../progress.js";
import type { TableSource } from "../read/table-source.js";
import type { Terminal } from "../terminal.js";
import { ADDED, collectAdded } from "./collect-added.js";
import { copyWorkedOut } from "./copy-worked-out.js";
import type { RowsToWrite } from "./rows-to-write.js";
import { writeDrafts } from "./write-drafts.js";

/**
 * Lets DuckDB write CSV files from a file that it reads where it lies, the new columns beside its cells.
 *
 * @returns how many rows there are, or undefined when this file cannot be written so: then nothing was done.
 */
export async function copyRows(
  terminal: Terminal,
  source: TableSource,
  work: RowsToWrite,
  progress: Progress,
): Promise<number | undefined> {
  const { text, inEngine } = source;
  if (inEngine?.engine.openAppender === undefined || text?.written === undefined) return undefined;
  if (!work.files.every(({ out }) => /\.csv$/i.test(out))) return undefined;
  const { engine } = inEngine;
  const { columns } = work;
  if (await copyWorkedOut(terminal, source, work, progress)) return text.rows;
  await collectAdded(engine, source, text.rows, work, progress);
  try {
    await writeDrafts(terminal, work, progress, (file, part) => {
      const added = {
        from: `${text.cells} POSITIONAL JOIN ${ADDED}`,
        columns: columns.map(({ name, kind }, i) => ({ name, cell: addedCell(`v${i}`, kind) })),
        ...(part === undefined ? {} : { where: `v${columns.length} = ${part}` }),
      };
      return engine.query(copyText(text, added, file));
    });
    return text.rows;
  } finally {
    await engine.query(`DROP TABLE ${ADDED}`);
  }
}
