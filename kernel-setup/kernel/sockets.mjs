// The thread that holds the sockets. It stays free while a cell is busy, so that printing streams out of a
// long loop, a stop reaches it, and a shutdown is never left waiting.

import { randomUUID } from "node:crypto";
import { createRequire } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import { endWithParent } from "./end-with-parent.mjs";
import { fixedAnswer } from "./fixed-answers.mjs";
import { createShellQueue } from "./shell-queue.mjs";
import { decodeMessage, encodeMessage } from "./wire.mjs";

/** @typedef {import("./messages.js").Request} Request */
/** @typedef {import("./messages.js").Header} Header */
/** @typedef {import("zeromq").Router | import("zeromq").Publisher} Sender */

const require = createRequire(import.meta.url);
/** @type {typeof import("zeromq")} */
const zmq = require("zeromq");

/** @type {{ connection: import("./messages.js").ConnectionInfo, stopFlag: Int32Array }} */
const { connection, stopFlag } = workerData;
const cells = /** @type {import("node:worker_threads").MessagePort} */ (parentPort);
const session = randomUUID();

const shell = new zmq.Router();
const control = new zmq.Router();
const stdin = new zmq.Router();
// Without a limit: a picture must not be dropped because the reader is slow.
const iopub = new zmq.Publisher({ sendHighWaterMark: 0 });
const heartbeat = new zmq.Reply();
const sockets = [shell, control, stdin, iopub, heartbeat];

/**
 * A socket takes one message at a time. @type {Map<Sender, Promise<void>>}
 *
 */
const sending = new Map();

/** @param {Sender} socket @param {Uint8Array[]} frames */
function send(socket, frames) {
  const sent = (sending.get(socket) ?? Promise.resolve()).then(() => socket.send(frames)).catch(() => {});
  sending.set(socket, sent);
}

/** @param {string} type @returns {Header} */
function newHeader(type) {
  const date = new Date().toISOString();
  return { msg_id: randomUUID(), msg_type: type, session, username: "kernel", date, version: "5.3" };
}

/** @param {string} type @param {Header | {}} parent @param {string} content */
function publish(type, parent, content) {
  const frames = { identities: [Buffer.from(type)], header: newHeader(type), parent, content };
  send(iopub, encodeMessage(frames, connection.key));
}

/** @param {"starting" | "busy" | "idle"} state @param {Header | {}} parent */
function publishState(state, parent) {
  publish("status", parent, JSON.stringify({ execution_state: state }));
}

/** @param {import("zeromq").Router} socket @param {Request} request @param {string} content */
function reply(socket, { identities, header }, content) {
  const type = header.msg_type.replace(/_request$/, "_reply");
  send(
    socket,
    encodeMessage({ identities, header: newHeader(type), parent: header, content }, connection.key),
  );
}

/** @type {Request | undefined} */
let running;

const queue = createShellQueue({
  start(request) {
    const { header, content } = request;
    publishState("busy", header);
    const fixed = fixedAnswer(header.msg_type);
    if (fixed !== undefined) {
      // Later, so that a long row of these is no deep recursion.
      setImmediate(() => queue.succeed(() => finish(request, JSON.stringify(fixed))));
      return;
    }
    running = request;
    Atomics.store(stopFlag, 0, 0);
    cells.postMessage({ kind: "request", header, content });
  },
  abort(request) {
    publishState("busy", request.header);
    finish(request, JSON.stringify({ status: "aborted" }));
  },
});

/** @param {Request} request @param {string} content */
function finish(request, content) {
  reply(shell, request, content);
  publishState("idle", request.header);
}

cells.on("message", (/** @type {import("./messages.js").ToSockets} */ message) => {
  if (message.kind === "publish") {
    publish(message.type, message.parent, message.content);
  } else if (message.kind === "reply" && running !== undefined) {
    const request = running;
    running = undefined;
    const stops = message.failed && request.content.stop_on_error !== false;
    queue[stops ? "fail" : "succeed"](() => finish(request, message.content));
  } else if (message.kind === "bye") {
    leave();
  }
});

/** @param {Request} request */
function answerControl(request) {
  const { header, content } = request;
  publishState("busy", header);
  if (header.msg_type === "interrupt_request") {
    stopRunningCell();
    reply(control, request, JSON.stringify({ status: "ok" }));
  } else if (header.msg_type === "shutdown_request") {
    shutDown(control, request, content.restart === true);
  } else {
    const fixed = fixedAnswer(header.msg_type);
    if (fixed !== undefined) {
      reply(control, request, JSON.stringify(fixed));
    }
  }
  publishState("idle", header);
}

function stopRunningCell() {
  const request = running;
  if (request?.header.msg_type !== "execute_request") {
    return;
  }
  // Loops in cells look at this flag; what waits is woken by the message.
  Atomics.store(stopFlag, 0, 1);
  cells.postMessage({ kind: "stop" });
  // A long calculation without a loop of the learner's own: where the system has signals, one breaks it.
  const insist = setInterval(() => {
    if (running !== request || process.platform === "win32") {
      clearInterval(insist);
    } else {
      process.kill(process.pid, "SIGINT");
    }
  }, 250);
  setTimeout(() => {
    if (running === request) {
      const text =
        "The calculation cannot be stopped half-way. Wait for its end, or choose Kernel → Restart.\n";
      publish("stream", request.header, JSON.stringify({ name: "stderr", text }));
    }
  }, 3000);
}

/** @param {import("zeromq").Router} socket @param {Request} request @param {boolean} restart */
function shutDown(socket, request, restart) {
  reply(socket, request, JSON.stringify({ status: "ok", restart }));
  cells.postMessage({ kind: "shutdown" });
  // A busy cell never reads that message: the process then ends without it, when the reply is out.
  setTimeout(endAtOnce, 300);
}

function endAtOnce() {
  process.kill(process.pid, "SIGKILL");
}

async function leave() {
  await Promise.all(sending.values());
  for (const socket of sockets) {
    socket.close();
  }
  // Ends this thread only; the other one follows.
  process.exit(0);
}

/** @param {import("zeromq").Router} socket @param {(request: Request) => void} answer */
async function listen(socket, answer) {
  for await (const frames of socket) {
    const request = decodeMessage(frames, connection.key);
    if (request !== undefined) {
      answer(request);
    }
  }
}

async function echoHeartbeat() {
  for await (const frames of heartbeat) {
    await heartbeat.send(frames);
  }
}

const between = connection.transport === "ipc" ? "-" : ":";
const ports = [
  connection.shell_port,
  connection.control_port,
  connection.stdin_port,
  connection.iopub_port,
  connection.hb_port,
];
await Promise.all(
  sockets.map((socket, i) => socket.bind(`${connection.transport}://${connection.ip}${between}${ports[i]}`)),
);
publishState("starting", {});
listen(shell, (request) => {
  if (request.header.msg_type === "shutdown_request") {
    shutDown(shell, request, request.content.restart === true);
  } else if (request.header.msg_type.endsWith("_request")) {
    queue.add(request);
  }
});
listen(control, answerControl);
echoHeartbeat();
endWithParent(endAtOnce);
