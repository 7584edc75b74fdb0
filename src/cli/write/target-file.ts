import { resolve } from "node:path";
import { localPath } from "../../library/files/local-path.js";
import { type Draft, openDraft } from "../../library/files/open-draft.js";
import { findPlace, type WriteOptions } from "../../library/files/place.js";
import { CommandProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import type { Terminal } from "../terminal.js";
import { beforeCommit } from "./before-commit.js";

/** Where a file that was named on the command line is written, and how it is called in sentences. */
export interface TargetFile {
  readonly path: string;
  readonly options: WriteOptions;
}

/**
 * @param name the file as it was typed: it lies where the command was typed.
 * @throws for "-", which means standard output: what writes there does not come here.
 */
export function targetFile(terminal: Terminal, name: string, force = false): TargetFile {
  localPath(name);
  if (name === "-")
    throw new CommandProblem(
      '"-" stands for standard output, but this is written into a file. Give the file a name.',
      EXIT.usage,
    );
  return { path: resolve(terminal.folder, name), options: { name, overwrite: force } };
}

/** Throws when a file cannot be written. Ask before a long piece of work. */
export function requireWritable(terminal: Terminal, name: string, force = false): void {
  const { path, options } = targetFile(terminal, name, force);
  findPlace(path, options);
}

/** Writes a text or bytes into a file, whole or not at all; a command that was stopped before puts nothing in place. */
export async function writeFileWhole(
  terminal: Terminal,
  name: string,
  content: string | Uint8Array,
  { force = false }: { readonly force?: boolean },
): Promise<void> {
  const draft = draftFile(terminal, name, content, force);
  try {
    await beforeCommit(terminal);
    draft.commit();
  } finally {
    draft.discard();
  }
}

/** Brings a text or bytes to the disk of a file; `commit` puts it in its place, alone or together with another. */
export function draftFile(
  terminal: Terminal,
  name: string,
  content: string | Uint8Array,
  force: boolean,
): Draft {
  const { path, options } = targetFile(terminal, name, force);
  const draft = openDraft(path, options);
  try {
    draft.write(content);
    draft.flush();
    return draft;
  } catch (error) {
    draft.discard();
    throw error;
  }
}
