// Ends a program that a cell has started and waits for, as with `execSync("…")`: the cell itself hears nothing meanwhile.

import { readdirSync, readFileSync } from "node:fs";

/** Ends the program that was started last, and what it has started. Nothing where the system does not tell what runs. */
export function endYoungestProgram() {
  const youngest = programsOf(process.pid).slice(-1);
  for (const pid of youngest.flatMap((one) => [...descendants(one), one])) {
    try {
      process.kill(pid, "SIGTERM");
    } catch {
      // It has just ended by itself.
    }
  }
}

/** @param {number} pid @returns {number[]} */
function descendants(pid) {
  return programsOf(pid).flatMap((one) => [...descendants(one), one]);
}

/**
 * The programs that a process has started and that still run, the oldest first.
 *
 * @param {number} pid
 */
function programsOf(pid) {
  try {
    return readdirSync(`/proc/${pid}/task`)
      .flatMap((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8").split(" "))
      .filter((text) => text.trim() !== "")
      .map(Number)
      .sort((a, b) => a - b);
  } catch {
    return [];
  }
}
