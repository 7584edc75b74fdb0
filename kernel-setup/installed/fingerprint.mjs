// "Did this change since last time?" A fingerprint of files, and the small stamp files that remember one.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/**
 * Every file below a folder, in a fixed order; nothing when the folder is not there.
 * @param {string} folder
 * @returns {string[]}
 */
export function filesBelow(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/**
 * A hash over the names and contents of files, and over further words. Names count relative to `root`,
 * so that a moved folder has the same fingerprint.
 * @param {string} root
 * @param {readonly string[]} files
 * @param {readonly string[]} [words]
 * @returns {string}
 */
export function fingerprint(root, files, words = []) {
  const hash = createHash("sha256");
  for (const file of files) {
    hash.update(path.relative(root, file).split(path.sep).join("/")).update("\0");
    hash.update(fs.existsSync(file) ? fs.readFileSync(file) : "no such file").update("\0");
  }
  for (const word of words) hash.update(word).update("\0");
  return hash.digest("hex");
}

/**
 * A hash over the names of files and over what the disk says of each, which is quicker than reading them.
 * @param {string} root
 * @param {readonly string[]} files
 * @param {(file: fs.Stats) => string | number} stateOf
 * @returns {string}
 */
export function states(root, files, stateOf) {
  const words = files.map((file) => {
    const found = fs.statSync(file, { throwIfNoEntry: false });
    return `${path.relative(root, file)} ${found ? stateOf(found) : "no such file"}`;
  });
  return fingerprint(root, [], words);
}

/**
 * @param {string} file
 * @returns {Record<string, unknown>} empty when there is no readable stamp
 */
export function readStamp(file) {
  try {
    const value = JSON.parse(fs.readFileSync(file, "utf8"));
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

/**
 * Written beside and renamed, so that a stamp is whole or not there.
 * @param {string} file
 * @param {Readonly<Record<string, unknown>>} value
 */
export function writeStamp(file, value) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}`;
  fs.writeFileSync(beside, `${JSON.stringify(value, null, 2)}\n`);
  fs.renameSync(beside, file);
}
