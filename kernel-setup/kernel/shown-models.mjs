// The widgets that a notebook shows as it lies on the disk: a kernel that just started can bring them to life again,
// before any cell has run.

import { readFileSync } from "node:fs";

const view = "application/vnd.jupyter.widget-view+json";

/**
 * @param {string | undefined} path the notebook; Jupyter gives it in JPY_SESSION_NAME
 * @returns {readonly string[]} the ids of their models, each once; none when there is no notebook that can be read
 */
export function shownModels(path) {
  try {
    /** @type {{ cells?: readonly { outputs?: readonly { data?: Readonly<Record<string, { model_id?: unknown }>> }[] }[] }} */
    const notebook = JSON.parse(readFileSync(path ?? "", "utf8"));
    const outputs = (notebook.cells ?? []).flatMap(({ outputs = [] }) => outputs);
    const ids = outputs.map(({ data }) => data?.[view]?.model_id);
    return [...new Set(ids.filter((id) => typeof id === "string"))];
  } catch {
    return [];
  }
}
