import type { Data } from "../../table/columns/data.js";
import { numberText } from "../../words/number-text.js";
import { columnNamesOf, readColumns } from "../columns/read-columns.js";
import { readWeights } from "../columns/read-weights.js";
import { checkLogisticOptions, type LogisticOptions } from "../fit/logistic-options.js";
import { codeColumn } from "./coded-column.js";
import { compressRows } from "./compress-rows.js";
import { countEach, countedRows, leftOut, numberClusters } from "./count-rows.js";
import type { DesignColumn } from "./design-columns.js";
import { designParts } from "./design-parts.js";
import type { PredictorCoding } from "./predictor-coding.js";
import { baseColumns, isSpecial, predictorSpecs } from "./predictor-specs.js";
import { readOutcome } from "./read-outcome.js";
import { usableRows } from "./usable-rows.js";

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
  const { outcome, weights: weightName, clusters: clusterName } = options;
  const names = options.predictors.some(isSpecial) ? columnNamesOf(data) : undefined;
  const specs = predictorSpecs(options.predictors, (name) => names?.has(name) ?? true);
  const predictors = baseColumns(specs);
  if (names !== undefined) checkLogisticOptions({ ...options, predictors });
  const extra = [weightName, clusterName].filter((name): name is string => name !== undefined);
  const reader = readColumns(data, [outcome, ...predictors, ...extra]);
  if (reader.rowCount === 0) {
    throw new RangeError("The data have no rows, so there is nothing to fit. Check the filter or the file.");
  }
  const events = readOutcome(outcome, reader.column(outcome));
  const weights = weightName === undefined ? undefined : readWeights(weightName, reader.column(weightName));
  // A spline looks at every value of its column anyway.
  const trusted = trust && names === undefined;
  const coded = predictors.map((name) => codeColumn(name, reader.column(name), trusted));
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
  const parts = designParts(specs, coded, options, {
    usable: rows,
    rows: together?.rows ?? rows,
    rowCount: together?.rows.length ?? n,
    weights,
  });
  const columns = parts.flatMap((part) => part.columns);
  refuseSameTerms(columns);
  return {
    predictors: parts.map((part) => part.coding),
    columns,
    rowCount: together?.rows.length ?? n,
    ...(together ?? countEach(events, weights, rows)),
    clusters: labels && numberClusters(labels, rows, clusterName ?? ""),
    n,
    dropped: counted - n,
    withoutTrust: trusted ? () => buildDesign(data, options, false) : undefined,
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
      `${all === 1 ? "The only row" : `Each of the ${numberText(all)} rows`} misses a value in the outcome or in a predictor, so none can be used. ` +
        "Leave out the predictor that is empty most often.",
    );
  }
  let ones = 0;
  for (let i = 0; i < count; i++) ones += events[rows === undefined ? i : (rows[i] as number)] as number;
  if (ones === 0 || ones === count) {
    throw new RangeError(
      `The outcome "${name}" is ${ones === 0 ? 0 : 1} in ${count === 1 ? "the only row" : `all ${numberText(count)} rows`} that can be used. ` +
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
