// Whether the code of a cell may be broken off right now. Asked for in the middle of whatever runs (see break-off.mjs).

/** What the two threads tell each other on the second of their flags. */
export const answers = { none: 0, yes: 1, heard: 2, sent: 3 };

/** How long the thread of the cells holds still until the other one has heard it, in milliseconds. */
const patience = 500;

/** The folder of the kernel's own code, as it stands in a stack. */
const own = new URL("..", import.meta.url).href;

/**
 * True in a cell, in what a cell has called, and in what goes on with a cell after a wait; not in the kernel, which must come to
 * its end, and not when nothing runs, because then the next thing would be broken off.
 *
 * @param {string} between the name of the function that stands between the kernel and a cell
 */
export function runsCell(between) {
  const { stackTraceLimit, prepareStackTrace } = Error;
  Object.assign(Error, { stackTraceLimit: 200, prepareStackTrace: undefined });
  const frames = (new Error().stack ?? "").split("\n    at ").slice(1);
  Object.assign(Error, { stackTraceLimit, prepareStackTrace });
  // The question itself: this function, the one that asked, and the line of the inspector.
  const around = frames.slice(frames.findIndex((frame) => !frame.includes(own)) + 1);
  return (
    around.length > 0 &&
    (around.every((frame) => !frame.includes(own)) || around.some((frame) => frame.includes(between)))
  );
}

/**
 * Holds still until the other thread has sent what breaks the code off. In a loop: `Atomics.wait` cannot be called
 * inside another one, and a cell may stand in that.
 *
 * @param {Int32Array} flags
 */
export function holdStill(flags) {
  Atomics.store(flags, 1, answers.yes);
  const end = performance.now() + patience;
  while (Atomics.load(flags, 1) === answers.yes && performance.now() < end);
  if (Atomics.compareExchange(flags, 1, answers.yes, answers.none) === answers.yes) return false;
  while (Atomics.load(flags, 1) === answers.heard);
  Atomics.store(flags, 1, answers.none);
  return true;
}
