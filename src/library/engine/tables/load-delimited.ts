import { nextTurn } from "../../kernel/next-turn.js";
import { type DelimitedFile, openDelimited } from "../../table/delimited/open-delimited.js";
import type { BytePieces } from "../../table/read/byte-pieces.js";
import type { ReadCSVOptions } from "../../table/read/read-csv-options.js";
import { stepByStep } from "../../table/read/steps.js";
import type { ColumnType } from "../../table/read/type-column.js";
import type { AppendedKind, Engine, EngineRow } from "../connect/engine.js";
import { appendRows } from "./append-rows.js";
import { fillTable, insertRows, type TravellingColumn } from "./insert-rows.js";

const KINDS: Readonly<Record<ColumnType, AppendedKind>> = {
  number: "number",
  text: "text",
  boolean: "boolean",
  date: "text",
};

/** A delimited file that lies in an engine now. */
export interface LoadedFile {
  readonly rows: number;
  readonly notices: readonly string[];
}

/**
 * Brings a delimited file of any size into an engine as a new table, with the columns and values that `readCSV` gives: the
 * same rules read it, and memory stays flat.
 *
 * @param rest what may happen between two pieces of the file, for example that somebody stops it.
 * @throws the sentences of `readCSV`; then there is no table.
 */
export async function loadDelimited(
  engine: Engine,
  into: string,
  {
    pieces,
    file,
    options,
  }: { readonly pieces: BytePieces; readonly file: string; readonly options: ReadCSVOptions },
): Promise<LoadedFile> {
  const opened = await stepByStep(openDelimited(pieces, file, options), nextTurn);
  const columns = opened.names.map((name, column): TravellingColumn => {
    return { name, kind: KINDS[opened.types[column] ?? "text"] };
  });
  const { openAppender } = engine;
  const kinds = opened.types.map((type) => KINDS[type]);
  const rows =
    openAppender === undefined
      ? await insertRows(engine, into, columns, rowsOf(opened))
      : await fillTable(engine, into, columns, () =>
          appendRows(openAppender, into, kinds, async (add) => {
            let written = 0;
            for (const lists of opened.batches()) {
              add(lists);
              written += lists[0]?.length ?? 0;
              await nextTurn();
            }
            return written;
          }),
        );
  return { rows, notices: opened.notices };
}

/** The rows one by one, for engines that know only SQL. */
async function* rowsOf({ names, batches }: DelimitedFile): AsyncGenerator<readonly EngineRow[]> {
  for (const lists of batches()) {
    const rows = lists[0]?.length ?? 0;
    for (let from = 0; from < rows; from += SOME) {
      yield Array.from({ length: Math.min(SOME, rows - from) }, (_, row) =>
        Object.fromEntries(names.map((name, column) => [name, lists[column]?.[from + row] ?? null])),
      );
    }
  }
}

const SOME = 2000;
