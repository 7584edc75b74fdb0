// Requests whose answer never depends on a cell.

import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** @type {Readonly<Record<string, () => Record<string, unknown>>>} */
const answers = {
  kernel_info_request: () => ({
    status: "ok",
    protocol_version: "5.3",
    implementation: "tslab",
    implementation_version: require("tslab/package.json").version,
    language_info: {
      name: "typescript",
      version: require("@tslab/typescript-for-tslab/package.json").version,
      mimetype: "text/typescript",
      file_extension: ".ts",
      pygments_lexer: "typescript",
      // JupyterLab reads `mode`, the classic notebook the other two.
      codemirror_mode: { mode: "typescript", name: "javascript", typescript: true },
    },
    banner: "TypeScript (movement-data)",
    help_links: [],
  }),
  history_request: () => ({ status: "ok", history: [] }),
  connect_request: () => ({ status: "ok" }),
};

/**
 * The content of the reply, or undefined when the request needs the thread that runs the cells.
 *
 * @param {string} type
 * @returns {Record<string, unknown> | undefined}
 */
export function fixedAnswer(type) {
  return answers[type]?.();
}
