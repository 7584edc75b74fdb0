// What a cell is told when the process that ran it has died.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { projectLibrary } from "../project-library.mjs";
import { errorMessage } from "../sentences/error-message.mjs";
import { createOutbox } from "./outbox.mjs";

/** @typedef {import("../messages.js").Waiting} Waiting */
/**
 * @typedef {object} Death
 * @property {number | null} code
 * @property {string | null} signal
 * @property {string} said the end of what the process printed on stderr
 * @property {readonly Waiting[]} waiting the requests without an answer, the running one first
 * @property {Waiting | undefined} latestCell
 */

/** How long a page may take to come back to the new sockets, and until all of its pages are there, in milliseconds. */
const patience = 2000;
const whenBack = 300;

const fresh = "The notebook has started afresh and forgotten its names: run its cells from the top.";

/**
 * The sentence for the way in which a process ended.
 *
 * @param {Pick<Death, "code" | "signal" | "said">} death
 */
export function deathSentence({ code, signal, said }) {
  const full = /out of memory|allocation failed|invalid (?:array|table)? ?(?:size|length)/i;
  if (full.test(said) || code === 134) {
    return `the memory was full while this cell ran. ${fresh} Give this cell fewer rows or columns.`;
  }
  return signal === "SIGKILL"
    ? `the computer ended the notebook while this cell ran, most likely because its memory was full. ${fresh}`
    : `the notebook broke down while this cell ran. ${fresh}`;
}

/** @param {Death} death */
export async function sayLastWords(death) {
  const { values } = parseArgs({ options: { "config-path": { type: "string" } }, strict: false });
  /** @type {import("../messages.js").ConnectionInfo} */
  const connection = JSON.parse(readFileSync(String(values["config-path"]), "utf8"));
  /** @type {typeof import("zeromq")} */
  const zmq = createRequire(import.meta.url)("zeromq");
  const shell = new zmq.Router({ handover: true });
  const iopub = new zmq.XPublisher({ sendHighWaterMark: 0 });
  const address = (/** @type {number} */ port) =>
    `${connection.transport}://${connection.ip}${connection.transport === "ipc" ? "-" : ":"}${port}`;
  await shell.bind(address(connection.shell_port));
  await iopub.bind(address(connection.iopub_port));
  const { publish, publishState, reply, emptied } = createOutbox({ key: connection.key, iopub });
  const sentence = projectLibrary().say(deathSentence(death));
  const error = errorMessage({
    name: "KernelDied",
    sentence: sentence.slice(0, 1).toUpperCase() + sentence.slice(1),
    detail: [],
  });
  const running = death.waiting.find(({ header }) => header.msg_type === "execute_request");

  function publishWords() {
    const told = running ?? death.latestCell;
    if (told !== undefined) {
      publish("error", told.header, JSON.stringify(error));
    }
    for (const { header } of death.waiting) {
      publishState("idle", header);
    }
  }

  function answerAll() {
    for (const { header, identities } of death.waiting) {
      const isRunning = header.msg_id === running?.header.msg_id;
      const content = isRunning ? { status: "error", execution_count: 0, ...error } : { status: "aborted" };
      const addressed = identities.map((one) => Buffer.from(one, "base64"));
      const request = { header, identities: addressed, metadata: {}, content: {}, buffers: [] };
      reply(shell, request, JSON.stringify(content));
    }
  }

  // Whoever listened to the old process comes back to this one by itself, and says so. A client that only waits for
  // its answer listens no sooner than it has it.
  if (await comesBack(iopub)) {
    publishWords();
    answerAll();
  } else {
    answerAll();
    await comesBack(iopub);
    publishWords();
  }
  await emptied();
  // At once, for what a page sends from now on is meant for the new process; what is on its way out still leaves.
  for (const socket of [shell, iopub]) {
    socket.linger = patience;
    socket.close();
  }
}

/** @param {import("zeromq").XPublisher} iopub */
async function comesBack(iopub) {
  iopub.receiveTimeout = patience;
  const back = await iopub.receive().then(
    () => true,
    () => false,
  );
  await pause(whenBack);
  return back;
}
