import type { CommandWords } from "./command-words.js";

/** A script that teaches fish the commands and their options, each with its explanation. */
export function fishCompletion(commands: readonly CommandWords[]): string {
  const lines = commands.flatMap((command) => [
    callLine(command),
    ...optionLines(command),
    ...choiceLines(command),
  ]);
  return `# Completion of movement-data for fish.\n${lines.filter((line) => line !== "").join("\n")}\n`;
}

const quote = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;

const seen = (path: readonly string[]): string =>
  path.map((word) => `__fish_seen_subcommand_from ${word}`).join("; and ");

function callLine({ path, summary }: CommandWords): string {
  const name = path.at(-1) ?? "";
  const when = path.length === 1 ? "__fish_use_subcommand" : seen(path.slice(0, -1));
  return `complete -c movement-data -n ${quote(when)} -a ${name} -d ${quote(summary)}`;
}

function optionLines({ path, options }: CommandWords): readonly string[] {
  return options.map(({ flag, summary, takesValue, choices }) => {
    const value = choices.length > 0 ? ` -x -a ${quote(choices.join(" "))}` : takesValue ? " -r" : "";
    return `complete -c movement-data -n ${quote(seen(path))} -l ${flag.replace(/^--/, "")} -d ${quote(summary)}${value}`;
  });
}

function choiceLines({ path, next }: CommandWords): readonly string[] {
  if (path[0] !== "completion" || next.length === 0) return [];
  return [`complete -c movement-data -n ${quote(seen(path))} -f -a ${quote(next.join(" "))}`];
}
