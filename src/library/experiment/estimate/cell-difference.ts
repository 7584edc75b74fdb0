import { howMany } from "../../words/how-many.js";
import { nameOfGroup } from "../columns/read-groups.js";
import type { Sample } from "../columns/read-sample.js";
import { type Cell, cellsOfClusters, cellsOfPeople } from "./cells.js";
import type { Difference } from "./difference.js";
import { pooledBlocks, type SmallBlock } from "./pooled-blocks.js";

/**
 * The difference in means, block by block, each block counting by its people.
 *
 * People: HC2, which is the classical s²/n of each arm, with Welch–Satterthwaite degrees of freedom.
 * Clusters: CR2 with the degrees of freedom of Bell and McCaffrey (2002, Survey Methodology 28(2)).
 * Blocks with a single unit in an arm are pooled among themselves (see `pooledBlocks`); pairs of clusters alone are judged
 * as pairs (see `betweenPairs`).
 */
export function cellDifference(sample: Sample, y: Float64Array): Difference {
  const clustered = sample.clusters !== undefined;
  const cells = clustered ? cellsOfClusters(sample, y) : cellsOfPeople(sample, y);
  const { arm, control, blocks } = sample;
  const nameOf = (block: number): string => nameOfGroup(blocks, block);
  return differenceOfCells({ arm, control, clustered, nameOf: blocks && nameOf, people: y.length }, cells);
}

/** What a comparison of cells has to know of the test beside them. */
export interface CellDesign {
  readonly arm: string;
  readonly control: string;
  readonly clustered: boolean;
  /** What a block is called in a sentence. Undefined: there are no blocks. */
  readonly nameOf: ((block: number) => string) | undefined;
  /** Everybody in the comparison. */
  readonly people: number;
}

/**
 * The difference that the cells show.
 *
 * @param cells control and treated of the first block, of the second, …
 */
export function differenceOfCells(design: CellDesign, cells: readonly Cell[]): Difference {
  const { clustered, people } = design;
  const blocks = blockParts(design, cells);
  const estimate = blocks.reduce((sum, { share, effect }) => sum + share * effect, 0);
  const small = blocks.filter(({ fewest }) => fewest < 2);
  const large = blocks.filter(({ fewest }) => fewest >= 2);
  const name = `difference in means${design.nameOf === undefined ? "" : " within blocks"}`;
  if (small.length === 1) throw aloneInBlock(clustered);
  if (clustered && large.length === 0 && blocks.every(({ units }) => units === 2)) {
    return betweenPairs(estimate, blocks, name);
  }
  let [first, second, variance] = [0, 0, 0];
  for (const { share, cells: pair } of large) {
    for (const cell of pair) {
      variance += share ** 2 * cell.variance;
      first += share ** 2 * cell.first;
      second += share ** 4 * cell.second;
    }
  }
  if (small.length > 0) {
    const pooled = pooledBlocks(small);
    variance += pooled.variance;
    first += clustered ? pooled.first : pooled.variance;
    second += clustered ? pooled.second : pooled.variance ** 2 / pooled.df;
  }
  return {
    estimate,
    variance,
    df: first === 0 ? Math.max(1, people - 2 * blocks.length) : first ** 2 / second,
    method: `${name}, ${errorMethod(clustered, large.length, small.length)}`,
    notes: [...smallNotes(clustered, small.length), ...clusterNotes(design, cells)],
  };
}

/** One block: its share of the people, what it found, and how sure its arms are. */
interface BlockPart extends SmallBlock {
  readonly cells: readonly [Cell, Cell];
  readonly units: number;
  /** The units of its smaller arm. */
  readonly fewest: number;
}

function blockParts(design: CellDesign, cells: readonly Cell[]): readonly BlockPart[] {
  return Array.from({ length: cells.length / 2 }, (_, block) => block).flatMap((block): BlockPart[] => {
    const control = cells[2 * block] as Cell;
    const treated = cells[2 * block + 1] as Cell;
    if (control.people + treated.people === 0) return [];
    requireBothArms(design, block, control, treated);
    return [
      {
        cells: [control, treated],
        share: (control.people + treated.people) / design.people,
        effect: treated.mean - control.mean,
        spread: 1 / control.people + 1 / treated.people,
        units: control.units + treated.units,
        fewest: Math.min(control.units, treated.units),
      },
    ];
  });
}

function errorMethod(clustered: boolean, large: number, small: number): string {
  if (large === 0) return `standard error from the scatter between ${howMany(small, "block", "blocks")}`;
  const pooled =
    small === 0 ? "" : `, the scatter between ${howMany(small, "small block", "small blocks")} for theirs`;
  return clustered
    ? `CR2 standard error${pooled}, Bell–McCaffrey df`
    : `HC2 standard error${pooled}, Welch–Satterthwaite df`;
}

function smallNotes(clustered: boolean, small: number): string[] {
  if (small === 0) return [];
  return [
    `${howMany(small, "block has", "blocks have")} a single ${clustered ? "cluster" : "person"} in an arm, so their part of the standard error comes from the differences between them and tends to be too large.`,
  ];
}

/** Below this many clusters in an arm a result says so. */
const FEW_CLUSTERS = 5;

function clusterNotes(design: CellDesign, cells: readonly Cell[]): string[] {
  if (!design.clustered) return [];
  const [control, treated] = [0, 1].map((arm) =>
    cells.reduce((sum, cell, c) => sum + (c % 2 === arm ? cell.units : 0), 0),
  ) as [number, number];
  const fewest = Math.min(control, treated);
  if (fewest >= FEW_CLUSTERS) return [];
  return [
    `The arm "${treated <= control ? design.arm : design.control}" has only ${howMany(fewest, "cluster", "clusters")}: so few say little about how much clusters differ, so do not rely on the standard error.`,
  ];
}

function requireBothArms(design: CellDesign, block: number, control: Cell, treated: Cell): void {
  const unit = design.clustered ? "clusters" : "people";
  for (const [cell, arm] of [
    [control, design.control],
    [treated, design.arm],
  ] as const) {
    const needed = design.nameOf === undefined ? 2 : 1;
    if (cell.units >= needed) continue;
    if (design.nameOf === undefined) {
      throw new RangeError(
        `The arm "${arm}" has only ${howMany(cell.units, "cluster", "clusters")}. Whole ${unit} were assigned, so each arm needs at least two, ` +
          "better ten or more: one cluster cannot show how much clusters differ.",
      );
    }
    throw new RangeError(
      `Block "${design.nameOf(block)}" has no ${unit} in "${arm}", so there is nothing to compare inside it. ` +
        "Merge it with a similar block, or leave the block out.",
    );
  }
}

function aloneInBlock(clustered: boolean): RangeError {
  return new RangeError(
    `There is one block, and an arm has a single ${clustered ? "cluster" : "person"} in it. ` +
      "Add units or blocks: nothing here shows how much the result would vary.",
  );
}

/** Pairs of clusters: the scatter between the pairs (Imai, King and Nall 2009, Statistical Science 24(1)). */
function betweenPairs(estimate: number, pairs: readonly BlockPart[], name: string): Difference {
  const count = pairs.length;
  const squares = pairs.reduce((sum, { share, effect }) => sum + (share * effect - estimate / count) ** 2, 0);
  return {
    estimate,
    variance: (count / (count - 1)) * squares,
    df: count - 1,
    method: `${name}, standard error from the scatter between ${howMany(count, "block", "blocks")}`,
    notes: [
      "Some blocks have a single unit in an arm, so the standard error comes from the differences between blocks and tends to be too large.",
    ],
  };
}
