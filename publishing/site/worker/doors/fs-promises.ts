// node:fs/promises: of the files of the worker nothing waits.

import { readFileSync, writeFileSync } from "./fs.js";

type Path = string | URL;

export const readFile = async (path: Path, options?: string) => readFileSync(path, options);
export const writeFile = async (path: Path, content: string | Uint8Array) => writeFileSync(path, content);

/** Only tables for engines are written through a handle, and no engine runs in a browser. */
export async function open(): Promise<never> {
  throw new Error("A browser has no database files. Do this in the course on a laptop.");
}
