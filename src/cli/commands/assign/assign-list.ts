import { joinBlocks } from "../../../library/experiment/columns/join-blocks.js";
import { printAnswer } from "../../answer.js";
import { CommandProblem } from "../../command-problem.js";
import { EXIT } from "../../exit-code.js";
import { jsonText } from "../../json-text.js";
import { requireRows } from "../../read/require-rows.js";
import type { Batch, TableSource } from "../../read/table-source.js";
import type { Terminal } from "../../terminal.js";
import { textTable } from "../../text-table.js";
import { checkTarget } from "../../write/open-target.js";
import { draftFile, requireWritable } from "../../write/target-file.js";
import { refuseTwoOutputs, requireNewColumn, writeRows } from "../../write/write-rows.js";
import { withSource } from "../with-source.js";
import type { AssignCommandOptions } from "./assign-options.js";
import { drawArms } from "./draw-arms.js";

/** Draws the arms of a list and writes the list with them, and the record of the draw. */
export async function assignList(
  terminal: Terminal,
  file: string,
  options: AssignCommandOptions,
): Promise<void> {
  const { out, record: recordFile, column, force = false, json } = options;
  if (out === undefined)
    throw new CommandProblem("Say where the assigned list goes: --out assigned.csv.", EXIT.usage);
  refuseTwoOutputs(out, json);
  checkTarget(terminal, out, force);
  if (recordFile !== undefined) requireWritable(terminal, recordFile, force);
  const record = await withSource(terminal, file, options, async (source) => {
    requireNewColumn(source, column, "--column");
    const blockColumn = newBlockColumn(source, options);
    await requireRows(source, "draw from");
    const { arms, record: drawn } = await drawArms(terminal, source, options);
    const { blocks = [] } = options;
    const armNames = (from: number, rows: number): string[] =>
      Array.from({ length: rows }, (_, row) => drawn.arms[arms[from + row] ?? 0] ?? "");
    // The record is on the disk before the list is in its place: a list without its record cannot be proved.
    const beside =
      recordFile === undefined ? undefined : draftFile(terminal, recordFile, jsonText(drawn), force);
    try {
      await writeRows(terminal, source, {
        files: [{ out }],
        force,
        columns: [...(blockColumn === undefined ? [] : [blockColumn]), column].map((name) => ({
          name,
          kind: "text",
        })),
        needs: blockColumn === undefined ? [] : blocks,
        values: (batch, from, rows) => [
          ...(blockColumn === undefined ? [] : [blockTexts(batch, blocks)]),
          armNames(from, rows),
        ],
      });
      beside?.commit();
    } finally {
      beside?.discard();
    }
    return drawn;
  });
  const rows = Object.entries(record.counts).map(([arm, people]) => ({ arm, people }));
  const said = `Seed ${record.seed}, ${record.date}, ${record.hash}`;
  await printAnswer(
    terminal,
    {
      rows: [{ ...record, column, out }],
      notes: [said],
      text: () => `${textTable(rows, ["arm", "people"])}\n${said}\n`,
    },
    { outputTaken: out === "-" },
  );
}

/** Several columns make up a block, so the list gets one more that says which; one column says it by itself. */
function newBlockColumn(source: TableSource, options: AssignCommandOptions): string | undefined {
  if ((options.blocks?.length ?? 0) < 2) return undefined;
  if (options.blockColumn === options.column) {
    throw new CommandProblem(
      `--column and --block-column are both "${options.column}". Name one of them otherwise.`,
      EXIT.usage,
    );
  }
  requireNewColumn(source, options.blockColumn, "--block-column");
  return options.blockColumn;
}

/** The block of each row of a batch, as text. */
function blockTexts(batch: Batch, blocks: readonly string[]): string[] {
  return joinBlocks(blocks.map((name) => batch[name] ?? [])).map((block) => String(block));
}
