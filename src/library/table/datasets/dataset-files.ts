import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { packageFolder } from "../../files/package-folder.js";

// The one door of this room to the dataset files.
const datasets = (): URL => new URL("datasets/", packageFolder());

/** The bytes of a file in a dataset's folder and their SHA-256 as hexadecimal text. */
export interface DatasetFile {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/**
 * Reads one file of a dataset's folder.
 *
 * @throws when the file cannot be read: the sentence names it and says how to get it back.
 */
export function readDatasetFile(dataset: string, file: string): DatasetFile {
  try {
    const bytes = readFileSync(new URL(`${dataset}/${file}`, datasets()));
    return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // In a page files come over a network, and what keeps them away is said in a sentence already.
    if (code === undefined) throw error;
    const reason = code === "ENOENT" ? "is missing" : "cannot be read";
    throw new Error(`The file datasets/${dataset}/${file} ${reason}. ${howToRestore(dataset)}`, {
      cause: error,
    });
  }
}

/** How to get an unharmed copy of a dataset, as a sentence. */
export function howToRestore(dataset: string): string {
  return `Get it back with "git checkout -- datasets/${dataset}", or install the package again.`;
}
