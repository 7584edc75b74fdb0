import { checkLogisticOptions, type LogisticOptions } from "../../model/fit/logistic-options.js";
import { LARGEST_WEIGHT } from "../../table/columns/row-weight.js";
import { quoteName } from "../../table/write/sql-text.js";
import { howMany } from "../../words/how-many.js";
import { numberText } from "../../words/number-text.js";
import type { Engine, EngineColumn } from "../connect/engine.js";
import { tableName } from "../connect/table-name.js";
import { tableColumns } from "../tables/table-columns.js";
import { outcomeNumber } from "./outcome-number.js";
import { asDouble, countWhere, isInfinite, isMissing } from "./sql-expressions.js";
import type { LogisticSQLOptions } from "./sql-options.js";

/** What a look at the whole table says before a fit. */
export interface TableSummary {
  /** The columns of outcome, predictors and weights. */
  readonly columns: readonly EngineColumn[];
  readonly predictors: readonly EngineColumn[];
  /** The table's name for SQL. */
  readonly from: string;
  /** True for the rows that have all values. */
  readonly usable: string;
  /** The outcome as 0 or 1, and the weight, as doubles. */
  readonly outcome: string;
  readonly weight: string;
  /** The rows that stand for somebody. */
  readonly rows: number;
  readonly n: number;
  readonly totalWeight: number;
  readonly events: number;
  /** For each predictor the mean of its usable values; 0 for what is not a number. */
  readonly means: readonly number[];
}

/**
 * Reads a table once: how many rows can be used, and whether outcome, weights and predictors can be fitted at all.
 *
 * @throws one sentence for everything that cannot be fitted, as `fitLogistic` does.
 */
