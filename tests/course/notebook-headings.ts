import { resolve } from "node:path";
import { readNotebook } from "../../publishing/course/notebook.js";

/** The headings of a notebook, without their signs, for example "Part 4 · The odds (6 min)". */
export function notebookHeadings(file: string): readonly string[] {
  return readNotebook(resolve(import.meta.dirname, "../../notebooks", file))
    .cells.filter(({ cell_type }) => cell_type === "markdown")
    .flatMap(({ source }) => [...source.matchAll(/^#+ (.+)$/gm)])
    .map(([, heading = ""]) => heading);
}
