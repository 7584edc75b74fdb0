// Which comms are open: a page that loads asks for them, also while a cell is busy.

/** @typedef {Readonly<Record<string, unknown>>} Content */

/** @param {string} type */
export const isComm = (type) => /^comm_(open|msg|close)$/.test(type);

/** @param {() => readonly string[]} shownModels the ids of the widgets that the notebook shows now */
export function createOpenComms(shownModels) {
  /** @type {Map<string, { readonly target_name: string }>} */
  const comms = new Map(shownModels().map((id) => [id, { target_name: "jupyter.widget" }]));

  return {
    /**
     * Takes note of a message about a comm, from either side.
     *
     * @param {string} type
     * @param {Content} content
     */
    note(type, { comm_id, target_name }) {
      if (type === "comm_open") {
        comms.set(String(comm_id), { target_name: String(target_name) });
      } else if (type === "comm_close") {
        comms.delete(String(comm_id));
      }
    },

    /** The answer to a `comm_info_request`. @param {Content} content */
    info({ target_name: wanted }) {
      // What the notebook shows may have changed since: a page that loads shows what is there now.
      for (const id of shownModels()) {
        if (!comms.has(id)) comms.set(id, { target_name: "jupyter.widget" });
      }
      const found = [...comms].filter(([, { target_name }]) => (wanted ?? target_name) === target_name);
      return { status: "ok", comms: Object.fromEntries(found) };
    },
  };
}
