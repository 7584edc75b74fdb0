// How a script begins, and how it ended: with a value, an error, or because the learner stopped it.

import { types } from "node:util";
import { runInThisContext } from "node:vm";
import { StoppedByLearner } from "./executions.mjs";
import { cellFile } from "./map-line.mjs";

/** @typedef {import("../messages.js").Execution} Execution */
/** @typedef {import("./cell-runner.mjs").Ending} Ending */

/** @param {string} code @param {number} serial which run of which cell it is @returns {Ending} */
export function startScript(code, serial) {
  try {
    return {
      kind: "value",
      value: runInThisContext(code, { filename: cellFile(serial), breakOnSigint: true }),
    };
  } catch (reason) {
    return { kind: "thrown", reason };
  }
}

/**
 * An error that nobody waited for counts, when nothing else went wrong.
 *
 * @param {Execution} execution
 * @param {Ending} ending
 * @returns {Ending}
 */
export function withFloating(execution, ending) {
  if (execution.stopped || isStop(ending)) {
    return { kind: "stopped" };
  }
  const [floating] = execution.floating;
  return floating !== undefined && ending.kind !== "thrown"
    ? { kind: "thrown", reason: floating.reason }
    : ending;
}

/**
 * What a promise comes to, unless the cell is stopped before.
 *
 * @param {unknown} value
 * @param {Promise<Ending>} woken
 * @returns {Promise<Ending>}
 */
export async function settled(value, woken) {
  if (!types.isPromise(value)) {
    return { kind: "value", value };
  }
  /** @type {Promise<Ending>} */
  const answer = value.then(
    (result) => ({ kind: "value", value: result }),
    (reason) => ({ kind: "thrown", reason }),
  );
  return Promise.race([answer, woken]);
}

/** @param {Ending} ending */
function isStop(ending) {
  try {
    return (
      ending.kind === "thrown" &&
      (ending.reason instanceof StoppedByLearner ||
        Object(ending.reason).code === "ERR_SCRIPT_EXECUTION_INTERRUPTED")
    );
  } catch {
    // What was thrown may answer no question.
    return false;
  }
}
