// The snapshot that kernels start from: where it lies, what it was taken of, and whether that is still so.

import { join } from "node:path";
import { readStamp, states } from "../../installed/fingerprint.mjs";
import { setupDir } from "../../paths.mjs";

/**
 * @typedef {object} Stamp what the snapshot was taken of
 * @property {string} root the project folder, which may have been moved
 * @property {string} node Node and the processor: a snapshot is for one of them only
 * @property {readonly string[]} files those that were read for it, and itself
 * @property {string} state what the disk says of them
 * @property {string | undefined} why why there is no snapshot
 */

/** @param {string} root the project folder */
export const snapshotFile = (root) => join(setupDir(root), "kernel.snapshot");

/** @param {string} root */
export const snapshotStamp = (root) => `${snapshotFile(root)}.json`;

/**
 * @param {string} root
 * @param {readonly string[]} files
 * @param {string} [why]
 * @returns {Stamp}
 */
export function stampOf(root, files, why) {
  const node = `${process.version} ${process.platform} ${process.arch}`;
  return { root, node, files, state: states(root, files, ({ size, mtimeMs }) => `${size} ${mtimeMs}`), why };
}

/**
 * The stamp, when nothing changed since.
 *
 * @param {string} root
 * @returns {Stamp | undefined}
 */
export function freshStamp(root) {
  const { files, why, ...kept } = readStamp(snapshotStamp(root));
  if (!Array.isArray(files) || !files.every((file) => typeof file === "string")) return undefined;
  const now = stampOf(root, files, typeof why === "string" ? why : undefined);
  const same = kept.root === now.root && kept.node === now.node && kept.state === now.state;
  return same ? now : undefined;
}

/**
 * Whether a kernel can start from the snapshot: a few milliseconds.
 *
 * @param {string} root
 */
export function isSnapshotFresh(root) {
  const stamp = freshStamp(root);
  return stamp !== undefined && stamp.why === undefined;
}
