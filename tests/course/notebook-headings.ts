import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** The headings of a notebook, without their signs, for example "Part 4 · The odds (6 min)". */
export function notebookHeadings(file: string): readonly string[] {
  const path = resolve(import.meta.dirname, "../../notebooks", file);
  const { cells } = JSON.parse(readFileSync(path, "utf8")) as {
    readonly cells: readonly { readonly cell_type: string; readonly source: readonly string[] }[];
  };
  return cells
    .filter(({ cell_type }) => cell_type === "markdown")
    .flatMap(({ source }) => [...source.join("").matchAll(/^#+ (.+)$/gm)])
    .map(([, heading = ""]) => heading);
}
