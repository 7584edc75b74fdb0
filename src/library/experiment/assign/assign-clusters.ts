import { repeatableSource } from "../../math/random-source.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { type Codes, inRowOrder } from "../../table/columns/open-codes.js";
import { requireList } from "../../table/columns/require-list.js";
import { howMany } from "../../words/how-many.js";
import { codeGroups, nameOfCode } from "../columns/read-groups.js";
import { ASSIGN_OPTIONS, type AssignOptions, requireArms, requireOptions } from "./arm-options.js";
import { dealInBlocks, requireSomebody } from "./assign-blocks.js";
import { assignGroup } from "./assign-group.js";

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
  requireArms(options);
  const groups = codeGroups(clusters, "clusters", "cluster");
  requireSomebody(groups.codes.length, "clusters");
  const { blocks } = options;
  if (blocks === undefined) return drawCodedClusters(groups, undefined, options);
  requireList(blocks, "The blocks");
  if (blocks.length !== groups.codes.length) {
    throw new RangeError(
      `There ${groups.codes.length === 1 ? "is" : "are"} ${howMany(groups.codes.length, "cluster", "clusters")} but ${howMany(blocks.length, "block", "blocks")}. Give one of each for every person.`,
    );
  }
  return drawCodedClusters(groups, codeGroups(blocks, "blocks", "block"), options);
}

/** The same for clusters and blocks that are numbers already. */
export function drawCodedClusters(
  clusters: Codes,
  blocks: Codes | undefined,
  options: AssignOptions,
): Uint8Array {
  requireSomebody(clusters.codes.length, "clusters");
  const dealt = dealClusters(
    blocks === undefined ? new Uint8Array(clusters.keys.length) : blockOfClusters(clusters, blocks),
    options,
  );
  const arms = new Uint8Array(clusters.codes.length);
  for (let row = 0; row < arms.length; row++) arms[row] = dealt[clusters.codes[row] as number] as number;
  return arms;
}

/**
 * The arm of each cluster, in the order in which the clusters first appear.
 *
 * @param clusters the block of each, or a byte for each, which then holds its arm.
 */
export function dealClusters(clusters: Codes | Uint8Array, options: AssignOptions): Uint8Array {
  const words = { one: "cluster", many: "clusters" };
  if (!(clusters instanceof Uint8Array)) return inRowOrder(clusters, dealInBlocks(clusters, options, words));
  assignGroup(clusters, requireArms(options), repeatableSource(options.seed), "The list", words);
  return clusters;
}

function blockOfClusters(clusters: Codes, blocks: Codes): Codes {
  const home = new Int32Array(clusters.keys.length).fill(-1);
  const sizes = blocks.keys.map(() => 0);
  for (let row = 0; row < clusters.codes.length; row++) {
    const cluster = clusters.codes[row] as number;
    const block = blocks.codes[row] as number;
    if (home[cluster] === -1) {
      home[cluster] = block;
      sizes[block] = (sizes[block] as number) + 1;
    }
    if (home[cluster] === block) continue;
    throw new RangeError(
      `Cluster "${nameOfCode(clusters, cluster)}" lies in two blocks, "${nameOfCode(blocks, home[cluster] as number)}" and "${nameOfCode(blocks, block)}". ` +
        "A cluster that is assigned as a whole belongs to one block.",
    );
  }
  return { codes: home, keys: blocks.keys, sizes };
}
