// What the name of an import stands for.

/**
 * The files that were read, by path. Those of installed packages stay as they are, and so does what their names stand for.
 *
 * @typedef {Map<string, { file: SourceFile | undefined, stamp: string, found?: Map<string, Resolved | undefined> }>} Installed
 * @typedef {import("@tslab/typescript-for-tslab").SourceFile} SourceFile
 * @typedef {import("@tslab/typescript-for-tslab").ResolvedModule} Resolved
 */

/** @param {string} path */
export function mayChange(path) {
  return !path.includes("/node_modules/") && !/\.d\.[cm]?ts$/.test(path);
}

/**
 * @param {object} from
 * @param {typeof import("@tslab/typescript-for-tslab")} from.ts
 * @param {import("@tslab/typescript-for-tslab").ModuleResolutionHost} from.host
 * @param {string} from.folder that of the notebook
 * @param {import("@tslab/typescript-for-tslab").CompilerOptions} from.options
 * @param {Installed} from.installed
 * @param {(name: string) => string | undefined} from.ownTypes the declarations of a package that is no file beside the notebook
 */
export function createResolver({ ts, host, folder, options, installed, ownTypes }) {
  const resolutions = ts.createModuleResolutionCache(folder, (path) => path, options);

  /** @param {string} name @param {string} containing @returns {Resolved | undefined} */
  return (name, containing) => {
    const importer = mayChange(containing) ? undefined : installed.get(containing);
    if (importer?.found?.has(name)) {
      return importer.found.get(name);
    }
    const cache = name.startsWith(".") && mayChange(containing) ? undefined : resolutions;
    const found = ts.resolveModuleName(name, containing, options, host, cache).resolvedModule;
    // What was not there may have been installed since.
    const resolvedModule = found ?? ts.resolveModuleName(name, containing, options, host).resolvedModule;
    // But what another package asks for in vain is a part of Node, most of the time: that is no file.
    if (importer !== undefined && (resolvedModule !== undefined || containing.includes("/node_modules/"))) {
      importer.found ??= new Map();
      importer.found.set(name, resolvedModule);
    }
    const own = resolvedModule === undefined ? ownTypes(name) : undefined;
    return own === undefined ? resolvedModule : { resolvedFileName: own, isExternalLibraryImport: true };
  };
}

/**
 * The cell and the files beside the notebook that it needs, directly or behind another.
 *
 * @param {typeof import("@tslab/typescript-for-tslab")} ts
 * @param {(name: string, containing: string) => Resolved | undefined} resolve
 * @param {import("@tslab/typescript-for-tslab").Program} of
 * @param {SourceFile} start
 */
export function neededFiles(ts, resolve, of, start) {
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
}
