import { type CodedColumn, MISSING_LEVEL, type NumberColumn } from "./coded-column.js";
import { fewValues } from "./few-values.js";
import type { NumberArray } from "./read-columns.js";
import { sampleOf } from "./sample-of.js";

/** Identical rows counted together: one row stands for its group. */
export interface RowGroups {
  /** For each group, one of its rows. */
  readonly rows: Uint32Array;
  readonly trials: Float64Array;
  readonly successes: Float64Array;
}

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
  // A look at a sample of each column spares the work where it cannot pay.
  const hopeless = columns.some((column) => column.kind === "number" && !fewValues(sampleOf(column.values)));
  if (hopeless) return undefined;
  const count = rows?.length ?? outcome.length;
  const groups = new Int32Array(outcome.length);
  let cells = 1;
  for (const column of columns) {
    const coded = column.kind === "number" ? fewValues(column.values) : levelCodes(column);
    if (coded === undefined) return undefined;
    const { codes, size } = coded;
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
    // Without a branch: yes and no are not predictable.
    successes[group] = (successes[group] as number) + weight * (outcome[row] as number);
  }
  return {
    rows: first.slice(0, found),
    trials: trials.slice(0, found),
    successes: successes.slice(0, found),
  };
}

function levelCodes(column: Exclude<CodedColumn, NumberColumn>): {
  codes: ArrayLike<number>;
  size: number;
} {
  if (!column.hasMissing) return { codes: column.codes, size: column.levels.length };
  // Rows with a missing value never reach a group, but their code must stay inside the table.
  const codes = column.codes.map((code) => (code === MISSING_LEVEL ? 0 : code));
  return { codes, size: column.levels.length };
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
