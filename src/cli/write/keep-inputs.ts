import { type BigIntStats, statSync } from "node:fs";
import { resolve } from "node:path";
import type { Command } from "commander";
import { CommandProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import type { Terminal } from "../terminal.js";

/** Options that name a file to read, and those that name one to write. `--record` is written by assign and read by all others. */
const READ = ["model", "assigned", "crosswalk", "recipe"];
const WRITTEN = ["out", "train", "test", "setAside"];

/**
 * Throws when a command would write over a file that it reads: the list itself, its model or its record would be gone.
 *
 * Without --force nothing that exists is written over.
 */
export function keepInputs(terminal: Terminal, command: Command): void {
  const options: Readonly<Record<string, unknown>> = command.opts();
  const draws = command.name() === "assign";
  const files = (names: readonly string[]): string[] =>
    names.flatMap((name) => (typeof options[name] === "string" ? [options[name]] : []));
  const writes = draws ? [...WRITTEN, "record"] : WRITTEN;
  requireTwoFiles(
    terminal,
    writes.flatMap((name) => (typeof options[name] === "string" ? [[name, options[name]]] : [])),
  );
  if (options.force !== true) return;
  const read = [...command.args, ...files(draws ? READ : [...READ, "record"])];
  for (const name of files(writes)) keepRead(terminal, name, read);
}

/** Throws when a file that is written is one of those that are read. */
export function keepRead(terminal: Terminal, written: string, read: readonly string[]): void {
  if (!read.some((other) => isSameFile(terminal, written, other))) return;
  throw new CommandProblem(
    `"${written}" is read by this command, so it is not written over, not with --force either. Choose another name for what is written.`,
    EXIT.usage,
  );
}

/** Throws when two files that a command writes are one: the second would take the place of the first. */
function requireTwoFiles(
  { folder }: Terminal,
  named: readonly (readonly [option: string, file: string])[],
): void {
  const taken = new Map<string, string>();
  for (const [option, file] of named) {
    const place = resolve(folder, file);
    const words = `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    const other = taken.get(place);
    if (other !== undefined)
      throw new CommandProblem(`${other} and ${words} need two files of different names.`, EXIT.usage);
    taken.set(place, words);
  }
}

/** Two names may be of one file: by "./", by a link, or where capitals make no difference. */
function isSameFile({ folder }: Terminal, first: string, second: string): boolean {
  const [a, b] = [fileAt(folder, first), fileAt(folder, second)];
  return a?.isFile() === true && a.dev === b?.dev && a.ino === b?.ino;
}

function fileAt(folder: string, name: string): BigIntStats | undefined {
  try {
    return statSync(resolve(folder, name), { bigint: true });
  } catch {
    // What cannot be looked at is told by whoever opens it.
    return undefined;
  }
}
