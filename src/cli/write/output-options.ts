import type { Command } from "commander";

/** What every command knows about its answer and its files. */
export interface OutputOptions {
  readonly json?: boolean;
  readonly force?: boolean;
}

/** Gives a command --json. */
export function withJSON(command: Command): Command {
  return command.option("--json", "print { command, version, rows, notes } as JSON, after an error too");
}

/** Gives a command --force and --json. */
export function withOutputOptions(command: Command): Command {
  return withJSON(command.option("--force", "replace a file that exists"));
}
