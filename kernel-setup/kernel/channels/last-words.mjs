// What the pages are told when the process that ran their cells has died. Its successor says it, on the sockets that it
// keeps: whatever a page sends after the answer finds somebody who reads it.

import { setTimeout as pause } from "node:timers/promises";

/** @typedef {import("../messages.js").LastWords} LastWords */

/** How long a page may take to come back to the new sockets, and until all of its pages are there, in milliseconds. */
const patience = 2000;
const whenBack = 300;

/**
 * @param {LastWords} words
 * @param {object} channels
 * @param {import("zeromq").XPublisher} channels.iopub
 * @param {import("zeromq").Router} channels.shell
 * @param {ReturnType<typeof import("./outbox.mjs").createOutbox>} channels.outbox
 */
export async function sayLastWords({ error, waiting, latestCell }, { iopub, shell, outbox }) {
  const running = waiting.find(({ header }) => header.msg_type === "execute_request");

  function publishWords() {
    const told = running ?? latestCell;
    if (told !== undefined) {
      outbox.publish("error", told.header, JSON.stringify(error));
    }
    for (const { header } of waiting) {
      outbox.publishState("idle", header);
    }
  }

  function answerAll() {
    for (const { header, identities } of waiting) {
      const isRunning = header.msg_id === running?.header.msg_id;
      const content = isRunning ? { status: "error", execution_count: 0, ...error } : { status: "aborted" };
      const addressed = identities.map((one) => Buffer.from(one, "base64"));
      const request = { header, identities: addressed, metadata: {}, content: {}, buffers: [] };
      outbox.reply(shell, request, JSON.stringify(content));
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
