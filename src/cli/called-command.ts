import type { Command } from "commander";

/** The command that words call: the program itself where they name none. */
export function calledCommand(program: Command, words: readonly string[]): Command {
  let command = program;
  for (const word of words) {
    const below = command.commands.find((each) => each.name() === word);
    if (below === undefined) break;
    command = below;
  }
  return command;
}

/** A command as it is typed: "plan check". The program has its own name. */
export function typedName(command: Command): string {
  const above = command.parent;
  return above === null || above.parent === null ? command.name() : `${typedName(above)} ${command.name()}`;
}
