// tslab's own parts, loaded with a few changes to the compiler they use: it keeps source maps (so that an
// error finds its line), it puts a check into each loop (so that a loop can be stopped), it does not watch
// two thousand installed files for changes, and of the types that happen to be installed it reads Node's only.

import { createRequire } from "node:module";
import { loopChecks } from "./loop-checks.mjs";

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */

const require = createRequire(import.meta.url);
const requireOfTslab = createRequire(require.resolve("tslab/package.json"));

/**
 * The two source maps of a cell, as JSON: to what TypeScript wrote from what the learner wrote, and from
 * there to what is run.
 *
 * @typedef {object} CellMaps
 * @property {string} written
 * @property {string} run
 */

const inlineMap = /\n\/\/# sourceMappingURL=data:application\/json;base64,([\w+/=]*)\s*$/;

/** @param {{ notebookFolder: string }} place */
export function loadTslab({ notebookFolder }) {
  const path = requireOfTslab.resolve("@tslab/typescript-for-tslab");
  /** @type {TypeScript} */
  const ts = requireOfTslab(path);
  /**
   * The cell in work: the number of its run comes in, its maps come out.
   *
   * @type {{ serial: number, maps: CellMaps | undefined }}
   */
  const cell = { serial: 0, maps: undefined };

  watchOnly(ts, notebookFolder);
  // A shortened list of possible names would hide the one that was meant.
  const createWatchCompilerHost = new Proxy(ts.createWatchCompilerHost, {
    apply: (target, self, [files, options, ...rest]) =>
      Reflect.apply(target, self, [
        files,
        { ...options, inlineSourceMap: true, noErrorTruncation: true, types: ["node"] },
        ...rest,
      ]),
  });
  /** @type {TypeScript["transpileModule"]} */
  const transpileModule = (input, options) => {
    const written = Buffer.from(inlineMap.exec(input)?.[1] ?? "", "base64").toString("utf8");
    // A file beside the notebook belongs to no cell: it stays in use when the cell that read it first is stopped.
    const serial = written.includes("__tslab__.ts") ? cell.serial : 0;
    const result = ts.transpileModule(input.replace(inlineMap, ""), {
      ...options,
      compilerOptions: { ...options.compilerOptions, sourceMap: true },
      transformers: { before: [loopChecks(ts, serial)] },
    });
    cell.maps = { written, run: result.sourceMapText ?? "" };
    return { ...result, outputText: result.outputText.replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n") };
  };
  const loaded = require.cache[path];
  if (loaded !== undefined) {
    // The compiler's own list of exports cannot be written to: its place in the module cache can.
    loaded.exports = { ...ts, createWatchCompilerHost, transpileModule };
  }
  return {
    ts,
    cell,
    /** @type {typeof import("tslab/dist/converter.js")} */
    converter: require("tslab/dist/converter.js"),
    /** @type {typeof import("tslab/dist/executor.js")} */
    executor: require("tslab/dist/executor.js"),
    /** @type {typeof import("tslab/dist/inspect.js")} */
    inspect: require("tslab/dist/inspect.js"),
    /** @type {{ lastWriteDisplayData: unknown }} */
    jupyter: require("tslab/dist/jupyter.js"),
  };
}

/**
 * Files beside the notebook may change while it is open; installed ones do not.
 *
 * @param {TypeScript} ts
 * @param {string} folder
 */
function watchOnly(ts, folder) {
  const unwatched = { close() {} };
  const { watchFile } = ts.sys;
  const beside = `${folder.replaceAll("\\", "/")}/`;
  ts.sys.watchFile = (path, ...rest) =>
    watchFile !== undefined && path.startsWith(beside) && !path.includes("/node_modules/")
      ? watchFile(path, ...rest)
      : unwatched;
  ts.sys.watchDirectory = () => unwatched;
}
