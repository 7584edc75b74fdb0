// How a cell ended, as the error message of Jupyter; undefined when it ended well.

import { projectLibrary } from "../project-library.mjs";
import { errorMessage } from "./error-message.mjs";
import { explainDiagnostic } from "./explain-diagnostic.mjs";
import { explainException } from "./explain-exception.mjs";
import { laterNotices } from "./later-name.mjs";
import { surroundingsOf } from "./surroundings.mjs";

/** @typedef {import("../messages.js").Execution} Execution */
/** @typedef {import("../messages.js").JupyterError} JupyterError */

/** @param {ReturnType<typeof import("../run/cell-runner.mjs").createCellRunner>} runner */
export function createEndingError({ executor, failed, lineOf, fileOf }) {
  /** @param {Execution} execution */
  function around({ code }) {
    return surroundingsOf({ source: code, values: executor.locals, failed, library: projectLibrary() });
  }

  /** @param {Execution} execution @param {unknown} reason @param {boolean} [late] @returns {JupyterError} */
  function thrown(execution, reason, late = false) {
    const { serial } = execution;
    return errorMessage(explainException(reason, around(execution), { serial, lineOf, fileOf, late }));
  }

  return {
    thrown,

    /** @param {Execution} execution @param {readonly import("../messages.js").Finding[]} findings of names that nothing makes yet */
    notices: (execution, findings) => laterNotices(findings, around(execution)),

    /** @param {Execution} execution @param {import("../run/cell-runner.mjs").Ending} ending @returns {JupyterError | undefined} */
    of(execution, ending) {
      switch (ending.kind) {
        case "stopped":
          return errorMessage({
            name: "KeyboardInterrupt",
            sentence: projectLibrary().say("You stopped this cell."),
            detail: [],
          });
        case "findings":
          return errorMessage(explainDiagnostic(ending.findings, around(execution)));
        case "thrown":
          return thrown(execution, ending.reason);
        case "value":
          return undefined;
      }
    },
  };
}
