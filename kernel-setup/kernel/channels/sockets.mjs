// The thread that holds the sockets. It stays free while a cell is busy, so that printing streams out of a
// long loop, a stop reaches it, and a shutdown is never left waiting.

import { createRequire } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import { shownModels } from "../shown-models.mjs";
import { stopAgain } from "./cannot-stop.mjs";
import { createSockets } from "./five-sockets.mjs";
import { fixedAnswer } from "./fixed-answers.mjs";
import { createOpenComms, isComm } from "./open-comms.mjs";
import { createOutbox } from "./outbox.mjs";
import { createShellQueue, isCell } from "./shell-queue.mjs";
import { createStops } from "./stops.mjs";
import { createWatcherLink } from "./watcher-link.mjs";

/** @typedef {import("../messages.js").Request} Request */

const require = createRequire(import.meta.url);
const versions = {
  tslab: require("tslab/package.json").version,
  typescript: require("@tslab/typescript-for-tslab/package.json").version,
};

/** @type {{ connection: import("../messages.js").ConnectionInfo, stopFlag: Int32Array, watched: boolean }} */
const { connection, stopFlag, watched } = workerData;
const watcher = createWatcherLink({ watched, gone: endAtOnce });
const cells = /** @type {import("node:worker_threads").MessagePort} */ (parentPort);

const inherited = await watcher.inherited();
const sockets = createSockets(connection, inherited !== undefined);
const { shell, control, iopub } = sockets;

const outbox = createOutbox({ key: connection.key, iopub });
const { publish, publishState, reply, emptied } = outbox;

/** @type {Request | undefined} */
let running;
/** What cannot be stopped is called so in the language of the learner, which the other thread knows. */
let words = stopAgain;
const comms = createOpenComms(() => shownModels(process.env.JPY_SESSION_NAME));

const queue = createShellQueue({
  start(request) {
    const { header, content, metadata, buffers } = request;
    publishState("busy", header);
    const fixed = fixedAnswer(header.msg_type, versions);
    if (fixed !== undefined) {
      // Later, so that a long row of these is no deep recursion.
      setImmediate(() => queue.succeed(() => finish(request, JSON.stringify(fixed))));
      return;
    }
    running = request;
    Atomics.store(stopFlag, 0, isCell(request) && stops.cameBefore(request) ? 1 : 0);
    cells.postMessage({
      kind: isComm(header.msg_type) ? "comm" : "request",
      header,
      metadata,
      content,
      buffers,
    });
  },
  abort(request) {
    stops.cameBefore(request);
    publishState("busy", request.header);
    finish(request, JSON.stringify({ status: "aborted" }));
  },
});

const stops = createStops({
  stopFlag,
  running: () => running,
  cellsWait: () => queue.holdsCells,
  wake: () => cells.postMessage({ kind: "stop" }),
  giveUp({ header }) {
    publish("stream", header, JSON.stringify({ name: "stderr", text: `${words}\n` }));
  },
  warn: () => watcher.tell({ kind: "stopped" }),
  // When the reply to the stop is out.
  end: () => setTimeout(endByKill, 300, "stopped"),
});

/** @param {Request} request @param {string} content */
function finish(request, content) {
  // A comm message has no reply, but the page waits for the "idle" that belongs to it.
  if (!isComm(request.header.msg_type)) {
    watcher.tell({ kind: "answered", id: request.header.msg_id });
    reply(shell, request, content);
  }
  publishState("idle", request.header);
}

/**
 * A page that loads asks for the comms before it shows any: it must not wait for the end of a cell.
 *
 * @param {import("zeromq").Router} socket
 * @param {Request} request
 */
function answerCommInfo(socket, request) {
  publishState("busy", request.header);
  reply(socket, request, JSON.stringify(comms.info(request.content)));
  publishState("idle", request.header);
  if (running !== undefined) {
    // A page believes the last state that it heard.
    publishState("busy", running.header);
  }
}

cells.on("message", (/** @type {import("../messages.js").ToSockets} */ message) => {
  if (message.kind === "publish") {
    const { type, parent, content, metadata, buffers } = message;
    if (isComm(type)) {
      comms.note(type, JSON.parse(content));
    }
    publish(type, parent, content, { metadata, buffers });
  } else if (message.kind === "reply" && running !== undefined) {
    const request = running;
    running = undefined;
    const stopped = stops.wasStopped(request);
    const failed = message.failed && request.content.stop_on_error !== false;
    queue[stopped || failed ? "fail" : "succeed"](() => finish(request, message.content));
  } else if (message.kind === "words") {
    words = message.stopAgain;
  } else if (message.kind === "ready") {
    stops.ready();
    watcher.tell({ kind: "ready" });
  } else if (message.kind === "bye") {
    leave();
  }
});

/** @param {Request} request */
function answerControl(request) {
  const { header, content } = request;
  if (header.msg_type === "comm_info_request") {
    answerCommInfo(control, request);
    return;
  }
  publishState("busy", header);
  if (header.msg_type === "interrupt_request") {
    stops.press();
    reply(control, request, JSON.stringify({ status: "ok" }));
  } else if (header.msg_type === "shutdown_request") {
    shutDown(control, request, content.restart === true);
  } else {
    const fixed = fixedAnswer(header.msg_type, versions);
    if (fixed !== undefined) {
      reply(control, request, JSON.stringify(fixed));
    }
  }
  publishState("idle", header);
}

/** @param {import("zeromq").Router} socket @param {Request} request @param {boolean} restart */
function shutDown(socket, request, restart) {
  reply(socket, request, JSON.stringify({ status: "ok", restart }));
  cells.postMessage({ kind: "shutdown" });
  // A busy cell never reads that message: the process then ends without it, when the reply is out.
  setTimeout(endByKill, 300, "leaving");
}

function endAtOnce() {
  process.kill(process.pid, "SIGKILL");
}

/** @param {"leaving" | "stopped"} reason */
async function endByKill(reason) {
  await watcher.say(reason);
  endAtOnce();
}

async function leave() {
  await watcher.say("leaving");
  await emptied();
  sockets.close();
  // Ends this thread only; the other one follows.
  process.exit(0);
}

await sockets.bind();
publishState("starting", {});
sockets.listen(control, answerControl);
sockets.echoHeartbeat();
if (inherited !== undefined && sockets.waiting !== undefined) {
  const { sayLastWords } = await import("./last-words.mjs");
  await sayLastWords(inherited, { iopub: sockets.waiting, shell, outbox });
}
sockets.listen(shell, (request) => {
  if (request.header.msg_type === "shutdown_request") {
    shutDown(shell, request, request.content.restart === true);
  } else if (request.header.msg_type === "comm_info_request") {
    answerCommInfo(shell, request);
  } else if (isComm(request.header.msg_type)) {
    comms.note(request.header.msg_type, request.content);
    queue.add(request);
  } else if (request.header.msg_type.endsWith("_request")) {
    const identities = request.identities.map((one) => Buffer.from(one).toString("base64"));
    watcher.tell({ kind: "waiting", request: { header: request.header, identities } });
    queue.add(request);
  }
});
