// The kernel of the course: `node main.mjs --config-path=connection.json`, started by Jupyter.
// This process only watches. The cells run in a process of their own (run-cells.mjs); when it dies, say because its
// memory is full, a new one takes its place, and the cell that ran gets a sentence.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { projectRoot } from "../paths.mjs";
import { endWithParent } from "./end-with-parent.mjs";
import { isSnapshotFresh, snapshotFile } from "./snapshot/snapshot-stamp.mjs";

const script = fileURLToPath(new URL("./run-cells.mjs", import.meta.url));
/** What is kept of the last words on stderr: enough for the engine's own reason. */
const mostCharacters = 10_000;
/** A cell that is broken off leaves the engine's account of callbacks open (see executions.mjs). */
const calmly = "--no-force-async-hooks-checks";

// A signal that is meant for the cells reaches them by itself.
process.on("SIGINT", () => {});
endWithParent(() => process.exit(1));
start();

/**
 * @param {import("./messages.js").LastWords} [lastWords] what the process before this one left to be said
 * @param {boolean} [quick] whether it starts from the snapshot, in less than half of the time
 */
function start(lastWords, quick = isSnapshotFresh(projectRoot)) {
  const snapshot = quick ? ["--snapshot-blob", snapshotFile(projectRoot)] : [];
  const args = [...process.execArgv, calmly, ...snapshot, script, ...process.argv.slice(2), "--watched"];
  const cells = spawn(process.execPath, args, { stdio: ["inherit", "inherit", "pipe", "pipe"] });
  /** The requests that wait for an answer, in the order in which they came. @type {Map<string, import("./messages.js").Waiting>} */
  const waiting = new Map();
  /** @type {import("./messages.js").Waiting | undefined} */
  let latestCell;
  let begun = false;
  let ready = false;
  let said = "";
  let isStopped = false;

  cells.stderr?.on("data", (chunk) => {
    said = `${said}${chunk}`.slice(-mostCharacters);
    process.stderr.write(chunk);
  });
  // The same pipe tells the cells that this process is gone.
  const link = /** @type {import("node:stream").Duplex} */ (cells.stdio[3]);
  const lines = createInterface({ input: link });
  lines.on("line", (line) => {
    /** @type {import("./messages.js").ToWatcher} */
    const message = JSON.parse(line);
    begun = true;
    if (message.kind === "waiting") {
      waiting.set(message.request.header.msg_id, message.request);
      latestCell = message.request.header.msg_type === "execute_request" ? message.request : latestCell;
    } else if (message.kind === "answered") {
      waiting.delete(message.id);
      isStopped = false;
    } else if (message.kind === "stopped") {
      isStopped = true;
    } else {
      ready = message.kind === "ready";
    }
  });
  // Cells that ended before they read do not end this process.
  for (const end of [link, lines]) end.on("error", () => {});
  link.write(`${JSON.stringify({ lastWords })}\n`);

  cells.on("exit", (code, signal) => {
    // This Node does not take the snapshot, say because of an option it was started with.
    if (!begun && quick) {
      return start(lastWords, false);
    }
    // When the cells end by themselves, they have said so: they are not ready any more.
    if (!ready || code === 0) {
      process.exit(code ?? 1);
    }
    startAfter({ code, signal, said, isStopped }, [...waiting.values()], latestCell);
  });
}

/**
 * @param {Parameters<typeof import("./sentences/death-sentence.mjs").deathError>[0]} death
 * @param {readonly import("./messages.js").Waiting[]} waiting
 * @param {import("./messages.js").Waiting | undefined} latestCell
 */
async function startAfter(death, waiting, latestCell) {
  // Loaded now, because most kernels never need it.
  const { deathError } = await import("./sentences/death-sentence.mjs");
  start({ error: deathError(death), waiting, latestCell });
}
