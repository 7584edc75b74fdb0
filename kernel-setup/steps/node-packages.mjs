// node_modules as package-lock.json asks for it. npm writes its own record last, so a missing record is a
// half-finished install.
import fs from "node:fs";
import path from "node:path";
import { explainFailure } from "../explain-failure.mjs";
import { readStamp, writeStamp } from "../fingerprint.mjs";
import { npmCommand, run } from "../run.mjs";

/**
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {boolean} [link]
 * @property {boolean} [optional]
 * @property {readonly string[]} [os]
 * @property {readonly string[]} [cpu]
 * @property {readonly string[]} [libc]
 */

/** @type {import("../step.mjs").Step} */
export const nodePackages = {
  name: "Course packages",
  doing: "Installing the course packages with npm",
  check: async (context) => {
    const problem = findProblem(context);
    return problem
      ? { fine: false, problem, action: "Installed the packages with npm ci." }
      : { fine: true, note: "Course packages" };
  },
  repair: async (context) => {
    const npm = npmCommand(context.env, context.nodePath, context.platform);
    // Nothing here needs an install script of another package, and the library is built by the next step.
    const args = [
      "ci",
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
      "--fetch-retry-mintimeout=2000",
      "--fetch-retry-factor=2",
    ];
    const result = await run(npm.file, [...npm.args, ...args], {
      cwd: context.root,
      env: { ...context.env, NODE_ENV: undefined },
      log: context.log,
    });
    // On a full disk npm warns about files that it could not write whole, and calls it a success.
    if (result.code !== 0 || result.output.includes("TAR_ENTRY_ERROR")) {
      fs.rmSync(recordFile(context.root), { force: true });
      throw explainFailure("npm", result.output);
    }
    writeStamp(stampFile(context.root), { platform: platformOf(context) });
  },
};

/**
 * What npm remembers of its own install.
 * @param {string} root
 */
const recordFile = (root) => path.join(root, "node_modules", ".package-lock.json");

/** @param {string} root */
const stampFile = (root) => path.join(root, "node_modules", ".movement-data.json");

/** @param {import("../context.mjs").Context} context */
const platformOf = ({ platform, arch }) => `${platform}-${arch}`;

/**
 * @param {import("../context.mjs").Context} context
 * @returns {string | undefined} one sentence
 */
function findProblem(context) {
  const { root } = context;
  const modules = path.join(root, "node_modules");
  if (!fs.existsSync(modules)) return "The course packages are not installed yet.";
  const wanted = lockEntries(path.join(root, "package-lock.json"));
  const installed = lockEntries(recordFile(root));
  if (!installed) return "The install of the course packages was not finished.";
  if (!wanted) return "package-lock.json is missing or damaged.";
  const stamp = readStamp(stampFile(root)).platform;
  if (stamp !== undefined && stamp !== platformOf(context)) {
    return "The course packages were installed for another kind of computer.";
  }
  for (const [place, entry] of Object.entries(wanted)) {
    if (!place.startsWith("node_modules/")) continue;
    if (entry.link) {
      if (!pointsTo(path.join(root, place), root)) return `The link ${place} does not point to this folder.`;
      continue;
    }
    // npm leaves out optional packages that it cannot install: its stamp says that it was asked.
    if (entry.optional && (stamp !== undefined || !isFor(entry, context))) continue;
    if (installed[place]?.version !== entry.version) return `The package ${nameOf(place)} is not up to date.`;
    if (!fs.existsSync(path.join(root, place, "package.json"))) {
      return `The package ${nameOf(place)} is missing, although npm once installed it.`;
    }
  }
  return undefined;
}

/**
 * @param {string} file
 * @returns {Record<string, LockEntry> | undefined}
 */
function lockEntries(file) {
  const packages = readStamp(file).packages;
  return typeof packages === "object" && packages !== null
    ? /** @type {Record<string, LockEntry>} */ (packages)
    : undefined;
}

/**
 * @param {LockEntry} entry
 * @param {import("../context.mjs").Context} context
 * @returns {boolean}
 */
function isFor(entry, { platform, arch }) {
  // Which C library it is cannot be asked cheaply, and packages with a choice come in pairs: leave them to npm.
  return !entry.libc && !!entry.os?.includes(platform) && !!entry.cpu?.includes(arch);
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
