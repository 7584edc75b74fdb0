import { createRequire } from "node:module";
import { join } from "node:path";
import type { Plugin } from "rolldown";

/** Node's built-ins that have a door in the worker, by the file of the door. */
const doors = {
  async_hooks: "async-hooks.ts",
  crypto: "crypto.ts",
  fs: "fs.ts",
  "fs/promises": "fs-promises.ts",
  module: "module.ts",
  os: "os.ts",
  path: "path.ts",
  perf_hooks: "perf-hooks.ts",
  stream: "stream.ts",
  "timers/promises": "timers-promises.ts",
  url: "url.ts",
  util: "util.ts",
  vm: "vm.ts",
  worker_threads: "worker-threads.ts",
  zlib: "zlib.ts",
};

/** Packages that speak with another machine or another program: a page has neither. */
const absent = new Set(["@duckdb/node-api", "hive-driver", "pg", "zeromq"]);
const ABSENT = "\0absent:";

/** Puts the doors of the worker in the place of what only Node has. */
export function workerDoors(root: string): Plugin {
  const require = createRequire(join(root, "package.json"));
  const door = (file: string): string => join(root, "publishing", "site", "worker", "doors", file);
  const places = new Map<string, string>([
    ...Object.entries(doors).map(([id, file]) => [id, door(file)] as const),
    ["@tslab/typescript-for-tslab", door("typescript.cjs")],
    ["tslab-typescript", join(root, "node_modules/@tslab/typescript-for-tslab/lib/typescript.js")],
    ["tslab/dist/jupyter.js", door("tslab-display.cjs")],
    ["movement-data", join(root, "dist/package/index.mjs")],
    ["movement-data/course", join(root, "dist/package/course.mjs")],
    ["layouts", join(root, "dist/package/layouts.mjs")],
    ["buffer", require.resolve("buffer/")],
  ]);
  return {
    name: "worker-doors",
    resolveId(source, importer = "") {
      // The package asks for `#fs`, and `#module/arquero` for one package, so that each place can give its own.
      const id = source.replace(/^(node:|#)/, "").replace(/^module\/.*/, "module");
      if (absent.has(id)) return ABSENT + id;
      if (id === "./jupyter" && /[\\/]tslab[\\/]dist[\\/]/.test(importer)) return door("tslab-display.cjs");
      return places.get(id);
    },
    transform(code, id) {
      // tslab calls a word of the code that it reads `await`; in a module nothing may have that name.
      if (!/[\\/]tslab[\\/]dist[\\/]converter\.js$/.test(id)) return undefined;
      return code.replaceAll(/\bawait\b(?= = ts\.|\.kind|\.parent)/g, "awaitWord");
    },
    load(id) {
      if (!id.startsWith(ABSENT)) return undefined;
      const name = JSON.stringify(id.slice(ABSENT.length));
      return `throw Object.assign(new Error("Cannot find package " + ${name}), { code: "ERR_MODULE_NOT_FOUND" });`;
    },
  };
}
