import { join } from "node:path";
import { FileProblem } from "../../library/files/file-problem.js";
import { makePrivateFolder, type PrivateFolder } from "../../library/files/private-folder.js";
import { writeParts } from "../../library/files/write-whole.js";
import type { Terminal } from "../terminal.js";
import { noRoom } from "./no-room.js";

/** What came in through standard input, kept in a private file so that it can be of any size. */
export interface KeptInput {
  readonly path: string;
  readonly folder: PrivateFolder;
}

/** Reads standard input to its end into a private file. */
export async function keepStandardInput(terminal: Terminal): Promise<KeptInput> {
  const folder = makePrivateFolder();
  const path = join(folder.path, "standard-input");
  try {
    await writeParts(path, terminal.input, { name: `standard input, kept in ${folder.path}` });
  } catch (error) {
    const code = error instanceof FileProblem ? error.code : undefined;
    throw code === "ENOSPC" || code === "EDQUOT" ? noRoom("standard input", error) : error;
  }
  return { path, folder };
}
