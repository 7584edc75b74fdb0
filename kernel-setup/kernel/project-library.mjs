// The movement-data library, as far as it is built: a kernel must start before it and without it.

import { createRequire } from "node:module";
import { kernelContract } from "./contract.mjs";

const require = createRequire(import.meta.url);

/** @typedef {import("../../src/library/kernel/kernel-contract.js").LibrarySide} LibrarySide */
/**
 * @typedef {object} Library
 * @property {readonly string[]} names what it exports
 * @property {readonly string[]} courseNames what the course exports
 * @property {LibrarySide["mimeBundle"] | undefined} mimeBundle
 * @property {LibrarySide["figureWords"] | undefined} figureWords
 * @property {LibrarySide["closest"]} closest
 * @property {LibrarySide["say"]} say
 */

/**
 * What the library exports, and what the copy that was loaded last has given to the kernel.
 *
 * @returns {Library}
 */
export function projectLibrary() {
  const names = exportsOf("movement-data");
  const courseNames = exportsOf("movement-data/course");
  const { library } = kernelContract();
  return {
    names,
    courseNames,
    mimeBundle: library?.mimeBundle,
    figureWords: library?.figureWords,
    closest: library?.closest ?? (() => undefined),
    say: library?.say ?? ((sentence) => sentence),
  };
}

/** @param {string} id @returns {readonly string[]} */
function exportsOf(id) {
  try {
    return Object.keys(require(id));
  } catch {
    // Not built, or half built: the notebook itself says so when it imports it.
    return [];
  }
}
