// Which run of which cell a piece of code belongs to, also long after the cell is done.

import { AsyncLocalStorage } from "node:async_hooks";
import { holdStill, runsCell } from "./let-go.mjs";

/** @typedef {import("../messages.js").Execution} Execution */
/** @typedef {import("../messages.js").Header} Header */

/** Thrown inside a loop of a cell that the learner has stopped. */
export class StoppedByLearner extends Error {}

/** A loop that runs on this long after a stop, in milliseconds, is what keeps the stop from being heard. */
const patience = 250;

/**
 * @param {Int32Array} stopFlag is 1 when the running cell is to stop; the socket thread sets and clears it. A second one is for a cell that is broken off.
 * @param {(() => void) | undefined} [look] called before a loop looks at the flag, where no other thread can set it
 */
export function createExecutions(stopFlag, look) {
  /** @type {AsyncLocalStorage<Execution>} */
  const storage = new AsyncLocalStorage();
  /** @type {Execution | undefined} */
  let latest;
  let count = 0;
  /**
   * Cells that were stopped while they waited: their loops must not come back to life.
   *
   * @type {Set<number>}
   */
  const stopped = new Set();
  /** Whether code was broken off and has left the engine's account of what belongs to what open. */
  let isOpen = false;
  /** Since when the flag is set, as a loop that is not of the latest cell sees it. @type {number | undefined} */
  let heldUpSince;

  return {
    /** @param {Pick<Execution, "header" | "code">} request @returns {Execution} */
    begin({ header, code }) {
      count += 1;
      latest = {
        serial: count,
        header,
        code,
        floating: [],
        // The learner may have stopped the cell while it still waited for its turn.
        stopped: Atomics.load(stopFlag, 0) !== 0,
        finished: false,
        printed: 0,
        wake() {},
      };
      return latest;
    },

    /**
     * Something that is done for a page while no cell runs. What it shows and prints belongs to that message of the
     * page; the latest cell stays the latest.
     *
     * @param {Header} header
     * @returns {Execution}
     */
    aside(header) {
      count += 1;
      return {
        serial: count,
        header,
        code: "",
        floating: [],
        stopped: false,
        // Nobody waits for its reply: what goes wrong is published by itself.
        finished: true,
        printed: 0,
        wake() {},
      };
    },

    /** @template T @param {Execution} execution @param {() => T} body @returns {T} */
    within: (execution, body) => storage.run(execution, body),

    /**
     * The same in a turn of its own, so that code that is broken off takes nothing of the kernel with it: then the
     * promise stays open.
     *
     * @template T @param {Execution} execution @param {() => T} body @returns {Promise<T>}
     */
    apart: (execution, body) =>
      new Promise((resolve, reject) => {
        setImmediate(function apartFromKernel() {
          try {
            resolve(storage.run(execution, body));
          } catch (reason) {
            reject(reason);
          }
        });
      }),

    /** Called in the middle of what runs, before the engine breaks it off. */
    letGo() {
      if (latest === undefined || latest.finished || !runsCell("apartFromKernel")) return;
      if (!holdStill(stopFlag)) return;
      // The engine would find its account of what belongs to what disturbed, and end the process. Where a cell keeps
      // such an account too, it does.
      storage.disable();
      isOpen = true;
    },

    /** Before anything else is begun: closes that account, which an error that nobody catches does. */
    async close() {
      if (!isOpen) return;
      isOpen = false;
      await new Promise((resolve) => {
        setImmediate(() => {
          setImmediate(resolve);
          throw new StoppedByLearner("You stopped this cell.");
        });
      });
    },

    /** The run that the code now belongs to; code of unknown origin belongs to the latest. */
    get owner() {
      return storage.getStore() ?? latest;
    },

    get latest() {
      return latest;
    },

    /** @param {Execution} execution */
    stop(execution) {
      if (!execution.stopped) {
        execution.stopped = true;
        stopped.add(execution.serial);
        execution.wake();
      }
    },

    /** What a long computation of the library asks now and then: should the cell that it belongs to stop? */
    stopRequested() {
      look?.();
      const owner = storage.getStore() ?? latest;
      return owner !== undefined && (owner.stopped || (Atomics.load(stopFlag, 0) !== 0 && owner === latest));
    },

    /**
     * What a loop calls at each turn; `serial` is the run of the cell in which the loop is written.
     *
     * @param {number} serial
     */
    turn(serial) {
      look?.();
      if (Atomics.load(stopFlag, 0) !== 0) {
        const owner = storage.getStore() ?? latest;
        heldUpSince ??= performance.now();
        // A loop of an earlier cell, such as one in a timer, may keep everything else from its turn.
        if (owner === latest || performance.now() - heldUpSince > patience) {
          if (owner?.finished === true) stopped.add(serial);
          throw new StoppedByLearner("You stopped this cell.");
        }
      } else if (heldUpSince !== undefined) {
        heldUpSince = undefined;
      }
      if (stopped.size > 0 && stopped.has(serial)) throw new StoppedByLearner("You stopped this cell.");
    },

    /**
     * What a cell calls behind each `await`, also in a function of an earlier cell.
     *
     * @template T @param {number} serial @param {T} value what it waited for
     */
    goOn(serial, value) {
      if (stopped.size > 0 && (stopped.has(serial) || storage.getStore()?.stopped === true)) {
        throw new StoppedByLearner("You stopped this cell.");
      }
      return value;
    },
  };
}
