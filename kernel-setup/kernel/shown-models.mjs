// The widgets that a notebook shows as it lies on the disk: a kernel that just started can bring them to life again,
// before any cell has run.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { modelsOf } from "./models-of-notebook.mjs";

/**
 * @param {string | undefined} notebook Jupyter gives it in JPY_SESSION_NAME; after it was renamed a restarted kernel still
 * has the old name, and looks at all notebooks of the folder
 * @returns {readonly string[]} the ids of their models, each once; none when there is no notebook that can be read
 */
export function shownModels(notebook) {
  if (notebook === undefined || notebook === "") return [];
  const names = existsSync(notebook) ? [notebook] : notebooksBeside(notebook);
  return [...new Set(names.flatMap(modelsIn))];
}

/** @param {string} notebook */
function notebooksBeside(notebook) {
  try {
    const folder = path.dirname(notebook);
    const names = readdirSync(folder).filter((name) => name.endsWith(".ipynb"));
    return names.map((name) => path.join(folder, name));
  } catch {
    return [];
  }
}

/**
 * @param {string} notebook
 * @returns {readonly string[]}
 */
function modelsIn(notebook) {
  try {
    return modelsOf(JSON.parse(readFileSync(notebook, "utf8")));
  } catch {
    return [];
  }
}
