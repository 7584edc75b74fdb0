// The compiler's view of a notebook: the cell in work, the names of earlier cells, and the files beside them.

import { cellOptions } from "./cell-options.mjs";
import { createResolver, mayChange, neededFiles } from "./find-modules.mjs";
import { withoutAttributes } from "./import-attributes.mjs";
import { namesNode } from "./node-names.mjs";
import { plainConsole } from "./plain-console.mjs";
import { isPlaceheld, namesTables, placeholders } from "./table-types.mjs";

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").SourceFile} SourceFile */
/** @typedef {import("@tslab/typescript-for-tslab").Program} Program */

/** Makes the text a module, on a line of its own above it. */
export const prefix = "export {};\n";

/**
 * The types that are read when a cell first needs them, and then stay: those of Node, and of the tables of other packages.
 *
 * @typedef {{ node: boolean, tables: boolean }} LateTypes
 * @typedef {import("./find-modules.mjs").Installed} Installed
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
  const placeholderPath = `${folder}/__tables__.d.ts`;
  const consolePath = `${folder}/__console__.d.ts`;
  /** @type {LateTypes} */
  let late = { node: false, tables: false };
  let options = cellOptions(ts, typeRoots, late.node);
  /**
   * The texts that are no files.
   *
   * @type {Map<string, string>}
   */
  const texts = new Map([
    [placeholderPath, placeholders],
    [consolePath, plainConsole],
  ]);
  /** @type {Installed} */
  const changing = new Map();
  /** @type {Program | undefined} */
  let program;
  /** @type {{ earlier: string, source: string, program: Program, file: SourceFile } | undefined} */
  let latest;

  /** @param {string} path */
  function stampOf(path) {
    return texts.get(path) ?? (mayChange(path) ? (ts.sys.readFile(path) ?? "") : "");
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
  host.readFile = (path) => {
    const text = texts.get(path) ?? readFile(path);
    return text !== undefined && mayChange(path) ? withoutAttributes(ts, text) : text;
  };
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
  // Only to know again that nobody has put files of their own in the place of the language's.
  const libraries = ts.createModuleResolutionCache(folder, (path) => path, options);
  host.getModuleResolutionCache = () => libraries;
  // A file beside the notebook may have come or gone since the last cell.
  host.hasInvalidatedResolutions = mayChange;

  // Where the cells do without the types of Node, no package brings them.
  host.resolveTypeReferenceDirectiveReferences = (references, containing) =>
    references.map((each) => {
      const name = typeof each === "string" ? each : each.fileName;
      return name === "node" && !late.node
        ? { resolvedTypeReferenceDirective: undefined }
        : ts.resolveTypeReferenceDirective(name, containing, options, host);
    });

  const resolveNow = createResolver({ ts, host, folder, options, installed, ownTypes });
  /** @param {string} name @param {string} containing */
  const resolve = (name, containing) =>
    !late.tables && isPlaceheld(name, containing)
      ? { resolvedFileName: placeholderPath }
      : resolveNow(name, containing);
  host.resolveModuleNames = (names, containing) => names.map((name) => resolve(name, containing));

  /** @param {readonly string[]} roots @param {Partial<LateTypes>} [also] */
  function make(roots, also = {}) {
    const made = create(roots, also);
    const own = made.getSourceFiles().filter(({ fileName }) => isOwn(fileName));
    const find = (/** @type {string} */ name, /** @type {SourceFile} */ { fileName }) =>
      made.getSourceFile(resolve(name, fileName)?.resolvedFileName ?? "");
    const node = late.node || namesNode(ts, own, find);
    const tables = late.tables || node || own.some(namesTables);
    return node === late.node && tables === late.tables ? made : create(roots, { node, tables });
  }

  /** @param {readonly string[]} roots @param {Partial<LateTypes>} also */
  function create(roots, also) {
    const wanted = { ...late, ...also };
    const asBefore = wanted.node === late.node && wanted.tables === late.tables;
    late = wanted;
    if (!asBefore) options = cellOptions(ts, typeRoots, late.node);
    const all = late.node ? roots : [consolePath, ...roots];
    program = ts.createProgram(all, options, host, asBefore ? program : undefined);
    return program;
  }

  /** @param {string} path */
  const isOwn = (path) =>
    path !== placeholderPath && path !== consolePath && (texts.has(path) || mayChange(path));

  return {
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
      const made = make([path]);
      const file = made.getSourceFile(path);
      return [...made.getSyntacticDiagnostics(file), ...made.getSemanticDiagnostics(file)];
    },

    /**
     * @param {string} earlier the declarations of earlier cells
     * @param {string} source
     * @param {object} [how]
     * @param {boolean} [how.again] whether the last look will do, while no file has changed
     * @param {Partial<LateTypes>} [how.also] what is needed even though the cell does not say so
     * @returns {{ program: Program, file: SourceFile }}
     */
    look(earlier, source, { again = false, also } = {}) {
      if (again && latest?.earlier === earlier && latest.source === source && isFresh(latest.program)) {
        return latest;
      }
      texts.set(cellPath, prefix + source);
      texts.set(earlierPath, prefix + earlier);
      const besides = [cellPath, earlierPath, placeholderPath, consolePath];
      const added = [...texts.keys()].filter((path) => !besides.includes(path));
      const made = make([earlierPath, cellPath, ...added], also);
      const file = made.getSourceFile(cellPath);
      const outer = made.getSourceFile(earlierPath);
      if (file === undefined || outer === undefined) {
        throw new Error("The compiler lost the cell.");
      }
      // tslab's compiler looks there for what the cell itself does not make.
      Object.assign(file, { parent: outer });
      latest = { earlier, source, program: made, file };
      return latest;
    },

    /** @param {Program} of @param {SourceFile} start */
    filesOf: (of, start) => neededFiles(ts, resolve, of, start),

    /** What was read so far. */
    get late() {
      return late;
    },

    cellPath,
  };
}
