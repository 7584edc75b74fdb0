// The files beside a notebook, as `require` gives them: in TypeScript or JavaScript, with `import` or in the form
// of CommonJS. A file is read again when it has changed, or one that it needs.

import fs from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { compileFunction } from "node:vm";
import { withoutAttributes } from "../compiler/import-attributes.mjs";
import { loopChecks } from "../compiler/loop-checks.mjs";
import { waits } from "../compiler/waits.mjs";
import { findLocalFile } from "./find-local-file.mjs";
import { asRequired, canOnlyBeImported, importFrom, importsIn } from "./import-only.mjs";
import { imported } from "./interop.mjs";
import { createLocalPlaces } from "./local-places.mjs";

/**
 * @typedef {object} LocalModule
 * @property {{ exports: unknown }} module
 * @property {string} text
 * @property {Set<string>} needs the paths of the local files that it asked for
 */

/** What `import.meta` of a file is called where it runs. */
const address = "__import_meta__";

/**
 * @param {object} from
 * @param {typeof import("@tslab/typescript-for-tslab")} from.ts
 * @param {string} from.folder that of the notebook
 * @param {(path: string) => string | undefined} from.readText a text that stands for a file
 * @param {ReadonlyMap<string, () => unknown>} from.own modules that are no files, by their name
 */
