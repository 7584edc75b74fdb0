import { nameOfGroup } from "../columns/read-groups.js";
import type { Sample } from "../columns/read-sample.js";

/** The clusters of a sample: each one's people, arm and block. Clusters without anybody have size 0. */
export interface ClusterTotals {
  readonly labels: readonly string[];
  readonly size: Float64Array;
  readonly treated: Uint8Array;
  readonly block: Int32Array;
}

/** @throws when a cluster was split between the arms or lies in two blocks. */
export function groupClusters(sample: Sample): ClusterTotals {
  const { clusters, blocks, z } = sample;
  const codes = clusters?.codes ?? new Int32Array(0);
  const labels = clusters?.labels ?? [];
  const size = new Float64Array(labels.length);
  const treated = new Uint8Array(labels.length);
  const block = new Int32Array(labels.length);
  for (let row = 0; row < codes.length; row++) {
    const cluster = codes[row] as number;
    const arm = z[row] as number;
    const home = blocks?.codes[row] ?? 0;
    if (size[cluster] === 0) {
      treated[cluster] = arm;
      block[cluster] = home;
    } else if (treated[cluster] !== arm) {
      throw new RangeError(
        `Cluster "${nameOfGroup(clusters, cluster)}" has people in both "${sample.control}" and "${sample.arm}". ` +
          "If people were assigned one by one, leave clusters out; if whole clusters were, mend the assignment column.",
      );
    } else if (block[cluster] !== home) {
      throw new RangeError(
        `Cluster "${nameOfGroup(clusters, cluster)}" lies in two blocks, "${nameOfGroup(blocks, block[cluster] ?? 0)}" and "${nameOfGroup(blocks, home)}". ` +
          "A cluster that is assigned as a whole belongs to one block.",
      );
    }
    size[cluster] = (size[cluster] as number) + 1;
  }
  return { labels, size, treated, block };
}
