// The course's kernel in a thread: what a cell shows, and what a form answers, without Jupyter.

import { parentPort, workerData } from "node:worker_threads";
import { createNotebook } from "../../../kernel-setup/kernel/notebook.mjs";

/** @typedef {{ id: number, kind: "request" | "comm", content: Record<string, unknown> }} Asked */

/** What was published since the last question. @type {{ type: string, content: any }[]} */
let published = [];
/** @type {() => void} */
let answered = () => {};
const { folder } = /** @type {{ folder: string }} */ (workerData);
const port = /** @type {import("node:worker_threads").MessagePort} */ (parentPort);

const notebook = createNotebook({
  tell(message) {
    if (message.kind === "publish")
      published.push({ type: message.type, content: JSON.parse(message.content) });
    if (message.kind === "reply") answered();
  },
  stopFlag: new Int32Array(new SharedArrayBuffer(4)),
  folder,
  frontEnd: "jupyter",
  shownModels: () => [],
});
const cells = notebook.load();
process.on("uncaughtException", (reason) => cells.float(reason));
process.on("unhandledRejection", (reason) => cells.float(reason));

port.on("message", async (/** @type {Asked} */ { id, kind, content }) => {
  published = [];
  const header = {
    msg_id: String(id),
    msg_type: kind === "request" ? "execute_request" : "comm_msg",
    session: "recording",
    username: "",
    date: "",
    version: "5.3",
  };
  const done = new Promise((resolve) => {
    answered = () => resolve(undefined);
  });
  await cells.answer({ kind, header, metadata: {}, content, buffers: [] });
  await done;
  port.postMessage({ id, published });
});
