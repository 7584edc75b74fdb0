import type { ExitCode } from "./exit-code.js";

/** Ends the program with this number when the command is done, after all that it printed is out. */
export function endWith(exitCode: ExitCode): void {
  process.exitCode = exitCode;
}
