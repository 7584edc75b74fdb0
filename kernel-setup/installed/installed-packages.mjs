// What npm has installed, held against package-lock.json: what is missing, of another version, or damaged.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { readStamp } from "./fingerprint.mjs";

/**
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {string} [resolved]
 * @property {boolean} [link]
 * @property {boolean} [dev]
 * @property {boolean} [devOptional]
 * @property {boolean} [optional]
 * @property {readonly string[]} [os]
 * @property {readonly string[]} [cpu]
 * @property {readonly string[]} [libc]
 *
 * @typedef {Readonly<Record<string, LockEntry>>} LockEntries
 *
 * @typedef {"course" | "development"} PackageSet
 *   "course" is what a learner needs; "development" has the compilers, linters and browsers of the checks too
 *
 * @typedef {object} Fault
 * @property {string} place
 * @property {boolean} inTheWay whether npm takes it for whole, so that it has to go before npm brings it again
 * @property {string} problem one sentence
 */

/**
 * @param {string} file
 * @returns {LockEntries | undefined}
 */
export function lockEntries(file) {
  const packages = readStamp(file).packages;
  return typeof packages === "object" && packages !== null
    ? /** @type {LockEntries} */ (packages)
    : undefined;
}

/**
 * The part of the lock file that a set asks for.
 * @param {LockEntries} entries
 * @param {PackageSet} set
 * @returns {Array<[place: string, entry: LockEntry]>}
 */
export function wantedEntries(entries, set) {
  return Object.entries(entries).filter(
    ([place, { dev, devOptional }]) =>
      place.startsWith("node_modules/") && (set === "development" || !(dev || devOptional)),
  );
}

/**
 * @param {string} root
 * @param {{ place: string, entry: LockEntry, installed: LockEntries, mayBeLeftOut: boolean, size: string | undefined }} one
 *   `size`: what `packageSize` said when npm had just installed it, where that is known
 * @returns {Fault | undefined}
 */
export function faultOf(root, { place, entry, installed, mayBeLeftOut, size }) {
  const folder = path.join(root, place);
  if (entry.link) {
    return pointsTo(folder, path.join(root, entry.resolved ?? ""))
      ? undefined
      : { place, inTheWay: true, problem: `The link ${place} does not point to this folder.` };
  }
  if (mayBeLeftOut && !fs.existsSync(folder)) return undefined;
  const name = nameOf(place);
  const version = installed[place]?.version;
  if (version === undefined && !mayBeLeftOut) {
    return { place, inTheWay: false, problem: `The package ${name} is not installed yet.` };
  }
  if (version !== entry.version) {
    return { place, inTheWay: false, problem: `The package ${name} is not up to date.` };
  }
  if (!fs.existsSync(path.join(folder, "package.json"))) {
    return {
      place,
      inTheWay: false,
      problem: `The package ${name} is missing, although npm once installed it.`,
    };
  }
  const isDamaged = size === undefined ? !entranceHasText(folder) : packageSize(folder) !== size;
  return isDamaged ? { place, inTheWay: true, problem: `The package ${name} is damaged.` } : undefined;
}

/**
 * Changes when a file of a package is emptied, cut off, lost or added. Packages inside it count for themselves.
 * @param {string} folder
 * @returns {string}
 */
export function packageSize(folder) {
  const hash = createHash("sha256");
  /** @param {string} place */
  const add = (place) => {
    const entries = fs.readdirSync(path.join(folder, place), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const inside = `${place}/${entry.name}`;
      if (entry.isDirectory() && entry.name !== "node_modules") add(inside);
      else if (entry.isFile()) hash.update(`${inside}\0${fs.statSync(path.join(folder, inside)).size}\0`);
    }
  };
  add(".");
  return hash.digest("base64url").slice(0, 16);
}

/**
 * @param {string} folder
 * @returns {boolean} whether the package's own description and the file that `main` names hold something
 */
function entranceHasText(folder) {
  const manifest = readStamp(path.join(folder, "package.json"));
  if (Object.keys(manifest).length === 0) return false;
  const main = path.join(folder, typeof manifest.main === "string" ? manifest.main : "index.js");
  const found = [main, `${main}.js`, path.join(main, "index.js")].find((file) =>
    fs.statSync(file, { throwIfNoEntry: false })?.isFile(),
  );
  return found === undefined || fs.statSync(found).size > 0;
}

/**
 * @param {string} link
 * @param {string} target
 * @returns {boolean}
 */
function pointsTo(link, target) {
  try {
    return fs.realpathSync(link) === fs.realpathSync(target);
  } catch {
    return false;
  }
}

/** @param {string} place */
const nameOf = (place) => place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
