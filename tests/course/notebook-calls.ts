import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

interface Notebook {
  readonly cells: readonly { readonly cell_type: string; readonly source: string | readonly string[] }[];
}

/** The code of a notebook's cells, one text a cell; undefined when the notebook is not there yet. */
export function notebookCode(file: string): readonly string[] | undefined {
  const path = resolve(import.meta.dirname, "../../notebooks", file);
  if (!existsSync(path)) return undefined;
  const { cells } = JSON.parse(readFileSync(path, "utf8")) as Notebook;
  return cells.filter(({ cell_type }) => cell_type === "code").map(({ source }) => [source].flat().join(""));
}

/** The first arguments of the calls of a function, for example the ids in `check("m1.third-pass", …)`. */
export function calledWith(code: readonly string[], name: string): string[] {
  const call = new RegExp(`\\b${name}\\(\\s*["'\`]([^"'\`]+)["'\`]`, "g");
  return code.flatMap((cell) => [...cell.matchAll(call)].map(([, id = ""]) => id));
}
