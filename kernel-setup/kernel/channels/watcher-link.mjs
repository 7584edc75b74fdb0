// The line from the process of the cells to the one that watches it (main.mjs).

import { Socket } from "node:net";

/** The pipe on which the watcher listens. */
const pipe = 3;

/**
 * @param {object} parts
 * @param {boolean} parts.watched
 * @param {() => void} parts.gone called when the watcher is no longer there
 */
export function createWatcherLink({ watched, gone }) {
  if (!watched) {
    return { tell() {}, async leave() {} };
  }
  const socket = new Socket({ fd: pipe });
  socket.on("error", gone);
  socket.on("close", gone);
  socket.resume();

  /** @param {import("../messages.js").ToWatcher} message @param {() => void} [then] */
  const send = (message, then) => socket.write(`${JSON.stringify(message)}\n`, then);

  return {
    /** @param {import("../messages.js").ToWatcher} message */
    tell(message) {
      send(message);
    },

    /** Says that the end that follows is meant. Resolves when the watcher can know. */
    leave: () =>
      new Promise((/** @type {(value: void) => void} */ resolve) => send({ kind: "leaving" }, resolve)),
  };
}
