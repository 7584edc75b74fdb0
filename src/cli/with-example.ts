import type { Command } from "commander";

/** Shows one call below the options of a command. */
export function withExample(command: Command, ...calls: readonly string[]): Command {
  return command.addHelpText(
    "after",
    `\nExample${calls.length > 1 ? "s" : ""}:\n${calls.map((call) => `  movement-data ${call}\n`).join("")}`,
  );
}
