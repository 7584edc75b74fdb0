import type { Explanation, Header } from "../../kernel-setup/kernel/messages.js";
import { projectLibrary } from "../../kernel-setup/kernel/project-library.mjs";
import { createCellRunner, type Ending } from "../../kernel-setup/kernel/run/cell-runner.mjs";
import { createExecutions } from "../../kernel-setup/kernel/run/executions.mjs";
import { loadTslab } from "../../kernel-setup/kernel/run/tslab.mjs";
import { explainDiagnostic } from "../../kernel-setup/kernel/sentences/explain-diagnostic.mjs";
import { explainException } from "../../kernel-setup/kernel/sentences/explain-exception.mjs";
import { laterNotices } from "../../kernel-setup/kernel/sentences/later-name.mjs";
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

interface Ran {
  readonly ending: Ending;
  readonly explanation: Explanation | undefined;
  /** The same once more, in the language that the reader has by then. */
  readonly explain: () => Explanation | undefined;
  readonly notices: readonly string[];
}

/** The cells of a kernel without its connection: the real compiler and the real words. The folder is the notebook's. */
export function cellsInProcess(folder = projectRoot) {
  // The test runner rewrites stacks: a kernel sees them as they are.
  Reflect.deleteProperty(Error, "prepareStackTrace");
  const tslab = loadTslab({ notebookFolder: folder });
  const executions = createExecutions(new Int32Array(new SharedArrayBuffer(4)));
  const runner = createCellRunner({ tslab, executions, notebookFolder: folder });

  function around(code: string): ReturnType<typeof surroundingsOf> {
    const values = runner.executor.locals;
    return surroundingsOf({ source: code, values, failed: runner.failed, library: projectLibrary() });
  }

  async function run(code: string): Promise<Ran> {
    const execution = executions.begin({ header, code });
    const notices: string[] = [];
    const ending = await runner.run(execution, (findings) => {
      notices.push(...laterNotices(findings, around(code)));
    });
    const surroundings = around(code);
    const cell = { serial: execution.serial, lineOf: runner.lineOf, fileOf: runner.fileOf };
    const explain = (): Explanation | undefined =>
      ending.kind === "findings"
        ? explainDiagnostic(ending.findings, surroundings)
        : ending.kind === "thrown"
          ? explainException(ending.reason, surroundings, cell)
          : undefined;
    return { ending, explanation: explain(), explain, notices };
  }
  return { ts: tslab.ts, runner, run };
}