export async function readSummary(
  engine: Engine,
  options: LogisticSQLOptions & Pick<LogisticOptions, "clusters">,
): Promise<TableSummary> {
  checkLogisticOptions(options);
  const { dialect } = engine;
  const extra = [options.weights, options.clusters].filter((name): name is string => name !== undefined);
  const columns = await tableColumns(engine, options.table, [
    options.outcome,
    ...options.predictors,
    ...extra,
  ]);
  const [outcome, ...rest] = columns as [EngineColumn, ...EngineColumn[]];
  const predictors = rest.slice(0, options.predictors.length);
  const weights = options.weights === undefined ? undefined : rest[options.predictors.length];
  const clusters = options.clusters === undefined ? [] : rest.slice(-1);
  for (const column of predictors) refuseKind(column);

  const from = tableName(options.table, dialect);
  const happened = outcomeNumber(outcome, dialect);
  const weight =
    weights === undefined ? asDouble("1", dialect) : asDouble(quoteName(weights.name, dialect), dialect);
  // A row of weight 0 counts for nothing: it is neither used nor missed.
  const counted = weights === undefined ? [] : [`${weight} <> ${asDouble("0", dialect)}`];
  const complete = [outcome, ...predictors, ...clusters].map(
    (column) => `NOT ${parenthesized(isMissing(column, dialect))}`,
  );
  const usable = [...complete, ...counted].join(" AND ");
  const sumOf = (expression: string): string =>
    asDouble(`SUM(CASE WHEN ${usable} THEN ${expression} END)`, dialect);
  const numbers = predictors.filter((column) => column.kind === "number");
  const wanted = [
    `${asDouble("COUNT(*)", dialect)} AS all_rows`,
    `${countWhere(usable, dialect)} AS n`,
    `${weights === undefined ? asDouble("0", dialect) : countWhere(`${weight} = ${asDouble("0", dialect)}`, dialect)} AS for_nobody`,
    `${countWhere(`NOT ${parenthesized(isMissing(outcome, dialect))} AND ${happened} NOT IN (0, 1)`, dialect)} AS bad_outcomes`,
    `${weights === undefined ? asDouble("0", dialect) : countWhere(badWeight(weights, weight, dialect), dialect)} AS bad_weights`,
    `${sumOf(weight)} AS total_weight`,
    `${sumOf(`${weight} * ${happened}`)} AS events`,
    `${sumOf(happened)} AS ones`,
    ...numbers.flatMap((column, i) => {
      const name = quoteName(column.name, dialect);
      const infinite = column.floating
        ? countWhere(isInfinite(name, dialect), dialect)
        : asDouble("0", dialect);
      const present = countWhere(`NOT ${parenthesized(isMissing(column, dialect))}`, dialect);
      return [
        `${infinite} AS infinite_${i}`,
        `${present} AS present_${i}`,
        `AVG(CASE WHEN ${usable}${column.floating ? ` AND NOT ${parenthesized(isInfinite(name, dialect))}` : ""} THEN ${asDouble(name, dialect)} END) AS mean_${i}`,
      ];
    }),
  ];
  const [row] = await engine.query(`SELECT ${wanted.join(", ")} FROM ${from}`);
  const read = (name: string): number => Number(row?.[name] ?? 0);
  const all = read("all_rows");
  const n = read("n");
  if (all === 0) {
    throw new RangeError("The table has no rows, so there is nothing to fit. Check the filter or the file.");
  }
  if (read("bad_outcomes") > 0) {
    throw new TypeError(
      `The outcome "${outcome.name}" must be 0 or 1, or true or false, but ${read("bad_outcomes")} of ${howMany(all, "row", "rows")} ${read("bad_outcomes") === 1 ? "holds" : "hold"} something else.`,
    );
  }
  if (read("bad_weights") > 0) {
    throw new RangeError(
      `Weights must be numbers from 0 to 1e15, but ${howMany(read("bad_weights"), "row", "rows")} of column "${options.weights}" ${read("bad_weights") === 1 ? "holds" : "hold"} something else. ` +
        "Write 0 for a row that counts for nothing.",
    );
  }
  numbers.forEach((column, i) => {
    if (read(`present_${i}`) === 0) {
      throw new RangeError(
        `Column "${column.name}" has no values: ${all === 1 ? "its only row is" : `all of its ${numberText(all)} rows are`} missing.`,
      );
    }
    if (read(`infinite_${i}`) > 0) {
      throw new RangeError(
        `Column "${column.name}" is infinite in ${howMany(read(`infinite_${i}`), "row", "rows")}. A number was divided by zero: mend it or make it missing.`,
      );
    }
  });
  if (read("for_nobody") === all)
    throw new RangeError("Every weight is 0, so nobody is left to fit. Give the weights of the people.");
  if (n === 0) {
    throw new RangeError(
      `${all === 1 ? "The only row" : `Each of the ${numberText(all)} rows`} misses a value in the outcome or in a predictor, so none can be used. ` +
        "Leave out the predictor that is empty most often.",
    );
  }
  const ones = read("ones");
  if (ones === 0 || ones === n) {
    throw new RangeError(
      `The outcome "${outcome.name}" is ${ones === 0 ? 0 : 1} in ${n === 1 ? "the only row" : `all ${numberText(n)} rows`} that can be used. ` +
        "A model needs rows with 0 and rows with 1.",
    );
  }
  return {
    columns,
    predictors,
    from,
    usable,
    outcome: happened,
    weight,
    rows: all - read("for_nobody"),
    n,
    totalWeight: read("total_weight"),
    events: read("events"),
    means: predictors.map((column) =>
      column.kind === "number" ? read(`mean_${numbers.indexOf(column)}`) : 0,
    ),
  };
}

function badWeight(column: EngineColumn, weight: string, dialect: Engine["dialect"]): string {
  return `${isMissing(column, dialect)} OR NOT (${weight} BETWEEN 0 AND ${LARGEST_WEIGHT})`;
}

function refuseKind(column: EngineColumn): void {
  if (column.kind !== "other") return;
  throw new TypeError(
    `Column "${column.name}" cannot be a predictor: it is a column of type ${column.type}. ` +
      "A predictor is a column of numbers, of text or of true and false. Turn a date into a number such as an age first.",
  );
}

function parenthesized(condition: string): string {
  return `(${condition})`;
}
