import { randomUUID } from "node:crypto";
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { describeValue } from "../columns/describe-value.js";

// The door of this folder to a file that the learner wants written.

/** A file that only its owner can read: lists of people are nobody else's business. */
const OWNER_ONLY = 0o600;

/**
 * Writes a text file whole or not at all, readable by its owner only.
 *
 * @throws when a file of that name exists and `overwrite` is false, or when the folder cannot be written to.
 */
export function writeText(path: string, text: string, overwrite: boolean): void {
  if (typeof path !== "string" || path === "") {
    throw new TypeError(
      `Expected the path of a file such as "list.csv", but was given ${describeValue(path)}.`,
    );
  }
  const draft = join(dirname(resolve(path)), `.${basename(path)}.${randomUUID()}.draft`);
  const reserved = overwrite ? false : reserve(path);
  try {
    const file = openSync(draft, "wx", OWNER_ONLY);
    try {
      writeSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    if (reserved) rmSync(path, { force: true });
    throw cannotWrite(path, error);
  }
}

// The name is taken before the text is written: of two programs that write the same new file, one is refused.
function reserve(path: string): true {
  try {
    closeSync(openSync(path, "wx", OWNER_ONLY));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw cannotWrite(path, error);
    throw new Error(
      `There is already a file "${path}". Choose another name, or write { overwrite: true } to replace it.`,
      { cause: error },
    );
  }
}

function cannotWrite(path: string, error: unknown): Error {
  const code = (error as NodeJS.ErrnoException).code ?? "unknown reason";
  const hint =
    code === "ENOENT" ? `The folder ${dirname(resolve(path))} does not exist.` : `The reason is ${code}.`;
  return new Error(`The file "${path}" cannot be written. ${hint}`, { cause: error });
}
