import type { CommandWords } from "./command-words.js";
import { quoteForShell } from "./shell-text.js";

/** A script that teaches bash the commands, their options, and the values of options with few values. */
export function bashCompletion(commands: readonly CommandWords[]): string {
  const top = commands.filter(({ path }) => path.length === 1).map(({ path }) => path[0]);
  const words = commands.map(({ path, options, next }) => {
    const offered = [...next, ...options.map(({ flag }) => flag)].join(" ");
    return `    ${quoteForShell(path.join(" "))}) words=${quoteForShell(offered)}${next.length === 0 ? " files=yes" : ""} ;;`;
  });
  const values = commands.flatMap(({ path, options }) =>
    options
      .filter(({ takesValue }) => takesValue)
      .map(
        ({ flag, choices }) =>
          `    ${quoteForShell(`${path.join(" ")} ${flag}`)}) values=${quoteForShell(choices.join(" "))}; takes=yes ;;`,
      ),
  );
  return `# Completion of movement-data for bash.
_movement_data() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}"
  local command="\${COMP_WORDS[1]}" words=${quoteForShell(top.join(" "))} values='' takes='' files=''
  COMPREPLY=()
  if [ "$COMP_CWORD" -gt 2 ]; then
    case "$command" in ${[...new Set(commands.filter(({ path }) => path.length === 2).map(({ path }) => path[0]))].join("|")}) command="$command \${COMP_WORDS[2]}" ;; esac
  fi
  if [ "$COMP_CWORD" -gt 1 ]; then
    words=''
    case "$command" in
${words.join("\n")}
    esac
    case "$command $prev" in
${values.join("\n")}
    esac
  fi
  if [ -n "$values" ]; then
    COMPREPLY=($(compgen -W "$values" -- "$cur"))
  elif [ -n "$takes" ]; then
    COMPREPLY=($(compgen -f -- "$cur"))
  else
    COMPREPLY=($(compgen -W "$words" -- "$cur"))
    case "$cur" in -*) ;; *) [ -n "$files" ] && COMPREPLY+=($(compgen -f -- "$cur")) ;; esac
  fi
}
complete -o filenames -F _movement_data movement-data
`;
}
