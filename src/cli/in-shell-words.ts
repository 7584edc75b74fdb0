/**
 * A sentence of the library in the words of the command line: it advises people who write code, `control: "none"`, and here
 * the same advice is an option, `--control none`.
 */
export function inShellWords(message: string): string {
  return message
    .replace("write { overwrite: true } to replace it", "add --force to replace it")
    .replace(/list it as missing: \["(.*?)"\]/, "add --missing $1")
    .replace(/ [^.]*encoding: "latin1"[^.]*\./, " Add --encoding latin1.")
    .replace(
      /(for example|with|add) (\w+): (\["[^\]]*"\]|"[^"]*")/g,
      (_, before: string, name: string, value: string) => {
        const words = [...value.matchAll(/"([^"]*)"/g)].map(([, word]) => word);
        return `${before} --${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${words.join(",")}`;
      },
    );
}
