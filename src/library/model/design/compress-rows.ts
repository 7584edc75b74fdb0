import type { NumberArray } from "../columns/read-columns.js";
import { type CellDigits, type CellKeys, cellKeys } from "./cell-keys.js";
import { type CodedColumn, type LevelColumn, MISSING_LEVEL } from "./coded-column.js";
import { fewValues } from "./few-values.js";
import { sampleOf } from "./sample-of.js";

/** Identical rows counted together: one row stands for its group. */
export interface RowGroups {
  /** For each group, one of its rows. */
  readonly rows: Uint32Array;
  readonly trials: Float64Array;
  readonly successes: Float64Array;
}

/** Whole numbers below this are their own codes. */
const MOST_DIGITS = 64;

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
  if (columns.some((column) => column.kind === "number" && !fewValues(sampleOf(column.values))))
    return undefined;
  let found = keysOf(columns, outcome.length, (values) => guessDigits(values) ?? fewValues(values));
  if (found === "wrong") found = keysOf(columns, outcome.length, fewValues);
  if (found === undefined || found === "wrong") return undefined;
  return countCells(found.keys, found.cells, outcome, weights, rows);
}

function keysOf(
  columns: readonly CodedColumn[],
  rowCount: number,
  numberDigits: (values: NumberArray) => CellDigits | undefined,
): CellKeys | "wrong" | undefined {
  const digits: CellDigits[] = [];
  for (const column of columns) {
    const own = column.kind === "number" ? numberDigits(column.values) : levelDigits(column);
    if (own === undefined) return undefined;
    digits.push(own);
  }
  return cellKeys(digits, rowCount);
}

/** The column as digits if its sample looks like small whole numbers: `cellKeys` finds out whether it is so. */
function guessDigits(values: NumberArray): CellDigits | undefined {
  let largest = 0;
  for (const value of sampleOf(values)) {
    if (!(Number.isInteger(value) && value >= 0 && value < MOST_DIGITS)) return undefined;
    if (value > largest) largest = value;
  }
  return { digits: values, size: largest + 1 };
}

function levelDigits(column: LevelColumn): CellDigits {
  const size = Math.max(1, column.levels.length);
  if (!column.hasMissing) return { digits: column.codes, size };
  // Rows with a missing value never reach a group, but their code must stay inside the table.
  return { digits: column.codes.map((code) => (code === MISSING_LEVEL ? 0 : code)), size };
}

function countCells(
  keys: Float64Array,
  cells: number,
  outcome: Uint8Array,
  weights: NumberArray | undefined,
  rows: Uint32Array | undefined,
): RowGroups | undefined {
  const someRow = new Uint32Array(cells);
  const trials = new Float64Array(cells);
  const successes = new Float64Array(cells);
  const count = rows?.length ?? outcome.length;
  for (let i = 0; i < count; i++) {
    const row = rows === undefined ? i : (rows[i] as number);
    const cell = keys[row] as number;
    const weight = weights === undefined ? 1 : (weights[row] as number);
    someRow[cell] = row;
    trials[cell] = (trials[cell] as number) + weight;
    // Without a branch: yes and no are not predictable.
    successes[cell] = (successes[cell] as number) + weight * (outcome[row] as number);
  }
  const filled = Uint32Array.from(trials.keys()).filter((cell) => (trials[cell] as number) > 0);
  if (filled.length * 2 > count) return undefined;
  return {
    rows: filled.map((cell) => someRow[cell] as number),
    trials: Float64Array.from(filled, (cell) => trials[cell] as number),
    successes: Float64Array.from(filled, (cell) => successes[cell] as number),
  };
}
