import type { Engine } from "../../../library/engine/connect/engine.js";
import type { ArmMean } from "../../../library/experiment/estimate/arm-rows.js";
import type { Difference } from "../../../library/experiment/estimate/difference.js";
import { linDifference } from "../../../library/experiment/estimate/lin-difference.js";
import { type Cholesky, cholesky } from "../../../library/math/cholesky.js";
import { invertCholesky, solveCholesky } from "../../../library/math/solve-cholesky.js";
import { numberLiteral, quoteName } from "../../../library/table/write/sql-text.js";
import { covariatesOf } from "../balance/covariate-sql.js";

/** As in memory: a column of which less than this is its own is explained by those before it. */
const OWN_SHARE = 1e-10;

/** More columns than this make questions that take more memory than DuckDB may have. */
const MOST_COLUMNS = 30;

/** Two arms of a test in a table. */
export interface AdjustedAsked {
  readonly table: string;
  readonly outcome: string;
  readonly covariates: readonly string[];
  /** The arms as SQL: 0 for the control, 1 for the other, NULL for everybody else. */
  readonly arm: string;
  /** What outcomes are counted from. */
  readonly base: number;
  readonly people: number;
}

const sql = (value: number): string => numberLiteral(value, "duckdb");

/**
 * Lin's adjusted difference of people who were drawn one by one, from sums that DuckDB makes: means, then cross-products of each
 * arm, then the squared residuals.
 *
 * @returns undefined where something asks for a look at the people.
 */
export async function adjustedInEngine(
  engine: Engine,
  { table, outcome, covariates, arm, base, people }: AdjustedAsked,
): Promise<Difference | undefined> {
  const columns = await engine.columns(table);
  const kind = columns.find(({ name }) => name === outcome)?.kind;
  if (kind !== "number" && kind !== "boolean") return undefined;
  const y = `CAST(${quoteName(outcome, "duckdb")} AS DOUBLE)`;
  const those = `(SELECT *, ${arm} AS lin_arm, ${y} - ${sql(base)} AS lin_y FROM ${table} WHERE ${arm} IS NOT NULL AND ${y} IS NOT NULL AND NOT isnan(${y}))`;
  const gaps = covariates.map((name) => {
    const text = `CAST(${quoteName(name, "duckdb")} AS VARCHAR)`;
    return `${text} IS NULL OR ${text} IN ('', 'nan', '-nan', 'inf', '-inf')`;
  });
  const [missing] = await engine.query(`SELECT COUNT(*) AS n FROM ${those} WHERE ${gaps.join(" OR ")}`);
  if (Number(missing?.n) > 0) return undefined;
  const wanted = (await covariatesOf(engine, those, columns, covariates))?.filter(({ tested }) => tested);
  if (wanted === undefined || wanted.length > MOST_COLUMNS) return undefined;
  const means = await ask(
    engine,
    those,
    wanted.map(({ value }) => `AVG(${value})`),
  );
  const spreads = await ask(
    engine,
    those,
    wanted.map(({ value }, j) => `SQRT(AVG(POWER(${value} - ${sql(means[j] ?? 0)}, 2)))`),
  );
  const left = wanted.filter((_, j) => !((spreads[j] ?? 0) > 0)).map(({ name }) => name);
  const scaled = wanted.flatMap(({ name, value }, j) =>
    (spreads[j] ?? 0) > 0
      ? [{ name, value: `((${value} - ${sql(means[j] ?? 0)}) / ${sql(spreads[j] ?? 1)})` }]
      : [],
  );
  const inner = `(SELECT lin_arm, lin_y, 1e0 AS x_0${scaled.map(({ value }, j) => `, ${value} AS x_${j + 1}`).join("")} FROM ${those})`;
  const all = scaled.map((_, j) => j + 1);
  const gram = await gramsOf(engine, inner, all.length + 1);
  for (let kept = all; ; ) {
    const places = [0, ...kept];
    const factors = gram.map(({ squares }) =>
      cholesky(partOf(squares, places, all.length + 1), places.length, OWN_SHARE),
    );
    const failed = Math.max(...factors.map(({ failedAt }) => failedAt));
    if (failed >= 1) {
      const out = kept[failed - 1] as number;
      left.push(scaled[out - 1]?.name ?? "");
      kept = kept.filter((place) => place !== out);
      continue;
    }
    if (
      gram.some(({ people: some }) => some < kept.length + 2) ||
      factors.some(({ failedAt }) => failedAt >= 0)
    )
      return undefined;
    const [control, treated] = await Promise.all(
      [0, 1].map((side) =>
        meanOf(engine, inner, side, places, gram[side] as Gram, factors[side] as Cholesky, base),
      ),
    );
    if (control === undefined || treated === undefined) return undefined;
    return linDifference({
      control,
      treated,
      people,
      columns: kept.length,
      covariates: wanted.length,
      clustered: false,
      left,
    });
  }
}

