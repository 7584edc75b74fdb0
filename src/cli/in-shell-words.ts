/**
 * A sentence of the library in the words of the command line: it advises people who write code, `control: "none"`, and here
 * the same advice is an option, `--control none`.
 */
export function inShellWords(message: string): string {
  return (
    message
      .replace(" raggedRows gives such rows.", "")
      // What stands in JSON beside a list may be anything, people too: it is not named.
      .replace(/ Name its place with \{ at: "…" \}.*$/s, " Save the list that is meant as a file of its own.")
      .replace("write { overwrite: true } to replace it", "add --force to replace it")
      .replace(/list its text as missing: \{ missing: \["…"\] \}/, "add its text with --missing")
      .replace(
        'Look at attritionTable; to leave these rows out all the same, say missing: "drop"',
        "To leave these rows out all the same, add --drop-missing",
      )
      .replace(/ [^.]*encoding: "latin1"[^.]*\./, " Add --encoding latin1.")
      .replace(/(?:write|say which:|read it with|name them with|or) \{ (\w+): ([^{}]+) \}/gi, inOption)
      .replace(
        /(for example|with|add) (\w+): (\["[^\]]*"\]|"[^"]*")/g,
        (_, before: string, name: string, value: string) => {
          const words = [...value.matchAll(/"([^"]*)"/g)].map(([, word]) => word);
          return `${before} --${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${asWord(words.join(","))}`;
        },
      )
  );
}

/** `write { header: false }` is `add --no-header`. */
function inOption(advice: string, name: string, value: string): string {
  const before = /^or /i.test(advice) ? "or" : /^[A-Z]/.test(advice) ? "Add" : "add";
  if (name === "ragged") return `${before} --set-aside with the name of a file for them`;
  if (name === "emptyRows") return `${before} --keep-empty-rows`;
  if (value === "true") return `${before} --${name}`;
  if (value === "false") return `${before} --no-${name}`;
  const words = value === "[ … ]" ? "a,b,c" : value.replace(/["[\] ]/g, "");
  return `${before} --${name} ${asWord(words)}`;
}

/** A word that a shell takes as it is typed: "#" begins a note there, and other signs mean something too. */
export function asWord(text: string): string {
  return /^[\p{L}\p{N}_.,:/=+-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
