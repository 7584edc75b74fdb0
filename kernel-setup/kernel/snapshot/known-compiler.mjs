// The compiler of this process: out of the snapshot that it started from, or read now.

import { createRequire, Module } from "node:module";

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */

/**
 * @typedef {object} KnownCompiler
 * @property {TypeScript} ts
 * @property {import("../compiler/cell-program.mjs").Installed} installed the files of installed packages that were read
 */

const require = createRequire(import.meta.url);
const requireOfTslab = createRequire(require.resolve("tslab/package.json"));
const id = "@tslab/typescript-for-tslab";

/** @type {KnownCompiler | undefined} */
let known;

/** @returns {KnownCompiler} */
export function knownCompiler() {
  known ??= fromSnapshot() ?? { ts: requireOfTslab(id), installed: new Map() };
  return known;
}

/** @returns {KnownCompiler | undefined} */
function fromSnapshot() {
  /** @type {KnownCompiler | undefined} */
  const found = Reflect.get(globalThis, Symbol.for("movement-data.compiler"));
  if (found === undefined) return undefined;
  // Whoever asks for the compiler from now on gets this one.
  const path = requireOfTslab.resolve(id);
  requireOfTslab.cache[path] = Object.assign(new Module(path), { exports: found.ts, loaded: true });
  return found;
}
