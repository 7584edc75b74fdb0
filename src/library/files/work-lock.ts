import { closeSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import type { Clock } from "../kernel/clock.js";
import { fileErrorCode } from "./file-error.js";
import { waitMilliseconds } from "./wait.js";

/** A write takes milliseconds. A lock this old belongs to nobody, whatever its owner's number says. */
const ABANDONED_AFTER = 30_000;

interface Owner {
  readonly pid: number;
  readonly host: string;
}

/** Another notebook held the work for too long. */
export class WorkIsBusyError extends Error {}

/**
 * Runs an action while no other notebook changes the work. Two notebooks are two processes, so the lock is a file;
 * a lock whose owner has ended is taken over.
 *
 * @throws {WorkIsBusyError} when the lock is not free within the given milliseconds.
 */
export function withWorkLock<Result>(
  folder: string,
  clock: Clock,
  action: () => Result,
  patience = 5_000,
): Result {
  const path = join(folder, "my-work.lock");
  for (let waited = 0; !take(path); ) {
    if (isAbandoned(path, clock)) {
      remove(path, folder, clock);
      continue;
    }
    if (waited >= patience) throw new WorkIsBusyError("Another notebook is saving its work.");
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
    file = openSync(path, "wx", 0o600);
  } catch (error) {
    // EPERM and EACCES: Windows, while the old lock is being removed. A folder that cannot be written has no lock.
    const code = fileErrorCode(error);
    if (code === "EEXIST" || ((code === "EPERM" || code === "EACCES") && exists(path))) return false;
    throw error;
  }
  try {
    writeFileSync(file, JSON.stringify({ pid: process.pid, host: hostname() } satisfies Owner));
    return true;
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/** Removes an abandoned lock. The second lock makes sure that of two who found it only one removes it. */
function remove(path: string, folder: string, clock: Clock): void {
  const breaker = join(folder, "my-work.lock.breaker");
  if (!take(breaker)) {
    if (isAbandoned(breaker, clock)) rmSync(breaker, { force: true });
    waitMilliseconds(2);
    return;
  }
  try {
    if (isAbandoned(path, clock)) rmSync(path, { force: true });
  } finally {
    rmSync(breaker, { force: true });
  }
}

function isAbandoned(path: string, clock: Clock): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return false;
  const age = clock.now().getTime() - found.mtimeMs;
  const owner = ownerOf(path);
  // A lock without an owner is being written now, or its owner was ended in between.
  if (owner === undefined) return age > 2_000;
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

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return fileErrorCode(error) !== "ESRCH";
  }
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
