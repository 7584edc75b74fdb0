import { resolve } from "node:path";
import { localPath } from "../../library/files/local-path.js";
import { findPlace, type WriteOptions } from "../../library/files/place.js";
import { writeWhole } from "../../library/files/write-whole.js";
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
