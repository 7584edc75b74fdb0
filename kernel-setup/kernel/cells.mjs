// Answers the requests that need the cells: run, complete, inspect, is it complete.

import { pointsAt, unitsAt } from "./channels/code-points.mjs";
import { kernelContract } from "./contract.mjs";
import { projectLibrary } from "./project-library.mjs";
import { StoppedByLearner } from "./run/executions.mjs";
import { lastValueBundle, textAlternative } from "./run/last-value.mjs";
import { createEndingError } from "./sentences/ending-error.mjs";
import { kernelError } from "./sentences/kernel-error.mjs";

/** @typedef {import("./messages.js").Execution} Execution */
/** @typedef {import("./messages.js").Header} Header */
/** @typedef {Readonly<Record<string, unknown>>} Content */

/** @type {import("./run/cell-runner.mjs").Ending} */
const stopped = { kind: "stopped" };

/**
 * @param {object} parts
 * @param {ReturnType<typeof import("./run/tslab.mjs").loadTslab>} parts.tslab
 * @param {ReturnType<typeof import("./run/cell-runner.mjs").createCellRunner>} parts.runner
 * @param {ReturnType<typeof import("./run/executions.mjs").createExecutions>} parts.executions
 * @param {ReturnType<typeof import("./run/printed-text.mjs").createPrintedText>} parts.printed
 * @param {import("./messages.js").Publish} parts.publish
 */
export function createCells({ tslab, runner, executions, printed, publish }) {
  const endingError = createEndingError(runner);
  let executionCount = 0;

  /**
   * The bundle of the last value, or the error that came up while it was made.
   *
   * @param {Execution} execution
   * @param {import("./run/cell-runner.mjs").Ending} ending
   */
  async function shown(execution, ending) {
    const error = endingError.of(execution, ending);
    if (error !== undefined || ending.kind !== "value") {
      return { error };
    }
    try {
      const { mimeBundle } = projectLibrary();
      const bundle = await Promise.race([
        executions.apart(execution, () => lastValueBundle(ending.value, mimeBundle)),
        new Promise((/** @type {(nothing: undefined) => void} */ resolve) => {
          execution.wake = () => resolve(undefined);
        }),
      ]);
      // What shows itself may have been stopped, and kept silent about it.
      if (execution.stopped || executions.stopRequested()) {
        executions.stop(execution);
        return { error: endingError.of(execution, stopped) };
      }
      // What went wrong by itself while the value was made ready.
      const [floating] = execution.floating;
      return floating === undefined ? { bundle } : { error: endingError.thrown(execution, floating.reason) };
    } catch (reason) {
      return { error: endingError.thrown(execution, reason) };
    }
  }

  /** @param {Execution} execution */
  function run(execution) {
    return runner.run(execution, (findings) => {
      for (const notice of endingError.notices(execution, findings)) {
        printed.write(execution, "stderr", `${notice}\n`);
      }
    });
  }

  /** @param {Header} header @param {Content} content @returns {Promise<{ content: Content, failed: boolean }>} */
  async function execute(header, content) {
    const code = String(content.code ?? "");
    const silent = content.silent === true;
    if (!silent && content.store_history !== false) {
      executionCount += 1;
    }
    if (!silent) {
      publish("execute_input", header, { code, execution_count: executionCount });
    }
    const execution = executions.begin({ header, code });
    const ending = execution.stopped ? stopped : await run(execution);
    const { error, bundle } = await shown(execution, ending);
    printed.flush();
    execution.finished = true;
    if (!silent) {
      kernelContract().course?.cellRan();
    }
    if (error !== undefined) {
      if (!silent) {
        publish("error", header, { ...error });
      }
      const reply = { status: "error", execution_count: executionCount, ...error };
      return { content: reply, failed: !silent };
    }
    if (!silent && bundle !== undefined) {
      publish("execute_result", header, { execution_count: executionCount, data: bundle, metadata: {} });
      const words = textAlternative(bundle, projectLibrary().figureWords);
      if (words !== undefined) {
        publish("display_data", header, words);
      }
    }
    const user_expressions = await evaluated(header, content.user_expressions);
    return {
      content: { status: "ok", execution_count: executionCount, payload: [], user_expressions },
      failed: false,
    };
  }

  /** @param {Header} header @param {unknown} expressions */
  async function evaluated(header, expressions) {
    /** @type {Record<string, unknown>} */
    const answers = {};
    for (const [name, code] of Object.entries(Object(expressions))) {
      const execution = executions.begin({ header, code: String(code) });
      const { error, bundle } = await shown(execution, await run(execution));
      execution.finished = true;
      answers[name] =
        error === undefined
          ? { status: "ok", data: bundle ?? { "text/plain": "" }, metadata: {} }
          : { status: "error", ...error };
    }
    return answers;
  }

  /** @param {Content} content @returns {Content} */
  function complete({ code, cursor_pos }) {
    const text = String(code);
    const { start, end, candidates } = runner.executor.complete(text, unitsAt(text, Number(cursor_pos)));
    const [cursor_start, cursor_end] = [pointsAt(text, start), pointsAt(text, end)];
    return { status: "ok", matches: candidates, cursor_start, cursor_end, metadata: {} };
  }

  /** @param {Content} content @returns {Content} */
  function inspect({ code, cursor_pos }) {
    const text = String(code);
    const info = runner.executor.inspect(text, unitsAt(text, Number(cursor_pos)));
    const data = info ? { "text/plain": tslab.inspect.printQuickInfo(info) } : {};
    return { status: "ok", found: Boolean(info), data, metadata: {} };
  }

  /** @param {Content} content @returns {Content} */
  function isComplete({ code }) {
    const { completed, indent } = tslab.converter.isCompleteCode(String(code));
    return completed ? { status: "complete" } : { status: "incomplete", indent: indent ?? "" };
  }

  return {
    /** @param {Header} header @param {Content} content @returns {Promise<{ content: Content, failed: boolean }>} */
    async answer(header, content) {
      try {
        switch (header.msg_type) {
          case "execute_request":
            return await execute(header, content);
          case "complete_request":
            return { content: complete(content), failed: false };
          case "inspect_request":
            return { content: inspect(content), failed: false };
          case "is_complete_request":
            return { content: isComplete(content), failed: false };
          default:
            return {
              content: { status: "error", ename: "Unknown", evalue: header.msg_type, traceback: [] },
              failed: false,
            };
        }
      } catch (reason) {
        const error = kernelError(reason, projectLibrary().say);
        publish("error", header, { ...error });
        return { content: { status: "error", execution_count: executionCount, ...error }, failed: true };
      }
    },

    /**
     * An error that nobody waited for: it belongs to the cell that caused it.
     *
     * @param {unknown} reason
     */
    float(reason) {
      const owner = executions.owner;
      if (owner === undefined || reason instanceof StoppedByLearner) {
        return;
      }
      if (!owner.finished) {
        owner.floating.push({ reason });
        owner.wake();
      } else if (!owner.stopped) {
        printed.flush();
        publish("error", owner.header, { ...endingError.thrown(owner, reason, true) });
      }
    },
  };
}
