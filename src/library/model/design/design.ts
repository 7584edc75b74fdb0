import type { Data } from "../../table/columns/data.js";
import { groupName } from "../../table/columns/group-name.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { knownValue } from "../../table/columns/plain-value.js";
import { type NumberArray, readColumns } from "../columns/read-columns.js";
import { readWeights } from "../columns/read-weights.js";
import { checkLogisticOptions, type LogisticOptions } from "../fit/logistic-options.js";
import { codeLevels } from "./code-levels.js";
import { type CodedColumn, codeColumn } from "./coded-column.js";
import { compressRows } from "./compress-rows.js";
import { type PredictorCoding, termName } from "./predictor-coding.js";
import { readOutcome } from "./read-outcome.js";
import { usableRows } from "./usable-rows.js";

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

/** Data made ready for a fit: identical rows counted together where that pays, rows with missing values left out. */
export interface Design {
  readonly predictors: readonly PredictorCoding[];
  readonly columns: readonly DesignColumn[];
  /** The rows of the matrix: people, or groups of identical people. */
  readonly rowCount: number;
  readonly successes: Float64Array;
  /** Undefined: one trial a row. */
  readonly trials: Float64Array | undefined;
  /** The group of each row, from 0 on, when clusters were asked for. */
  readonly clusters: Uint32Array | undefined;
  readonly n: number;
  readonly dropped: number;
  /** The design built again without taking anything on trust; undefined when it was built so. */
  readonly withoutTrust: (() => Design) | undefined;
}

/**
 * Reads data into a design. It takes on trust that long columns of numbers whose sample is complete are complete; their
 * `fill` finds out, and `withoutTrust` then builds the design again from a look at every value.
 *
 * @throws one sentence for everything that cannot be fitted.
 */
export function buildDesign(data: Data, options: LogisticOptions, trust = true): Design {
  checkLogisticOptions(options);
  const { outcome, predictors, weights: weightName, clusters: clusterName } = options;
  const extra = [weightName, clusterName].filter((name): name is string => name !== undefined);
  const reader = readColumns(data, [outcome, ...predictors, ...extra]);
  if (reader.rowCount === 0) {
    throw new RangeError("The data have no rows, so there is nothing to fit. Check the filter or the file.");
  }
  const events = readOutcome(outcome, reader.column(outcome));
  const weights = weightName === undefined ? undefined : readWeights(weightName, reader.column(weightName));
  const coded = predictors.map((name) => codeColumn(name, reader.column(name), trust));
  const labels = clusterName === undefined ? undefined : reader.column(clusterName);
  const counted = countedRows(weights, reader.rowCount);
  const rows = usableRows(events, coded, leftOut(labels, weights, counted < reader.rowCount));
  const n = rows?.length ?? reader.rowCount;
  refuseConstantOutcome(outcome, events, rows, counted);

  // Robust standard errors look at each row by itself: then nothing may be counted together.
  const together =
    labels === undefined && options.weightKind !== "sampling" && n >= 200
      ? compressRows(coded, events, weights, rows)
      : undefined;
  const parts = coded.map((column) => designColumns(column, rows, together?.rows ?? rows, options));
  const columns = parts.flatMap((part) => part.columns);
  refuseSameTerms(columns);
  return {
    predictors: parts.map((part) => part.coding),
    columns,
    rowCount: together?.rows.length ?? n,
    ...(together ?? countEach(events, weights, rows)),
    clusters: labels && numberClusters(labels, rows),
    n,
    dropped: counted - n,
    withoutTrust: trust ? () => buildDesign(data, options, false) : undefined,
  };
}

function refuseConstantOutcome(
  name: string,
  events: Uint8Array,
  rows: Uint32Array | undefined,
  all: number,
): void {
  const count = rows?.length ?? events.length;
  if (count === 0) {
    throw new RangeError(
      `Each of the ${all} rows misses a value in the outcome or in a predictor, so none can be used. ` +
        "Leave out the predictor that is empty most often.",
    );
  }
  let ones = 0;
  for (let i = 0; i < count; i++) ones += events[rows === undefined ? i : (rows[i] as number)] as number;
  if (ones === 0 || ones === count) {
    throw new RangeError(
      `The outcome "${name}" is ${ones === 0 ? 0 : 1} in all ${count} rows that can be used. ` +
        "A model needs rows with 0 and rows with 1.",
    );
  }
}

function refuseSameTerms(columns: readonly DesignColumn[]): void {
  const terms = columns.map(({ term }) => term);
  const at = terms.findIndex((term, i) => term === "intercept" || terms.indexOf(term) !== i);
  const twice = columns[at]?.label;
  if (twice !== undefined) {
    throw new RangeError(`Two terms would be called "${twice}". Rename the column that causes it.`);
  }
}

function countEach(
  events: Uint8Array,
  weights: NumberArray | undefined,
  rows: Uint32Array | undefined,
): { successes: Float64Array; trials: Float64Array | undefined } {
  const count = rows?.length ?? events.length;
  const successes = new Float64Array(count);
  const trials = weights === undefined ? undefined : new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const row = rows === undefined ? i : (rows[i] as number);
    const weight = weights === undefined ? 1 : (weights[row] as number);
    successes[i] = (events[row] as number) * weight;
    if (trials !== undefined) trials[i] = weight;
  }
  return { successes, trials };
}

function designColumns(
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

/** How many rows stand for somebody. */
function countedRows(weights: NumberArray | undefined, all: number): number {
  if (weights === undefined) return all;
  let counted = 0;
  for (let row = 0; row < all; row++) if (weights[row] !== 0) counted++;
  if (counted > 0) return counted;
  throw new RangeError("Every weight is 0, so nobody is left to fit. Give the weights of the people.");
}

/** Marks the rows without a cluster, and those that stand for nobody, with 1; undefined where there can be none. */
function leftOut(
  labels: ArrayLike<unknown> | undefined,
  weights: NumberArray | undefined,
  someCountNothing: boolean,
): Uint8Array | undefined {
  if (labels !== undefined) {
    return Uint8Array.from(labels, (label, row) => (isMissing(label) || weights?.[row] === 0 ? 1 : 0));
  }
  return weights !== undefined && someCountNothing
    ? Uint8Array.from(weights, (weight) => (weight === 0 ? 1 : 0))
    : undefined;
}

function numberClusters(labels: ArrayLike<unknown>, rows: Uint32Array | undefined): Uint32Array {
  const numbers = new Map<unknown, number>();
  return Uint32Array.from({ length: rows?.length ?? labels.length }, (_, i) => {
    // Two equal dates are one cluster, though they are two objects.
    const label = knownValue(labels[rows === undefined ? i : (rows[i] as number)]);
    const number = numbers.get(label) ?? numbers.size;
    numbers.set(label, number);
    return number;
  });
}
