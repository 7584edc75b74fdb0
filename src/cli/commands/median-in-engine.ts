import type { Engine } from "../../library/engine/connect/engine.js";
import { numberLiteral } from "../../library/table/write/sql-text.js";

/** So many values are sorted here. */
const FEW = 10_000;
const PARTS = 1000;

/**
 * The median of a column of numbers in DuckDB (type 7, Hyndman and Fan 1996), exactly and in flat memory: the range is cut into
 * parts, the values in each are counted, and the part that holds the middle is cut again until few values are left.
 *
 * @param different how many different values there are: few are counted at once. Default: not known.
 */
export async function medianOf(
  engine: Engine,
  from: string,
  name: string,
  different = Number.POSITIVE_INFINITY,
): Promise<number | null> {
  const usable = `isfinite(${name})`;
  if (different <= FEW) return medianOfFew(engine, from, name);
  const [range] = await engine.query(
    `SELECT COUNT(*) AS n, MIN(${name}) AS low, MAX(${name}) AS high FROM ${from} WHERE ${usable}`,
  );
  const n = Number(range?.n);
  if (n === 0) return null;
  const middle = Math.floor((n - 1) / 2);
  const whole = { low: Number(range?.low), high: Number(range?.high), below: 0 };
  const lower = await valueAt(engine, from, name, middle, whole);
  return n % 2 === 1 ? lower : (lower + (await valueAt(engine, from, name, middle + 1, whole))) / 2;
}

async function medianOfFew(engine: Engine, from: string, name: string): Promise<number | null> {
  const counts = await engine.query(
    `SELECT ${name} AS value, COUNT(*) AS n FROM ${from} WHERE isfinite(${name}) GROUP BY ALL ORDER BY value`,
  );
  const total = counts.reduce((sum, { n }) => sum + Number(n), 0);
  if (total === 0) return null;
  const at = (place: number): number => {
    let before = 0;
    for (const { value, n } of counts) {
      before += Number(n);
      if (place < before) return Number(value);
    }
    return Number.NaN;
  };
  const lower = at(Math.floor((total - 1) / 2));
  return total % 2 === 1 ? lower : (lower + at(total / 2)) / 2;
}

interface Range {
  readonly low: number;
  readonly high: number;
  /** How many values lie below it. */
  readonly below: number;
}

/** The value at a place in the order of the values, counted from 0; it lies in the range. */
async function valueAt(
  engine: Engine,
  from: string,
  name: string,
  place: number,
  { low, high, below }: Range,
): Promise<number> {
  if (low === high) return low;
  const sorted = async (least: number, most: number, skipped: number): Promise<number> => {
    const [row] = await engine.query(
      `SELECT ${name} AS value FROM ${from} WHERE ${name} BETWEEN ${literal(least)} AND ${literal(most)} ` +
        `ORDER BY ${name} LIMIT 1 OFFSET ${place - skipped}`,
    );
    return Number(row?.value);
  };
  const within = `${name} BETWEEN ${literal(low)} AND ${literal(high)}`;
  const width = (high - low) / PARTS;
  // A range that a computer cannot cut.
  if (!(width > 0 && Number.isFinite(width))) return sorted(low, high, below);
  const part = `CAST(LEAST(${PARTS - 1}, FLOOR((${name} - ${literal(low)}) / ${literal(width)})) AS INTEGER)`;
  const parts = await engine.query(
    `SELECT ${part} AS part, COUNT(*) AS n, MIN(${name}) AS low, MAX(${name}) AS high FROM ${from} WHERE ${within} GROUP BY ALL ORDER BY part`,
  );
  let before = below;
  for (const { n, low: least, high: most } of parts) {
    const count = Number(n);
    if (place >= before + count) {
      before += count;
      continue;
    }
    const inside = { low: Number(least), high: Number(most), below: before };
    if (count > FEW) return valueAt(engine, from, name, place, inside);
    return sorted(inside.low, inside.high, before);
  }
  return high;
}

const literal = (value: number): string => numberLiteral(value, "duckdb");
