// Requests whose answer never depends on a cell.

/**
 * @typedef {object} Versions
 * @property {string} tslab
 * @property {string} typescript
 */

/** @type {Readonly<Record<string, (versions: Versions) => Record<string, unknown>>>} */
const answers = {
  kernel_info_request: ({ tslab, typescript }) => ({
    status: "ok",
    protocol_version: "5.3",
    implementation: "tslab",
    implementation_version: tslab,
    language_info: {
      name: "typescript",
      version: typescript,
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
 * @param {Versions} versions
 * @returns {Record<string, unknown> | undefined}
 */
export function fixedAnswer(type, versions) {
  return answers[type]?.(versions);
}
