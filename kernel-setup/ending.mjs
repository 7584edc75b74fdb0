// Ctrl-C, SIGTERM and a closed terminal end the set-up and everything that it started.
import { endAllRuns } from "./run.mjs";

/** @type {Set<() => void | Promise<void>>} */
const endings = new Set();
let isEnding = false;

/**
 * @returns {boolean} whether a signal is ending this process already
 */
export function isAtTheEnd() {
  return isEnding;
}

/**
 * @param {() => void | Promise<void>} ending what to do before this process ends
 * @returns {() => void} takes it back
 */
export function beforeTheEnd(ending) {
  endings.add(ending);
  return () => endings.delete(ending);
}

/** To be called once, first thing. */
export function endOnSignals() {
  for (const [signal, code] of /** @type {const} */ ([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ])) {
    process.on(signal, () => void end(code));
  }
  endWithParent();
}

/** @param {number} code */
async function end(code) {
  if (isEnding) return;
  isEnding = true;
  try {
    await Promise.all([endAllRuns(), ...[...endings].map((ending) => ending())]);
  } finally {
    process.exit(code);
  }
}

/**
 * `kill -9` of npm, or an npm that does not pass a signal on, must not leave JupyterLab behind.
 * Only under npm: a set-up that was put into the background on purpose stays.
 */
function endWithParent() {
  if (!process.env.npm_lifecycle_event || process.platform === "win32") return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) void end(143);
  }, 250).unref();
}
