// A module in JavaScript, which the compiler has given, once more through steps of our own.

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */

/**
 * As the compiler's own `transpileModule` does it, but for a check of all types: those of the cell were checked when the
 * module was made, and here no name has one.
 *
 * @param {TypeScript} ts
 * @param {string} module
 * @param {import("@tslab/typescript-for-tslab").TransformerFactory<import("@tslab/typescript-for-tslab").SourceFile>[]} steps
 * @returns {{ text: string, map: string }}
 */
export function rewritten(ts, module, steps) {
  const path = "cell.js";
  /** @type {import("@tslab/typescript-for-tslab").CompilerOptions} */
  const options = {
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ES2022,
    newLine: ts.NewLineKind.LineFeed,
    sourceMap: true,
    noImplicitUseStrict: true,
    allowJs: true,
    isolatedModules: true,
    noLib: true,
    noResolve: true,
    skipDefaultLibCheck: true,
    suppressOutputPathCheck: true,
  };
  const file = Object.assign(ts.createSourceFile(path, module, ts.ScriptTarget.ES2022), {
    hasNoDefaultLib: true,
  });
  const written = { text: "", map: "" };
  /** @type {import("@tslab/typescript-for-tslab").CompilerHost} */
  const host = {
    getSourceFile: (name) => (name === path ? file : undefined),
    writeFile(name, text) {
      written[name.endsWith(".map") ? "map" : "text"] = text;
    },
    getDefaultLibFileName: () => "lib.d.ts",
    useCaseSensitiveFileNames: () => true,
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => "",
    getNewLine: () => "\n",
    fileExists: (name) => name === path,
    readFile: () => "",
  };
  ts.createProgram([path], options, host).emit(undefined, undefined, undefined, undefined, { before: steps });
  return written;
}
