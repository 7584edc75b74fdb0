import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { ReadRaw } from "./description.js";

/** A reader of one raw folder that refuses a file other than the one the dataset was made from. */
export function readRawFile(rawFolder: string): ReadRaw {
  return ({ path, sha256 }) => {
    const file = join(rawFolder, path);
    if (!existsSync(file)) {
      throw new Error(
        `${rawFolder} does not hold ${path}. The passport of the dataset says where it comes from.`,
      );
    }
    const bytes = readFileSync(file);
    const found = createHash("sha256").update(bytes).digest("hex");
    if (found !== sha256) {
      throw new Error(
        `${path} is not the file the dataset was made from: sha256 ${found}, expected ${sha256}.`,
      );
    }
    return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  };
}

/** For synthetic sets, which are made from a seed alone. */
export const readNoRawFile: ReadRaw = ({ path }) => {
  throw new Error(`A synthetic dataset must not read a raw file, but it asked for ${path}.`);
};
