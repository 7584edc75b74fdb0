import { CommanderError } from "commander";
import { cleanUpNow, cleanUpOnSignals } from "./clean-up.js";
import { EXIT } from "./exit-code.js";
import { explainProblem } from "./explain-problem.js";
import { mistypedOption } from "./mistyped-option.js";
import { createProgram } from "./program.js";
import { systemTerminal } from "./terminal.js";

/** Runs the command line of this process: its words, its streams, its exit code. */
export async function runCommandLine(words: readonly string[]): Promise<void> {
  const terminal = systemTerminal();
  cleanUpOnSignals();
  // Somebody who reads only the first lines closes the pipe: that is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    cleanUpNow();
    process.exit(EXIT.done);
  });
  const program = createProgram(terminal);
  try {
    if (words.length === 0) program.outputHelp();
    else await program.parseAsync(words, { from: "user" });
  } catch (error) {
    const mistyped =
      error instanceof CommanderError && error.exitCode !== 0 && mistypedOption(program, words);
    const { line, exitCode } = mistyped ? { line: mistyped, exitCode: EXIT.usage } : explainProblem(error);
    if (line !== undefined) terminal.errors.write(`movement-data: ${line}\n`);
    process.exitCode = exitCode;
  } finally {
    cleanUpNow();
  }
}
