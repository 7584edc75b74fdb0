import { resolve } from "node:path";
import type { Command } from "commander";
import type { Terminal } from "../terminal.js";
import { openDraft } from "./draft-file.js";

/** What every command knows about its answer and its files. */
export interface OutputOptions {
  readonly json?: boolean;
  readonly force?: boolean;
}

/** Gives a command --json. */
export function withJSON(command: Command): Command {
  return command.option("--json", "print the answer as JSON, for programs");
}

/** Gives a command --force and --json. */
export function withOutputOptions(command: Command): Command {
  return withJSON(command.option("--force", "replace a file that exists"));
}

/** Writes a text or bytes into a file, whole or not at all. */
export function writeFileWhole(
  terminal: Terminal,
  name: string,
  content: string | Uint8Array,
  options: OutputOptions,
): void {
  const draft = openDraft(resolve(terminal.folder, name), name, options.force === true);
  try {
    draft.write(content);
    draft.commit();
  } finally {
    draft.discard();
  }
}
