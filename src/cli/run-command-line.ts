import { CommanderError } from "commander";
import { cleanUpNow } from "../library/files/clean-up.js";
import { calledCommand, typedName } from "./called-command.js";
import { EXIT } from "./exit-code.js";
import { type Explanation, explainProblem } from "./explain-problem.js";
import { documentTerminal } from "./json-document.js";
import { mistypedOption } from "./mistyped-option.js";
import { createProgram } from "./program.js";
import type { Terminal } from "./terminal.js";
import { withTypedOptions } from "./with-typed-options.js";

/**
 * Runs one command line to its end, whatever happens, and gives the exit code. With --json there is one document on the
 * output, after an error too; its sentence stands in the notes and, for people, where errors go.
 */
export async function runCommandLine(words: readonly string[], given: Terminal): Promise<number> {
  const terminal = wantsJSON(words)
    ? documentTerminal(given, () => typedName(calledCommand(program, words)))
    : given;
  const program = createProgram(terminal);
  const { document } = terminal;
  try {
    if (words.length === 0) program.outputHelp();
    else await program.parseAsync(words, { from: "user" });
    return EXIT.done;
  } catch (error) {
    const { line, exitCode } = explain(error);
    if (line !== undefined) given.errors.write(`movement-data: ${line}\n`);
    const closed = (error as NodeJS.ErrnoException | null)?.code === "EPIPE";
    if (!closed && document?.printed === false) await document.print([], line === undefined ? [] : [line]);
    return exitCode;
  } finally {
    cleanUpNow();
  }

  function explain(error: unknown): Explanation {
    const isAboutWords = error instanceof CommanderError && error.exitCode !== 0;
    const mistyped = isAboutWords ? mistypedOption(program, words) : undefined;
    if (mistyped !== undefined) return { line: mistyped, exitCode: EXIT.usage };
    const { line, exitCode } = explainProblem(error);
    return { line: line && withTypedOptions(line, calledCommand(program, words)), exitCode };
  }
}

/** What stands behind "--" is no option. */
function wantsJSON(words: readonly string[]): boolean {
  const end = words.indexOf("--");
  return (end === -1 ? words : words.slice(0, end)).includes("--json");
}
