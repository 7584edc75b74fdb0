// One request at a time, and "run all" stops at the cell that fails.

/** @typedef {import("../messages.js").Request} Request */

/** How long requests that are on their way still count as sent before the error, in milliseconds. */
const onTheirWay = 20;

/** @param {Request} request */
export const isCell = ({ header }) => header.msg_type === "execute_request";

/**
 * A queue that starts the next request when the one before is done. When a cell fails, the cells that were
 * already waiting are given back as aborted; a cell that is sent after the error's reply runs as usual.
 *
 * @param {{ start: (request: Request) => void, abort: (request: Request) => void }} actions
 */
export function createShellQueue({ start, abort }) {
  /** @type {Request[]} */
  let waiting = [];
  let busy = false;

  function next() {
    const request = waiting.shift();
    busy = request !== undefined;
    if (request !== undefined) {
      start(request);
    }
  }

  return {
    /** @param {Request} request */
    add(request) {
      waiting.push(request);
      if (!busy) {
        next();
      }
    },

    /**
     * The request that was started is done: answer it with `reply`, then go on.
     *
     * @param {() => void} reply
     */
    succeed(reply) {
      reply();
      next();
    },

    /**
     * The same for a cell that failed.
     *
     * @param {() => void} reply
     */
    fail(reply) {
      setTimeout(() => {
        const aborted = waiting.filter(isCell);
        waiting = waiting.filter((request) => !aborted.includes(request));
        reply();
        for (const request of aborted) {
          abort(request);
        }
        next();
      }, onTheirWay);
    },

    /** Whether cells wait for their turn. */
    get holdsCells() {
      return waiting.some(isCell);
    },
  };
}
