// Ctrl-C, SIGTERM and a closed terminal end the set-up and everything that it started.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { isAlive } from "./is-alive.mjs";
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
  const npm = parentBehindShell(parent);
  setInterval(() => {
    if (process.ppid !== parent || (npm !== undefined && !isAlive(npm))) void end(143);
  }, 250).unref();
}

/**
 * npm starts a shell that starts us, and the shell outlives npm.
 * @param {number} parent
 * @returns {number | undefined} the process that started the shell; undefined when the parent is no shell
 */
function parentBehindShell(parent) {
  const answer = spawnSync("ps", ["-o", "ppid=,comm=", "-p", String(parent)], { encoding: "utf8" }).stdout;
  const [, processId] =
    /^\s*(\d+)\s+(?:\S*\/)?-?(?:ba|da|z|k|a)?sh\s*$/.exec(answer || procAnswer(parent)) ?? [];
  return processId === undefined ? undefined : Number(processId);
}

/**
 * The same from Linux itself, where a small container has no `ps`.
 * @param {number} processId
 * @returns {string}
 */
function procAnswer(processId) {
  try {
    const stat = fs.readFileSync(`/proc/${processId}/stat`, "utf8");
    return stat.replace(/^\d+ \((.*)\) \S (\d+) [\s\S]*$/, "$2 $1");
  } catch {
    return "";
  }
}
