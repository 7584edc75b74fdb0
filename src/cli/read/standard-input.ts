import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Terminal } from "../terminal.js";
import { makePrivateFolder, type PrivateFolder } from "./private-folder.js";

/** What came in through standard input, kept in a private file so that it can be of any size. */
export interface KeptInput {
  readonly path: string;
  readonly folder: PrivateFolder;
}

/** Reads standard input to its end into a private file. */
export async function keepStandardInput(terminal: Terminal): Promise<KeptInput> {
  const folder = makePrivateFolder();
  const path = join(folder.path, "standard-input");
  await pipeline(terminal.input, createWriteStream(path, { mode: 0o600 }));
  return { path, folder };
}
