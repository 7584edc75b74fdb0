import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** True when the computer finds a program by its name. */
export function isInstalled(program: string): Promise<boolean> {
  const look = process.platform === "win32" ? "where" : "which";
  return run(look, [program]).then(
    () => true,
    () => false,
  );
}
