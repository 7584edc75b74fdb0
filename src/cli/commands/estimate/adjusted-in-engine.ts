import type { Engine } from "../../../library/engine/connect/engine.js";
import { partsOf, SORTED_AT_ONCE } from "../../../library/engine/connect/sorted-parts.js";
import {
  type ArmSpread,
  openClustersSpread,
  openPeopleSpread,
} from "../../../library/experiment/estimate/adjusted-spread.js";
import { type ArmLine, armLine, openArmSums } from "../../../library/experiment/estimate/adjusted-sums.js";
import type { Difference } from "../../../library/experiment/estimate/difference.js";
import { linDifference } from "../../../library/experiment/estimate/lin-difference.js";
import { roundingVariance } from "../../../library/experiment/estimate/rounding-variance.js";
import { numberLiteral, quoteName } from "../../../library/table/write/sql-text.js";
import { type CovariateSQL, covariatesOf } from "../balance/covariate-sql.js";
import { requireCovariates } from "../balance/require-covariates.js";
import { eachPerson } from "./each-person.js";

/** A person's part in the sums grows with the square of the covariates, and that of a cluster with their cube. */
const MOST_COVARIATES = { people: 300, clusters: 30 };
/** Sums of each block, in each arm: some 100 MB. */
const MOST_SUMS = 2_000_000;

/** Two arms of a test in a table. */
export interface AdjustedAsked {
  readonly table: string;
  readonly outcome: string;
  readonly covariates: readonly string[];
  readonly blocks: readonly string[];
  readonly clusters: string | undefined;
  readonly received: string | undefined;
  /** The arms as SQL: 0 for the control, 1 for the other, NULL for everybody else. */
  readonly arm: string;
  /** What outcomes are counted from. */
  readonly base: number;
  readonly people: number;
  /** The people of each arm, or where whole clusters were assigned its clusters; the control first. */
  readonly units: readonly number[];
}

/** The adjusted difference in `outcome` times the outcome and `received` times contact. */
export type AdjustedDifference = (outcome: number, received: number) => Difference;

const sql = (value: number): string => numberLiteral(value, "duckdb");

/**
 * Lin's adjusted difference, as `adjustedDifference` has it of people in memory: here they go by twice, sorted by their clusters where
 * there are some.
 *
 * @param atOnce so many people at most are sorted at a time.
 * @returns undefined where something asks for a look at the people.
 * @throws when a covariate is not known of everybody.
 */
