// A long calculation inside a library has no loop of the learner's own in which it could be stopped.

import { breakOff } from "./break-off.mjs";
import { endYoungestProgram } from "./end-program.mjs";

/** Between two signals, between stronger means, and until the learner is told the truth, in milliseconds. */
const pause = 250;
const calm = 1000;
const patience = 3000;

/**
 * Where the system has signals, they break a calculation that runs in one go. A program that the cell waits for is
 * ended, and a long step of the engine is broken off. Where nothing helps, the learner is told so after a while.
 *
 * @param {{ flags: Int32Array, isRunning: () => boolean, warn: () => void, giveUp: () => void }} cell
 */
export function insistOnStop({ flags, isRunning, warn, giveUp }) {
  const signals = setInterval(() => {
    if (!isRunning() || process.platform === "win32") {
      clearInterval(signals);
    } else {
      process.kill(process.pid, "SIGINT");
    }
  }, pause);
  const means = setInterval(() => {
    if (isRunning()) {
      endYoungestProgram();
      // A Node that was built without its inspector has the other means only.
      breakOff(flags, warn).catch(() => {});
    } else {
      clearInterval(means);
    }
  }, calm);
  setTimeout(() => {
    if (isRunning()) {
      giveUp();
    }
  }, patience);
}
