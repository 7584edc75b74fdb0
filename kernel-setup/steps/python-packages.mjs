// JupyterLab, what draws the charts and the forms, and what runs notebooks in tests: exact versions in the .venv.
import fs from "node:fs";
import path from "node:path";
import { askPython } from "../installed/find-python.mjs";
import { fingerprint, readStamp, writeStamp } from "../installed/fingerprint.mjs";
import { damagedDistributions, installedDistributions } from "../installed/installed-distributions.mjs";
import { setupDir, sitePackagesDir, venvPython } from "../paths.mjs";
import { run } from "../process/run.mjs";
import { explainFailure } from "../set-up/explain-failure.mjs";

/** @typedef {import("../installed/installed-distributions.mjs").Distribution} Distribution */

/** @type {import("./step.mjs").Step} */
export const pythonPackages = {
  name: "JupyterLab",
  doing: "Installing JupyterLab and the chart renderer",
  needs: ["Private Python environment"],
  check: async (context) => {
    const state = await look(context);
    if (state.problem) return { fine: false, problem: state.problem, action: "Installed it again with pip." };
    const version = state.distributions.find(({ name }) => name === "jupyterlab")?.version ?? "";
    return { fine: true, note: `JupyterLab ${version} and the chart renderer` };
  },
  repair: async (context) => {
    const { damaged, minor } = await look(context);
    const sitePackages = sitePackagesDir(context.root, minor, context.platform);
    for (const folder of installedDistributions(sitePackages).halfInstalled) {
      fs.rmSync(folder, { recursive: true, force: true });
    }
    if (damaged.length > 0) {
      const pins = damaged.map(({ name, version }) => `${name}==${version}`);
      await pip(context, ["--force-reinstall", "--no-deps", ...pins]);
    }
    await pip(context, ["--no-deps", "-r", requirementsFile(context.root)]);
    const distributions = installedDistributions(sitePackages).whole;
    const { root } = context;
    writeStamp(stampFile(root), { requirements: requirements(root), minor, distributions });
    fs.rmSync(downloads(context.root), { recursive: true, force: true, maxRetries: 3 });
  },
};

/** @param {string} root */
const requirementsFile = (root) => path.join(root, "kernel-setup", "requirements.txt");

/** @param {string} root */
const requirements = (root) => fingerprint(root, [requirementsFile(root)]);

/** @param {string} root */
const stampFile = (root) => path.join(setupDir(root), "python-packages.json");

/** @param {string} root */
const downloads = (root) => path.join(setupDir(root), "downloads");

/**
 * @param {import("../context.mjs").Context} context
 * @returns {Promise<{ problem?: string, minor: string, damaged: Distribution[], distributions: Distribution[] }>}
 */
async function look(context) {
  const { root, platform } = context;
  const minor = (await askPython(context, venvPython(root, platform)))?.minor ?? "";
  const sitePackages = sitePackagesDir(root, minor, platform);
  const stamp = readStamp(stampFile(root));
  // An earlier release of the course kept them under another name, with parts that this one does not need.
  const kept = stamp.distributions ?? stamp.installed;
  const distributions = /** @type {Distribution[]} */ (Array.isArray(kept) ? kept : []);
  const nothing = { minor, damaged: [], distributions };
  if (stamp.minor !== minor || !fs.existsSync(sitePackages)) {
    return { problem: "JupyterLab is not installed yet.", ...nothing };
  }
  const damaged = damagedDistributions(sitePackages, distributions);
  const names = damaged.map(({ name }) => name);
  if (names.includes("jupyterlab"))
    return { problem: "JupyterLab is missing or damaged.", ...nothing, damaged };
  if (names.includes("plotly"))
    return { problem: "The chart renderer is missing or damaged.", ...nothing, damaged };
  if (damaged.length > 0) {
    return {
      problem: `A part of JupyterLab is missing or damaged (${names.join(", ")}).`,
      ...nothing,
      damaged,
    };
  }
  if (stamp.requirements !== requirements(root)) {
    return { problem: "JupyterLab is not in the version that this course asks for.", ...nothing };
  }
  return nothing;
}

/**
 * Installs with the pip of the private environment.
 * @param {import("../context.mjs").Context} context
 * @param {readonly string[]} what
 */
export async function pip(context, what) {
  const { root, platform } = context;
  // What was downloaded before an interruption is kept inside the project until all of it is installed.
  const env = {
    ...context.env,
    PIP_USER: "0",
    PIP_TARGET: undefined,
    PIP_PREFIX: undefined,
    PIP_ROOT: undefined,
    PIP_REQUIRE_HASHES: undefined,
    PYTHONHOME: undefined,
    PYTHONPATH: undefined,
    PIP_CACHE_DIR: downloads(root),
  };
  const flags = ["--no-input", "--disable-pip-version-check", "--retries", "3"];
  const result = await run(venvPython(root, platform), ["-m", "pip", "install", ...flags, ...what], {
    cwd: setupDir(root),
    env,
    log: context.log,
  });
  if (result.code !== 0) throw explainFailure("pip", result.output);
}
