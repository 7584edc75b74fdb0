// The parts of tslab that the kernel uses: its compiler, which knows names of an earlier text, its display, and a
// few answers to questions of an editor.

import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { knownCompiler } from "../snapshot/known-compiler.mjs";

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */

const require = createRequire(import.meta.url);
const manifest = require.resolve("tslab/package.json");
const requireOfTslab = createRequire(manifest);

/** @param {string} path */
const slashed = (path) => path.replaceAll("\\", "/");

/** @param {{ notebookFolder: string }} place */
export function loadTslab({ notebookFolder }) {
  // Before all that asks for the compiler itself.
  const { ts, installed } = knownCompiler();
  return {
    ts,
    installed,
    /** @type {typeof import("tslab/dist/converter.js")} */
    converter: require("tslab/dist/converter.js"),
    /** @type {typeof import("tslab/dist/inspect.js")} */
    inspect: require("tslab/dist/inspect.js"),
    /** @type {{ lastWriteDisplayData: unknown }} */
    jupyter: require("tslab/dist/jupyter.js"),
    /** @type {typeof import("tslab/dist/metadata.js")} */
    metadata: require("tslab/dist/metadata.js"),
    /** What a cell gets that imports `tslab`. @returns {unknown} */
    display: () => require("tslab"),
    displayTypes: slashed(join(dirname(manifest), "dist", "public.d.ts")),
    typeRoots: typeRoots(ts, slashed(notebookFolder)),
  };
}

/**
 * The folders of types around the notebook; tslab's own where none knows Node.
 *
 * @param {TypeScript} ts
 * @param {string} folder
 */
function typeRoots(ts, folder) {
  const found = ts.getDefaultTypeRoots(folder, ts.sys) ?? [];
  return found.some((root) => ts.sys.fileExists(`${root}/node/package.json`))
    ? found
    : [...found, slashed(dirname(dirname(requireOfTslab.resolve("@types/node/package.json"))))];
}
