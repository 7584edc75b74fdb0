import { closeSync, lstatSync, openSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import type { Clock } from "../kernel/clock.js";
import { interruptSignal } from "../kernel/interrupt-signal.js";
import { fileErrorCode } from "./file-error.js";
import { isRunning } from "./is-running.js";
import { OWNER_ONLY } from "./owner-only.js";
import { waitMilliseconds } from "./wait.js";

/** A write takes milliseconds. A lock this old belongs to nobody, whatever its owner's number says. */
const ABANDONED_AFTER = 30_000;

/** A lock without an owner is being written now, or its owner was ended in between. */
const WRITTEN_WITHIN = 2_000;

interface Owner {
  readonly pid: number;
  readonly host: string;
}

/** Another process held the lock for too long, or the reader pressed stop while this one waited. */
export class LockIsTakenError extends Error {}

/** What a wait for a lock depends on. */
export interface LockOptions {
  /** The longest wait, in milliseconds. Default 5,000. */
  readonly patience?: number;
  /** Ends the wait. Default: the stop button of the notebook. */
  readonly signal?: { readonly aborted: boolean };
}

/**
 * Runs an action while no other process holds the lock. Two notebooks are two processes, so the lock is a file; a lock that
 * belongs to nobody is removed: an empty one, one of a process that ended, one that is not a lock at all.
 *
 * @throws {LockIsTakenError} when the lock is not free within the given milliseconds.
 */
export function withLock<Result>(
  path: string,
  clock: Clock,
  action: () => Result,
  { patience = 5_000, signal = interruptSignal() }: LockOptions = {},
): Result {
  for (let waited = 0; !take(path); ) {
    if (waited >= patience || signal.aborted)
      throw new LockIsTakenError(`${path} is held by another process.`);
    if (isAbandoned(path, clock)) remove(path, clock);
    // Different pauses, so that two that wait do not meet again each time.
    const pause = 3 + (process.pid % 5);
    waitMilliseconds(pause);
    waited += pause;
  }
  try {
    return action();
  } finally {
    // A laptop that slept through the action may find that another notebook took the lock over.
    if (isMine(path)) rmSync(path, { force: true });
  }
}

function take(path: string): boolean {
  let file: number;
  try {
    file = openSync(path, "wx", OWNER_ONLY);
  } catch (error) {
    // EPERM and EACCES: Windows, while the old lock is being removed. A folder that cannot be written has no lock.
    const code = fileErrorCode(error);
    if (code === "EEXIST" || code === "EISDIR") return false;
    if ((code === "EPERM" || code === "EACCES") && exists(path)) return false;
    throw error;
  }
  try {
    writeFileSync(file, JSON.stringify({ pid: process.pid, host: hostname() } satisfies Owner));
    return true;
  } catch (error) {
    // On a full disk the lock would stay, empty.
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/** Removes an abandoned lock. The second lock makes sure that of two who found it only one removes it. */
function remove(path: string, clock: Clock): void {
  const breaker = `${path}.breaker`;
  if (!take(breaker)) {
    if (isAbandoned(breaker, clock)) removeEntry(breaker);
    return;
  }
  try {
    if (isAbandoned(path, clock)) removeEntry(path);
  } finally {
    rmSync(breaker, { force: true });
  }
}

/** @throws when a folder with something in it stands at the place of the lock: that is not ours to remove. */
function removeEntry(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true) rmdirSync(path);
  else rmSync(path, { force: true });
}

function isAbandoned(path: string, clock: Clock): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return false;
  // A folder or a link was never a lock.
  if (!found.isFile()) return true;
  // A lock of the future was written under another clock: its age is as strange as that of an old one.
  const age = Math.abs(clock.now().getTime() - found.mtimeMs);
  const owner = ownerOf(path);
  if (owner === undefined) return age > WRITTEN_WITHIN;
  const { pid, host } = owner;
  // Nothing in this process can hold the lock while this process waits for it: the number was used before.
  return age > ABANDONED_AFTER || (host === hostname() && (pid === process.pid || !isRunning(pid)));
}

function isMine(path: string): boolean {
  const owner = ownerOf(path);
  return owner?.pid === process.pid && owner.host === hostname();
}

function ownerOf(path: string): Owner | undefined {
  try {
    const { pid, host } = JSON.parse(readFileSync(path, "utf8")) as Partial<Owner>;
    return typeof pid === "number" && typeof host === "string" ? { pid, host } : undefined;
  } catch {
    return undefined;
  }
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
