import { MemoryProblem } from "../../library/engine/connect/data-problem.js";
import type { Engine } from "../../library/engine/connect/engine.js";
import { leaveRoom } from "../../library/engine/connect/open-work-duckdb.js";
import { tableName } from "../../library/engine/connect/table-name.js";
import { plainValue } from "../../library/table/columns/plain-value.js";
import type { ColumnProfile } from "../../library/table/profile/describe-column.js";
import { emptyColumns } from "../../library/table/profile/empty-columns.js";
import { counted, type ProfileFinding } from "../../library/table/profile/finding.js";
import { profile, type TableProfile } from "../../library/table/profile/profile.js";
import { repeatedRows } from "../../library/table/profile/repeated-rows.js";
import { quoteName } from "../../library/table/write/sql-text.js";
import { howMany } from "../../library/words/how-many.js";
import { countDistinct } from "./count-distinct.js";
import { drawRows } from "./draw-rows.js";
import { medianOf } from "./median-in-engine.js";

/** More rows than this are not held in memory: the numbers are then worked out where the rows are. */
export const MOST_ROWS_IN_MEMORY = 50_000;

/**
 * The profile of a table that is too long for the memory. The numbers of the columns, the keys and the repeated rows are
 * those of all rows, worked out in DuckDB with its own disk space; the other findings come from rows that are drawn evenly
 * with a fixed seed, and the summary says so.
 *
 * @param show is told what is looked at, and how far it is.
 */
export async function profileLarge(
  engine: Engine,
  table: string,
  rows: number,
  show: (words: string, share: number) => void = () => {},
): Promise<TableProfile> {
  const from = tableName(table, "duckdb");
  const columns = await engine.columns(table);
  const sample = await drawRows(engine, from, columns, rows);
  const drawn = sample.numRows();
  const seen = profile(sample).findings;
  // What DuckDB keeps beside what it counts, and the rows that were drawn, need the room; more goes to the disk.
  await leaveRoom(engine);
  const described: ColumnProfile[] = [];
  for (const [i, { name, kind }] of columns.entries()) {
    show(name, i / columns.length);
    described.push(await describe(engine, from, name, kind));
  }
  const keys = described
    .filter(({ missing, distinct }) => missing === 0 && distinct === rows)
    .map(({ column }) => column);
  const repeated = keys.length > 0 ? 0 : await repeatedRowCount(engine, from, columns, rows);
  const empty = described.filter(({ distinct }) => distinct === 0).map(({ column }) => column);
  const still = seen.filter((each) => stillTrue(each, described));
  const findings = [
    ...still.filter(isFirst),
    ...repeatedRows(repeated),
    ...still.filter((each) => !isFirst(each)),
    ...emptyColumns(empty, rows),
  ];
  return {
    rows,
    columns: described,
    keys,
    duplicateRows: repeated,
    findings,
    summary:
      `${howMany(rows, "row", "rows")}, ${howMany(columns.length, "column", "columns")}. ` +
      (keys.length === 0 ? "No column names a row by itself. " : `A row is named by: ${keys.join(", ")}. `) +
      `The numbers are of all rows; the findings come from ${counted(drawn)} rows that were drawn evenly, so a rare fault may be missed` +
      (findings.length === 0
        ? ". Nothing stands out."
        : `. To look at: ${[...new Set(findings.map(({ finding }) => finding))].join(", ")}.`),
  };
}

async function describe(
  engine: Engine,
  from: string,
  column: string,
  kind: "number" | "text" | "boolean" | "other",
): Promise<ColumnProfile> {
  const name = quoteName(column, "duckdb");
  const [row = {}] = await engine.query(
    `SELECT COUNT(*) - COUNT(${name}) AS missing, COUNT(${name}) AS known, MIN(${name}) AS smallest, MAX(${name}) AS largest, ` +
      `${kind === "number" ? `AVG(${name})` : "NULL"} AS mean, ${kind === "number" ? `STDDEV_SAMP(${name})` : "NULL"} AS deviation, ` +
      `${kind === "number" ? `BOOL_AND(${name} = FLOOR(${name}))` : "NULL"} AS narrow, ` +
      `APPROX_COUNT_DISTINCT(${name}) AS about FROM ${from}`,
  );
  const known = Number(row.known);
  const distinct = await countDistinct(engine, { from, value: name, about: Number(row.about) });
  const narrow =
    kind === "text" && isDay(row.smallest) && isDay(row.largest)
      ? await areDays(engine, from, name)
      : row.narrow === true;
  return {
    column,
    kind: known === 0 ? "nothing" : kindOf(kind, narrow),
    missing: Number(row.missing),
    distinct,
    smallest: plainValue(row.smallest),
    largest: plainValue(row.largest),
    mean: numberOrNull(row.mean),
    median: kind === "number" && known > 0 ? await medianOf(engine, from, name, distinct) : null,
    stdDev: numberOrNull(row.deviation),
  };
}

const DAY = "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])";

/** Where all texts are days, the first and the last are. */
const isDay = (value: unknown): boolean => typeof value === "string" && new RegExp(`^${DAY}$`).test(value);

async function areDays(engine: Engine, from: string, name: string): Promise<boolean> {
  const [row] = await engine.query(
    `SELECT BOOL_AND(regexp_full_match(${name}, '${DAY}')) AS days FROM ${from}`,
  );
  return row?.days === true;
}

/** More rows than this that share a hash are not compared: of so many a row or two would not matter. */
const MOST_COMPARED = 500_000;

/**
 * How many rows repeat an earlier one in every column. Most rows are told apart by a hash; only those that share one are
 * compared cell by cell, where they are few.
 */
async function repeatedRowCount(
  engine: Engine,
  from: string,
  columns: readonly { readonly name: string }[],
  rows: number,
): Promise<number> {
  const hash = `hash(${columns.map(({ name }) => quoteName(name, "duckdb")).join(", ")})`;
  const repeated = rows - (await countDistinct(engine, { from, value: hash, about: rows }));
  if (repeated === 0 || repeated > MOST_COMPARED) return repeated;
  const shared = `SELECT * FROM ${from} WHERE ${hash} IN (SELECT ${hash} FROM ${from} GROUP BY ALL HAVING COUNT(*) > 1)`;
  try {
    return (await count(engine, shared)) - (await count(engine, `SELECT DISTINCT * FROM (${shared})`));
  } catch (error) {
    if (error instanceof MemoryProblem) return repeated;
    throw error;
  }
}

function kindOf(kind: string, narrow: boolean): ColumnProfile["kind"] {
  if (kind === "number") return narrow ? "whole number" : "number";
  if (kind === "boolean") return "yes/no";
  return narrow ? "date" : "text";
}

async function count(engine: Engine, select: string): Promise<number> {
  const [row] = await engine.query(`SELECT COUNT(*) AS n FROM (${select})`);
  return Number(row?.n);
}

/** What is true of the drawn rows and not of all is no finding. */
function stillTrue({ finding, column }: ProfileFinding, described: readonly ColumnProfile[]): boolean {
  if (
    finding === "duplicate rows" ||
    finding === "total row" ||
    finding === "note row" ||
    finding === "nothing known"
  )
    return false;
  const distinct = described.find((each) => each.column === column)?.distinct ?? 0;
  return finding !== "one value only" || distinct === 1;
}

/** What matters more than a repeated row. */
const isFirst = ({ finding }: ProfileFinding): boolean =>
  ["placeholder days", "covered cells", "two-digit years", "codes as numbers"].includes(finding);

function numberOrNull(value: unknown): number | null {
  const number = value === null || value === undefined ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : null;
}
