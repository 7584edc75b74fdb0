import { openFingerprint } from "../../../library/experiment/assign/assignment-fingerprint.js";
import { groupText } from "../../../library/experiment/assign/hash-groups.js";
import { joinBlocks } from "../../../library/experiment/columns/join-blocks.js";
import { openGroups, openLooks } from "../../../library/experiment/columns/read-groups.js";
import type { Codes } from "../../../library/table/columns/open-codes.js";
import { neededColumns } from "../../read/read-needed.js";
import type { TableSource } from "../../read/table-source.js";
import { tableValues } from "../../read/table-values.js";

/** The groups of a list as numbers, a byte or a few for each row, and their fingerprint. */
interface CodedColumns {
  readonly blocks: Codes | undefined;
  /** Undefined when there are none, or none are held. */
  readonly clusters: Codes | undefined;
  /** False when two clusters could look the same. Only of clusters that are not held. */
  readonly asTheyLook: boolean;
  readonly fingerprint: string;
}

/**
 * Reads blocks and clusters batch by batch: the columns themselves are not held. Gives undefined when there are neither.
 *
 * @param hold whether clusters are numbered, for which the name of each is held; otherwise each is only looked at.
 * @throws when somebody has no block or no cluster.
 */
export async function codeColumns(
  source: TableSource,
  rows: number,
  blocks: readonly string[] | undefined,
  clusters: string | undefined,
  hold: boolean,
): Promise<CodedColumns | undefined> {
  if (blocks === undefined && clusters === undefined) return undefined;
  const blockCodes = blocks && openGroups(rows, blocks.join('" or "'), "block");
  const clusterCodes = clusters === undefined || !hold ? undefined : openGroups(rows, clusters, "cluster");
  const looks = clusters === undefined || hold ? undefined : openLooks(clusters, "cluster");
  const fingerprint = openFingerprint();
  for await (const batch of source.batches(neededColumns(blocks, clusters))) {
    const values = (name: string): ArrayLike<unknown> => tableValues(source, batch[name] ?? []);
    const blockOf = blocks && joinBlocks(blocks.map(values));
    const clusterOf = clusters === undefined ? undefined : values(clusters);
    const some = (blockOf ?? clusterOf)?.length ?? 0;
    for (let row = 0; row < some; row++) {
      (clusterCodes ?? looks)?.add(clusterOf?.[row]);
      blockCodes?.add(blockOf?.[row]);
      fingerprint.add(
        groupText(blockOf?.[row]),
        clusterOf === undefined ? undefined : groupText(clusterOf[row]),
      );
    }
  }
  return {
    blocks: blockCodes?.end(),
    clusters: clusterCodes?.end(),
    asTheyLook: looks?.asTheyLook() ?? true,
    fingerprint: fingerprint.end(),
  };
}
