// What pip has installed, read from the disk in milliseconds instead of asking pip.
import fs from "node:fs";
import path from "node:path";

/**
 * @typedef {object} Distribution
 * @property {string} name
 * @property {string} version
 */

/**
 * @param {string} sitePackages
 * @returns {{ whole: Distribution[], halfInstalled: string[] }} pip writes its RECORD last: without it a
 *   package is half installed
 */
export function installedDistributions(sitePackages) {
  /** @type {Distribution[]} */
  const whole = [];
  /** @type {string[]} */
  const halfInstalled = [];
  if (!fs.existsSync(sitePackages)) return { whole, halfInstalled };
  for (const folder of fs.readdirSync(sitePackages).sort()) {
    const match = /^(.+)-([^-]+)\.dist-info$/.exec(folder);
    if (!match) continue;
    if (fs.existsSync(path.join(sitePackages, folder, "RECORD"))) {
      whole.push({ name: match[1] ?? "", version: match[2] ?? "" });
    } else halfInstalled.push(path.join(sitePackages, folder));
  }
  return { whole, halfInstalled };
}

/**
 * The packages of which a file is gone, emptied or cut off.
 * @param {string} sitePackages
 * @param {readonly Distribution[]} distributions
 * @returns {Distribution[]}
 */
export function damagedDistributions(sitePackages, distributions) {
  return distributions.filter(({ name, version }) => {
    const record = path.join(sitePackages, `${name}-${version}.dist-info`, "RECORD");
    if (!fs.existsSync(record)) return true;
    const files = fs.readFileSync(record, "utf8").split(/\r?\n/).filter(Boolean).map(fileOfRecordLine);
    return files.filter(isForUse).some(({ file, size }) => {
      const found = fs.statSync(path.join(sitePackages, file), { throwIfNoEntry: false });
      return !found || (size !== undefined && found.size !== size);
    });
  });
}

/**
 * @param {string} line `path,hash,size`, the path in quotes when it holds a comma
 * @returns {{ file: string, size: number | undefined }}
 */
function fileOfRecordLine(line) {
  const [, quoted, plain = "", size] = /^(?:"((?:[^"]|"")*)"|([^,]*)),[^,]*,(\d*)$/.exec(line) ?? [];
  return { file: quoted?.replaceAll('""', '"') ?? plain, size: size ? Number(size) : undefined };
}

/**
 * What Python runs, and what JupyterLab loads into the browser. What pip compiles and the scripts that a moved folder
 * changes do not count, nor the settings that a person may edit.
 * @param {{ file: string }} line
 */
function isForUse({ file }) {
  if (!file || /__pycache__|\.pyc$/.test(file)) return false;
  return !file.startsWith("..") || /^[./]*share\/jupyter\/lab/.test(file);
}
