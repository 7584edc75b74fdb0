// One set-up at a time in one folder. The holder keeps its lock fresh; a lock that belongs to nobody is removed: one that went
// stale (a crash, a power cut), one of the future, an empty one that a full disk left, one that is not a lock at all.
import fs from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { setupDir } from "./paths.mjs";
import { runningProcesses } from "./run.mjs";
import { SetupProblem } from "./setup-problem.mjs";

const beat = 1_000;
const pause = 250;
// A process of that number may live in another container that shares the folder: it still keeps the beat.
const missedBeats = 5_000;
const stale = 30_000;
// A set-up that was killed outright leaves its npm or pip at work for a while: a second one would fight with it.
const longestProgram = 600_000;

/** The locks of this process: one of its number that is not here was left by an earlier process. */
const held = new Set();

/**
 * @typedef {object} Holder
 * @property {string | undefined} text what the lock says; undefined for what is no file
 * @property {number | undefined} processId undefined when it says nothing that is a number
 * @property {boolean} gone
 */

/**
 * Waits for its turn. Gives back the function that ends it.
 * @param {string} root
 * @param {(processId: number) => void} onWait called once when another set-up is at work
 * @returns {Promise<() => void>}
 */
export async function takeLock(root, onWait) {
  const file = path.join(setupDir(root), "lock");
  fs.mkdirSync(path.dirname(file), { recursive: true });
  // Each round has a pause, in which Ctrl-C is heard.
  for (let told = false; !create(file); await wait(pause)) {
    const holder = readHolder(file);
    if (holder?.gone) remove(file, holder);
    else if (holder?.processId && !told) {
      told = true;
      onWait(holder.processId);
    }
  }
  held.add(file);
  let written = String(process.pid);
  const timer = setInterval(() => {
    if (!isOurs(file)) return;
    const now = [process.pid, ...runningProcesses()].join(" ");
    if (refresh(file, now === written ? undefined : now)) written = now;
  }, beat);
  timer.unref();
  return () => {
    clearInterval(timer);
    if (isOurs(file)) fs.rmSync(file, { force: true });
    held.delete(file);
  };
}

/**
 * @param {string} file
 * @returns {boolean} false when a lock is there
 */
function create(file) {
  let lock;
  try {
    lock = fs.openSync(file, "wx", 0o600);
  } catch (error) {
    if (["EEXIST", "EISDIR"].includes(codeOf(error)) || isThere(file)) return false;
    throw error;
  }
  try {
    fs.writeFileSync(lock, String(process.pid));
    return true;
  } catch (error) {
    // On a full disk the lock would stay, empty.
    fs.rmSync(file, { force: true });
    throw error;
  } finally {
    fs.closeSync(lock);
  }
}

/**
 * Says that its holder lives, and what runs now; on a full disk the lock stays as it was.
 * @param {string} file
 * @param {string | undefined} text undefined when nothing changed
 * @returns {boolean} whether the lock says it
 */
function refresh(file, text) {
  const beside = `${file}.${process.pid}.new`;
  try {
    if (text === undefined) fs.utimesSync(file, new Date(), new Date());
    else {
      fs.writeFileSync(beside, text, { mode: 0o600 });
      fs.renameSync(beside, file);
    }
    return true;
  } catch {
    fs.rmSync(beside, { force: true });
    return false;
  }
}

/**
 * @param {string} file
 * @returns {Holder | undefined} undefined when the lock has just been released
 */
function readHolder(file) {
  const found = fs.lstatSync(file, { throwIfNoEntry: false });
  if (!found) return undefined;
  if (!found.isFile()) return { text: undefined, processId: undefined, gone: true };
  const text = readText(file);
  if (text === undefined) return undefined;
  // A lock of the future was written under another clock: its age is as strange as that of an old one.
  const age = Math.abs(Date.now() - found.mtimeMs);
  const numbers = /^\d+( \d+)*$/.test(text) ? text.split(" ").map(Number) : [];
  const [processId, ...programs] = numbers;
  if (processId === process.pid && !held.has(file)) return { text, processId, gone: true };
  const patience = programs.some(isAlive)
    ? longestProgram
    : processId !== undefined && isAlive(processId)
      ? stale
      : missedBeats;
  return { text, processId, gone: age > patience };
}

/**
 * Two may find the same stale lock: the second must not carry off the fresh lock of the first.
 * @param {string} file
 * @param {Holder} holder
 */
function remove(file, { text }) {
  if (text === undefined) return removeOther(file);
  const aside = `${file}.${process.pid}.old`;
  try {
    fs.renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return;
    throw error;
  }
  if (readText(aside) !== text) {
    try {
      fs.linkSync(aside, file);
    } catch {
      // Somebody has the lock already, or this disk has no second names for a file: its holder then has none, and nobody waits.
    }
  }
  fs.rmSync(aside, { force: true });
}

/**
 * A folder or a link was never a lock.
 * @param {string} file
 */
function removeOther(file) {
  try {
    if (fs.lstatSync(file, { throwIfNoEntry: false })?.isDirectory()) fs.rmdirSync(file);
    else fs.rmSync(file, { force: true });
  } catch (error) {
    if (!["ENOTEMPTY", "EEXIST"].includes(codeOf(error))) throw error;
    throw new SetupProblem(
      "A folder with something in it stands where the set-up keeps its lock.",
      `Look what is in ${file}, remove it, then run the command again.`,
    );
  }
}

/** @param {string} file */
function isOurs(file) {
  return Number.parseInt(readText(file) ?? "", 10) === process.pid;
}

/**
 * @param {string} file
 * @returns {string | undefined} undefined when there is none
 */
function readText(file) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch (error) {
    if (["ENOENT", "EISDIR"].includes(codeOf(error))) return undefined;
    throw error;
  }
}

/** @param {string} file */
function isThere(file) {
  return fs.lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

/**
 * @param {unknown} error
 * @returns {string}
 */
function codeOf(error) {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/**
 * @param {number} processId
 * @returns {boolean}
 */
export function isAlive(processId) {
  // 0 and negative numbers would ask about groups of processes.
  if (!Number.isSafeInteger(processId) || processId <= 0) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}
