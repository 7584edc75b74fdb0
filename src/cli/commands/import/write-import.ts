import { extname } from "node:path";
import type { Draft } from "../../../library/files/open-draft.js";
import type { OpenedImport } from "../../../library/layouts/read/open-import.js";
import type { PlainValue } from "../../../library/table/columns/plain-value.js";
import { raggedTable } from "../../../library/table/read/ragged-table.js";
import { howMany } from "../../../library/words/how-many.js";
import { heedSignals } from "../../heed-signals.js";
import type { Progress } from "../../progress.js";
import type { Terminal } from "../../terminal.js";
import { draftAside } from "../../write/aside-file.js";
import { beforeCommit } from "../../write/before-commit.js";
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
    const odd = setAside === undefined ? [] : [...opened.aside()].flat();
    if (setAside !== undefined && odd.length > 0) aside = draftAside(terminal, setAside, raggedTable(odd));
    await beforeCommit(terminal);
    target.commit();
    aside?.commit();
  } finally {
    aside?.discard();
    await target.discard();
  }
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
