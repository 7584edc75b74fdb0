// The process of the cells, started by main.mjs.
// This thread runs the cells; sockets.mjs holds the connection in a thread of its own.

import { readFileSync, writeSync } from "node:fs";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { stopAgain } from "./channels/cannot-stop.mjs";
import { printPromisesPlainly } from "./console/plain-promises.mjs";
import { createNotebook } from "./notebook.mjs";
import { projectLibrary } from "./project-library.mjs";
import { shownModels } from "./shown-models.mjs";

const { values } = parseArgs({
  options: { "config-path": { type: "string" }, watched: { type: "boolean", default: false } },
});
const path = values["config-path"];
if (path === undefined) {
  console.error("Jupyter starts this kernel itself. By hand: node main.mjs --config-path=connection.json");
  process.exit(2);
}

const stopFlag = new Int32Array(new SharedArrayBuffer(8));
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
const notebook = createNotebook({
  tell,
  stopFlag,
  folder: process.cwd(),
  frontEnd: "jupyter",
  shownModels: () => shownModels(process.env.JPY_SESSION_NAME),
});
// Before anything is loaded: a signal that nobody hears would end the kernel.
process.on("SIGINT", notebook.stop);
const cells = notebook.load();

printPromisesPlainly();
// Node's warnings about its own future say nothing to a learner.
process.removeAllListeners("warning");
process.on("uncaughtException", (reason) => cells.float(reason));
process.on("unhandledRejection", (reason) => cells.float(reason));

/** The other thread says this while a cell keeps this one busy. */
function sayWords() {
  const said = projectLibrary().say(stopAgain);
  if (said !== told) tell({ kind: "words", stopAgain: said });
  told = said;
}
let told = stopAgain;

tell({ kind: "ready" });
sayWords();
sockets.on("message", (/** @type {import("./messages.js").ToCells} */ message) => {
  if (message.kind === "stop") {
    notebook.stop();
  } else if (message.kind === "shutdown") {
    tell({ kind: "bye" });
  } else {
    cells.answer(message).then(sayWords);
  }
});
