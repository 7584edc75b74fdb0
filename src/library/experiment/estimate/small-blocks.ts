import { howMany } from "../../words/how-many.js";
import { nameOfGroup } from "../columns/read-groups.js";
import type { Sample } from "../columns/read-sample.js";
import { groupClusters } from "./group-clusters.js";

/** How many units a block has in each arm: people, or clusters. */
interface BlockCounts {
  readonly control: number;
  readonly treated: number;
}

/** The blocks that have people, by their number, with the units of each arm. */
function countUnits(sample: Sample): ReadonlyMap<number, BlockCounts> {
  const counts = new Map<number, { control: number; treated: number }>();
  const add = (block: number, treated: number): void => {
    const found = counts.get(block) ?? { control: 0, treated: 0 };
    if (treated === 1) found.treated++;
    else found.control++;
    counts.set(block, found);
  };
  if (sample.clusters === undefined) {
    sample.blocks?.codes.forEach((block, i) => {
      add(block, sample.z[i] as number);
    });
    return counts;
  }
  const { size, treated, block } = groupClusters(sample);
  size.forEach((people, cluster) => {
    if (people > 0) add(block[cluster] as number, treated[cluster] as number);
  });
  return counts;
}

/** The names of the blocks that have a single unit in one of their arms: nothing inside shows how much that arm varies. */
export function smallBlocks(sample: Sample): readonly string[] {
  return [...countUnits(sample)]
    .filter(([, { control, treated }]) => Math.min(control, treated) === 1)
    .map(([block]) => nameOfGroup(sample.blocks, block));
}

/**
 * The sample without the one block that has a single unit in an arm, when there is no other such block to pool it with. A
 * sentence in `left` says so. Two such blocks or more, and a sample of nothing else, stay as they are.
 */
export function leaveLoneBlock(sample: Sample): Sample {
  const { blocks } = sample;
  if (blocks === undefined) return sample;
  const counts = countUnits(sample);
  const lone = [...counts].filter(([, { control, treated }]) => Math.min(control, treated) === 1);
  const [found] = lone;
  if (found === undefined || lone.length > 1 || counts.size === 1) return sample;
  const [code, { treated }] = found;
  const kept = Int32Array.from(blocks.codes.keys()).filter((i) => blocks.codes[i] !== code);
  const pick = (codes: Int32Array): Int32Array => kept.map((i) => codes[i] as number);
  const z = Uint8Array.from(kept, (i) => sample.z[i] as number);
  const people = blocks.codes.length - kept.length;
  const [one, arm] = [
    sample.clusters === undefined ? "person" : "cluster",
    treated === 1 ? sample.arm : sample.control,
  ];
  return {
    ...sample,
    rows: kept.map((i) => sample.rows?.[i] ?? i),
    y: Float64Array.from(kept, (i) => sample.y[i] as number),
    z,
    treated: z.reduce((sum, value) => sum + value, 0),
    blocks: { ...blocks, codes: pick(blocks.codes) },
    clusters: sample.clusters && { ...sample.clusters, codes: pick(sample.clusters.codes) },
    left:
      `Block "${nameOfGroup(blocks, code)}" has a single ${one} in "${arm}", and there is no other such block to judge it with, so its ${howMany(people, "person was", "people were")} left out. ` +
      "To count them, merge it with a similar block.",
  };
}
