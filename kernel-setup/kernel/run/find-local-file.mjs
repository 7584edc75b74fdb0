// Which file beside the notebook an import means.

import { resolve } from "node:path";

const endings = ["", ".ts", ".tsx", ".js", ".json", "/index.ts", "/index.js"];

/**
 * @param {string} id as it is imported
 * @param {string} from the folder of the file that imports it
 * @param {(path: string) => boolean} exists
 * @returns {string | undefined} nothing when it is a package, or no file
 */
export function findLocalFile(id, from, exists) {
  if (!/^\.{1,2}(\/|$)/.test(id)) {
    return undefined;
  }
  const path = resolve(from, id);
  // TypeScript lets a file be asked for by the name that it would have in JavaScript.
  const written = path.replace(/\.([cm]?)js$/, ".$1ts");
  const found = [written, ...endings.map((ending) => path + ending)].find(exists);
  return found?.includes("node_modules") ? undefined : found;
}
