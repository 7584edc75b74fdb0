import { readFileSync, writeFileSync } from "node:fs";
import { type Zippable, zipSync } from "fflate";
import { filesBelow } from "../../kernel-setup/installed/fingerprint.mjs";
import { pathBelow } from "./path-below.js";

/** Packs a folder into one file to send, and gives its size in bytes. */
export function zipFolder(folder: string, target: string, inside: string): number {
  const files: Zippable = {};
  for (const file of filesBelow(folder)) {
    files[`${inside}/${pathBelow(folder, file)}`] = readFileSync(file);
  }
  const packed = zipSync(files, { level: 9 });
  writeFileSync(target, packed);
  return packed.length;
}

/** "2.4 MB" */
export function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
