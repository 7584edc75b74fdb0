import type { Difference } from "./difference.js";
import { groupClusters } from "./group-clusters.js";
import type { Sample } from "./read-sample.js";

/** One arm of one block: how many were assigned separately (people or clusters), how many people, their mean. */
interface Cell {
  units: number;
  people: number;
  mean: number;
  /** The variance of the mean: HC2 for people, CR2 for clusters. */
  variance: number;
  /** The cell's terms in the Satterthwaite ratio: their sum squared over the sum of `second`. */
  first: number;
  second: number;
}

/**
 * The difference in means, block by block, each block counting by its people.
 *
 * People: HC2, which is the classical s²/n of each arm, with Welch–Satterthwaite degrees of freedom.
 * Clusters: CR2 with the degrees of freedom of Bell and McCaffrey (2002, Survey Methodology 28(2)).
 * Where a block has a single unit in an arm, the blocks themselves show the scatter
 * (Imai, King and Nall 2009, Statistical Science 24(1)).
 */
export function cellDifference(sample: Sample, y: Float64Array): Difference {
  const cells = sample.clusters === undefined ? cellsOfPeople(sample, y) : cellsOfClusters(sample, y);
  const count = cells.length / 2;
  const shares: number[] = [];
  const effects: number[] = [];
  let smallest = Number.POSITIVE_INFINITY;
  let first = 0;
  let second = 0;
  let variance = 0;
  for (let block = 0; block < count; block++) {
    const control = cells[2 * block] as Cell;
    const treated = cells[2 * block + 1] as Cell;
    if (control.people + treated.people === 0) continue;
    requireBothArms(sample, block, control, treated);
    const share = (control.people + treated.people) / y.length;
    shares.push(share);
    effects.push(treated.mean - control.mean);
    smallest = Math.min(smallest, control.units, treated.units);
    for (const cell of [control, treated]) {
      variance += share ** 2 * cell.variance;
      first += share ** 2 * cell.first;
      second += share ** 4 * cell.second;
    }
  }
  const estimate = effects.reduce((sum, effect, b) => sum + effect * (shares[b] as number), 0);
  const clustered = sample.clusters !== undefined;
  const blocked = sample.blocks !== undefined;
  const name = `difference in means${blocked ? " within blocks" : ""}`;
  if (smallest < 2) return betweenBlocks(sample, estimate, shares, effects, name);
  return {
    estimate,
    variance,
    df: first === 0 ? Math.max(1, y.length - 2 * shares.length) : first ** 2 / second,
    method: `${name}, ${clustered ? "CR2 standard error, Bell–McCaffrey" : "HC2 standard error, Welch–Satterthwaite"} df`,
    notes: [],
  };
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

function cellsOfPeople(sample: Sample, y: Float64Array): Cell[] {
  const cells = emptyCells(sample);
  const { z } = sample;
  const codes = sample.blocks?.codes;
  const sums = new Float64Array(cells.length);
  const counts = new Float64Array(cells.length);
  for (let i = 0; i < y.length; i++) {
    const cell = 2 * (codes === undefined ? 0 : (codes[i] as number)) + (z[i] as number);
    sums[cell] = (sums[cell] as number) + (y[i] as number);
    counts[cell] = (counts[cell] as number) + 1;
  }
  const means = sums.map((sum, cell) => sum / Math.max(1, counts[cell] as number));
  const squares = new Float64Array(cells.length);
  for (let i = 0; i < y.length; i++) {
    const cell = 2 * (codes === undefined ? 0 : (codes[i] as number)) + (z[i] as number);
    const off = (y[i] as number) - (means[cell] as number);
    squares[cell] = (squares[cell] as number) + off * off;
  }
  cells.forEach((cell, c) => {
    const n = counts[c] as number;
    cell.units = n;
    cell.people = n;
    cell.mean = means[c] as number;
    if (n < 2) return;
    cell.variance = (squares[c] as number) / (n - 1) / n;
    cell.first = cell.variance;
    cell.second = cell.variance ** 2 / (n - 1);
  });
  return cells;
}

function cellsOfClusters(sample: Sample, y: Float64Array): Cell[] {
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
    const off = (totals[g] as number) - cell.mean * m;
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

function requireBothArms(sample: Sample, block: number, control: Cell, treated: Cell): void {
  const unit = sample.clusters === undefined ? "people" : "clusters";
  const label = sample.blocks?.labels[block];
  for (const [cell, arm] of [
    [control, sample.control],
    [treated, sample.arm],
  ] as const) {
    const needed = label === undefined ? 2 : 1;
    if (cell.units >= needed) continue;
    if (label === undefined) {
      throw new RangeError(
        `The arm "${arm}" has only ${cell.units} cluster. Whole ${unit} were assigned, so each arm needs at least two, ` +
          "better ten or more: one cluster cannot show how much clusters differ.",
      );
    }
    throw new RangeError(
      `Block "${label}" has no ${unit} in "${arm}", so there is nothing to compare inside it. ` +
        "Merge it with a similar block, or leave the block out.",
    );
  }
}

function betweenBlocks(
  sample: Sample,
  estimate: number,
  shares: readonly number[],
  effects: readonly number[],
  name: string,
): Difference {
  const count = shares.length;
  if (count < 2) {
    throw new RangeError(
      `There is one block, and an arm has a single ${sample.clusters === undefined ? "person" : "cluster"} in it. ` +
        "Add units or blocks: nothing here shows how much the result would vary.",
    );
  }
  let squares = 0;
  for (let b = 0; b < count; b++) {
    squares += ((shares[b] as number) * (effects[b] as number) - estimate / count) ** 2;
  }
  return {
    estimate,
    variance: (count / (count - 1)) * squares,
    df: count - 1,
    method: `${name}, standard error from the scatter between ${count} blocks`,
    notes: [
      "Some blocks have a single unit in an arm, so the standard error comes from the differences between blocks and tends to be too large.",
    ],
  };
}
