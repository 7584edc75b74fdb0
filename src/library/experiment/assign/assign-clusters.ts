import { randomSource } from "../../math/random-source.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { nameOfGroup, readGroups } from "../columns/read-groups.js";
import { ASSIGN_OPTIONS, type AssignOptions, requireArms, requireOptions } from "./arm-options.js";
import { requireSomebody } from "./assign-blocks.js";
import { assignGroup, membersOf } from "./assign-group.js";

export interface AssignClustersOptions extends AssignOptions {
  /** The block of each person, in their order; a cluster lies in one block. Default: no blocks. */
  readonly blocks?: ArrayLike<unknown> | undefined;
}

/**
 * Assigns whole clusters (homes, turfs, hubs) to arms, so that people who live or work together get the same treatment.
 * Exact counts of clusters, inside each block where `blocks` are given.
 *
 * `arms` default ["control", "treatment"], `probabilities` default equal, `seed` any whole number.
 * (Gerber and Green 2012, "Field Experiments", 3.6.)
 *
 * @param clusters the cluster of each person, in their order: texts or numbers.
 * @throws when there are fewer clusters than the arms need, a cluster lies in two blocks, or somebody has no cluster (null, undefined, NaN or an empty text).
 * @example
 * const arms = assignClusters(["1 Oak", "1 Oak", "2 Oak", "2 Oak"], { seed: 2026 });
 * arms[0] === arms[1]; // true
 */
export function assignClusters(clusters: ArrayLike<unknown>, options: AssignClustersOptions): string[] {
  requireOptions(options);
  const { arms } = requireArms(options);
  return Array.from(drawClusters(clusters, options), (arm) => arms[arm] as string);
}

/** The number of the arm of each person, as `assignClusters` draws it: a byte for each, for long lists. */
export function drawClusters(clusters: ArrayLike<unknown>, options: AssignClustersOptions): Uint8Array {
  requireOptions(options);
  checkOptions("assignClusters", options, { ...ASSIGN_OPTIONS, blocks: true });
  const arms = requireArms(options);
  const groups = readGroups(clusters, "clusters", "cluster");
  requireSomebody(groups.codes.length, "clusters");
  const random = randomSource(options.seed);
  const result = new Uint8Array(groups.labels.length);
  const words = { one: "cluster", many: "clusters" };
  if (options.blocks === undefined) {
    const all = Int32Array.from(groups.labels, (_, cluster) => cluster);
    assignGroup(all, arms, random, result, "The list", words);
  } else {
    const homes = blockOfClusters(groups.codes, groups.labels, options.blocks);
    membersOf(homes.codes, homes.labels.length).forEach((members, block) => {
      assignGroup(members, arms, random, result, `Block "${nameOfGroup(homes, block)}"`, words);
    });
  }
  return Uint8Array.from(groups.codes, (cluster) => result[cluster] as number);
}

function blockOfClusters(
  codes: Int32Array,
  labels: readonly string[],
  blocks: ArrayLike<unknown>,
): { codes: Int32Array; labels: readonly string[] } {
  if (blocks.length !== codes.length) {
    throw new RangeError(
      `There are ${codes.length} clusters but ${blocks.length} blocks. Give one of each for every person.`,
    );
  }
  const people = readGroups(blocks, "blocks", "block");
  const home = new Int32Array(labels.length).fill(-1);
  codes.forEach((cluster, row) => {
    const block = people.codes[row] as number;
    if (home[cluster] === -1) home[cluster] = block;
    if (home[cluster] === block) return;
    throw new RangeError(
      `Cluster "${nameOfGroup({ codes, labels }, cluster)}" lies in two blocks, "${nameOfGroup(people, home[cluster] as number)}" and "${nameOfGroup(people, block)}". ` +
        "A cluster that is assigned as a whole belongs to one block.",
    );
  });
  return { codes: home, labels: people.labels };
}
