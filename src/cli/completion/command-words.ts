import type { Command } from "commander";

/** A command as the Tab key sees it. */
export interface CommandWords {
  /** The words that call it: ["plan", "check"]. */
  readonly path: readonly string[];
  readonly summary: string;
  readonly options: readonly OptionWords[];
  /** The words that can follow: names of commands below it, or the choices of its argument. */
  readonly next: readonly string[];
}

export interface OptionWords {
  readonly flag: string;
  readonly summary: string;
  /** True when a value follows. */
  readonly takesValue: boolean;
  /** The values that can follow, when they are few. */
  readonly choices: readonly string[];
}

/** All commands of a program, those with commands below them included. */
export function describeCommands(program: Command): readonly CommandWords[] {
  return program.commands.flatMap((command) => describe(command, []));
}

function describe(command: Command, before: readonly string[]): readonly CommandWords[] {
  const path = [...before, command.name()];
  const options = command.options.map((option) => ({
    flag: option.long ?? option.flags,
    summary: option.description,
    takesValue: option.required || option.optional,
    choices: option.argChoices ?? [],
  }));
  const below = command.commands.map((each) => each.name());
  const choices = command.registeredArguments.flatMap(({ argChoices = [] }) => argChoices);
  const help = { flag: "--help", summary: "show help", takesValue: false, choices: [] };
  return [
    { path, summary: command.summary(), options: [...options, help], next: [...below, ...choices] },
    ...command.commands.flatMap((each) => describe(each, path)),
  ];
}
