import { type CodedColumn, MISSING_LEVEL } from "./coded-column.js";
import type { NumberArray } from "./read-columns.js";

/** Identical rows counted together: one row stands for its group. */
export interface RowGroups {
  /** For each group, one of its rows. */
  readonly rows: Uint32Array;
  readonly trials: Float64Array;
  readonly successes: Float64Array;
}

const MOST_VALUES = 64;
const MOST_CELLS = 2 ** 22;

/**
 * Counts identical rows together, which changes no estimate: a likelihood sees only how many people share a row.
 * Undefined where it would not pay: a column with many different values, or fewer than two rows a group.
 */
export function compressRows(
  columns: readonly CodedColumn[],
  outcome: Uint8Array,
  weights: NumberArray | undefined,
  rows: Uint32Array | undefined,
): RowGroups | undefined {
  const count = rows?.length ?? outcome.length;
  const groups = new Int32Array(outcome.length);
  let cells = 1;
  for (const column of columns) {
    const { codes, size } = column.kind === "number" ? fewValues(column.values) : levelCodes(column);
    if (codes === undefined) return undefined;
    if (cells * size > MOST_CELLS) cells = renumber(groups, cells);
    if (cells * size > MOST_CELLS) return undefined;
    for (let row = 0; row < groups.length; row++) {
      groups[row] = (groups[row] as number) + cells * (codes[row] as number);
    }
    cells *= size;
  }
  const place = new Int32Array(cells);
  const first = new Uint32Array(Math.min(cells, count));
  const trials = new Float64Array(first.length);
  const successes = new Float64Array(first.length);
  let found = 0;
  for (let i = 0; i < count; i++) {
    const row = rows === undefined ? i : (rows[i] as number);
    const cell = groups[row] as number;
    let group = (place[cell] as number) - 1;
    if (group < 0) {
      group = found++;
      place[cell] = found;
      first[group] = row;
      if (found * 2 > count) return undefined;
    }
    const weight = weights === undefined ? 1 : (weights[row] as number);
    trials[group] = (trials[group] as number) + weight;
    if (outcome[row] === 1) successes[group] = (successes[group] as number) + weight;
  }
  return {
    rows: first.slice(0, found),
    trials: trials.slice(0, found),
    successes: successes.slice(0, found),
  };
}

function levelCodes(column: Exclude<CodedColumn, { kind: "number" }>): {
  codes: ArrayLike<number>;
  size: number;
} {
  if (!column.hasMissing) return { codes: column.codes, size: column.levels.length };
  // Rows with a missing value never reach a group, but their code must stay inside the table.
  const codes = column.codes.map((code) => (code === MISSING_LEVEL ? 0 : code));
  return { codes, size: column.levels.length };
}

/** Numbers as codes, as long as there are few different ones. */
function fewValues(values: NumberArray): { codes: Uint8Array | undefined; size: number } {
  const codes = new Uint8Array(values.length);
  const others = new Map<number, number>();
  // Small whole numbers, by far the most common, are looked up in a table.
  const small = new Uint8Array(512).fill(255);
  let size = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    const whole = value | 0;
    let code = 255;
    if (whole === value && whole >= -128 && whole < 384) code = small[whole + 128] as number;
    else code = others.get(value) ?? 255;
    if (code === 255) {
      if (size === MOST_VALUES) return { codes: undefined, size };
      code = size++;
      if (whole === value && whole >= -128 && whole < 384) small[whole + 128] = code;
      else others.set(value, code);
    }
    codes[row] = code;
  }
  return { codes, size };
}

/** Numbers the groups that occur from 0 on, and says how many they are. */
function renumber(groups: Int32Array, cells: number): number {
  const numbers = new Int32Array(cells);
  let found = 0;
  for (let row = 0; row < groups.length; row++) {
    const cell = groups[row] as number;
    if (numbers[cell] === 0) numbers[cell] = ++found;
    groups[row] = (numbers[cell] as number) - 1;
  }
  return found;
}
