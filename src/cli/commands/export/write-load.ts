import type { ToolExport } from "../../../library/safety/handover/export-for.js";
import type { ExportForOptions } from "../../../library/safety/handover/export-for-options.js";
import { type CameBefore, type LoadWriter, openLoad } from "../../../library/safety/handover/open-load.js";
import { howMany } from "../../../library/words/how-many.js";
import { CommandProblem, orProblem } from "../../command-problem.js";
import { EXIT } from "../../exit-code.js";
import { heedSignals } from "../../heed-signals.js";
import type { Batch, TableSource } from "../../read/table-source.js";
import type { Terminal } from "../../terminal.js";
import { beforeCommit } from "../../write/before-commit.js";
import { openTarget } from "../../write/open-target.js";
import type { ExportOptions } from "./export-options.js";
import { inOptions } from "./in-options.js";
import { openPeopleByRow } from "./people-by-row.js";
import { openWantedRows } from "./wanted-rows.js";

/** What was written, and who was left out. */
export type WrittenLoad = Omit<ToolExport, "table"> & { readonly columns: readonly string[] };

/** So many people are held in memory, about 90 bytes each; those of a longer list are sorted on the disk. */
const MOST_HELD = 1_000_000;

/** Takes the list some thousand rows at a time, and a long one twice: first who came before, then the rows. Memory stays flat. */
export async function writeLoad(
  terminal: Terminal,
  source: TableSource,
  options: ExportOptions,
  crosswalk: ExportForOptions["crosswalk"],
): Promise<WrittenLoad> {
  const { out, force = false } = options;
  const open = (cameBefore?: CameBefore): Promise<LoadWriter> =>
    orProblem(
      EXIT.input,
      () => openLoad(loadOptions(options, crosswalk), source.columnNames, cameBefore),
      inOptions,
    );
  const add = (load: LoadWriter, batch: Batch, length: number) =>
    orProblem(EXIT.input, () => load.add(batch, length), inOptions);
  const first = await open();
  const wanted = openWantedRows(source, first.needs, options);
  const before = first.eachOnce ? await beforeOf(source, open, add, wanted.batches) : undefined;
  const load = before === undefined ? first : await open(before);
  const target = await openTarget(terminal, out, load.names, force);
  let rows = 0;
  let kept = 0;
  try {
    for await (const { batch, length } of wanted.batches()) {
      const cells = await add(load, batch, length);
      kept += length;
      rows += cells[0]?.length ?? 0;
      await target.write(Object.fromEntries(load.names.map((name, i) => [name, cells[i] ?? []])));
      await heedSignals();
    }
    wanted.requireMet(kept);
    if (rows === 0 && kept > 0 && load.leftOut.notInCrosswalk === kept) {
      throw new CommandProblem(
        `None of the ${howMany(kept, "person", "people")} in ${source.name} is in the crosswalk, so there is nothing to load. Name the column of the same id with --id and --crosswalk-keys.`,
        EXIT.input,
      );
    }
    await target.finish();
    await beforeCommit(terminal);
    target.commit();
  } finally {
    await target.discard();
  }
  return { rows, leftOut: load.leftOut, notes: load.notes().map(inOptions), columns: load.names };
}

/** Who came before in a list that is too long for their names; undefined for another, whose people are held. */
async function beforeOf(
  source: TableSource,
  open: (cameBefore: CameBefore) => Promise<LoadWriter>,
  add: (load: LoadWriter, batch: Batch, length: number) => Promise<unknown>,
  batches: ReturnType<typeof openWantedRows>["batches"],
): Promise<CameBefore | undefined> {
  const { workplace } = source;
  if (workplace === undefined || (await source.count()) <= MOST_HELD) return undefined;
  const people = await openPeopleByRow(workplace);
  const load = await open((who, row) => {
    people.add(String(who), row);
    return false;
  });
  let rows = 0;
  for await (const { batch, length } of batches()) {
    await add(load, batch, length);
    rows += length;
    await heedSignals();
  }
  const isBefore = await people.end(rows);
  return (_who, row) => isBefore(row);
}

function loadOptions(
  { for: tool, column, value, also, personal, optOut }: ExportOptions,
  crosswalk: ExportForOptions["crosswalk"],
): ExportForOptions {
  return {
    tool,
    ...(column === undefined ? {} : { columns: column }),
    ...(value === undefined ? {} : { values: value }),
    ...(also === undefined ? {} : { also }),
    ...(personal === undefined ? {} : { personal }),
    ...(optOut === undefined ? {} : { optOuts: optOut }),
    ...(crosswalk === undefined ? {} : { crosswalk }),
  };
}
