// The files of datasets/ as their passports describe them. They come with the course, so git brings them back.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { filesBelow, readStamp, states } from "../installed/fingerprint.mjs";
import { run } from "../process/run.mjs";
import { SetupProblem } from "../set-up/setup-problem.mjs";

/** @type {import("./step.mjs").Step} */
export const datasets = {
  name: "Datasets",
  doing: "Looking at the datasets",
  check: async ({ root }) => {
    const [damaged] = damagedDatasets(root);
    return damaged === undefined
      ? { fine: true, note: "Datasets" }
      : { fine: false, problem: `The dataset ${damaged} is damaged.`, action: "Brought it back with git." };
  },
  repair: async ({ root, env, log }) => {
    for (const name of damagedDatasets(root)) {
      const folder = `datasets/${name}`;
      const result = await run("git", ["checkout", "--", folder], { cwd: root, env, log });
      if (result.code !== 0) {
        throw new SetupProblem(
          `The dataset ${name} is damaged, and git could not bring it back.`,
          `Copy the folder ${folder} from a fresh download of the course, then run the command again.`,
        );
      }
    }
  },
};

/**
 * Tells the proof of the kernel whether a dataset changed.
 * @param {string} root
 */
export const datasetState = (root) =>
  states(root, filesBelow(path.join(root, "datasets")), ({ size, mtimeMs }) => `${size} ${mtimeMs}`);

/**
 * @param {string} root
 * @returns {string[]}
 */
function damagedDatasets(root) {
  return datasetNames(root).filter((name) => !isWhole(path.join(root, "datasets", name)));
}

/**
 * Every dataset that the library knows, so that a lost folder is missed too.
 * @param {string} root
 * @returns {string[]}
 */
function datasetNames(root) {
  const list = path.join(root, "src", "library", "table", "datasets", "dataset-name.ts");
  const text = fs.existsSync(list) ? fs.readFileSync(list, "utf8") : "";
  return [...text.matchAll(/^ {2}"([\w-]+)",$/gm)].map(([, name = ""]) => name);
}

/**
 * @param {string} folder
 * @returns {boolean} whether the data file has the bytes that its passport names
 */
function isWhole(folder) {
  const { resources } = readStamp(path.join(folder, "datapackage.json"));
  const [resource] = Array.isArray(resources) ? resources : [];
  const file = path.join(folder, path.basename(String(resource?.path)));
  if (!fs.existsSync(file)) return false;
  return resource.hash === `sha256:${createHash("sha256").update(fs.readFileSync(file)).digest("hex")}`;
}
