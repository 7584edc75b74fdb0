// Runs one cell with tslab's executor and says how it ended.

import { types } from "node:util";
import { cellNames, loopsOverPromises } from "./cell-names.mjs";
import { StoppedByLearner } from "./executions.mjs";
import { expandNames } from "./expand-names.mjs";
import { groupDiagnostics } from "./group-diagnostics.mjs";
import { cellFile, learnerLine } from "./map-line.mjs";

/** @typedef {import("./messages.js").Execution} Execution */
/** @typedef {import("./messages.js").Finding} Finding */
/**
 * @typedef {{ kind: "value", value: unknown }
 *   | { kind: "findings", findings: readonly Finding[] }
 *   | { kind: "thrown", reason: unknown }
 *   | { kind: "stopped" }} Ending
 */

/**
 * @param {object} parts
 * @param {ReturnType<typeof import("./tslab.mjs").loadTslab>} parts.tslab
 * @param {ReturnType<typeof import("./executions.mjs").createExecutions>} parts.executions
 * @param {string} parts.notebookFolder
 */
export function createCellRunner({ tslab, executions, notebookFolder }) {
  const { ts, cell } = tslab;
  // With fewer frames, the cell would be out of sight behind the many steps of a table's formula.
  Error.stackTraceLimit = 100;
  const compiler = tslab.converter.createConverter({ isJS: false, isBrowser: false });
  /** @type {Map<number, { maps: import("./tslab.mjs").CellMaps, async: boolean }>} */
  const compiled = new Map();
  /** @type {Set<string>} */
  const failed = new Set();
  /** @type {readonly Finding[]} */
  let findings = [];
  /** @type {unknown} */
  let lastValue;
  /** @type {unknown} */
  let thrown;

  /** @type {typeof compiler} */
  const converter = {
    ...compiler,
    convert(previous, source) {
      const expanded = expandNames(ts, source);
      const converted = compiler.convert(previous, expanded.text);
      findings = groupDiagnostics(converted.diagnostics, source, expanded.originalOffset);
      if (converted.output === undefined || cell.maps === undefined) {
        return converted;
      }
      const async = converted.hasToplevelAwait === true || loopsOverPromises(ts, source);
      compiled.set(cell.serial, { maps: cell.maps, async });
      const output = `${converted.output}\n//# sourceURL=${cellFile(cell.serial)}`;
      return { ...converted, hasToplevelAwait: async, output };
    },
    addModule(name, source, meta) {
      const diagnostics = compiler.addModule(name, source, meta);
      findings = groupDiagnostics(diagnostics, source, (offset) => offset);
      return diagnostics;
    },
  };
  const converters = { node: converter, browser: converter, close: () => compiler.close() };
  const executor = tslab.executor.createExecutor(notebookFolder, converters, {
    log: (value) => {
      lastValue = value;
    },
    // Compiler messages come here too, as five values: they are kept above already.
    error: (...values) => {
      if (values.length === 1) {
        [thrown] = values;
      }
    },
  });
  /** @type {{ __tslab__?: object }} */ (globalThis).__tslab__ = {
    .../** @type {{ __tslab__?: object }} */ (globalThis).__tslab__,
    turn: executions.turn,
  };

  /** @param {Execution} execution @returns {Promise<Ending>} */
  async function run(execution) {
    cell.serial = execution.serial;
    findings = [];
    lastValue = undefined;
    thrown = undefined;
    /** @type {Promise<Ending>} */
    const woken = new Promise((resolve) => {
      execution.wake = () => {
        executor.interrupt();
        resolve({ kind: "stopped" });
      };
    });
    const complete = await executions.within(execution, () => executor.execute(execution.code));
    const ending = complete && findings.length === 0 ? await settled(lastValue, woken) : failure();
    // Promises that the cell left behind get their turn, so that a failing one counts for this cell.
    await new Promise((resolve) => setImmediate(resolve));
    if (execution.stopped || isStop(ending)) {
      return { kind: "stopped" };
    }
    const [floating] = execution.floating;
    const endedByFloating = ending.kind === "stopped" || ending.kind === "value" || isWakeUp(ending);
    return floating !== undefined && endedByFloating ? { kind: "thrown", reason: floating.reason } : ending;
  }

  /** @returns {Ending} */
  function failure() {
    return findings.length > 0 ? { kind: "findings", findings } : { kind: "thrown", reason: thrown };
  }

  /** @param {Ending} ending */
  function isWakeUp(ending) {
    return ending.kind === "thrown" && Object(ending.reason).message === "Interrupted asynchronously";
  }

  return {
    executor,
    failed,

    /** @param {Execution} execution @returns {Promise<Ending>} */
    async run(execution) {
      const ending = await run(execution);
      for (const name of cellNames(ts, execution.code)) {
        ending.kind === "value" ? failed.delete(name) : failed.add(name);
      }
      return ending;
    },

    /** @param {{ serial: number, line: number, column: number }} place @returns {number | undefined} */
    lineOf({ serial, line, column }) {
      const found = compiled.get(serial);
      return found && learnerLine(found.maps, { line, column, async: found.async });
    },

    /** Reads the library's types once, so that the first cell need not. */
    warm() {
      compiler.convert("", 'import * as movementData from "movement-data";\nmovementData;');
    },
  };
}

/** @param {unknown} value @param {Promise<Ending>} woken @returns {Promise<Ending>} */
async function settled(value, woken) {
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
  return (
    ending.kind === "thrown" &&
    (ending.reason instanceof StoppedByLearner ||
      Object(ending.reason).code === "ERR_SCRIPT_EXECUTION_INTERRUPTED")
  );
}
