import { type BigIntStats, statSync } from "node:fs";
import { CommandProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import type { Terminal } from "../terminal.js";

interface Watched {
  readonly path: string;
  readonly name: string;
  readonly before: string;
}

/** What the command of a terminal reads. */
const watched = new WeakMap<Terminal, Watched[]>();

/**
 * Remembers a file as it is before it is read. A long list is read several times, and one that is still being copied, or is
 * saved by somebody else in between, would be counted once with these rows and once with others.
 */
export function watchFile(terminal: Terminal, path: string, name: string): void {
  const files = watched.get(terminal) ?? [];
  files.push({ path, name, before: stampOf(path) });
  watched.set(terminal, files);
}

/** Throws when a file that the command reads is not as it was. Ask before what was read is written or told. */
export function requireUnchanged(terminal: Terminal): void {
  const changed = watched.get(terminal)?.find(({ path, before }) => stampOf(path) !== before);
  if (changed === undefined) return;
  throw new CommandProblem(
    `${changed.name} was changed or taken away while it was read, so what was made of it would be wrong. Wait until it is whole, then run the command again.`,
    EXIT.input,
  );
}

/** The day of a change can be set back, as copying programs do; that of the file's own record (ctime) cannot. */
function stampOf(path: string): string {
  const found = statOf(path);
  return found === undefined
    ? "gone"
    : [found.dev, found.ino, found.size, found.mtimeNs, found.ctimeNs].join(" ");
}

function statOf(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
