// What a cell prints, in few messages: a long loop streams, a short one sends once.

/** @typedef {import("../messages.js").Execution} Execution */

/** Text is held back this long at most, in milliseconds. */
const pause = 50;
/** A cell that prints more would make the notebook too heavy to open. */
const mostCharacters = 400_000;

/**
 * @param {{ publish: import("../messages.js").Publish, clock: () => number }} edges `clock` gives milliseconds
 */
export function createPrintedText({ publish, clock }) {
  /** @type {{ execution: Execution, name: "stdout" | "stderr", text: string } | undefined} */
  let held;
  let sentAt = Number.NEGATIVE_INFINITY;
  let planned = false;

  function flush() {
    if (held !== undefined) {
      const { execution, name, text } = held;
      held = undefined;
      sentAt = clock();
      publish("stream", execution.header, { name, text });
    }
  }

  function flushSoon() {
    if (!planned) {
      planned = true;
      setTimeout(() => {
        planned = false;
        flush();
      }, pause);
    }
  }

  return {
    flush,

    /** @param {Execution} execution @param {"stdout" | "stderr"} name @param {string} text */
    write(execution, name, text) {
      const room = mostCharacters - execution.printed;
      if (room <= 0 || text === "") {
        return;
      }
      execution.printed += text.length;
      const shown = text.length <= room ? text : `${text.slice(0, room)}\n… the rest is not shown.\n`;
      if (held?.execution !== execution || held.name !== name) {
        flush();
        held = { execution, name, text: "" };
      }
      held.text += shown;
      if (clock() - sentAt >= pause) {
        flush();
      } else {
        flushSoon();
      }
    },
  };
}
