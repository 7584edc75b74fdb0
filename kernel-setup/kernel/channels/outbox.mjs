// What the kernel sends: every message gets a header and a signature, and a socket takes one at a time.

import { randomUUID } from "node:crypto";
import { encodeMessage } from "./wire.mjs";

/** @typedef {import("../messages.js").Header} Header */
/**
 * @typedef {import("zeromq").Publisher | import("zeromq").XPublisher} Announcer
 * @typedef {import("zeromq").Router | Announcer} Sender */

/**
 * @param {{ key: string, iopub: Announcer }} connection
 */
export function createOutbox({ key, iopub }) {
  const session = randomUUID();
  /** @type {Map<Sender, Promise<void>>} */
  const sending = new Map();

  /** @param {Sender} socket @param {Omit<Parameters<typeof encodeMessage>[0], "header"> & { type: string }} message */
  function send(socket, { type, ...rest }) {
    const date = new Date().toISOString();
    const header = {
      msg_id: randomUUID(),
      msg_type: type,
      session,
      username: "kernel",
      date,
      version: "5.3",
    };
    const frames = encodeMessage({ header, ...rest }, key);
    const sent = (sending.get(socket) ?? Promise.resolve()).then(() => socket.send(frames)).catch(() => {});
    sending.set(socket, sent);
  }

  /**
   * @param {string} type
   * @param {Header | {}} parent
   * @param {string} content JSON text
   * @param {import("../messages.js").Along} [along]
   */
  function publish(type, parent, content, { metadata, buffers } = {}) {
    send(iopub, { type, identities: [Buffer.from(type)], parent, content, metadata, buffers });
  }

  return {
    publish,

    /** @param {"starting" | "busy" | "idle"} state @param {Header | {}} parent */
    publishState(state, parent) {
      publish("status", parent, JSON.stringify({ execution_state: state }));
    },

    /** @param {import("zeromq").Router} socket @param {import("../messages.js").Request} request @param {string} content JSON text */
    reply(socket, { identities, header }, content) {
      const type = header.msg_type.replace(/_request$/, "_reply");
      send(socket, { type, identities, parent: header, content });
    },

    /** Resolves when everything is handed over. */
    emptied: () => Promise.all(sending.values()),
  };
}
