import { createHash, randomUUID } from "node:crypto";
import { lstatSync, readdirSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { isRunning } from "./is-running.js";

/** How a draft's name ends. Nobody reads such a file. */
export const DRAFT = ".draft";

const HOST = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);

/** A new name for the draft of a file, beside it: it says which process writes it. */
export function draftName(path: string): string {
  return join(dirname(path), `${beginning(path)}${HOST}-${process.pid}-${randomUUID()}${DRAFT}`);
}

/** Takes away the drafts of a file whose writers were killed. */
export function sweepDrafts(path: string): void {
  const folder = dirname(path);
  const start = beginning(path);
  for (const name of namesIn(folder)) {
    if (!name.startsWith(start) || !name.endsWith(DRAFT)) continue;
    const [host, pid] = name.slice(start.length).split("-");
    const draft = join(folder, name);
    if (host === HOST && isAbandoned(draft, Number(pid))) takeAway(draft);
  }
}

/** What belongs to somebody else stays, and is in nobody's way. */
function takeAway(draft: string): void {
  try {
    rmSync(draft, { recursive: true, force: true });
  } catch {}
}

/** The number of a process is used again: a draft of this very number may be older than this process. */
function isAbandoned(draft: string, pid: number): boolean {
  if (pid !== process.pid) return !isRunning(pid);
  const written = lstatSync(draft, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return written < Date.now() - process.uptime() * 1000;
}

/** A name of 255 letters is allowed, so the draft has only the beginning of it. */
function beginning(path: string): string {
  return `.${[...basename(path)].slice(0, 30).join("")}.`;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // The folder may be written into but not listed.
    return [];
  }
}