export async function adjustedInEngine(
  engine: Engine,
  asked: AdjustedAsked,
  atOnce = SORTED_AT_ONCE,
): Promise<AdjustedDifference | undefined> {
  const { table, outcome, covariates, blocks, clusters, received, arm, base, people, units } = asked;
  const columns = await engine.columns(table);
  const isNumber = (name: string): boolean =>
    ["number", "boolean"].includes(columns.find((each) => each.name === name)?.kind ?? "other");
  if (!isNumber(outcome) || (received !== undefined && !isNumber(received))) return undefined;
  const y = numberOf(outcome);
  const compared = `${arm} IS NOT NULL AND ${y} IS NOT NULL AND NOT isnan(${y})`;
  const those = `(SELECT *, ${arm} AS lin_arm FROM ${table} WHERE ${compared})`;
  await requireCovariates(engine, table, covariates, compared);
  const wanted = (await covariatesOf(engine, those, columns, covariates))?.filter(({ tested }) => tested);
  const most = clusters === undefined ? MOST_COVARIATES.people : MOST_COVARIATES.clusters;
  if (wanted === undefined || wanted.length > most) return undefined;
  const { scaled, still } = await scaledColumns(engine, those, wanted);
  const numbers = [
    "lin_arm",
    ...scaled.map(({ value }) => value),
    `${y} - ${sql(base)}`,
    received === undefined ? "0" : numberOf(received),
  ];
  const rows = (order: string, marks: readonly string[]): string =>
    `SELECT ${[...numbers, ...marks].map((each) => `CAST(${each} AS DOUBLE)`).join(", ")}${blocks.map((name) => `, ${quoteName(name, "duckdb")}`).join("")} FROM ${those}${order}`;
  const codes = new Map<unknown, number>();
  const width = scaled.length + 2;
  const sums = [openArmSums(width), openArmSums(width)] as const;
  await eachPerson(engine, rows("", []), { width, marks: 0, codes }, (side, person) =>
    sums[side].add(person),
  );
  if (codes.size * width > MOST_SUMS) return undefined;
  const shares = [...codes.values()].map(
    (block) => sums.reduce((sum, side) => sum + (side.blocks[block]?.[0] ?? 0), 0) / people,
  );
  const all = scaled.map((_, k) => k);
  if (units.some((some) => some < shares.length - 1 + all.length + 2)) return undefined;
  const left = [...still];
  for (let kept = all; ; ) {
    const lines = sums.map((side) => armLine(side, shares, kept));
    if (lines.some((line) => "empty" in line)) return undefined;
    const failed = Math.max(...lines.map((line) => ("failedAt" in line ? line.failedAt : -1)));
    if (failed >= 0) {
      const out = kept[failed] as number;
      left.push(scaled[out]?.name ?? "");
      kept = kept.filter((place) => place !== out);
      continue;
    }
    const spreads = (lines as ArmLine[]).map(clusters === undefined ? openPeopleSpread : openClustersSpread);
    const [control, treated] = spreads as [ArmSpread, ArmSpread];
    const name = clusters === undefined ? undefined : quoteName(clusters, "duckdb");
    // Sorted by their hashes, which are 64 bits wide whatever the names, and so many at a time as DuckDB has memory to merge.
    const marks = name === undefined ? [] : [`hash(${name}) >> 32`, `hash(${name}) & 4294967295`];
    const orders =
      name === undefined
        ? [""]
        : partsOf(name, people, atOnce).map((those) => ` WHERE ${those} ORDER BY hash(${name})`);
    let [high, low] = [Number.NaN, Number.NaN];
    for (const order of orders) {
      await eachPerson(
        engine,
        rows(order, marks),
        { width, marks: marks.length, codes },
        (side, person, mark) => {
          if (mark[0] !== high || mark[1] !== low) for (const spread of spreads) spread.closeCluster();
          [high = 0, low = 0] = mark;
          (side === 0 ? control : treated).add(person);
        },
      );
    }
    for (const spread of spreads) spread.closeCluster();
    if (spreads.some((spread) => spread.end(1, 0) === undefined)) return undefined;
    return (a, b) => {
      const of = (spread: ArmSpread): NonNullable<ReturnType<ArmSpread["end"]>> => {
        const mean = spread.end(a, b);
        if (mean === undefined) throw new TypeError("Somebody fixes their own prediction.");
        const rounding = mean.rounding + roundingVariance(Math.abs(a * base), 0, 1);
        return { ...mean, rounding, mean: mean.mean + a * base };
      };
      return linDifference({
        control: of(control),
        treated: of(treated),
        people,
        columns: shares.length - 1 + kept.length,
        covariates: wanted.length,
        clustered: clusters !== undefined,
        left,
      });
    };
  }
}

const numberOf = (name: string): string => `CAST(${quoteName(name, "duckdb")} AS DOUBLE)`;

/** The covariates centred at the average of everybody, in standard deviations, and the names of those that never differ. */
async function scaledColumns(
  engine: Engine,
  those: string,
  wanted: readonly CovariateSQL[],
): Promise<{
  readonly scaled: readonly { name: string; value: string }[];
  readonly still: readonly string[];
}> {
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
  const varies = wanted.map((_, j) => (spreads[j] ?? 0) > 0);
  return {
    still: wanted.filter((_, j) => varies[j] !== true).map(({ name }) => name),
    scaled: wanted.flatMap(({ name, value }, j) =>
      varies[j] === true
        ? [{ name, value: `(${value} - ${sql(means[j] ?? 0)}) / ${sql(spreads[j] ?? 1)}` }]
        : [],
    ),
  };
}

async function ask(engine: Engine, from: string, asked: readonly string[]): Promise<readonly number[]> {
  if (asked.length === 0) return [];
  const select = asked.map((each, i) => `CAST(${each} AS DOUBLE) AS a_${i}`).join(", ");
  const [row] = await engine.query(`SELECT ${select} FROM ${from}`);
  return asked.map((_, i) => Number(row?.[`a_${i}`]));
}
