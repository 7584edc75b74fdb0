import { openScratchFile, type ScratchFile } from "../../files/scratch-file.js";
import type { Engine } from "../connect/engine.js";

/** Rows of a block: all of its columns stay in the fast part of the memory. */
export const BLOCK_ROWS = 16_384;

/** More bytes than this lie in a private file. */
const MOST_BYTES = 16e6;

/** Columns of doubles that were read once from an engine, in blocks of rows, for passes over them. */
export interface RowBlocks {
  readonly rows: number;
  /** Gives each block in turn: its columns, of which the first `rows` values count. They are valid until the next one. */
  blocks(): Generator<{ readonly columns: readonly ArrayLike<number>[]; readonly rows: number }>;
  remove(): void;
}

/**
 * Reads the results of questions, one behind the other, into blocks: in memory while they are few, else in a private file.
 *
 * @param selects each gives columns of doubles without NULL.
 * @param codes for each column true where its values are whole numbers below 65,536: these take two bytes.
 */
export async function readBlocks(
  lists: NonNullable<Engine["lists"]>,
  selects: readonly string[],
  codes: readonly boolean[],
): Promise<RowBlocks> {
  // Doubles first: their bytes must lie at a multiple of eight.
  const places = placesOf(codes);
  const size = codes.reduce((sum, code) => sum + BLOCK_ROWS * (code ? 2 : 8), 0);
  const memory: ArrayBuffer[] = [];
  let file: ScratchFile | undefined;
  let [rows, filled, inFile] = [0, 0, 0];
  let block = new ArrayBuffer(size);
  let columns = columnsOf(block, places, codes);
  const keep = (): void => {
    if (file === undefined && (memory.length + 1) * size <= MOST_BYTES) {
      memory.push(block);
      block = new ArrayBuffer(size);
      columns = columnsOf(block, places, codes);
    } else {
      file ??= openScratchFile();
      file.add(new Uint8Array(block));
      inFile++;
    }
    filled = 0;
  };
  try {
    for (const select of selects) {
      for await (const batch of lists(select)) {
        const count = batch[0]?.length ?? 0;
        for (let from = 0; from < count; ) {
          const some = Math.min(BLOCK_ROWS - filled, count - from);
          columns.forEach((column, i) => {
            const values = batch[i];
            if (!(values instanceof Float64Array)) throw new TypeError("A block takes columns of doubles.");
            column.set(values.subarray(from, from + some), filled);
          });
          filled += some;
          from += some;
          rows += some;
          if (filled === BLOCK_ROWS) keep();
        }
      }
    }
    if (filled > 0) keep();
  } catch (error) {
    file?.remove();
    throw error;
  }
  const spare = inFile === 0 ? undefined : new ArrayBuffer(size);
  return {
    rows,
    *blocks() {
      for (let number = 0; number < memory.length + inFile; number++) {
        const kept = memory[number] ?? (spare as ArrayBuffer);
        if (number >= memory.length) file?.read(new Uint8Array(kept), (number - memory.length) * size);
        yield {
          columns: columnsOf(kept, places, codes),
          rows: Math.min(BLOCK_ROWS, rows - number * BLOCK_ROWS),
        };
      }
    },
    remove: () => file?.remove(),
  };
}

function placesOf(codes: readonly boolean[]): readonly number[] {
  const doubles = codes.filter((code) => !code).length;
  const seen = { code: 0, double: 0 };
  return codes.map((code) =>
    code ? BLOCK_ROWS * (8 * doubles + 2 * seen.code++) : BLOCK_ROWS * 8 * seen.double++,
  );
}

function columnsOf(
  block: ArrayBuffer,
  places: readonly number[],
  codes: readonly boolean[],
): readonly (Float64Array | Uint16Array)[] {
  return places.map((place, i) =>
    codes[i] === true
      ? new Uint16Array(block, place, BLOCK_ROWS)
      : new Float64Array(block, place, BLOCK_ROWS),
  );
}
