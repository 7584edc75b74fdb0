// Learners type answers into notebooks, and JupyterLab keeps copies of them: both are for their owner alone.
import fs from "node:fs";
import path from "node:path";
import { venvDir } from "../paths.mjs";

/**
 * @param {import("../context.mjs").Context} context
 * @returns {string[]} what could not be made private, in a sentence each
 */
export function makePrivate({ root, platform }) {
  // Windows keeps the folders of a person from others by itself.
  if (platform === "win32") return [];
  const jupyter = path.join(venvDir(root, platform), "jupyter");
  fs.mkdirSync(jupyter, { recursive: true });
  const folders = ["notebooks", "my-work", ".ipynb_checkpoints"].map((name) => path.join(root, name));
  return [jupyter, ...folders].filter((folder) => !isPrivate(folder)).map(sentence);
}

/**
 * Takes every permission of others away.
 * @param {string} folder
 * @returns {boolean}
 */
function isPrivate(folder) {
  const found = fs.statSync(folder, { throwIfNoEntry: false });
  if (!found || (found.mode & 0o077) === 0) return true;
  try {
    fs.chmodSync(folder, found.mode & 0o700);
  } catch {}
  // A memory stick takes the change and forgets it.
  return (fs.statSync(folder).mode & 0o077) === 0;
}

/** @param {string} folder */
const sentence = (folder) =>
  `   Other users of this computer may be able to read ${folder}: it is not yours, or its disk keeps no permissions.`;
