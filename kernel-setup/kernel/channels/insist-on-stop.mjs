// A long calculation inside a library has no loop of the learner's own in which it could be stopped.

import { endYoungestProgram } from "./end-program.mjs";

/** Between two signals, until a program is ended, and until the learner is told the truth, in milliseconds. */
const pause = 250;
const calm = 1000;
const patience = 3000;

/**
 * Where the system has signals, they break a calculation that runs in one go. A program that the cell waits for is
 * ended. One long step of the engine after an `await` cannot be broken: after a while the learner is told so.
 *
 * @param {{ isRunning: () => boolean, giveUp: () => void }} cell
 */
export function insistOnStop({ isRunning, giveUp }) {
  const signals = setInterval(() => {
    if (!isRunning() || process.platform === "win32") {
      clearInterval(signals);
    } else {
      process.kill(process.pid, "SIGINT");
    }
  }, pause);
  const calls = setInterval(() => {
    if (isRunning()) {
      endYoungestProgram();
    } else {
      clearInterval(calls);
    }
  }, calm);
  setTimeout(() => {
    if (isRunning()) {
      giveUp();
    }
  }, patience);
}
