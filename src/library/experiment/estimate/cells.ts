import type { Sample } from "../columns/read-sample.js";
import { groupClusters } from "./group-clusters.js";

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

function emptyCells(sample: Sample): Cell[] {
  const blocks = sample.blocks?.labels.length ?? 1;
  return Array.from({ length: 2 * blocks }, () => ({
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
  const { counts, means, squares } = sample.blocks === undefined ? armSums(sample, y) : blockSums(sample, y);
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

/** The squares, or 0 where they are only the rounding of a mean: three times 0.1 have no spread. */
function trueSquares(squares: number, n: number, mean: number): number {
  return squares <= n * (1e-14 * mean) ** 2 ? 0 : squares;
}

interface CellSums {
  readonly counts: Float64Array;
  readonly means: Float64Array;
  /** Squared distances from the mean, added up. */
  readonly squares: Float64Array;
}

/** Control and treated. Both sums take every row, one of them times zero: a jump that chance decides costs more. */
function armSums({ z, treated }: Sample, y: Float64Array): CellSums {
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

/** Control and treated of each block. */
function blockSums({ z, blocks }: Sample, y: Float64Array): CellSums {
  const codes = blocks?.codes ?? new Int32Array(y.length);
  const size = 2 * (blocks?.labels.length ?? 1);
  const sums = new Float64Array(size);
  const counts = new Float64Array(size);
  for (let i = 0; i < y.length; i++) {
    const cell = 2 * (codes[i] as number) + (z[i] as number);
    sums[cell] = (sums[cell] as number) + (y[i] as number);
    counts[cell] = (counts[cell] as number) + 1;
  }
  const means = sums.map((sum, cell) => sum / Math.max(1, counts[cell] as number));
  const squares = new Float64Array(size);
  for (let i = 0; i < y.length; i++) {
    const cell = 2 * (codes[i] as number) + (z[i] as number);
    const off = (y[i] as number) - (means[cell] as number);
    squares[cell] = (squares[cell] as number) + off * off;
  }
  return { counts, means, squares };
}

/** The cells when whole clusters were assigned. Throws when a cluster was split. */
export function cellsOfClusters(sample: Sample, y: Float64Array): Cell[] {
  const cells = emptyCells(sample);
  const { size, treated, block, labels } = groupClusters(sample);
  const codes = sample.clusters?.codes ?? new Int32Array(0);
  const totals = new Float64Array(labels.length);
  for (let i = 0; i < y.length; i++) {
    const cluster = codes[i] as number;
    totals[cluster] = (totals[cluster] as number) + (y[i] as number);
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
  // In a cell the hat matrix is 1/people everywhere, so CR2's adjustment of a cluster is one number.
  const scales = cells.map(() => ({ sum: 0, squares: 0, own: 0 }));
  for (let g = 0; g < labels.length; g++) {
    const m = size[g] as number;
    const cell = cellOf(g);
    if (m === 0 || cell.units < 2) continue;
    const adjust = 1 / (1 - m / cell.people);
    const expected = cell.mean * m;
    const gap = (totals[g] as number) - expected;
    const off = Math.abs(gap) <= 1e-14 * Math.abs(expected) ? 0 : gap;
    cell.variance += (off * off * adjust) / cell.people ** 2;
    const scale = scales[2 * (block[g] as number) + (treated[g] as number)] as (typeof scales)[number];
    const spread = (m * m * adjust) / cell.people ** 2;
    scale.sum += spread;
    scale.squares += spread ** 2;
    scale.own += (m / cell.people ** 2) ** 2;
  }
  cells.forEach((cell, c) => {
    const { sum, squares, own } = scales[c] as (typeof scales)[number];
    if (cell.units < 2) return;
    cell.first = 1 / cell.people;
    cell.second = own + (sum ** 2 - squares) / cell.people ** 2;
  });
  return cells;
}
