import { groupName } from "../../table/columns/group-name.js";
import type { NumberArray } from "../columns/read-columns.js";
import type { LogisticOptions } from "../fit/logistic-options.js";
import { codeLevels } from "./code-levels.js";
import type { CodedColumn } from "./coded-column.js";
import { type PredictorCoding, termName } from "./predictor-coding.js";

/** One column of the design matrix: a term, and how to write it scaled. */
export interface DesignColumn {
  readonly term: string;
  /** The term for a message: a level that only a row or two have is masked. */
  readonly label: string;
  readonly mean: number;
  readonly spread: number;
  /** Writes (x − center) · scale for every row of the design; false when a missing or infinite value turned up. */
  fill(target: Float64Array, center: number, scale: number): boolean;
}

/** The terms of a predictor, and how each is written into the matrix. */
export function designColumns(
  column: CodedColumn,
  usable: Uint32Array | undefined,
  rows: Uint32Array | undefined,
  options: LogisticOptions,
): { coding: PredictorCoding; columns: DesignColumn[] } {
  const { name } = column;
  if (column.kind === "number") {
    if (options.reference?.[name] !== undefined) {
      throw new RangeError(
        `Column "${name}" holds numbers, so it has no reference level. Leave it out of reference, or make it text.`,
      );
    }
    const { mean, spread, values } = column;
    const fill = (target: Float64Array, center: number, scale: number): boolean =>
      fillNumbers(target, values, rows, center, scale);
    return {
      coding: { column: name, kind: "number" },
      columns: [{ term: name, label: name, mean, spread, fill }],
    };
  }
  const { coding, codes, counts } = codeLevels(column, usable, options.reference?.[name]);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const columns = coding.levels.slice(1).map((level, i) => {
    const code = codes[i + 1] as number;
    const mean = (counts[i + 1] as number) / total;
    const fill = (target: Float64Array, center: number, scale: number): boolean =>
      fillIndicator(target, column.codes, code, rows, center, scale);
    const label = termName(name, groupName(level, counts[i + 1] ?? 0));
    return { term: termName(name, level), label, mean, spread: Math.sqrt(mean * (1 - mean)), fill };
  });
  return { coding, columns };
}

function fillNumbers(
  target: Float64Array,
  values: NumberArray,
  rows: Uint32Array | undefined,
  center: number,
  scale: number,
): boolean {
  const count = target.length;
  if (rows !== undefined) {
    for (let i = 0; i < count; i++) target[i] = ((values[rows[i] as number] as number) - center) * scale;
    return target.every(Number.isFinite);
  }
  // A sum shows a missing or infinite value; two sums at a time do not wait for each other.
  let sum = 0;
  let other = 0;
  for (let i = 0; i + 1 < count; i += 2) {
    const a = ((values[i] as number) - center) * scale;
    const b = ((values[i + 1] as number) - center) * scale;
    target[i] = a;
    target[i + 1] = b;
    sum += a;
    other += b;
  }
  const last = ((values[count - 1] as number) - center) * scale;
  target[count - 1] = last;
  return Number.isFinite(sum + other + last);
}

function fillIndicator(
  target: Float64Array,
  codes: Uint16Array,
  code: number,
  rows: Uint32Array | undefined,
  center: number,
  scale: number,
): boolean {
  const inside = (1 - center) * scale;
  const outside = -center * scale;
  for (let i = 0; i < target.length; i++) {
    target[i] = codes[rows === undefined ? i : (rows[i] as number)] === code ? inside : outside;
  }
  return true;
}
