// The kernel of the course: `node main.mjs --config-path=connection.json`, started by Jupyter.
// This process only watches. The cells run in a process of their own (run-cells.mjs); when it dies, say because its
// memory is full, a new one takes its place, and the cell that ran gets a sentence.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { endWithParent } from "./end-with-parent.mjs";

const script = fileURLToPath(new URL("./run-cells.mjs", import.meta.url));
/** What is kept of the last words on stderr: enough for the engine's own reason. */
const mostCharacters = 10_000;

// A signal that is meant for the cells reaches them by itself.
process.on("SIGINT", () => {});
endWithParent(() => process.exit(1));
start();

/** @param {import("./messages.js").LastWords} [lastWords] what the process before this one left to be said */
function start(lastWords) {
  const args = [...process.execArgv, script, ...process.argv.slice(2), "--watched"];
  const cells = spawn(process.execPath, args, { stdio: ["inherit", "inherit", "pipe", "pipe"] });
  /** The requests that wait for an answer, in the order in which they came. @type {Map<string, import("./messages.js").Waiting>} */
  const waiting = new Map();
  /** @type {import("./messages.js").Waiting | undefined} */
  let latestCell;
  let ready = false;
  let said = "";

  cells.stderr?.on("data", (chunk) => {
    said = `${said}${chunk}`.slice(-mostCharacters);
    process.stderr.write(chunk);
  });
  // The same pipe tells the cells that this process is gone.
  const link = /** @type {import("node:stream").Duplex} */ (cells.stdio[3]);
  createInterface({ input: link }).on("line", (line) => {
    /** @type {import("./messages.js").ToWatcher} */
    const message = JSON.parse(line);
    if (message.kind === "waiting") {
      waiting.set(message.request.header.msg_id, message.request);
      latestCell = message.request.header.msg_type === "execute_request" ? message.request : latestCell;
    } else if (message.kind === "answered") {
      waiting.delete(message.id);
    } else {
      ready = message.kind === "ready";
    }
  });
  link.on("error", () => {});
  link.write(`${JSON.stringify({ lastWords })}\n`);

  cells.on("exit", (code, signal) => {
    // When the cells end by themselves, they have said so: they are not ready any more.
    if (!ready || code === 0) {
      process.exit(code ?? 1);
    }
    startAfter({ code, signal, said }, [...waiting.values()], latestCell);
  });
}

/**
 * @param {{ code: number | null, signal: string | null, said: string }} death
 * @param {readonly import("./messages.js").Waiting[]} waiting
 * @param {import("./messages.js").Waiting | undefined} latestCell
 */
async function startAfter(death, waiting, latestCell) {
  // Loaded now, because most kernels never need it.
  const { deathError } = await import("./sentences/death-sentence.mjs");
  start({ error: deathError(death), waiting, latestCell });
}
