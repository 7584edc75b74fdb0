// One build for Node and for the bundle of a page: what only Node has is asked for by a name of the package ("#fs"), and
// "imports" in package.json says what stands there in each place.
import fs from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import { rolldown } from "rolldown";

/** Packages that are asked for late in Node, where they are slow to load, by the file that asks. */
const late = new Map([
  ["library/table/columns/load-arquero.js", "arquero"],
  ["library/table/columns/load-arrow.js", "apache-arrow"],
  ["library/table/clean/normalize-phone-library.js", "libphonenumber-js"],
  ["library/chart/map/load-atlas.js", "us-atlas"],
]);

/** Doors of the site's worker that serve any page. A learner's set-up builds them too: what they import is in its package.json. */
export const shared = ["crypto", "os", "path", "timers-promises", "util", "worker-threads"];

/**
 * Puts the package's own names in the place of Node's built-ins.
 * @param {string} root
 * @returns {import("rolldown").Plugin}
 */
export function placeNames(root) {
  return {
    name: "place-names",
    resolveId(source, importer) {
      // In Node the descriptions of known files are read, in a page they are in the bundle of whoever needs them.
      if (source.endsWith("/layout-files.js") && importer !== undefined)
        return { id: "#layouts", external: true, moduleSideEffects: false };
      const name = source.replace(/^node:/, "");
      if (!builtinModules.includes(name)) return undefined;
      const asking = path
        .relative(path.join(root, "dist"), importer ?? "")
        .split(path.sep)
        .join("/");
      const asked = name === "module" ? late.get(asking) : undefined;
      const id = asked === undefined ? `#${name}` : `#module/${asked}`;
      return { id, external: true, moduleSideEffects: false };
    },
  };
}

/**
 * Node's own name of what `placeNames` named; any other name as it is.
 * @param {string} id
 */
export const nodeName = (id) => id.replace(/^#module\/.*/, "#module").replace(/^#(?!layouts)/, "node:");

/**
 * Writes what stands for Node's built-ins in a page.
 * @param {string} root
 * @param {string} folder
 */
export async function writeBrowserDoors(root, folder) {
  fs.cpSync(path.join(root, "kernel-setup", "build", "browser"), folder, { recursive: true });
  const doors = path.join(root, "publishing", "site", "worker", "doors");
  const bundle = await rolldown({
    input: Object.fromEntries(shared.map((name) => [name, path.join(doors, `${name}.ts`)])),
    platform: "browser",
  });
  await bundle.write({
    dir: folder,
    format: "esm",
    minify: true,
    entryFileNames: "[name].mjs",
    chunkFileNames: "[name].mjs",
  });
  await bundle.close();
  fs.writeFileSync(path.join(folder, "layouts.mjs"), layoutsForPage(root));
}

/**
 * The descriptions of known files for a page: each is imported, so that none is in the package twice.
 * @param {string} root
 */
function layoutsForPage(root) {
  const names = fs
    .readdirSync(path.join(root, "src", "library", "layouts", "known"))
    .filter((file) => file.endsWith(".json"))
    .map((file) => path.basename(file, ".json"))
    .sort();
  const imports = names.map(
    (name, at) =>
      `import l${at} from "../../../src/library/layouts/known/${name}.json" with { type: "json" };`,
  );
  const pairs = names.map((name, at) => `["${name}", l${at}]`);
  return `${imports.join("\n")}
const known = /* @__PURE__ */ new Map([${pairs.join(", ")}]);
export const layoutFileNames = () => [...known.keys()];
export const layoutFile = (name) => known.get(name);
`;
}
