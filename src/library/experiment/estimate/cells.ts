import { groupMoments, type PlainMoments } from "../../math/group-moments.js";
import type { Sample } from "../columns/read-sample.js";
import { openClusterSpread } from "./cluster-spread.js";
import { groupClusters } from "./group-clusters.js";

/** What the last digits of a number may be off by, as a share of it. */
const ROUNDING = 4 * Number.EPSILON;

/** One arm of one block: how many were assigned separately (people or clusters), how many people, their mean. */
export interface Cell {
  units: number;
  people: number;
  mean: number;
  /** The variance of the mean: HC2 for people, CR2 for clusters. */
  variance: number;
  /** The cell's terms in the Satterthwaite ratio: their sum squared over the sum of `second`. */
  first: number;
  second: number;
}

const blocksOf = ({ blocks }: Sample): number => blocks?.labels.length ?? 1;

/** The cell of a row: control and treated of the first block, of the second, … */
function cellOfRow({ z, blocks }: Sample): (row: number) => number {
  if (blocks === undefined) return (row) => z[row] as number;
  const { codes } = blocks;
  return (row) => 2 * (codes[row] as number) + (z[row] as number);
}

function emptyCells(sample: Sample): Cell[] {
  return Array.from({ length: 2 * blocksOf(sample) }, () => ({
    units: 0,
    people: 0,
    mean: 0,
    variance: 0,
    first: 0,
    second: 0,
  }));
}

/** The cells when people were assigned one by one: control and treated of the first block, of the second, … */
export function cellsOfPeople(sample: Sample, y: Float64Array): Cell[] {
  const { counts, means, squares } = groupMoments(
    y,
    cellOfRow(sample),
    2 * blocksOf(sample),
    sample.blocks === undefined ? armMoments(sample, y) : undefined,
  );
  return Array.from(counts, (n, c) => cellOfPeople(n, means[c] as number, squares[c] as number));
}

/**
 * The cell of people of whom only this is known.
 *
 * @param squares their squared distances from the mean, added up.
 */
export function cellOfPeople(n: number, mean: number, squares: number): Cell {
  const variance = n < 2 ? 0 : trueSquares(squares, n, mean) / (n - 1) / n;
  return {
    units: n,
    people: n,
    mean,
    variance,
    first: variance,
    second: n < 2 ? 0 : variance ** 2 / (n - 1),
  };
}

/** The squares, or 0 where they are only the last digit of what was computed: 0.1 + 0.2 and 0.3 have no spread. */
function trueSquares(squares: number, n: number, mean: number): number {
  return squares <= n * (ROUNDING * mean) ** 2 ? 0 : squares;
}

/** Control and treated. Both sums take every row, one of them times zero: a jump that chance decides costs more. */
function armMoments({ z, treated }: Sample, y: Float64Array): PlainMoments {
  const n = y.length;
  let sum = 0;
  let sumTreated = 0;
  for (let i = 0; i < n; i++) {
    const arm = z[i] as number;
    sum += (1 - arm) * (y[i] as number);
    sumTreated += arm * (y[i] as number);
  }
  const means = Float64Array.of(sum / Math.max(1, n - treated), sumTreated / Math.max(1, treated));
  let squares = 0;
  let squaresTreated = 0;
  for (let i = 0; i < n; i++) {
    const arm = z[i] as number;
    const off = (y[i] as number) - (means[arm] as number);
    squares += (1 - arm) * off * off;
    squaresTreated += arm * off * off;
  }
  return {
    counts: Float64Array.of(n - treated, treated),
    means,
    squares: Float64Array.of(squares, squaresTreated),
  };
}

/** The cells when whole clusters were assigned. Throws when a cluster was split. */
export function cellsOfClusters(sample: Sample, y: Float64Array): Cell[] {
  const home = cellOfRow(sample);
  const { bases } = groupMoments(y, home, 2 * blocksOf(sample));
  const cells = emptyCells(sample);
  const { size, treated, block, labels } = groupClusters(sample);
  const codes = sample.clusters?.codes ?? new Int32Array(0);
  const totals = new Float64Array(labels.length);
  for (let i = 0; i < y.length; i++) {
    const cluster = codes[i] as number;
    totals[cluster] = (totals[cluster] as number) + (y[i] as number) - (bases[home(i)] as number);
  }
  const cellOf = (g: number): Cell => cells[2 * (block[g] as number) + (treated[g] as number)] as Cell;
  for (let g = 0; g < labels.length; g++) {
    if (size[g] === 0) continue;
    const cell = cellOf(g);
    cell.units++;
    cell.people += size[g] as number;
    cell.mean += totals[g] as number;
  }
  for (const cell of cells) cell.mean /= Math.max(1, cell.people);
  const spreads = cells.map((cell) => openClusterSpread(cell.people));
  for (let g = 0; g < labels.length; g++) {
    const m = size[g] as number;
    const cell = cellOf(g);
    if (m === 0 || cell.units < 2) continue;
    const spread = spreads[2 * (block[g] as number) + (treated[g] as number)] as (typeof spreads)[number];
    const off = gapOf(totals[g] as number, cell.mean * m);
    cell.variance += (off * off * spread.add(m)) / cell.people ** 2;
  }
  cells.forEach((cell, c) => {
    cell.mean += bases[c] as number;
    Object.assign(cell, spreads[c]?.end(cell.units));
  });
  return cells;
}

/**
 * How far the total of a cluster is from what was expected of it, or 0 where that is only the last digit of a sum.
 *
 * @param whole what was expected, counted from 0. Default: the numbers are.
 */
export function gapOf(total: number, expected: number, whole = expected): number {
  const gap = total - expected;
  return Math.abs(gap) <= 1e-14 * Math.abs(whole) ? 0 : gap;
}