/** The cross-products of an arm: of its columns with each other, and with the outcome. */
interface Gram {
  readonly people: number;
  readonly squares: Float64Array;
  readonly right: Float64Array;
}

async function gramsOf(engine: Engine, inner: string, width: number): Promise<readonly Gram[]> {
  const places = Array.from({ length: width }, (_, j) => j);
  const asked = places.flatMap((j) => [
    `SUM(x_${j} * lin_y)`,
    ...places.slice(0, j + 1).map((k) => `SUM(x_${j} * x_${k})`),
  ]);
  const grams: Gram[] = [];
  for (const side of [0, 1]) {
    const sums = await ask(engine, `${inner} WHERE lin_arm = ${side}`, asked);
    const squares = new Float64Array(width * width);
    const right = new Float64Array(width);
    let at = 0;
    for (const j of places) {
      right[j] = sums[at++] ?? 0;
      for (const k of places.slice(0, j + 1)) squares[j * width + k] = sums[at++] ?? 0;
    }
    grams.push({ people: squares[0] ?? 0, squares, right });
  }
  return grams;
}

function partOf(squares: Float64Array, places: readonly number[], width: number): Float64Array {
  return Float64Array.from({ length: places.length ** 2 }, (_, at) => {
    const [j = 0, k = 0] = [places[Math.floor(at / places.length)], places[at % places.length]];
    return squares[Math.max(j, k) * width + Math.min(j, k)] as number;
  });
}

/** The mean of an arm at the average covariates, with its HC2 variance; undefined where somebody fixes their own prediction. */
async function meanOf(
  engine: Engine,
  inner: string,
  side: number,
  places: readonly number[],
  { people, right }: Gram,
  factor: Cholesky,
  base: number,
): Promise<ArmMean | undefined> {
  const width = places.length;
  const beta = solveCholesky(
    factor,
    Float64Array.from(places, (place) => right[place] as number),
  );
  const inverse = invertCholesky(factor);
  const line = (weights: ArrayLike<number>): string =>
    places.map((place, a) => `${sql(weights[a] ?? 0)} * x_${place}`).join(" + ");
  const leverage = places
    .map((place, a) => `x_${place} * (${line(inverse.subarray(a * width, (a + 1) * width))})`)
    .join(" + ");
  const rows = `(SELECT lin_y - (${line(beta)}) AS residual, ${line(inverse.subarray(0, width))} AS pull, 1e0 - (${leverage}) AS own FROM ${inner} WHERE lin_arm = ${side})`;
  const [variance = 0, least = 0] = await ask(engine, rows, [
    "SUM(POWER(pull * residual, 2) / own)",
    "MIN(own)",
  ]);
  if (!(least >= 1e-9)) return undefined;
  return { mean: base + (beta[0] ?? 0), variance, first: variance, second: variance ** 2 / (people - width) };
}

async function ask(engine: Engine, from: string, asked: readonly string[]): Promise<readonly number[]> {
  if (asked.length === 0) return [];
  const select = asked.map((each, i) => `CAST(${each} AS DOUBLE) AS a_${i}`).join(", ");
  const [row] = await engine.query(`SELECT ${select} FROM ${from}`);
  return asked.map((_, i) => Number(row?.[`a_${i}`]));
}
