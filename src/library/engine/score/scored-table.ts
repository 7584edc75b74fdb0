import type { KnownOptions } from "../../table/columns/check-options.js";
import { LARGEST_WEIGHT } from "../../table/columns/row-weight.js";
import { quoteName } from "../../table/write/sql-text.js";
import { howMany } from "../../words/how-many.js";
import type { Engine, EngineColumn } from "../connect/engine.js";
import { tableName } from "../connect/table-name.js";
import { outcomeNumber } from "../fit/outcome-number.js";
import { asDouble, countWhere, isMissing } from "../fit/sql-expressions.js";
import { tableColumns } from "../tables/table-columns.js";

/** Where scores and outcomes stand in an engine. */
export interface ScoredTableOptions {
  /** The table with the scores, for example one that `scoreSQL` wrote. */
  readonly from: string;
  /** The column of what happened: 0 and 1, or true and false. */
  readonly outcome: string;
  /** The column of scores. Default "score". */
  readonly score?: string;
  /** A column that says how many people each row stands for; a row of weight 0 counts for nothing. Default: one each. */
  readonly weights?: string;
  /** What happens to rows without a score or an outcome. "throw" (default) counts them; "leave out" leaves them out. */
  readonly missing?: "throw" | "leave out";
}

/** What `checkOptions` knows of them. */
export const SCORED_TABLE_OPTIONS: KnownOptions<ScoredTableOptions> = {
  from: "needed text",
  outcome: "needed text",
  score: "text",
  weights: "text",
  missing: ["throw", "leave out"],
};

/** A scored table that can be measured. */
export interface ScoredTable {
  /** A query of the rows that count: score, y and w. */
  readonly rows: string;
  readonly weighted: boolean;
  readonly n: number;
  /** The sum of the weights, and of those for whom it happened. */
  readonly total: number;
  readonly events: number;
  readonly lowest: number;
  readonly highest: number;
}

/**
 * Looks once at a scored table.
 *
 * @param probability true when the scores must lie between 0 and 1.
 * @throws when a column is not there or no number, an outcome is not 0 or 1, a weight is not 0 or more, or a score is missing.
 */
export async function readScoredTable(
  engine: Engine,
  options: ScoredTableOptions,
  probability: boolean,
): Promise<ScoredTable> {
  const { from, score = "score", weights, missing = "throw" } = options;
  const { dialect } = engine;
  const names = [options.outcome, score, ...(weights === undefined ? [] : [weights])];
  const [outcome, scores, weightColumn] = (await tableColumns(engine, from, names)) as readonly [
    EngineColumn,
    EngineColumn,
    EngineColumn?,
  ];
  for (const column of [scores, weightColumn]) {
    if (column === undefined || column.kind === "number") continue;
    throw new TypeError(`Column "${column.name}" must hold numbers, but it is of type ${column.type}.`);
  }
  const number = (column: EngineColumn): string => asDouble(quoteName(column.name, dialect), dialect);
  const known = `NOT (${isMissing(outcome, dialect)}) AND NOT (${isMissing(scores, dialect)})`;
  const weight = weightColumn === undefined ? asDouble("1", dialect) : number(weightColumn);
  const weightMissing = weightColumn === undefined ? "1 = 0" : isMissing(weightColumn, dialect);
  const rows =
    `SELECT ${number(scores)} AS score, ${outcomeNumber(outcome, dialect)} AS y, ${weight} AS w, ` +
    `CASE WHEN ${weightMissing} THEN 1 ELSE 0 END AS unweighted FROM ${tableName(from, dialect)} WHERE ${known}${weightColumn === undefined ? "" : ` AND (${weightMissing} OR ${weight} <> 0)`}`;
  const sum = (expression: string): string => asDouble(`SUM(${expression})`, dialect);
  const [seen] = await engine.query(
    `SELECT ${[
      `${asDouble("COUNT(*)", dialect)} AS n`,
      `${countWhere("y NOT IN (0, 1)", dialect)} AS bad_outcomes`,
      `${countWhere(`unweighted = 1 OR NOT (w BETWEEN 0 AND ${LARGEST_WEIGHT})`, dialect)} AS bad_weights`,
      `${sum("w")} AS total`,
      `${sum("w * y")} AS events`,
      "MIN(score) AS lowest",
      "MAX(score) AS highest",
    ].join(", ")} FROM (${rows}) AS scored`,
  );
  const [all] = await engine.query(
    `SELECT ${asDouble("COUNT(*)", dialect)} AS n FROM ${tableName(from, dialect)}${weightColumn === undefined ? "" : ` WHERE ${weightMissing} OR ${weight} <> 0`}`,
  );
  const read = (name: string): number => Number(seen?.[name] ?? 0);
  const n = read("n");
  const without = Number(all?.n) - n;
  refuse(options, { without: missing === "throw" ? without : 0, n, read, probability, score });
  return {
    rows,
    weighted: weights !== undefined,
    n,
    total: read("total"),
    events: read("events"),
    lowest: read("lowest"),
    highest: read("highest"),
  };
}

function refuse(
  options: ScoredTableOptions,
  found: {
    readonly without: number;
    readonly n: number;
    readonly read: (name: string) => number;
    readonly probability: boolean;
    readonly score: string;
  },
): void {
  const { without, n, read, probability, score } = found;
  if (without > 0) {
    throw new RangeError(
      `${without} of ${howMany(without + n, "row", "rows")} ${without === 1 ? "has" : "have"} no score or no outcome. Write missing: "leave out" to leave them out, and say how many.`,
    );
  }
  if (n === 0)
    throw new RangeError("There are no rows with a score and an outcome, so there is nothing to measure.");
  if (read("bad_outcomes") > 0) {
    throw new TypeError(
      `The outcome "${options.outcome}" must be 0 or 1, or true or false, but ${howMany(read("bad_outcomes"), "row holds", "rows hold")} something else.`,
    );
  }
  if (read("bad_weights") > 0) {
    throw new RangeError(
      `Weights must be numbers from 0 to 1e15, but ${howMany(read("bad_weights"), "row", "rows")} of column "${options.weights}" ${read("bad_weights") === 1 ? "holds" : "hold"} something else.`,
    );
  }
  if (probability && (read("lowest") < 0 || read("highest") > 1)) {
    throw new RangeError(
      `A probability must lie between 0 and 1, but column "${score}" goes from ${read("lowest")} to ${read("highest")}.`,
    );
  }
  if (!Number.isFinite(read("lowest")) || !Number.isFinite(read("highest"))) {
    throw new RangeError(`Column "${score}" holds infinite scores. Mend them or make them missing.`);
  }
}
