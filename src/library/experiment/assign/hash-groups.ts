import { cellWord } from "../../table/columns/plain-value.js";
import { openFingerprint } from "./assignment-fingerprint.js";

/** The fingerprint of the block and the cluster of each person, in the order of the list; undefined when there is neither. */
export function hashGroups(
  blocks: ArrayLike<unknown> | undefined,
  clusters: ArrayLike<unknown> | undefined,
): string | undefined {
  const length = blocks?.length ?? clusters?.length;
  if (length === undefined) return undefined;
  const fingerprint = openFingerprint();
  for (let row = 0; row < length; row++)
    fingerprint.add(groupText(blocks?.[row]), clusters === undefined ? undefined : groupText(clusters[row]));
  return fingerprint.end();
}

/** The same day is the same group, however its file keeps days. */
export function groupText(value: unknown): string {
  return value instanceof Date ? value.toISOString().replace("T00:00:00.000Z", "") : cellWord(value);
}
