import type { Sample } from "../columns/read-sample.js";
import { type Cell, cellsOfClusters, cellsOfPeople } from "./cells.js";
import type { Difference } from "./difference.js";

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
