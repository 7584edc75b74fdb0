// The compiler's view of a notebook: the cell in work, the names of earlier cells, and the files beside them.

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").SourceFile} SourceFile */
/** @typedef {import("@tslab/typescript-for-tslab").Program} Program */
/** @typedef {import("@tslab/typescript-for-tslab").CompilerOptions} CompilerOptions */

/** Makes the text a module, on a line of its own above it. */
export const prefix = "export {};\n";

/**
 * The files that were read, by path. Those of installed packages stay as they are, and so does what their names stand for.
 *
 * @typedef {Map<string, { file: SourceFile | undefined, stamp: string, found?: Map<string, Resolved> }>} Installed
 * @typedef {import("@tslab/typescript-for-tslab").ResolvedModule} Resolved
 */

/**
 * @param {object} from
 * @param {TypeScript} from.ts
 * @param {string} from.folder that of the notebook
 * @param {readonly string[]} from.typeRoots
 * @param {Installed} [from.installed] shared by whoever compiles in this process: default its own
 * @param {(name: string) => string | undefined} [from.ownTypes] the declarations of a package that is no file beside the notebook
 */
export function createCellProgram({
  ts,
  folder,
  typeRoots,
  installed = new Map(),
  ownTypes = () => undefined,
}) {
  const cellPath = `${folder}/__cell__.ts`;
  const earlierPath = `${folder}/__earlier__.d.ts`;
  /** @type {CompilerOptions} */
  const options = {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Node10,
    esModuleInterop: true,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts"],
    declaration: true,
    sourceMap: true,
    newLine: ts.NewLineKind.LineFeed,
    noImplicitUseStrict: true,
    experimentalDecorators: true,
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
    types: ["node"],
    typeRoots: [...typeRoots],
    outDir: "/out",
  };
  /**
   * The texts that are no files.
   *
   * @type {Map<string, string>}
   */
  const texts = new Map();
  /** @type {Installed} */
  const changing = new Map();
  /** @type {Program | undefined} */
  let program;
  /** @type {{ earlier: string, source: string, program: Program, file: SourceFile } | undefined} */
  let latest;

  /** @param {string} path */
  function mayChange(path) {
    return !path.includes("/node_modules/") && !/\.d\.[cm]?ts$/.test(path);
  }

  /** @param {string} path */
  function stampOf(path) {
    const text = texts.get(path);
    if (text !== undefined) {
      return text;
    }
    return mayChange(path) ? (ts.sys.readFile(path) ?? "") : "";
  }

  /** @param {Program} of */
  function isFresh(of) {
    return of
      .getSourceFiles()
      .every(({ fileName }) => !mayChange(fileName) || changing.get(fileName)?.stamp === stampOf(fileName));
  }

  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.getCurrentDirectory = () => folder;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.getSourceFile = (path, languageVersion, ...rest) => {
    const files = texts.has(path) || mayChange(path) ? changing : installed;
    const known = files.get(path);
    const stamp = stampOf(path);
    if (known !== undefined && known.stamp === stamp) {
      return known.file;
    }
    const text = texts.get(path);
    const file =
      text === undefined
        ? getSourceFile(path, languageVersion, ...rest)
        : ts.createSourceFile(path, text, languageVersion, true);
    files.set(path, { file, stamp });
    return file;
  };
  // A file beside the notebook may have come or gone since the last cell.
  host.hasInvalidatedResolutions = mayChange;
  host.resolveModuleNames = (names, containing) => names.map((name) => resolve(name, containing));

  const resolutions = ts.createModuleResolutionCache(folder, (path) => path, options);

  /** @param {string} name @param {string} containing */
  function resolve(name, containing) {
    const importer = mayChange(containing) ? undefined : installed.get(containing);
    const before = importer?.found?.get(name);
    if (before !== undefined) {
      return before;
    }
    const cache = name.startsWith(".") && mayChange(containing) ? undefined : resolutions;
    const found = ts.resolveModuleName(name, containing, options, host, cache).resolvedModule;
    // What was not there may have been installed since.
    const resolvedModule = found ?? ts.resolveModuleName(name, containing, options, host).resolvedModule;
    if (importer !== undefined && resolvedModule !== undefined) {
      importer.found ??= new Map();
      importer.found.set(name, resolvedModule);
    }
    const own = resolvedModule === undefined ? ownTypes(name) : undefined;
    return own === undefined ? resolvedModule : { resolvedFileName: own, isExternalLibraryImport: true };
  }

  return {
    options,

    /**
     * A text that can be imported as if it were a file beside the notebook.
     *
     * @param {string} path
     * @param {string} text
     */
    addText(path, text) {
      texts.set(path, text);
    },

    /** @param {string} path */
    readText: (path) => texts.get(path),

    /** @param {string} path one of the texts @returns {readonly import("@tslab/typescript-for-tslab").Diagnostic[]} */
    check(path) {
      program = ts.createProgram([path], options, host, program);
      const file = program.getSourceFile(path);
      return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    },

    /**
     * @param {string} earlier the declarations of earlier cells
     * @param {string} source
     * @param {{ again?: boolean }} [options] whether the last look will do, while no file has changed
     * @returns {{ program: Program, file: SourceFile }}
     */
    look(earlier, source, { again = false } = {}) {
      if (again && latest?.earlier === earlier && latest.source === source && isFresh(latest.program)) {
        return latest;
      }
      texts.set(cellPath, prefix + source);
      texts.set(earlierPath, prefix + earlier);
      const added = [...texts.keys()].filter((path) => path !== cellPath && path !== earlierPath);
      program = ts.createProgram([earlierPath, cellPath, ...added], options, host, program);
      const file = program.getSourceFile(cellPath);
      const outer = program.getSourceFile(earlierPath);
      if (file === undefined || outer === undefined) {
        throw new Error("The compiler lost the cell.");
      }
      // tslab's compiler looks there for what the cell itself does not make.
      Object.assign(file, { parent: outer });
      latest = { earlier, source, program, file };
      return latest;
    },

    /**
     * The cell and the files beside the notebook that it needs, directly or behind another.
     *
     * @param {Program} of
     * @param {SourceFile} start
     */
    filesOf(of, start) {
      const found = new Set([start]);
      for (const file of found) {
        for (const { fileName } of ts.preProcessFile(file.text, true, true).importedFiles) {
          const path = resolve(fileName, file.fileName)?.resolvedFileName;
          const needed = path !== undefined && mayChange(path) ? of.getSourceFile(path) : undefined;
          if (needed !== undefined) {
            found.add(needed);
          }
        }
      }
      return [...found];
    },

    cellPath,
  };
}
