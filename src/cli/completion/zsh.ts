import type { CommandWords } from "./command-words.js";
import { quoteForShell } from "./shell-text.js";

/** A script that teaches zsh the commands and their options, each with its explanation. */
export function zshCompletion(commands: readonly CommandWords[]): string {
  const described = (pairs: readonly (readonly [string, string])[]): string =>
    pairs.map(([word, summary]) => quoteForShell(`${word}:${summary.replaceAll(":", "\\:")}`)).join(" ");
  const below = (path: readonly string[]): readonly (readonly [string, string])[] =>
    commands
      .filter(
        (command) =>
          command.path.length === path.length + 1 && path.every((word, i) => command.path[i] === word),
      )
      .map((command) => [command.path.at(-1) ?? "", command.summary]);
  const nested = [...new Set(commands.filter(({ path }) => path.length === 2).map(({ path }) => path[0]))];
  const cases = commands.map(({ path, options, next }) => {
    const names = below(path);
    const plain = next
      .filter((word) => !names.some(([name]) => name === word))
      .map((word) => [word, ""] as const);
    return `    ${quoteForShell(path.join(" "))})\n      options=(${described(options.map(({ flag, summary }) => [flag, summary]))})\n      next=(${described([...names, ...plain])}) ;;`;
  });
  const values = commands.flatMap(({ path, options }) =>
    options
      .filter(({ choices }) => choices.length > 0)
      .map(
        ({ flag, choices }) =>
          `    ${quoteForShell(`${path.join(" ")} ${flag}`)}) compadd -- ${choices.map(quoteForShell).join(" ")}; return ;;`,
      ),
  );
  return `#compdef movement-data
# Completion of movement-data for zsh.
_movement_data() {
  local command="\${words[2]}"
  local -a options next
  if (( CURRENT == 2 )); then
    next=(${described(below([]))})
    _describe 'command' next
    return
  fi
  if (( CURRENT > 3 )); then
    case "$command" in ${nested.join("|")}) command="$command \${words[3]}" ;; esac
  fi
  case "$command \${words[CURRENT-1]}" in
${values.join("\n")}
  esac
  case "$command" in
${cases.join("\n")}
  esac
  if [[ "\${words[CURRENT]}" == -* ]]; then
    _describe 'option' options
  else
    (( $#next )) && _describe 'word' next
    _files
  fi
}
if [[ "\${funcstack[1]}" == "_movement-data" ]]; then _movement_data "$@"; else compdef _movement_data movement-data; fi
`;
}
