const view = "application/vnd.jupyter.widget-view+json";

/**
 * @typedef {object} ShownNotebook
 * @property {readonly { outputs?: readonly { data?: Readonly<Record<string, { model_id?: unknown } | undefined>> }[] }[]} [cells]
 */

/**
 * The ids of the widgets that a notebook shows.
 *
 * @param {ShownNotebook} notebook
 * @returns {readonly string[]}
 */
export function modelsOf({ cells = [] }) {
  const ids = cells.flatMap(({ outputs = [] }) => outputs.map(({ data }) => data?.[view]?.model_id));
  return ids.filter((id) => typeof id === "string");
}
