// Run by `node --build-snapshot`: a picture of a process that holds the compiler, with the types of the language, of
// Node and of the library read. A kernel that starts from it does not read them again.
//
// One file of CommonJS: while a picture is taken, `require` knows nothing but the parts of Node.
"use strict";
const { readFileSync, writeFileSync } = require("node:fs");
const { createRequire } = require("node:module");
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

/**
 * @template Module what the file is known to give
 * @param {string} path
 * @param {string} [code]
 */
function load(path, code = readFileSync(path, "utf8")) {
  const module = { exports: /** @type {Module} */ ({}) };
  const run = new Function("module", "exports", "require", "__filename", `${code}\n//# sourceURL=${path}`);
  run(module, module.exports, require, path);
  return module.exports;
}

/** @type {typeof import("@tslab/typescript-for-tslab")} */
const ts = load(recipe.compiler, inOneByte(readFileSync(recipe.compiler, "utf8")));
const asCommonJS = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
/** @type {typeof import("../compiler/cell-program.mjs")} */
const { createCellProgram } = load(
  recipe.cellProgram,
  ts.transpile(readFileSync(recipe.cellProgram, "utf8"), asCommonJS),
);

const { folder, typeRoots } = recipe;
/** @type {import("../compiler/cell-program.mjs").Installed} */
const installed = new Map();
const { program, file } = createCellProgram({ ts, folder, typeRoots, installed }).look("", recipe.cell);
// What is asked about is bound, too: most of what a first cell waits for.
const { length } = program.getSemanticDiagnostics(file);
if (length > 0) throw new Error("The cell of the snapshot does not compile.");
writeFileSync(recipe.filesRead, JSON.stringify([recipe.compiler, ...installed.keys()]));

startupSnapshot.setDeserializeMainFunction(() => {
  Reflect.set(globalThis, Symbol.for("movement-data.compiler"), { ts, installed });
  createRequire(recipe.begin)(recipe.begin);
});
