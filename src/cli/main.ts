import { cleanUpNow } from "../library/files/clean-up.js";
import { cleanUpOnSignals } from "./clean-up.js";
import { EXIT } from "./exit-code.js";
import { runCommandLine } from "./run-command-line.js";
import { systemTerminal } from "./terminal.js";

/** The program `movement-data`: the command line of this process. */
export async function main(): Promise<void> {
  cleanUpOnSignals();
  // Somebody who reads only the first lines closes the pipe: that is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    cleanUpNow();
    process.exit(EXIT.done);
  });
  process.exitCode = await runCommandLine(process.argv.slice(2), systemTerminal());
}
