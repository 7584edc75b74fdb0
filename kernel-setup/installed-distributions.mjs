// What pip has installed, read from the disk in milliseconds instead of asking pip.
import fs from "node:fs";
import path from "node:path";

/**
 * @typedef {object} Distribution
 * @property {string} name
 * @property {string} version
 * @property {string[]} landmarks files that must be there, relative to site-packages
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
    const record = path.join(sitePackages, folder, "RECORD");
    if (!fs.existsSync(record)) {
      halfInstalled.push(path.join(sitePackages, folder));
      continue;
    }
    const files = fs.readFileSync(record, "utf8").split(/\r?\n/).map(fileOfRecordLine).filter(Boolean);
    whole.push({ name: match[1] ?? "", version: match[2] ?? "", landmarks: landmarksOf(files) });
  }
  return { whole, halfInstalled };
}

/**
 * The names of packages of which a landmark is gone.
 * @param {string} sitePackages
 * @param {readonly Distribution[]} distributions
 * @returns {Distribution[]}
 */
export function damagedDistributions(sitePackages, distributions) {
  return distributions.filter(({ landmarks }) =>
    landmarks.some((file) => !fs.existsSync(path.join(sitePackages, file))),
  );
}

/** @param {string} line `path,hash,size`, the path in quotes when it holds a comma */
function fileOfRecordLine(line) {
  const match = /^(?:"((?:[^"]|"")*)"|([^,]*)),/.exec(line);
  return (match?.[1]?.replaceAll('""', '"') ?? match?.[2] ?? "").trim();
}

/**
 * The entrance of the package, and what JupyterLab loads into the browser.
 * @param {readonly string[]} files
 * @returns {string[]}
 */
function landmarksOf(files) {
  const code = files.filter((file) => /\.(?:py|so|pyd)$/.test(file) && !file.startsWith(".."));
  const entrance = code.sort((a, b) => a.split("/").length - b.split("/").length || a.localeCompare(b))[0];
  const browser = files.filter((file) =>
    /share\/jupyter\/.*\/(?:package\.json|remoteEntry\..*\.js)$/.test(file),
  );
  const page = files.filter((file) => /share\/jupyter\/lab\/static\/index\.html$/.test(file));
  return [...(entrance ? [entrance] : []), ...browser, ...page];
}
