import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { localPath } from "../../files/local-path.js";
import { closestName } from "../columns/closest-name.js";
import { describeValue } from "../columns/describe-value.js";

// The door of this folder to a file that the learner names.

/**
 * The bytes of a file.
 *
 * @throws when it cannot be read: the sentence says where it was looked for and which file there has a similar name.
 */
export function readBytes(path: string): Uint8Array {
  if (typeof path !== "string" || path === "") {
    throw new TypeError(
      `Expected the path of a file such as "my-data/list.csv", but was given ${describeValue(path)}.`,
    );
  }
  const whole = localPath(path);
  try {
    return readFileSync(whole);
  } catch (error) {
    throw new Error(whyUnreadable(path, (error as NodeJS.ErrnoException).code), { cause: error });
  }
}

function whyUnreadable(path: string, code: string | undefined): string {
  if (code === "EISDIR") return `"${path}" is a folder, not a file. Name the file in it.`;
  if (code !== "ENOENT" && code !== "ENOTDIR")
    return `The file "${path}" cannot be read (${code ?? "unknown reason"}).`;
  const folder = dirname(resolve(path));
  const closest = closestName(basename(path), namesIn(folder));
  const hint = closest === undefined ? "Check the name and the folder." : `Did you mean "${closest}"?`;
  return `There is no file "${basename(path)}" in ${folder}. ${hint}`;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // The folder is missing too; the sentence names it.
  }
}
