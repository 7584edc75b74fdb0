// node_modules as package-lock.json asks for it: the part of a learner, or all of it for the checks. npm writes its
// own record last, so a missing record is a half-finished install.
import fs from "node:fs";
import path from "node:path";
import { fingerprint, readStamp, writeStamp } from "../installed/fingerprint.mjs";
import { faultOf, lockEntries, packageSize, wantedEntries } from "../installed/installed-packages.mjs";
import { npmCommand, run } from "../process/run.mjs";
import { explainFailure } from "../set-up/explain-failure.mjs";

/** @typedef {import("../installed/installed-packages.mjs").Fault} Fault */
/** @typedef {import("../installed/installed-packages.mjs").PackageSet} PackageSet */

/** What a learner needs. */
export const nodePackages = packagesOf("course", "Installing the course packages with npm");

/** What the checks need: the learner's packages and those of developers. */
export const developerPackages = packagesOf("development", "Installing the packages of the checks with npm");

/**
 * @param {PackageSet} set
 * @param {string} doing
 * @returns {import("./step.mjs").Step}
 */
function packagesOf(set, doing) {
  return {
    name: "Course packages",
    doing,
    check: async (context) => {
      const [fault] = findFaults(context, set);
      return fault
        ? { fine: false, problem: fault.problem, action: "Installed the packages with npm." }
        : { fine: true, note: "Course packages" };
    },
    repair: (context) => install(context, set),
  };
}

/**
 * @param {import("../context.mjs").Context} context
 * @param {PackageSet} set
 */
async function install(context, set) {
  const { root } = context;
  const faults = findFaults(context, set);
  // npm ci removes everything first, and nothing is left when the network fails: where single packages are to be
  // brought, the others stay.
  const adds = faults.length > 0 && faults.every(({ place }) => place !== everything);
  const isForDevelopers = set === "development" || hasDeveloperPackages(root);
  for (const { place, inTheWay } of faults) {
    if (inTheWay) fs.rmSync(path.join(root, place), { recursive: true, force: true });
  }
  const npm = npmCommand(context.env, context.nodePath, context.platform);
  // Nothing here needs an install script of another package, and the library is built by the next step.
  const args = [
    ...(adds ? ["install", "--no-save"] : ["ci"]),
    ...(isForDevelopers ? [] : ["--omit=dev"]),
    "--ignore-scripts",
    "--prefer-offline",
    "--no-audit",
    "--no-fund",
    "--fetch-retry-mintimeout=2000",
    "--fetch-retry-factor=2",
  ];
  const result = await run(npm.file, [...npm.args, ...args], {
    cwd: root,
    env: { ...context.env, NODE_ENV: undefined },
    log: context.log,
  });
  // On a full disk npm warns about files that it could not write whole, and calls it a success.
  const isCutOff = result.output.includes("TAR_ENTRY_ERROR");
  if (result.code !== 0 || isCutOff) {
    // What was whole before something was to be added is still whole: npm takes its own changes back.
    if (isCutOff || !adds) fs.rmSync(recordFile(root), { force: true });
    throw explainFailure("npm", result.output);
  }
  rememberPackages(context);
}

/**
 * Keeps how large each package is while all of them are known to be well.
 * @param {import("../context.mjs").Context} context
 */
export function rememberPackages(context) {
  const { root } = context;
  const installed = lockEntries(recordFile(root)) ?? {};
  const sizes = Object.fromEntries(
    wantedEntries(installed, "development")
      .filter(([place, { link }]) => !link && fs.existsSync(path.join(root, place)))
      .map(([place]) => [place, packageSize(path.join(root, place))]),
  );
  writeStamp(stampFile(root), { platform: platformOf(context), record: recordOf(root), sizes });
}

/**
 * Whether the sizes that are kept are those of the last install, which somebody may have done by hand.
 * @param {string} root
 */
export function areRemembered(root) {
  return readStamp(stampFile(root)).record === recordOf(root);
}

const everything = "node_modules";

/**
 * What npm remembers of its own install.
 * @param {string} root
 */
const recordFile = (root) => path.join(root, "node_modules", ".package-lock.json");

/** @param {string} root */
const recordOf = (root) => fingerprint(root, [recordFile(root)]);

/** @param {string} root */
const stampFile = (root) => path.join(root, "node_modules", ".movement-data.json");

/** @param {import("../context.mjs").Context} context */
const platformOf = ({ platform, arch }) => `${platform}-${arch}`;

/** @param {string} root */
const hasDeveloperPackages = (root) =>
  Object.values(lockEntries(recordFile(root)) ?? {}).some(({ dev }) => dev);

/**
 * @param {import("../context.mjs").Context} context
 * @param {PackageSet} set
 * @returns {Fault[]} the first says what to tell
 */
function findFaults(context, set) {
  const { root } = context;
  /** @type {(problem: string) => Fault[]} */
  const whole = (problem) => [{ place: everything, inTheWay: false, problem }];
  if (!fs.existsSync(path.join(root, "node_modules"))) {
    return whole("The course packages are not installed yet.");
  }
  const wanted = lockEntries(path.join(root, "package-lock.json"));
  const installed = lockEntries(recordFile(root));
  if (!installed) return whole("The install of the course packages was not finished.");
  if (!wanted) return whole("package-lock.json is missing or damaged.");
  const stamp = readStamp(stampFile(root));
  if (stamp.platform !== undefined && stamp.platform !== platformOf(context)) {
    return whole("The course packages were installed for another kind of computer.");
  }
  const sizes = areRemembered(root) ? /** @type {Record<string, string>} */ (stamp.sizes ?? {}) : {};
  return wantedEntries(wanted, set).flatMap(([place, entry]) => {
    // npm leaves out optional packages that it cannot install: its stamp says that it was asked.
    const mayBeLeftOut = entry.optional === true && (stamp.platform !== undefined || !isFor(entry, context));
    return faultOf(root, { place, entry, installed, mayBeLeftOut, size: sizes[place] }) ?? [];
  });
}

/**
 * @param {import("../installed/installed-packages.mjs").LockEntry} entry
 * @param {import("../context.mjs").Context} context
 * @returns {boolean}
 */
function isFor(entry, { platform, arch }) {
  // Which C library it is cannot be asked cheaply, and packages with a choice come in pairs: leave them to npm.
  return !entry.libc && !!entry.os?.includes(platform) && !!entry.cpu?.includes(arch);
}