export function createLocalFiles({ ts, folder, readText, own }) {
  /** @type {Map<string, LocalModule>} */
  const loaded = new Map();
  const places = createLocalPlaces(folder);
  /**
   * Packages that only `import` gives, by the folder that asks and their name.
   *
   * @type {Map<string, unknown>}
   */
  const importedBefore = new Map();

  /** @param {string} path */
  function textOf(path) {
    return readText(path.replaceAll("\\", "/")) ?? fs.readFileSync(path, "utf8");
  }

  /** @param {string} path */
  function exists(path) {
    return (
      readText(path.replaceAll("\\", "/")) !== undefined ||
      fs.statSync(path, { throwIfNoEntry: false })?.isFile() === true
    );
  }

  /**
   * @param {string} from a folder
   * @param {Set<string>} [needs] takes the paths of the local files that are asked for
   */
  function requireFrom(from, needs) {
    const native = createRequire(join(from, "cell.js"));
    return Object.assign(
      /** @param {string} id @returns {unknown} */
      (id) => {
        const made = own.get(id);
        if (made !== undefined) {
          return made();
        }
        const path = findLocalFile(id, from, exists);
        if (path === undefined || path.endsWith(".node")) {
          const ready = importedBefore.get(`${from} ${id}`);
          return ready === undefined ? native(id) : ready;
        }
        needs?.add(path);
        return load(path);
      },
      { resolve: native.resolve, cache: native.cache, main: native.main },
    );
  }

  /** @param {string} path */
  function load(path) {
    const known = loaded.get(path);
    if (known !== undefined) {
      return known.module.exports;
    }
    const text = textOf(path);
    /** @type {LocalModule} */
    const local = { module: { exports: {} }, text, needs: new Set() };
    loaded.set(path, local);
    try {
      if (path.endsWith(".json")) {
        local.module.exports = JSON.parse(text.replace(/^\uFEFF/, ""));
      } else {
        run(path, text, local);
      }
    } catch (error) {
      loaded.delete(path);
      throw error;
    }
    return local.module.exports;
  }

  /** @param {string} path @param {string} text @param {LocalModule} local */
  function run(path, text, { module, needs }) {
    if (waitsOutside(path, text)) {
      throw new SyntaxError(
        `The file ${relative(folder, path).replaceAll("\\", "/")} waits with \`await\` outside of a function, and a cell cannot wait for a file. ` +
          "Put it into an `async` function, and `await` that in the cell.",
      );
    }
    const { outputText, sourceMapText } = ts.transpileModule(withoutAttributes(ts, text), {
      // By its name, the compiler would take a file of CommonJS for a module with a default of its own.
      fileName: path.replace(/\.c([jt]s)$/, ".$1"),
      compilerOptions: {
        module: ts.ModuleKind.CommonJS,
        target: ts.ScriptTarget.ES2022,
        esModuleInterop: true,
        experimentalDecorators: true,
        allowJs: true,
        jsx: ts.JsxEmit.React,
        sourceMap: true,
        newLine: ts.NewLineKind.LineFeed,
      },
      // A file belongs to no cell: it stays in use when the cell that read it first is stopped.
      transformers: { before: [loopChecks(ts, 0), ownAddress] },
    });
    places.add(path, sourceMapText ?? "");
    const code = outputText.replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n");
    const from = dirname(path);
    const given = {
      exports: module.exports,
      require: requireFrom(from, needs),
      module,
      __filename: path,
      __dirname: from,
      [address]: { url: pathToFileURL(path).href, filename: path, dirname: from },
    };
    const body = compileFunction(code, Object.keys(given), { filename: path });
    Reflect.apply(body, module.exports, Object.values(given));
  }

  /** @param {string} path @param {string} text */
  function waitsOutside(path, text) {
    return text.includes("await") && waits(ts, ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true));
  }

  /**
   * A file of CommonJS has no `import.meta`, so it gets one of its own.
   *
   * @type {import("@tslab/typescript-for-tslab").TransformerFactory<import("@tslab/typescript-for-tslab").SourceFile>}
   */
  function ownAddress(context) {
    /** @param {import("@tslab/typescript-for-tslab").Node} node @returns {import("@tslab/typescript-for-tslab").Node} */
    const visit = (node) =>
      ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword
        ? ts.factory.createIdentifier(address)
        : ts.visitEachChild(node, visit, context);
    return (file) => ts.visitEachChild(file, visit, context);
  }

  /** @param {string} from @param {string} code @param {Set<string>} seen @returns {Promise<void>} */
  async function prepareFrom(from, code, seen) {
    for (const id of importsIn(ts, code)) {
      const path = own.has(id) ? "" : findLocalFile(id, from, exists);
      if (path === undefined) {
        await prepareOne(from, id);
      } else if (/\.[cm]?[jt]sx?$/.test(path) && !seen.has(path)) {
        await prepareFrom(dirname(path), textOf(path), seen.add(path));
      }
    }
  }

  /** @param {string} from @param {string} id */
  async function prepareOne(from, id) {
    const key = `${from} ${id}`;
    if (importedBefore.has(key)) {
      return;
    }
    try {
      createRequire(join(from, "cell.js"))(id);
    } catch (error) {
      // Any other error comes again when the cell asks for it, and is said there.
      if (canOnlyBeImported(error)) {
        importedBefore.set(key, asRequired(await importFrom(from, id)));
      }
    }
  }

  const ownRequire = requireFrom(folder);

  return {
    require: ownRequire,

    /** What `import.meta` in a cell is. */
    meta: { url: pathToFileURL(join(folder, "cell.ts")).href, dirname: folder },

    /**
     * What `import(…)` in a cell gives.
     *
     * @param {string} id
     * @returns {Promise<unknown>}
     */
    async load(id) {
      try {
        return imported(ownRequire(id));
      } catch (error) {
        if (canOnlyBeImported(error)) {
          return importFrom(folder, id);
        }
        throw error;
      }
    },

    /**
     * Imports what a cell, and the files beside the notebook that it asks for, name and `require` cannot give.
     *
     * @param {string} code the cell in JavaScript
     */
    async prepare(code) {
      await prepareFrom(folder, code, new Set());
    },

    /** Forgets the files that have changed, and those that need them. */
    refresh() {
      const stale = new Set(
        [...loaded]
          .filter(([path, { text }]) => !exists(path) || textOf(path) !== text)
          .map(([path]) => path),
      );
      for (const changed of stale) {
        for (const [path, { needs }] of loaded) {
          if (needs.has(changed)) {
            stale.add(path);
          }
        }
      }
      for (const path of stale) {
        loaded.delete(path);
      }
    },

    placeIn: places.placeIn,
  };
}
