// What the learner's Stop ends: the cell that runs, those that wait behind it, and the cell that is still on its way.

import { insistOnStop } from "./insist-on-stop.mjs";
import { isCell } from "./shell-queue.mjs";

/** @typedef {import("../messages.js").Request} Request */

/**
 * In a notebook that has just started, a stop can overtake the cells that it is meant for. It holds for a cell that
 * comes this soon, in milliseconds.
 */
const holds = 3000;

/**
 * @param {object} parts
 * @param {Int32Array} parts.stopFlag loops in cells look at the first; the second is for a cell that is broken off
 * @param {() => Request | undefined} parts.running the request that the thread of the cells works on
 * @param {() => boolean} parts.cellsWait whether cells wait for their turn
 * @param {() => void} parts.wake ends what the running cell waits for
 * @param {(request: Request) => void} parts.giveUp says that the calculation cannot be stopped
 * @param {() => void} parts.warn hears that the process may end with what is broken off
 * @param {() => void} parts.end ends the process of the cells, when the learner insists after that
 * @param {() => number} [parts.clock] in milliseconds
 */
export function createStops({
  stopFlag,
  running,
  cellsWait,
  wake,
  giveUp,
  warn,
  end,
  clock = () => performance.now(),
}) {
  /** The cell of which the learner was told that it cannot be stopped. @type {Request | undefined} */
  let givenUp;
  /** @type {Request | undefined} */
  let stopped;
  /** @type {number | undefined} */
  let pressedEarly;
  let isReady = false;
  let anyCellYet = false;

  /** @param {Request} request */
  function insist(request) {
    insistOnStop({
      flags: stopFlag,
      warn,
      isRunning: () => running() === request,
      giveUp() {
        givenUp = request;
        giveUp(request);
      },
    });
  }

  return {
    press() {
      const request = running();
      if (request !== undefined && request === givenUp) {
        end();
      } else if (request !== undefined && isCell(request)) {
        stopped = request;
        Atomics.store(stopFlag, 0, 1);
        wake();
        // While the kernel still loads, nothing of the cell has begun.
        if (isReady) {
          insist(request);
        }
      } else if (cellsWait() || !anyCellYet) {
        pressedEarly = clock();
      }
    },

    /** The thread of the cells has loaded what it needs. */
    ready() {
      isReady = true;
      const request = running();
      if (request !== undefined && request === stopped) {
        insist(request);
      }
    },

    /**
     * Whether the learner has stopped this cell before it began; to be asked once, when it begins or is given up.
     *
     * @param {Request} request
     */
    cameBefore(request) {
      const early = pressedEarly !== undefined && clock() - pressedEarly < holds;
      anyCellYet = true;
      pressedEarly = undefined;
      if (early) {
        stopped = request;
      }
      return early;
    },

    /** @param {Request} request */
    wasStopped: (request) => request === stopped,
  };
}
