import { membersOf } from "../assign/assign-group.js";
import { nameOfGroup } from "../columns/read-groups.js";
import type { Sample } from "../columns/read-sample.js";
import { groupClusters } from "../estimate/group-clusters.js";
import { type BlockUnits, sumCounts, sumUnits } from "./redraw-block.js";

/**
 * The units of each block: their sums of outcomes and, for clusters, their people.
 *
 * @param y the outcomes that the re-draws use.
 * @throws when a block has nobody in one of the arms.
 */
export function readBlockUnits(sample: Sample, y: Float64Array): BlockUnits[] {
  const units = sample.clusters === undefined ? undefined : groupClusters(sample);
  const treated = units?.treated ?? sample.z;
  const sums = units === undefined ? y : clusterSums(sample, y, units.labels.length);
  const home = units?.block ?? sample.blocks?.codes ?? new Int32Array(y.length);
  const blocks: BlockUnits[] = [];
  membersOf(home, sample.blocks?.labels.length ?? 1).forEach((all, block) => {
    const members = units === undefined ? all : all.filter((unit) => (units.size[unit] as number) > 0);
    if (members.length === 0) return;
    // The treated units come first, so that their sums are those of the first few.
    const ordered = new Int32Array(members.length);
    let front = 0;
    let back = members.length;
    for (const unit of members) ordered[treated[unit] === 1 ? front++ : --back] = unit;
    requireBoth(sample, block, front, members.length);
    const totals = new Float64Array(ordered.length);
    ordered.forEach((unit, k) => {
      totals[k] = sums[unit] as number;
    });
    const sizes = units && Float64Array.from(ordered, (unit) => units.size[unit] as number);
    const whole = sumUnits(totals, sizes, ordered.length);
    blocks.push({
      share: whole.size / y.length,
      units: ordered.length,
      treated: front,
      all: whole,
      observed: sumUnits(totals, sizes, front),
      totals,
      sizes,
    });
  });
  return blocks;
}

/**
 * The same for yes/no people who were assigned one by one: counts are all that a re-draw needs.
 *
 * @throws when a block has nobody in one of the arms.
 */
export function readBlockCounts(sample: Sample): BlockUnits[] {
  const { y, z } = sample;
  const codes = sample.blocks?.codes;
  const count = sample.blocks?.labels.length ?? 1;
  // For each block: people and yes in control, people and yes among the treated.
  const cells = new Int32Array(4 * count);
  for (let i = 0; i < y.length; i++) {
    const cell = 4 * (codes === undefined ? 0 : (codes[i] as number)) + 2 * (z[i] as number);
    cells[cell] = (cells[cell] as number) + 1;
    cells[cell + 1] = (cells[cell + 1] as number) + (y[i] as number);
  }
  const blocks: BlockUnits[] = [];
  for (let block = 0; block < count; block++) {
    const [people = 0, yes = 0, treated = 0, treatedYes = 0] = cells.subarray(4 * block, 4 * block + 4);
    if (people + treated === 0) continue;
    requireBoth(sample, block, treated, people + treated);
    blocks.push(countedBlock({ people, yes }, { people: treated, yes: treatedYes }, y.length));
  }
  return blocks;
}

/** The people of one arm of a block, and how many of them have a yes. */
export interface ArmCounts {
  readonly people: number;
  readonly yes: number;
}

/**
 * A block of yes/no people by its counts.
 *
 * @param all the people of all blocks.
 */
export function countedBlock(control: ArmCounts, treated: ArmCounts, all: number): BlockUnits {
  const units = control.people + treated.people;
  return {
    share: units / all,
    units,
    treated: treated.people,
    all: sumCounts(control.yes + treated.yes, units),
    observed: sumCounts(treated.yes, treated.people),
    totals: new Float64Array(0),
    sizes: undefined,
  };
}

function clusterSums(sample: Sample, y: Float64Array, clusters: number): Float64Array {
  const sums = new Float64Array(clusters);
  sample.clusters?.codes.forEach((cluster, i) => {
    sums[cluster] = (sums[cluster] as number) + (y[i] as number);
  });
  return sums;
}

function requireBoth(sample: Sample, block: number, treated: number, units: number): void {
  if (treated > 0 && treated < units) return;
  const where =
    sample.blocks === undefined ? "The experiment" : `Block "${nameOfGroup(sample.blocks, block)}"`;
  throw new RangeError(
    `${where} has no ${sample.clusters === undefined ? "people" : "clusters"} in "${treated === 0 ? sample.arm : sample.control}", ` +
      "so a re-draw cannot change anything there. Merge it with a similar block, or leave it out.",
  );
}
