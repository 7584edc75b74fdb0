import { copyFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type Plugin, rolldown } from "rolldown";
import { workerDoors } from "./worker-doors.js";

const EMPTY = "\0empty";

/** Danfo.js draws and downloads too; of that a cell of the course uses nothing. */
const unused =
  /^(node:)?(assert|child_process|constants|dns|events|http|http2|https|net|os|punycode|querystring|stream|string_decoder|tls|tty|url|v8|worker_threads|zlib)$|^(request|node-fetch|xlsx|plotly\.js(-dist-min)?|@tensorflow\/tfjs-node(-gpu)?)$/;

const withoutUnused: Plugin = {
  name: "without-unused",
  resolveId: (source) => (unused.test(source) ? EMPTY : undefined),
  load: (id) =>
    id === EMPTY
      ? "module.exports = new Proxy(function none() {}, { get: (own, key) => key === '__esModule' ? undefined : key === 'prototype' ? own.prototype : own });"
      : undefined,
};

/** Writes the packages that are fetched when they are first asked for, each a file that gives its exports. */
export async function laterPackages(root: string, folder: string): Promise<void> {
  const require = createRequire(join(root, "package.json"));
  const packages = { "phones.js": "libphonenumber-js/min", "danfo.js": "danfojs-node" };
  for (const [file, id] of Object.entries(packages)) {
    const bundle = await rolldown({
      input: require.resolve(id),
      platform: "browser",
      plugins: [withoutUnused, workerDoors(root)],
    });
    await bundle.write({ file: join(folder, file), format: "cjs", minify: true, exports: "named" });
    await bundle.close();
  }
  copyFileSync(require.resolve("us-atlas/counties-albers-10m.json"), join(folder, "atlas.json"));
}
