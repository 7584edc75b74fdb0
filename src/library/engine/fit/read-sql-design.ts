import type { LevelCoding, PredictorCoding } from "../../model/design/predictor-coding.js";
import { baseColumns } from "../../model/design/predictor-specs.js";
import { checkLogisticOptions, type LogisticOptions } from "../../model/fit/logistic-options.js";
import type { Engine, EngineColumn } from "../connect/engine.js";
import { derivedTerms, readCodings, readSpecs } from "./derived-terms.js";
import { fewValued } from "./few-valued.js";
import { readLevels, type SQLLevels } from "./read-levels.js";
import { readSpreads } from "./read-spreads.js";
import { readSummary, type TableSummary } from "./read-summary.js";
import type { LogisticSQLOptions } from "./sql-options.js";
import type { KeyColumn } from "./sql-pass.js";
import { levelTerms, numberTerm, type SQLTerm } from "./sql-terms.js";

/** The most groups that a query may give back: a few megabytes, however long the table is. */
const MOST_GROUPS = 20_000;

/** Few-valued predictors: identical rows can be counted together. */
export interface CellsDesign {
  readonly kind: "cells";
  readonly summary: TableSummary;
}

/** Predictors with many values: each step sums over the rows. */
export interface RowsDesign {
  readonly kind: "rows";
  readonly summary: TableSummary;
  readonly predictors: readonly PredictorCoding[];
  readonly keys: readonly KeyColumn[];
  readonly terms: readonly SQLTerm[];
}

export type SQLDesign = CellsDesign | RowsDesign;

/**
 * Chooses how a table is fitted, and reads what the passes need: levels, means and spreads.
 *
 * @param always "rows" where each row is to be looked at, though its predictors have few values.
 */
export async function readSQLDesign(
  engine: Engine,
  options: LogisticSQLOptions & Pick<LogisticOptions, "clusters">,
  always?: "rows",
): Promise<SQLDesign> {
  checkLogisticOptions(options);
  const specs = await readSpecs(engine, options);
  const summary = await readSummary(engine, { ...options, predictors: baseColumns(specs) });
  const numbers = summary.predictors.filter(({ kind }) => kind === "number");
  for (const { name } of numbers) {
    if (options.reference?.[name] === undefined) continue;
    throw new RangeError(
      `Column "${name}" holds numbers, so it has no reference level. Leave it out of reference, or make it text.`,
    );
  }
  const levels = new Map<EngineColumn, SQLLevels>();
  for (const column of summary.predictors.filter(({ kind }) => kind !== "number")) {
    levels.set(column, await readLevels(engine, summary, column, options.reference?.[column.name]));
  }
  const few = await fewValued(engine, summary, numbers);
  const groups = summary.predictors.reduce((product, column) => {
    const values = levels.get(column)?.counts.length ?? few[numbers.indexOf(column)];
    return product * (values ?? Number.POSITIVE_INFINITY);
  }, 1);
  if (groups <= MOST_GROUPS && always !== "rows") return { kind: "cells", summary };

  const keyColumns = chooseKeys(levels);
  const spreads = await readSpreads(engine, summary);
  const predictors = await readCodings(engine, summary, specs, levels);
  const derived = await derivedTerms(engine, summary, predictors);
  const terms = predictors.flatMap((coding): readonly SQLTerm[] => {
    const i = summary.predictors.findIndex(({ name }) => name === coding.column);
    const column = summary.predictors[i];
    if (column === undefined || coding.kind === "spline" || coding.kind === "interaction")
      return derived.get(coding.column) ?? [];
    const found = levels.get(column);
    if (found === undefined) {
      return [numberTerm(column, summary.means[i] ?? 0, spreads[i] ?? 1, engine.dialect)];
    }
    return levelTerms(found, summary.n, keyColumns.has(column) ? "key" : "row", engine.dialect);
  });
  refuseSameTerms(terms);
  return {
    kind: "rows",
    summary,
    predictors,
    keys: [...keyColumns].map(({ name }) => ({ column: name, kind: kindOf(levels, name) })),
    terms,
  };
}

/** As many text predictors as keep the number of groups small, those with few levels first. */
function chooseKeys(levels: ReadonlyMap<EngineColumn, SQLLevels>): ReadonlySet<EngineColumn> {
  const chosen = new Set<EngineColumn>();
  let groups = 1;
  const byCount = [...levels].sort(([, a], [, b]) => a.counts.length - b.counts.length);
  for (const [column, { counts }] of byCount) {
    if (groups * counts.length > MOST_GROUPS) break;
    groups *= counts.length;
    chosen.add(column);
  }
  return chosen;
}

function kindOf(levels: ReadonlyMap<EngineColumn, SQLLevels>, name: string): LevelCoding["kind"] {
  return [...levels].find(([column]) => column.name === name)?.[1].coding.kind ?? "text";
}

function refuseSameTerms(terms: readonly SQLTerm[]): void {
  const names = terms.map(({ term }) => term);
  const twice = terms.find(({ term }, i) => term === "intercept" || names.indexOf(term) !== i)?.label;
  if (twice !== undefined) {
    throw new RangeError(`Two terms would be called "${twice}". Rename the column that causes it.`);
  }
}
