// Packages that can only be imported: they offer nothing to `require`, or wait for something while they load. A cell's
// `import` becomes a `require`, so they are imported before the cell runs.

import { isBuiltin } from "node:module";
import { join } from "node:path";
import { compileFunction, constants } from "node:vm";

/** What Node says when `require` cannot give a package that `import` can. */
const onlyImported = new Set([
  "ERR_PACKAGE_PATH_NOT_EXPORTED",
  "ERR_REQUIRE_ESM",
  "ERR_REQUIRE_ASYNC_MODULE",
]);

/** @param {unknown} error */
export function canOnlyBeImported(error) {
  return onlyImported.has(String(Object(error).code));
}

/**
 * Imports a package as a file in this folder would.
 *
 * @param {string} folder
 * @param {string} id
 * @returns {Promise<unknown>}
 */
export function importFrom(folder, id) {
  const { emitWarning } = process;
  // This Node calls the way by which a script imports from its own folder experimental, and says so to the learner.
  process.emitWarning = () => {};
  try {
    const load = compileFunction("return import(id)", ["id"], {
      filename: join(folder, "cell.mjs"),
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
    return Reflect.apply(load, undefined, [id]);
  } finally {
    process.emitWarning = emitWarning;
  }
}

/**
 * The namespace of a module as `require` gives it: marked, so that its default export is not taken for the whole.
 *
 * @param {unknown} namespace
 */
export function asRequired(namespace) {
  const given = Object.defineProperty({}, "__esModule", { value: true });
  for (const name of Object.keys(Object(namespace))) {
    Object.defineProperty(given, name, { get: () => Reflect.get(Object(namespace), name), enumerable: true });
  }
  return given;
}

/**
 * What a module asks for by `import … from` and `export … from`, but for Node's own.
 *
 * @param {typeof import("@tslab/typescript-for-tslab")} ts
 * @param {string} text
 * @returns {readonly string[]}
 */
export function importsIn(ts, text) {
  const { statements } = ts.createSourceFile("module.ts", text, ts.ScriptTarget.ES2022);
  return statements.flatMap((statement) => {
    if (!(ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement))) {
      return [];
    }
    const { moduleSpecifier } = statement;
    return moduleSpecifier !== undefined &&
      ts.isStringLiteral(moduleSpecifier) &&
      !isBuiltin(moduleSpecifier.text)
      ? [moduleSpecifier.text]
      : [];
  });
}
