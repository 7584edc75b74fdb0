import { relative, sep } from "node:path";

/** The path of a file below a folder, with slashes on every system, as addresses and packed files have it. */
export function pathBelow(folder: string, file: string): string {
  return relative(folder, file).split(sep).join("/");
}
