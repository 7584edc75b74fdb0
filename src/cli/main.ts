import { cleanUpNow } from "../library/files/clean-up.js";
import { fileErrorCode } from "../library/files/file-error.js";
import { cleanUpOnSignals } from "./clean-up.js";
import { EXIT } from "./exit-code.js";
import { runCommandLine } from "./run-command-line.js";
import { systemTerminal } from "./terminal.js";

/** The program `movement-data`: the command line of this process. */
export async function main(): Promise<void> {
  cleanUpOnSignals();
  process.stdout.on("error", endWithoutOutput);
  // Who does not listen to sentences does not keep the work from being done.
  process.stderr.on("error", () => {});
  process.exitCode = await runCommandLine(process.argv.slice(2), systemTerminal());
}

/** Somebody who reads only the first lines closes the pipe: that is no error. A file that the shell writes may meet a full disk. */
function endWithoutOutput(error: Error): void {
  const code = fileErrorCode(error) ?? "unknown reason";
  cleanUpNow();
  if (code === "EPIPE") process.exit(EXIT.done);
  const why = code === "ENOSPC" || code === "EDQUOT" ? "its disk is full" : `the reason is ${code}`;
  process.stderr.write(
    `movement-data: Standard output cannot be written: ${why}. What stands there is not whole: take it away, make room or choose another place, and run the command again.\n`,
  );
  process.exit(EXIT.output);
}
