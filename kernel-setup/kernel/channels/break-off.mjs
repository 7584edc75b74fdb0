// Breaks a long step of the engine that no signal reaches: a pattern that goes astray, a sort, a wait for other
// threads, also after an `await` and on every system. Only the engine's own inspector can.

import { answers } from "../run/let-go.mjs";

/** How often is looked whether the thread of the cells has answered, in milliseconds. */
const often = 5;

let isAsking = false;

/**
 * Asks the thread of the cells whether a cell's code runs right now, and if so, ends what it does. That thread holds
 * still meanwhile: a moment later it may be the kernel's own code that runs.
 *
 * @param {Int32Array} flags shared with the thread of the cells
 * @param {() => void} warn called just before: it may be the end of the process
 */
export async function breakOff(flags, warn) {
  if (isAsking) return;
  isAsking = true;
  const { Session } = await import("node:inspector");
  const session = new Session();
  session.connectToMainThread();
  const look = setInterval(() => {
    if (Atomics.compareExchange(flags, 1, answers.yes, answers.heard) === answers.yes) {
      warn();
      session.post("Runtime.terminateExecution");
      Atomics.store(flags, 1, answers.sent);
    }
  }, often);
  // Answered in the middle of what runs, or when nothing does.
  session.post("Runtime.evaluate", { expression: "__tslab__.letGo()" }, () => {
    clearInterval(look);
    isAsking = false;
    setImmediate(() => session.disconnect());
  });
}
