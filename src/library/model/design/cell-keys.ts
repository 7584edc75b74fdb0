import type { NumberArray } from "../columns/read-columns.js";

/** A column of whole numbers from 0 on, below `size`. */
export interface CellDigits {
  readonly digits: NumberArray;
  readonly size: number;
}

/** The most cells that a table may have. */
const MOST_CELLS = 2 ** 20;

/** A number for each row that is the same where all columns are the same, and how many such numbers there may be. */
export interface CellKeys {
  readonly keys: Float64Array;
  readonly cells: number;
}

/**
 * Numbers the cells of a table of several columns, as digits of a number. Undefined when there are too many cells.
 * "wrong" when a column holds something else than whole numbers from 0 on, below its size.
 */
export function cellKeys(columns: readonly CellDigits[], rowCount: number): CellKeys | "wrong" | undefined {
  const keys = new Float64Array(rowCount);
  const nothing: CellDigits = { digits: new Uint8Array(rowCount), size: 1 };
  let cells = 1;
  for (let j = 0; j < columns.length; ) {
    const four: CellDigits[] = [];
    let size = 1;
    for (; j < columns.length && four.length < 4; j++) {
      const column = columns[j] as CellDigits;
      if (size * column.size > MOST_CELLS) break;
      size *= column.size;
      four.push(column);
    }
    if (cells * size > MOST_CELLS) cells = renumber(keys, cells);
    if (cells * size > MOST_CELLS) return undefined;
    const [a = nothing, b = nothing, c = nothing, d = nothing] = four;
    if (!addDigits(keys, cells, a, b, c, d)) return "wrong";
    cells *= size;
  }
  return { keys, cells };
}

/** Adds four digits to each key, the first worth `worth`; false when a digit is not a whole number in its range. */
function addDigits(
  keys: Float64Array,
  worth: number,
  { digits: a, size: sizeA }: CellDigits,
  { digits: b, size: sizeB }: CellDigits,
  { digits: c, size: sizeC }: CellDigits,
  { digits: d, size: sizeD }: CellDigits,
): boolean {
  const worthB = worth * sizeA;
  const worthC = worthB * sizeB;
  const worthD = worthC * sizeC;
  for (let row = 0; row < keys.length; row++) {
    const w = a[row] as number;
    const x = b[row] as number;
    const y = c[row] as number;
    const z = d[row] as number;
    if (!(w >= 0 && w < sizeA && x >= 0 && x < sizeB && y >= 0 && y < sizeC && z >= 0 && z < sizeD))
      return false;
    const key = w * worth + x * worthB + y * worthC + z * worthD;
    // Fractions could add up to a whole number together, so each is looked at by itself.
    if (w !== Math.floor(w) || x !== Math.floor(x) || y !== Math.floor(y) || z !== Math.floor(z))
      return false;
    keys[row] = (keys[row] as number) + key;
  }
  return true;
}

/** Numbers the cells that occur from 0 on, and says how many they are. */
function renumber(keys: Float64Array, cells: number): number {
  const numbers = new Int32Array(cells);
  let found = 0;
  for (let row = 0; row < keys.length; row++) {
    const cell = keys[row] as number;
    if (numbers[cell] === 0) numbers[cell] = ++found;
    keys[row] = (numbers[cell] as number) - 1;
  }
  return found;
}
