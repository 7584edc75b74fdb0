// The process of the cells, started by main.mjs.
// This thread runs the cells; sockets.mjs holds the connection in a thread of its own.

import { readFileSync, writeSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { createCells } from "./cells.mjs";
import { createComms } from "./comms.mjs";
import { offerKernel } from "./contract.mjs";
import { projectLibrary } from "./project-library.mjs";
import { createCellRunner } from "./run/cell-runner.mjs";
import { createExecutions } from "./run/executions.mjs";
import { replaceOutputStream } from "./run/output-stream.mjs";
import { createPrintedText } from "./run/printed-text.mjs";
import { loadTslab } from "./run/tslab.mjs";
import { shownModels } from "./shown-models.mjs";

const { values } = parseArgs({
  options: { "config-path": { type: "string" }, watched: { type: "boolean", default: false } },
});
const path = values["config-path"];
if (path === undefined) {
  console.error("Jupyter starts this kernel itself. By hand: node main.mjs --config-path=connection.json");
  process.exit(2);
}

const stopFlag = new Int32Array(new SharedArrayBuffer(4));
const connection = JSON.parse(readFileSync(path, "utf8"));
const sockets = new Worker(new URL("./channels/sockets.mjs", import.meta.url), {
  workerData: { connection, stopFlag, watched: values.watched },
  // Its streams stay its own, so that they do not open those of the process (see output-stream.mjs).
  stdout: true,
  stderr: true,
});
const { exit } = process;
sockets.on("error", (reason) => {
  writeSync(2, `The connection to Jupyter is lost: ${reason.stack}\n`);
  exit(1);
});
sockets.on("exit", () => exit(0));

/** @param {import("./messages.js").ToSockets} message */
const tell = (message) => sockets.postMessage(message);
/** @param {Readonly<Record<string, unknown>>} content JSON knows no bigint: shown as a number or, if large, as text */
const json = (content) =>
  JSON.stringify(content, (_, value) =>
    typeof value !== "bigint" ? value : Number.isSafeInteger(Number(value)) ? Number(value) : String(value),
  );

const notebookFolder = process.cwd();
const executions = createExecutions(stopFlag);
// Before anything is loaded: a signal that nobody hears would end the kernel.
process.on("SIGINT", stop);

function stop() {
  const { latest } = executions;
  if (latest !== undefined && !latest.finished) {
    executions.stop(latest);
  }
}

const printed = createPrintedText({
  publish: (type, parent, content) => tell({ kind: "publish", type, parent, content: json(content) }),
  clock: () => performance.now(),
});
/** @type {import("./messages.js").Publish} */
const publish = (type, parent, content, along = {}) => {
  printed.flush();
  tell({ kind: "publish", type, parent, content: json(content), ...along });
};
// Before anything is loaded: what is loaded may keep the streams it finds.
for (const name of /** @type {const} */ (["stdout", "stderr"])) {
  replaceOutputStream(name, (text) => {
    const { owner } = executions;
    if (owner !== undefined) {
      printed.write(owner, name, text);
    }
  });
}

/** @param {import("../../src/library/kernel/kernel-contract.js").DisplayData} output @param {boolean} update */
function display(output, update) {
  const { owner } = executions;
  if (owner !== undefined) {
    publish(update ? "update_display_data" : "display_data", owner.header, { ...output });
  }
}
const comms = createComms({ executions, publish });
offerKernel({
  display,
  broadcast: comms.broadcast,
  onComm: comms.onComm,
  onOpen: comms.onOpen,
  get shownModels() {
    return shownModels(process.env.JPY_SESSION_NAME);
  },
  stopRequested: executions.stopRequested,
  folder: notebookFolder,
  frontEnd: "jupyter",
});

const tslab = loadTslab({ notebookFolder });
const runner = createCellRunner({ tslab, executions, notebookFolder });
const cells = createCells({ tslab, runner, executions, printed, publish });

// tslab's own display is the same.
tslab.jupyter.lastWriteDisplayData = display;

process.exit = () => {
  throw new Error("A cell cannot end the notebook. To start afresh, choose Kernel → Restart.");
};
// Node's warnings about its own future say nothing to a learner.
process.removeAllListeners("warning");
process.on("uncaughtException", (reason) => cells.float(reason));
process.on("unhandledRejection", (reason) => cells.float(reason));

try {
  runner.warm();
  projectLibrary();
} catch {
  // The first cell that imports the library then says what is wrong with it.
}

tell({ kind: "ready" });
sockets.on("message", async (/** @type {import("./messages.js").ToCells} */ message) => {
  if (message.kind === "stop") {
    stop();
  } else if (message.kind === "shutdown") {
    tell({ kind: "bye" });
  } else if (message.kind === "comm") {
    await comms.receive(message);
    printed.flush();
    tell({ kind: "reply", content: "{}", failed: false });
  } else {
    const { content, failed } = await cells.answer(message.header, message.content);
    tell({ kind: "reply", content: json(content), failed });
  }
});
