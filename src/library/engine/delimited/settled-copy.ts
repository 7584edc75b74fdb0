import type { PrivateFolder } from "../../files/private-folder.js";
import { writeParts } from "../../files/write-whole.js";
import { nextTurn } from "../../kernel/next-turn.js";
import type { DelimitedRows } from "../../table/delimited/delimited-rows.js";

/**
 * Writes the rows of a text that is not plain into a private file that is: the careful reader decides what its cells are, and
 * everybody after it can read them fast.
 *
 * @throws the sentences of `readCSV`.
 */
export async function settledCopy(rows: DelimitedRows, folder: PrivateFolder): Promise<string> {
  const path = `${folder.path}/cells.csv`;
  await writeParts(path, linesOf(rows), { name: "the private copy of the file" });
  return path;
}

async function* linesOf({ names, rows }: DelimitedRows): AsyncGenerator<string> {
  yield `${names.map((_, column) => `c${column}`).join(",")}\n`;
  for (const batch of rows()) {
    yield batch.map(({ cells }) => `${cells.map(cellText).join(",")}\n`).join("");
    await nextTurn();
  }
}

// A lone cell without quotation marks would be a blank line when it is empty or stands for "not known".
function cellText(cell: string, _column: number, cells: readonly string[]): string {
  return cells.length === 1 || /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
