// Where in a file beside the notebook an error came from: the line as it was written, not as it was compiled.

import { SourceMap } from "node:module";
import { relative } from "node:path";

/** @param {string} folder that of the notebook */
export function createLocalPlaces(folder) {
  /**
   * The source maps of what was run, also of files that have changed since.
   *
   * @type {Map<string, string>}
   */
  const maps = new Map();

  return {
    /**
     * Takes the source map of a file that is run.
     *
     * @param {string} path
     * @param {string} map
     */
    add(path, map) {
      maps.set(path, map);
    },

    /**
     * The innermost place of a stack, when it is in a file beside the notebook.
     *
     * @param {string} stack
     * @returns {{ file: string, line: number } | undefined} the file as it is called from the notebook's folder
     */
    placeIn(stack) {
      for (const frame of stack.split("\n")) {
        if (/\bcell-\d+\.ts:\d+:\d+/.test(frame)) {
          return undefined;
        }
        for (const [path, map] of maps) {
          const at = frame.indexOf(`${path}:`);
          const [, line, column] = at < 0 ? [] : (/^:(\d+):(\d+)/.exec(frame.slice(at + path.length)) ?? []);
          if (line !== undefined && map !== "") {
            const entry = new SourceMap(JSON.parse(map)).findEntry(Number(line) - 1, Number(column) - 1);
            const file = relative(folder, path).replaceAll("\\", "/");
            return "originalLine" in entry ? { file, line: entry.originalLine + 1 } : undefined;
          }
        }
      }
      return undefined;
    },
  };
}
