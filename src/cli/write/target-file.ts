import { resolve } from "node:path";
import { localPath } from "../../library/files/local-path.js";
import { findPlace, type WriteOptions } from "../../library/files/place.js";
import { writeWhole } from "../../library/files/write-whole.js";
import { CommandProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import type { Terminal } from "../terminal.js";

/** Where a file that was named on the command line is written, and how it is called in sentences. */
export interface TargetFile {
  readonly path: string;
  readonly options: WriteOptions;
}

/** @param name the file as it was typed: it lies where the command was typed. */
export function targetFile(terminal: Terminal, name: string, force = false): TargetFile {
  localPath(name);
  return { path: resolve(terminal.folder, name), options: { name, overwrite: force } };
}

/** Throws when a file cannot be written. Ask before a long piece of work. */
export function requireWritable(terminal: Terminal, name: string, force = false): void {
  const { path, options } = targetFile(terminal, name, force);
  findPlace(path, options);
}

/**
 * Throws when two files that a command writes are one: the second would take the place of the first.
 *
 * @param options what the two are called on the command line.
 */
export function requireTwoFiles(
  terminal: Terminal,
  [first, second]: readonly [string, string],
  options: string,
): void {
  if (targetFile(terminal, first).path !== targetFile(terminal, second).path) return;
  throw new CommandProblem(`${options} need two files of different names.`, EXIT.usage);
}

/** Writes a text or bytes into a file, whole or not at all. */
export function writeFileWhole(
  terminal: Terminal,
  name: string,
  content: string | Uint8Array,
  { force = false }: { readonly force?: boolean },
): void {
  const { path, options } = targetFile(terminal, name, force);
  writeWhole(path, content, options);
}
