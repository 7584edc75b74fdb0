// dist/package from dist: one file of code for `import`, one for `require`, and one of declarations for each.
// A package of one file loads in half the time of one of several hundred.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { rollUpDeclarations } from "./api.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const output = path.join(root, "dist", "package");

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

const bundle = await rolldown({
  input: path.join(root, "dist", "index.js"),
  platform: "node",
  external: (id) => apart.has(packageName(id)),
});
fs.rmSync(output, { recursive: true, force: true });
await bundle.write({ file: path.join(output, "index.mjs"), format: "esm", codeSplitting: false });
await bundle.write({ file: path.join(output, "index.cjs"), format: "cjs", codeSplitting: false });
await bundle.close();

// The command line is a program of its own: it needs no charts, notebooks or exercises.
const program = await rolldown({
  input: path.join(root, "dist", "cli", "movement-data.js"),
  platform: "node",
  external: (id) => apart.has(packageName(id)),
});
await program.write({ file: path.join(output, "movement-data.mjs"), format: "esm", codeSplitting: false });
await program.close();

const declarations = path.join(output, "index.d.cts");
rollUpDeclarations(root, declarations);
// The roll-up leaves out what a module declares for everybody.
const blank = fs.readFileSync(path.join(root, "dist", "course", "global-blank.d.ts"), "utf8");
fs.appendFileSync(declarations, `\n${/declare global \{[\s\S]*?\n\}/.exec(blank)?.[0] ?? ""}\n`);
fs.copyFileSync(declarations, path.join(output, "index.d.mts"));
