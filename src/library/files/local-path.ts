import { resolve } from "node:path";
import { FileProblem } from "./file-problem.js";

/**
 * The whole path of a file on this computer.
 *
 * @throws {FileProblem} when it is empty, or an address on the network such as s3:// or https://: files are read and
 * written here, and nothing is sent.
 */
export function localPath(path: string): string {
  if (typeof path !== "string" || path.trim() === "" || path.includes("\0")) {
    throw new TypeError(`Expected the path of a file such as "list.csv", but was given ${shown(path)}.`);
  }
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(path)?.[1];
  if (scheme === undefined) return resolve(path);
  throw new FileProblem(
    `An address that begins with ${scheme.toLowerCase()}:// is not a file on this computer. Download the file first, then give its path.`,
    "EINVAL",
  );
}

function shown(path: unknown): string {
  return typeof path === "string" ? JSON.stringify(path) : `something of type ${typeof path}`;
}
