import { fileErrorCode } from "./file-error.js";

/** True while a process of that number runs on this computer. */
export function isRunning(pid: number): boolean {
  // 0 and negative numbers would ask about groups of processes.
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return fileErrorCode(error) !== "ESRCH";
  }
}
