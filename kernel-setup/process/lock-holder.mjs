// Whom a lock belongs to, and how one that belongs to nobody is removed.
import fs from "node:fs";
import { SetupProblem } from "../set-up/setup-problem.mjs";
import { isAlive } from "./is-alive.mjs";

// A process of that number may live in another container that shares the folder: it still keeps the beat of a second.
const missedBeats = 5_000;
const stale = 30_000;
// A set-up that was killed outright leaves its npm or pip at work for a while: a second one would fight with it.
const longestProgram = 600_000;

/**
 * @typedef {object} Holder
 * @property {string | undefined} text what the lock says; undefined for what is no file
 * @property {number | undefined} processId undefined when it says nothing that is a number
 * @property {boolean} gone
 */

/**
 * @param {string} file
 * @param {boolean} isHeld whether this process has the lock: else one of its number was left by an earlier process
 * @returns {Holder | undefined} undefined when the lock has just been released
 */
export function readHolder(file, isHeld) {
  const found = fs.lstatSync(file, { throwIfNoEntry: false });
  if (!found) return undefined;
  if (!found.isFile()) return { text: undefined, processId: undefined, gone: true };
  const text = readText(file);
  if (text === undefined) return undefined;
  // A lock of the future was written under another clock: its age is as strange as that of an old one.
  const age = Math.abs(Date.now() - found.mtimeMs);
  const numbers = /^\d+( \d+)*$/.test(text) ? text.split(" ").map(Number) : [];
  const [processId, ...programs] = numbers;
  if (processId === process.pid && !isHeld) return { text, processId, gone: true };
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
export function remove(file, { text }) {
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

/**
 * @param {string} file
 * @returns {string | undefined} undefined when there is none
 */
export function readText(file) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch (error) {
    if (["ENOENT", "EISDIR"].includes(codeOf(error))) return undefined;
    throw error;
  }
}

/**
 * @param {unknown} error
 * @returns {string}
 */
export function codeOf(error) {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
