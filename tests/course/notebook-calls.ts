import { resolve } from "node:path";
import { readNotebook } from "../../publishing/course/notebook.js";

/** The code of a notebook's cells, one text a cell. */
export function notebookCode(file: string): readonly string[] {
  const { cells } = readNotebook(resolve(import.meta.dirname, "../../notebooks", file));
  return cells.filter(({ cell_type }) => cell_type === "code").map(({ source }) => source);
}

/** The first arguments of the calls of a function, for example the ids in `check("m1.third-pass", …)`. */
export function calledWith(code: readonly string[], name: string): string[] {
  const call = new RegExp(`\\b${name}\\(\\s*["'\`]([^"'\`]+)["'\`]`, "g");
  return code.flatMap((cell) => [...cell.matchAll(call)].map(([, id = ""]) => id));
}
