import type { Explanation, Header } from "../../kernel-setup/kernel/messages.js";
import { projectLibrary } from "../../kernel-setup/kernel/project-library.mjs";
import { createCellRunner, type Ending } from "../../kernel-setup/kernel/run/cell-runner.mjs";
import { createExecutions } from "../../kernel-setup/kernel/run/executions.mjs";
import { loadTslab } from "../../kernel-setup/kernel/run/tslab.mjs";
import { explainDiagnostic } from "../../kernel-setup/kernel/sentences/explain-diagnostic.mjs";
import { explainException } from "../../kernel-setup/kernel/sentences/explain-exception.mjs";
import { surroundingsOf } from "../../kernel-setup/kernel/sentences/surroundings.mjs";
import { projectRoot } from "../../kernel-setup/paths.mjs";

const header: Header = {
  msg_id: "1",
  msg_type: "execute_request",
  session: "",
  username: "",
  date: "",
  version: "5.3",
};

/** The cells of a kernel without its connection: the real compiler and the real words. The folder is the notebook's. */
export function cellsInProcess(folder = projectRoot) {
  // The test runner rewrites stacks: a kernel sees them as they are.
  Reflect.deleteProperty(Error, "prepareStackTrace");
  const tslab = loadTslab({ notebookFolder: folder });
  const executions = createExecutions(new Int32Array(new SharedArrayBuffer(4)));
  const runner = createCellRunner({ tslab, executions, notebookFolder: folder });

  async function run(code: string): Promise<{ ending: Ending; explanation: Explanation | undefined }> {
    const execution = executions.begin({ header, code });
    const ending = await runner.run(execution);
    const values = runner.executor.locals;
    const surroundings = surroundingsOf({
      source: code,
      values,
      failed: runner.failed,
      library: projectLibrary(),
    });
    const cell = { serial: execution.serial, lineOf: runner.lineOf, fileOf: runner.fileOf };
    const explanation =
      ending.kind === "findings"
        ? explainDiagnostic(ending.findings, surroundings)
        : ending.kind === "thrown"
          ? explainException(ending.reason, surroundings, cell)
          : undefined;
    return { ending, explanation };
  }
  return { ts: tslab.ts, runner, run };
}
