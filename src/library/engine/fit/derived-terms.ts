import type { PredictorCoding } from "../../model/design/predictor-coding.js";
import { isSpecial, type PredictorSpec, predictorSpecs } from "../../model/design/predictor-specs.js";
import { knotShares, quantileOf, splineKnots } from "../../model/design/spline-knots.js";
import { termExpressions } from "../../model/design/term-expressions.js";
import { numberLiteral, quoteName } from "../../table/write/sql-text.js";
import type { Engine, EngineColumn } from "../connect/engine.js";
import { listedColumns } from "../tables/listed-columns.js";
import type { SQLLevels } from "./read-levels.js";
import type { TableSummary } from "./read-summary.js";
import { asDouble } from "./sql-expressions.js";
import type { LogisticSQLOptions } from "./sql-options.js";
import type { RowTerm } from "./sql-terms.js";

/** The predictors as they were asked for, of a table. */
export async function readSpecs(
  engine: Engine,
  options: LogisticSQLOptions,
): Promise<readonly PredictorSpec[]> {
  const named = Array.isArray(options.predictors) ? options.predictors.map(String) : [];
  if (!named.some(isSpecial)) return named.map((name) => ({ kind: "column", name }));
  const columns = new Set((await listedColumns(engine, options.table)).map(({ name }) => name));
  return predictorSpecs(named, (name) => columns.has(name));
}

/** How each predictor enters the model; splines ask the table for their knots. */
export async function readCodings(
  engine: Engine,
  summary: TableSummary,
  specs: readonly PredictorSpec[],
  levels: ReadonlyMap<EngineColumn, SQLLevels>,
): Promise<readonly PredictorCoding[]> {
  const codings: PredictorCoding[] = [];
  for (const spec of specs) {
    if (spec.kind === "interaction") {
      codings.push({ column: spec.name, kind: "interaction", parts: spec.parts });
      continue;
    }
    const name = spec.kind === "spline" ? spec.of : spec.name;
    const column = summary.predictors.find((one) => one.name === name) as EngineColumn;
    if (spec.kind === "column") {
      codings.push(levels.get(column)?.coding ?? { column: name, kind: "number" });
      continue;
    }
    if (column.kind !== "number") {
      throw new TypeError(
        `A spline bends over numbers, but column "${name}" is of type ${column.type}. Write "${name}" alone.`,
      );
    }
    const knots = await readKnots(engine, summary, name, spec.df);
    codings.push({ column: spec.name, kind: "spline", of: name, knots });
  }
  return codings;
}

/** The knots that `fitLogistic` would choose, asked for in one query. */
async function readKnots(
  engine: Engine,
  summary: TableSummary,
  name: string,
  df: number,
): Promise<readonly number[]> {
  const { dialect } = engine;
  const { totalWeight: total } = summary;
  const shares = knotShares(df);
  const places = shares.flatMap((share) => {
    const below = Math.max(0, Math.floor((total - 1) * share));
    return [below, Math.min(below + 1, total - 1)];
  });
  const asked = places.map(
    (place, i) => `MIN(CASE WHEN up_to > ${numberLiteral(place, dialect)} THEN x END) AS q_${i}`,
  );
  const [row] = await engine.query(
    `SELECT ${["MIN(x) AS lowest", "MAX(x) AS highest", ...asked].join(", ")} FROM (` +
      "SELECT x, SUM(w) OVER (ORDER BY x ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS up_to FROM (" +
      `SELECT ${asDouble(quoteName(name, dialect), dialect)} AS x, SUM(${summary.weight}) AS w ` +
      `FROM ${summary.from} WHERE ${summary.usable} GROUP BY ${quoteName(name, dialect)}) AS counted) AS ordered`,
  );
  const found = new Map(places.map((place, i) => [place, Number(row?.[`q_${i}`])]));
  const [lowest, highest] = [Number(row?.lowest), Number(row?.highest)];
  const above = (people: number): number => found.get(people) ?? highest;
  const quantiles = shares.map((share) => quantileOf({ total, lowest, highest, above }, share));
  return splineKnots(name, df, lowest, highest, quantiles);
}

/** The terms of splines and interactions, each with its mean and spread, by the predictor. */
export async function derivedTerms(
  engine: Engine,
  summary: TableSummary,
  predictors: readonly PredictorCoding[],
): Promise<ReadonlyMap<string, readonly RowTerm[]>> {
  const { dialect } = engine;
  const derived = predictors.flatMap((coding) =>
    coding.kind === "spline" || coding.kind === "interaction"
      ? termExpressions(coding, predictors, dialect).map((one) => ({ ...one, predictor: coding.column }))
      : [],
  );
  if (derived.length === 0) return new Map();
  const wanted = derived.flatMap(({ expression }, i) => [
    `${asDouble(`AVG(${expression})`, dialect)} AS mean_${i}`,
    `${asDouble(`STDDEV_POP(${expression})`, dialect)} AS spread_${i}`,
  ]);
  const [row] = await engine.query(
    `SELECT ${wanted.join(", ")} FROM ${summary.from} WHERE ${summary.usable}`,
  );
  const terms = new Map<string, RowTerm[]>();
  derived.forEach(({ term, expression, predictor }, i) => {
    const [mean, spread] = [Number(row?.[`mean_${i}`]), Number(row?.[`spread_${i}`])];
    const own = terms.get(predictor) ?? [];
    own.push({ kind: "row", term, label: term, mean, spread, expression: `(${expression})` });
    terms.set(predictor, own);
  });
  return terms;
}
