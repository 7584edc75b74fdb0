// dist/package from dist: one file of code for `import`, one for `require`, and one of declarations for each.
// A package of one file loads in half the time of one of several hundred.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { publicRooms, rollUpDeclarations } from "./api.mjs";
import { nodeName, placeNames, writeBrowserDoors } from "./browser-doors.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const output = path.join(root, "dist", "package");
/** @type {{ peerDependencies: Record<string, string> }} */
const manifest = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"));

// Packages whose tables a caller shares with us, and those that load only on use, stay packages of their own.
const apart = new Set([
  "@duckdb/node-api",
  "apache-arrow",
  "arquero",
  "danfojs-node",
  "docx",
  "hive-driver",
  "libphonenumber-js",
  "pg",
  "xlsx",
]);

/** @param {string} id */
const packageName = (id) =>
  id
    .split("/")
    .slice(0, id.startsWith("@") ? 2 : 1)
    .join("/");

/**
 * The name of a file that is not a door: a package that is loaded on use has its own file, a lone file its own name, all
 * else lies in one.
 * @param {string} rest
 * @param {string} prefix
 * @param {string} ending
 */
const partNames = (rest, prefix, ending) => (/** @type {import("rolldown").PreRenderedChunk} */ chunk) => {
  // The bundler's own chunk, which is merged into another, would take the name of one that is written.
  if (chunk.moduleIds.length === 0) return `empty.${ending}`;
  // A part of one file of ours, such as what each of the others asks for the folder of the package, is named for it.
  const [only, another] = chunk.moduleIds.filter((id) => id.startsWith(path.join(root, "dist")));
  if (only !== undefined && another === undefined && chunk.facadeModuleId === null)
    return `${path.basename(only, ".js")}.${ending}`;
  const [, inPackages] = chunk.facadeModuleId?.split(`${path.sep}node_modules${path.sep}`) ?? [];
  const name =
    inPackages === undefined ? rest : `${prefix}${packageName(inPackages.split(path.sep).join("/"))}`;
  return `${name}.${ending}`;
};

// Library and course are two doors to one house: what both use lies in one file between them and is loaded once.
const bundle = await rolldown({
  input: {
    index: path.join(root, "dist", "library", "index.js"),
    course: path.join(root, "dist", "course", "index.js"),
    layouts: path.join(root, "dist", "library", "layouts", "layout-files.js"),
  },
  platform: "node",
  plugins: [placeNames(root)],
  external: (id) => apart.has(packageName(id)),
});
fs.rmSync(output, { recursive: true, force: true });
for (const [format, ending] of /** @type {const} */ ([
  ["esm", "mjs"],
  ["cjs", "cjs"],
])) {
  const names = { entryFileNames: `[name].${ending}`, chunkFileNames: partNames("shared", "", ending) };
  // Node 20 lets no "require" find its built-ins by a name of the package; no page asks by "require".
  const paths = ending === "cjs" ? nodeName : {};
  await bundle.write({ dir: output, format, paths, ...names });
}
await bundle.close();

await writeBrowserDoors(root, path.join(output, "browser"));

// The command line is a program of its own: it needs no charts, notebooks or exercises.
const program = await rolldown({
  input: path.join(root, "dist", "cli", "movement-data.js"),
  platform: "node",
  external: (id) => apart.has(packageName(id)),
});
await program.write({
  dir: output,
  format: "esm",
  entryFileNames: "movement-data.mjs",
  chunkFileNames: partNames("command-line", "command-line-", "mjs"),
  banner: (chunk) => (chunk.isEntry ? "#!/usr/bin/env node" : ""),
});
fs.chmodSync(path.join(output, "movement-data.mjs"), 0o755);
await program.close();

// What draws the forms of the course in a page: one file, with its styles as text inside.
const forms = await rolldown({
  input: path.join(root, "src", "course", "forms", "front", "jupyter", "anywidget.ts"),
  platform: "browser",
  moduleTypes: { ".css": "text" },
});
await forms.write({ file: path.join(output, "form.mjs"), format: "esm", minify: true });
await forms.close();

for (const room of publicRooms) {
  const name = room === "library" ? "index" : room;
  const declarations = path.join(output, `${name}.d.cts`);
  rollUpDeclarations(root, room, declarations);
  if (room === "course") addGlobals(declarations);
  letOptionalBeAbsent(declarations);
  fs.copyFileSync(declarations, path.join(output, `${name}.d.mts`));
}

/**
 * An optional package has its own types where it is installed, and is no error where it is not.
 * @param {string} declarations
 */
function letOptionalBeAbsent(declarations) {
  const text = fs.readFileSync(declarations, "utf8");
  const optional = Object.keys(manifest.peerDependencies).join("|");
  const imports = new RegExp(`^import type .* from '(?:${optional})';$`, "gm");
  fs.writeFileSync(
    declarations,
    text.replace(imports, (line) => `// @ts-ignore optional\n${line}`),
  );
}

/**
 * The roll-up leaves out what a module declares for everybody.
 * @param {string} declarations
 */
function addGlobals(declarations) {
  const blank = fs.readFileSync(path.join(root, "dist", "course", "check", "global-blank.d.ts"), "utf8");
  fs.appendFileSync(declarations, `\n${/declare global \{[\s\S]*?\n\}/.exec(blank)?.[0] ?? ""}\n`);
}
