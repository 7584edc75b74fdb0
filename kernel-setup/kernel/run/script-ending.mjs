// How a script ended: with a value, an error, or because the learner stopped it.

import { types } from "node:util";
import { StoppedByLearner } from "./executions.mjs";

/** @typedef {import("../messages.js").Execution} Execution */
/** @typedef {import("./cell-runner.mjs").Ending} Ending */

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
