// Run by `node --build-snapshot`: a picture of a process that holds the compiler, with the types of the language
// and of the library read. A kernel that starts from it does not read them again.
//
// One file of CommonJS: while a picture is taken, `require` knows nothing but the parts of Node.
"use strict";
const { readFileSync, writeFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { dirname, join } = require("node:path");
const { startupSnapshot } = require("node:v8");

/** @type {import("../../steps/kernel-snapshot.mjs").Recipe} */
const recipe = JSON.parse(process.env.MOVEMENT_DATA_SNAPSHOT ?? "");

/**
 * The same program in letters of one byte: a single other letter, and V8 keeps the whole text of the compiler in two bytes a
 * letter, in the snapshot, in the kernel and in its second thread.
 *
 * @param {string} code
 */
function inOneByte(code) {
  const escaped = code.replace(
    /[^\0-\xff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  // A text that was made of one with two bytes a letter has two, too.
  return Buffer.from(escaped, "latin1").toString("latin1");
}

/** The own files that were read. @type {string[]} */
const ownFiles = [];

/**
 * @template Module what the file is known to give
 * @param {string} path
 * @param {string} code
 */
function run(path, code) {
  const module = { exports: /** @type {Module} */ ({}) };
  const start = new Function("module", "exports", "require", "__filename", `${code}\n//# sourceURL=${path}`);
  start(module, module.exports, (/** @type {string} */ id) => load(id, path), path);
  return module.exports;
}

/** @type {typeof import("@tslab/typescript-for-tslab")} */
const ts = run(recipe.compiler, inOneByte(readFileSync(recipe.compilerText, "utf8")));
const asCommonJS = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };

/**
 * A part of Node, or a file of the kernel's own.
 *
 * @param {string} id
 * @param {string} importer
 */
function load(id, importer) {
  if (!id.startsWith(".")) return require(id);
  const path = join(dirname(importer), id);
  ownFiles.push(path);
  return run(path, ts.transpile(readFileSync(path, "utf8"), asCommonJS));
}

/** @type {typeof import("../compiler/cell-program.mjs")} */
const { createCellProgram } = load("./cell-program.mjs", recipe.cellProgram);

const { folder, typeRoots } = recipe;
/** @type {import("../compiler/cell-program.mjs").Installed} */
const installed = new Map();
const { program, file } = createCellProgram({ ts, folder, typeRoots, installed }).look("", recipe.cell);
// What is asked about is bound, too: most of what a first cell waits for.
const { length } = program.getSemanticDiagnostics(file);
if (length > 0) throw new Error("The cell of the snapshot does not compile.");
writeFileSync(recipe.filesRead, JSON.stringify([recipe.compiler, ...ownFiles, ...installed.keys()]));

startupSnapshot.setDeserializeMainFunction(() => {
  Reflect.set(globalThis, Symbol.for("movement-data.compiler"), { ts, installed });
  createRequire(recipe.begin)(recipe.begin);
});
