// How the compiler reads a notebook.

/** @typedef {import("@tslab/typescript-for-tslab").CompilerOptions} CompilerOptions */

/**
 * @param {typeof import("@tslab/typescript-for-tslab")} ts
 * @param {readonly string[]} typeRoots
 * @param {boolean} withNode whether the cells see the types of Node
 * @returns {CompilerOptions}
 */
export function cellOptions(ts, typeRoots, withNode) {
  return {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Node10,
    esModuleInterop: true,
    target: ts.ScriptTarget.ES2022,
    // Every Node that the course takes has the newer methods of lists.
    lib: ["lib.es2022.d.ts", "lib.es2023.array.d.ts"],
    declaration: true,
    sourceMap: true,
    newLine: ts.NewLineKind.LineFeed,
    noImplicitUseStrict: true,
    experimentalDecorators: true,
    // A function of an earlier cell may name one, and asks for it when it runs.
    preserveConstEnums: true,
    resolveJsonModule: true,
    // Files are imported as "./helper.ts" too, as Deno has it.
    allowImportingTsExtensions: true,
    jsx: ts.JsxEmit.React,
    // A helper in JavaScript gives its types, and is not judged by them.
    allowJs: true,
    checkJs: false,
    skipLibCheck: true,
    // A shortened list of possible names would hide the one that was meant.
    noErrorTruncation: true,
    // Of the types that happen to be installed, Node's only.
    types: withNode ? ["node"] : [],
    typeRoots: [...typeRoots],
    outDir: "/out",
  };
}
