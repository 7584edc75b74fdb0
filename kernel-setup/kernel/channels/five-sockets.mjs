// The five sockets of a kernel, as Jupyter's protocol names them.

import { createRequire } from "node:module";
import { decodeMessage } from "./wire.mjs";

/** @typedef {import("../messages.js").Request} Request */

const require = createRequire(import.meta.url);
/** @type {typeof import("zeromq")} */
const zmq = require("zeromq");

/**
 * Makes the sockets, which nobody can reach before they are bound.
 *
 * @param {import("../messages.js").ConnectionInfo} connection
 * @param {boolean} followsAnother true: it goes on where a process that ended has left off
 */
export function createSockets(connection, followsAnother) {
  // A page that connects anew comes under its old name, often before its old connection is gone: without the handover
  // what it sends would be dropped in silence, and its cells would wait for ever.
  const shell = new zmq.Router({ handover: true });
  const control = new zmq.Router({ handover: true });
  const stdin = new zmq.Router({ handover: true });
  // Without a limit: a picture must not be dropped because the reader is slow. The last words of the process before this
  // one wait until somebody listens.
  const publisher = { sendHighWaterMark: 0 };
  const waiting = followsAnother ? new zmq.XPublisher(publisher) : undefined;
  const iopub = waiting ?? new zmq.Publisher(publisher);
  const heartbeat = new zmq.Reply();
  const sockets = [shell, control, stdin, iopub, heartbeat];
  return {
    shell,
    control,
    iopub,
    /** The same socket when it follows another process: it can tell who listens. */
    waiting,
    async bind() {
      const between = connection.transport === "ipc" ? "-" : ":";
      const { shell_port, control_port, stdin_port, iopub_port, hb_port } = connection;
      const ports = [shell_port, control_port, stdin_port, iopub_port, hb_port];
      const at = `${connection.transport}://${connection.ip}${between}`;
      await Promise.all(sockets.map((socket, i) => socket.bind(`${at}${ports[i]}`)));
    },
    /** @param {import("zeromq").Router} socket @param {(request: Request) => void} answer */
    async listen(socket, answer) {
      for await (const frames of socket) {
        const request = decodeMessage(frames, connection.key);
        if (request !== undefined) answer(request);
      }
    },
    async echoHeartbeat() {
      for await (const frames of heartbeat) await heartbeat.send(frames);
    },
    close() {
      for (const socket of sockets) socket.close();
    },
  };
}
