// One set-up at a time in one folder. The holder keeps its lock fresh; a lock that went stale (a crash, a
// power cut) is taken over.
import fs from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { setupDir } from "./paths.mjs";
import { runningProcesses } from "./run.mjs";

const beat = 1_000;
// A process of that number may live in another container that shares the folder: it still keeps the beat.
const missedBeats = 5_000;
const stale = 30_000;
// A set-up that was killed outright leaves its npm or pip at work for a while: a second one would fight with it.
const longestProgram = 600_000;

/**
 * Waits for its turn. Gives back the function that ends it.
 * @param {string} root
 * @param {(processId: number) => void} onWait called once when another set-up is at work
 * @returns {Promise<() => void>}
 */
export async function takeLock(root, onWait) {
  const file = path.join(setupDir(root), "lock");
  fs.mkdirSync(path.dirname(file), { recursive: true });
  for (let told = false; ; ) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const holder = readHolder(file);
    if (holder === undefined) continue;
    if (holder.gone) {
      setAside(file, holder.processId);
      continue;
    }
    if (!told) onWait(holder.processId);
    told = true;
    await wait(250);
  }
  const timer = setInterval(() => {
    if (readHolder(file)?.processId !== process.pid) return;
    try {
      fs.writeFileSync(file, [process.pid, ...runningProcesses()].join(" "));
    } catch {}
  }, beat);
  timer.unref();
  return () => {
    clearInterval(timer);
    if (readHolder(file)?.processId === process.pid) fs.rmSync(file, { force: true });
  };
}

/**
 * @param {string} file
 * @returns {{ processId: number, gone: boolean } | undefined} undefined when the lock has just been released
 */
function readHolder(file) {
  try {
    const age = Date.now() - fs.statSync(file).mtimeMs;
    const [processId = 0, ...programs] = fs.readFileSync(file, "utf8").split(" ").map(Number);
    const patience = programs.some(isAlive) ? longestProgram : isAlive(processId) ? stale : missedBeats;
    // While the file is being written there is a moment without a number.
    return { processId, gone: age > (processId ? patience : stale) };
  } catch {
    return undefined;
  }
}

/**
 * Two may find the same stale lock: the second must not carry off the fresh lock of the first.
 * @param {string} file
 * @param {number} staleHolder
 */
function setAside(file, staleHolder) {
  const aside = `${file}.${process.pid}`;
  try {
    fs.renameSync(file, aside);
    if (Number.parseInt(fs.readFileSync(aside, "utf8"), 10) === staleHolder)
      fs.rmSync(aside, { force: true });
    else fs.renameSync(aside, file);
  } catch {}
}

/**
 * @param {number} processId
 * @returns {boolean}
 */
export function isAlive(processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
