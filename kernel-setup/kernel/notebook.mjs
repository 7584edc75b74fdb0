// What answers a notebook, whatever carries the messages: sockets of Jupyter, or a page around a worker.

import { createCells } from "./cells.mjs";
import { createComms } from "./comms.mjs";
import { printingConsole } from "./console/printing-console.mjs";
import { cellLines, readableWith } from "./console/readable.mjs";
import { offerKernel } from "./contract.mjs";
import { projectLibrary } from "./project-library.mjs";
import { createCellRunner } from "./run/cell-runner.mjs";
import { createExecutions } from "./run/executions.mjs";
import { replaceOutputStream } from "./run/output-stream.mjs";
import { createPrintedText } from "./run/printed-text.mjs";
import { loadTslab } from "./run/tslab.mjs";

/** @typedef {import("../../src/library/kernel/kernel-contract.js").DisplayData} DisplayData */

/**
 * JSON knows no bigint: shown as a number or, if large, as text. Half a sign (`"😀"[0]`) is no text: Jupyter could not save
 * the notebook with it.
 *
 * @param {Readonly<Record<string, unknown>>} content
 */
const json = (content) =>
  JSON.stringify(content, (_, value) =>
    typeof value !== "bigint" ? value : Number.isSafeInteger(Number(value)) ? Number(value) : String(value),
  ).replace(/(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g, "$1\ufffd");

/**
 * @param {object} place
 * @param {(message: import("./messages.js").ToSockets) => void} place.tell
 * @param {Int32Array} place.stopFlag
 * @param {(() => void) | undefined} [place.look] brings the flag up to date where nobody else can set it while a cell runs
 * @param {string} place.folder that of the notebook
 * @param {"jupyter" | "browser"} place.frontEnd
 * @param {() => readonly string[]} place.shownModels the ids of the widgets that the notebook shows already
 */
export function createNotebook({ tell, stopFlag, look, folder, frontEnd, shownModels }) {
  const executions = createExecutions(stopFlag, look);
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

  /** @param {DisplayData} output @param {boolean} update */
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
      return shownModels();
    },
    stopRequested: executions.stopRequested,
    folder,
    frontEnd,
  });

  function stop() {
    const { latest } = executions;
    if (latest !== undefined && !latest.finished) {
      executions.stop(latest);
    }
  }

  /** Loads the compiler and, as far as it is built, the library. */
  function load() {
    const tslab = loadTslab({ notebookFolder: folder });
    const runner = createCellRunner({ tslab, executions, notebookFolder: folder });
    const cells = createCells({ tslab, runner, executions, printed, publish });
    const linesOf = (/** @type {string} */ stack) => cellLines(stack, executions.owner?.serial, runner);
    const printing = printingConsole(
      (stream, text) => process[stream].write(text),
      readableWith(linesOf),
      () => linesOf(new Error().stack ?? ""),
    );
    Object.assign(console, printing);
    // tslab's own display is the same.
    tslab.jupyter.lastWriteDisplayData = display;
    process.exit = () => {
      throw new Error("A cell cannot end the notebook. To start afresh, choose Kernel → Restart.");
    };
    try {
      runner.warm();
      projectLibrary();
    } catch {
      // The first cell that imports the library then says what is wrong with it.
    }
    return {
      /** An error that nobody waited for. @param {unknown} reason */
      float: (reason) => cells.float(reason),

      /** @param {Extract<import("./messages.js").ToCells, { kind: "request" | "comm" }>} message */
      async answer(message) {
        await executions.close();
        if (message.kind === "comm") {
          await comms.receive(message);
          printed.flush();
          tell({ kind: "reply", content: "{}", failed: false });
        } else {
          const { content, failed } = await cells.answer(message.header, message.content);
          tell({ kind: "reply", content: json(content), failed });
        }
      },
    };
  }

  return { stop, load };
}
