import { Argument, Command } from "commander";
import { printAnswer } from "../answer.js";
import { bashCompletion } from "../completion/bash.js";
import { describeCommands } from "../completion/command-words.js";
import { fishCompletion } from "../completion/fish.js";
import { zshCompletion } from "../completion/zsh.js";
import type { Terminal } from "../terminal.js";
import { withExample } from "../with-example.js";
import { withJSON } from "../write/output-options.js";

const SHELLS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;

/** `completion`: the Tab key knows the commands and their options. */
export function completionCommand(terminal: Terminal): Command {
  const command = new Command("completion")
    .summary("let the Tab key complete commands and options")
    .description("Prints a script for your shell.")
    .addArgument(new Argument("<shell>", "your shell").choices(Object.keys(SHELLS)));
  withJSON(command);
  withExample(
    command,
    "completion bash >> ~/.bashrc",
    'completion zsh > "$HOME/.zfunc/_movement-data"',
    "completion fish > ~/.config/fish/completions/movement-data.fish",
  );
  return command.action((shell: keyof typeof SHELLS) => {
    const script = SHELLS[shell](describeCommands(command.parent ?? command));
    return printAnswer(terminal, { rows: [{ shell, script }], text: () => script });
  });
}
