// The snapshot that kernels start from: where it lies, what it was taken of, and whether that is still so.

import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setupDir } from "../../paths.mjs";

/**
 * @typedef {object} Stamp
 * @property {string} root the project folder, which may have been moved
 * @property {string} node Node and the processor: a snapshot is for one of them only
 * @property {readonly (readonly [path: string, state: string])[]} files those that it was taken of, and itself
 * @property {string} [why] why there is no snapshot
 */

/** @param {string} root the project folder */
export const snapshotFile = (root) => join(setupDir(root), "kernel.snapshot");

/** @param {string} root */
export const snapshotStamp = (root) => `${snapshotFile(root)}.json`;

export const thisNode = `${process.version} ${process.platform} ${process.arch}`;

/**
 * What the disk says of a file: quicker than to read it.
 *
 * @param {string} path
 */
export function stateOf(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? "no such file" : `${found.size} ${found.mtimeMs}`;
}

/**
 * The stamp, when nothing changed since.
 *
 * @param {string} root
 * @returns {Stamp | undefined}
 */
export function freshStamp(root) {
  try {
    /** @type {Stamp} */
    const stamp = JSON.parse(readFileSync(snapshotStamp(root), "utf8"));
    const sameProgram = stamp.root === root && stamp.node === thisNode;
    return sameProgram && stamp.files.every(([path, state]) => stateOf(path) === state) ? stamp : undefined;
  } catch {
    return undefined;
  }
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
