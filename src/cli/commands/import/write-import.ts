import { extname } from "node:path";
import type { ColumnTable } from "arquero";
import type { Draft } from "../../../library/files/open-draft.js";
import type { OpenedImport } from "../../../library/layouts/read/open-import.js";
import { makeTable } from "../../../library/table/columns/make-table.js";
import type { PlainValue } from "../../../library/table/columns/plain-value.js";
import { howMany } from "../../../library/words/how-many.js";
import { heedSignals } from "../../heed-signals.js";
import type { Progress } from "../../progress.js";
import { requireUnchanged } from "../../read/watched-files.js";
import type { Terminal } from "../../terminal.js";
import { draftAside } from "../../write/aside-file.js";
import { openTarget } from "../../write/open-target.js";
import { targetFile } from "../../write/target-file.js";
import { openTypedParquetTarget } from "../../write/typed-parquet-target.js";

/** As many rows as the database takes at once. */
const ROWS_TOGETHER = 2048;

interface Where {
  readonly out: string;
  readonly force: boolean;
  /** The file for rows with too few or too many cells. */
  readonly setAside: string | undefined;
  readonly progress: Progress;
}

/** Writes the rows of a file that is brought in. The file appears only when all went well. */
export async function writeImport(
  terminal: Terminal,
  opened: OpenedImport,
  { out, force, setAside, progress }: Where,
): Promise<void> {
  const { names, types } = opened;
  const target =
    extname(out).toLowerCase() === ".parquet"
      ? await openTypedParquetTarget(targetFile(terminal, out, force), names, types)
      : await openTarget(terminal, out, names, force);
  let aside: Draft | undefined;
  try {
    let rows = 0;
    for (const lists of largerBatches(opened.batches())) {
      await target.write(Object.fromEntries(names.map((name, column) => [name, lists[column] ?? []])));
      rows += lists[0]?.length ?? 0;
      progress.show(`${howMany(rows, "row", "rows")} written`);
      await heedSignals();
    }
    await target.finish();
    const odd = setAside === undefined ? undefined : oddRows(opened);
    if (setAside !== undefined && odd !== undefined) aside = draftAside(terminal, setAside, odd);
    await heedSignals();
    requireUnchanged(terminal);
    target.commit();
    aside?.commit();
  } finally {
    aside?.discard();
    await target.discard();
  }
}

/** The rows that were set aside, as raggedRows gives them; undefined when there are none. */
function oddRows(opened: OpenedImport): ColumnTable | undefined {
  const rows = [...opened.aside()].flat();
  if (rows.length === 0) return undefined;
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return makeTable([
    ["line", rows.map(({ line }) => line)],
    ["cells", rows.map(({ cells }) => cells.length)],
    ...Array.from({ length: width }, (_, at): [string, (string | null)[]] => [
      `cell${at + 1}`,
      rows.map(({ cells }) => cells[at] ?? null),
    ]),
  ]);
}

function* largerBatches(
  batches: Iterable<readonly (readonly PlainValue[])[]>,
): Generator<readonly (readonly PlainValue[])[]> {
  let held: PlainValue[][] | undefined;
  for (const lists of batches) {
    if (held === undefined) held = lists.map((values) => [...values]);
    else
      lists.forEach((values, column) => {
        for (const value of values) held?.[column]?.push(value);
      });
    if ((held[0]?.length ?? 0) < ROWS_TOGETHER) continue;
    yield held;
    held = undefined;
  }
  if (held !== undefined) yield held;
}
