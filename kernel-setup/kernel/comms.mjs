// Comms: what a page and the library say to each other while no cell runs (the Jupyter widget protocol).

import { errorMessage } from "./sentences/error-message.mjs";

/** @typedef {import("../../src/library/kernel/kernel-contract.js").CommListener} CommListener */
/** @typedef {import("../../src/library/kernel/kernel-contract.js").CommOpener} CommOpener */
/** @typedef {import("../../src/library/kernel/kernel-contract.js").KernelSide} KernelSide */

/** The target of everything that pages show as a widget. */
const widgets = "jupyter.widget";

/**
 * @param {object} parts
 * @param {ReturnType<typeof import("./run/executions.mjs").createExecutions>} parts.executions
 * @param {import("./messages.js").Publish} parts.publish
 */
export function createComms({ executions, publish }) {
  /** @type {Map<string, CommListener>} by the id of the comm */
  const listeners = new Map();
  /** @type {Map<string, CommOpener>} by the name of the target */
  const openers = new Map();

  /** @type {KernelSide["broadcast"]} */
  function broadcast(type, content, { metadata, buffers } = {}) {
    const parent = executions.owner?.header ?? {};
    publish(type, parent, content, {
      ...(metadata === undefined ? {} : { metadata: JSON.stringify(metadata) }),
      ...(buffers === undefined ? {} : { buffers }),
    });
  }

  /** @type {KernelSide["onComm"]} */
  function onComm(id, listener) {
    if (listener === undefined) {
      listeners.delete(id);
    } else {
      listeners.set(id, listener);
    }
  }

  /** @type {KernelSide["onOpen"]} */
  function onOpen(target, open) {
    openers.set(target, open);
  }

  /**
   * The listener of a comm that nobody listens to yet; without one the page is told that the comm is closed.
   *
   * @param {string} target
   * @param {string} id
   * @param {import("../../src/library/kernel/kernel-contract.js").CommMessage} message
   */
  async function opened(target, id, message) {
    const listener = await openers.get(target)?.(id, message);
    if (listener === undefined) {
      broadcast("comm_close", { comm_id: id, data: {} });
    } else {
      listeners.set(id, listener);
    }
    return listener;
  }

  /** @param {Omit<import("./messages.js").Request, "identities">} request */
  async function handle({ header, metadata, content, buffers }) {
    const id = String(content.comm_id);
    const data = /** @type {Readonly<Record<string, unknown>>} */ (Object(content.data));
    const message = { data, metadata, buffers };
    if (header.msg_type === "comm_open") {
      await opened(String(content.target_name), id, message);
    } else if (header.msg_type === "comm_close") {
      listeners.delete(id);
    } else {
      // A page that outlived its kernel goes on with the comms that it has: the library may take them up again.
      const listener = listeners.get(id) ?? (await opened(widgets, id, message));
      await listener?.(message);
    }
  }

  return {
    broadcast,
    onComm,
    onOpen,

    /**
     * Hands a message of a page to whoever listens. It never throws: what goes wrong is published.
     *
     * @param {Omit<import("./messages.js").Request, "identities">} request
     */
    async receive(request) {
      try {
        await executions.within(executions.aside(request.header), () => handle(request));
      } catch (reason) {
        const sentence = reason instanceof Error ? reason.message : String(reason);
        const detail = reason instanceof Error ? (reason.stack ?? "").split("\n").slice(1) : [];
        publish("error", request.header, { ...errorMessage({ name: "CommError", sentence, detail }) });
      }
    },
  };
}
