// The line from the process of the cells to the one that watches it (main.mjs).

import { writeSync } from "node:fs";
import { Socket } from "node:net";
import { createInterface } from "node:readline";

/** The pipe on which the watcher listens. */
const pipe = 3;

/**
 * @param {object} parts
 * @param {boolean} parts.watched
 * @param {() => void} parts.gone called when the watcher is no longer there
 */
export function createWatcherLink({ watched, gone }) {
  if (!watched) {
    return { tell() {}, async say() {}, async inherited() {} };
  }
  const socket = new Socket({ fd: pipe });
  socket.on("error", gone);
  socket.on("close", gone);
  // The watcher writes one line: what the process before this one left behind.
  const firstLine = new Promise((/** @type {(line: string) => void} */ resolve) =>
    createInterface({ input: socket }).once("line", resolve),
  );

  /** @param {import("../messages.js").ToWatcher} message @param {() => void} [then] */
  const send = (message, then) => {
    const line = Buffer.from(`${JSON.stringify(message)}\n`);
    const written = socket.writableLength === 0 ? writeNow(line) : 0;
    if (written < line.length || then !== undefined) socket.write(line.subarray(written), then);
  };

  return {
    /** @param {import("../messages.js").ToWatcher} message */
    tell(message) {
      send(message);
    },

    /**
     * What the process before this one left to be said; undefined when this is the first.
     *
     * @returns {Promise<import("../messages.js").LastWords | undefined>}
     */
    async inherited() {
      return JSON.parse(await firstLine).lastWords;
    },

    /**
     * Says that the end that follows is meant, by Jupyter or by the learner. Resolves when the watcher can know.
     *
     * @param {"leaving" | "stopped"} kind
     */
    say: (kind) => new Promise((/** @type {(value: void) => void} */ resolve) => send({ kind }, resolve)),
  };
}

/**
 * Writes before anything else happens: the next thing may be a cell that ends the whole process, and then nobody would
 * know that it ran.
 *
 * @param {Uint8Array} line
 * @returns {number} how much of it could be written; the rest has to wait, and where a pipe cannot be written so, all of it
 */
function writeNow(line) {
  try {
    return writeSync(pipe, line);
  } catch {
    return 0;
  }
}
