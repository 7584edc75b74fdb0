import { CommanderError } from "commander";
import { cleanUpNow } from "../library/files/clean-up.js";
import { EXIT } from "./exit-code.js";
import { type Explanation, explainProblem } from "./explain-problem.js";
import { mistypedOption } from "./mistyped-option.js";
import { createProgram } from "./program.js";
import type { Terminal } from "./terminal.js";

/** Runs one command line to its end, whatever happens, and gives the exit code. */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<number> {
  const program = createProgram(terminal);
  try {
    if (words.length === 0) program.outputHelp();
    else await program.parseAsync(words, { from: "user" });
    return EXIT.done;
  } catch (error) {
    const { line, exitCode } = explain(error);
    if (line !== undefined) terminal.errors.write(`movement-data: ${line}\n`);
    return exitCode;
  } finally {
    cleanUpNow();
  }

  function explain(error: unknown): Explanation {
    const isAboutWords = error instanceof CommanderError && error.exitCode !== 0;
    const mistyped = isAboutWords ? mistypedOption(program, words) : undefined;
    return mistyped === undefined ? explainProblem(error) : { line: mistyped, exitCode: EXIT.usage };
  }
}
