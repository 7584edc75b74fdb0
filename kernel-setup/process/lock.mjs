// One set-up at a time in one folder. The holder keeps its lock fresh; a lock that belongs to nobody is removed: one that went
// stale (a crash, a power cut), one of the future, an empty one that a full disk left, one that is not a lock at all.
import fs from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { setupDir } from "../paths.mjs";
import { codeOf, readHolder, readText, remove } from "./lock-holder.mjs";
import { runningProcesses } from "./run.mjs";

const beat = 1_000;
const pause = 250;

/** The locks of this process: one of its number that is not here was left by an earlier process. */
const held = new Set();

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
    const holder = readHolder(file, held.has(file));
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

/** @param {string} file */
function isOurs(file) {
  return Number.parseInt(readText(file) ?? "", 10) === process.pid;
}

/** @param {string} file */
function isThere(file) {
  return fs.lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}
