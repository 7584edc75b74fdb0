// A kernelspec in the person's own Jupyter folder, for the editors that look only there. The one thing that the
// course writes outside its folder, and only when asked.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { userKernelSpecDir } from "../paths.mjs";
import { SetupProblem } from "../set-up/setup-problem.mjs";
import { kernelSpec, readKernelSpec, rootOfKernelSpec, writeKernelSpec } from "./kernel-spec.mjs";

/**
 * The person's own folder. In some containers nobody has one.
 *
 * @param {() => string} [ask]
 * @returns {string}
 */
export function homeFolder(ask = os.homedir) {
  let home = "";
  try {
    home = ask();
  } catch {
    // The system does not know this user.
  }
  if (path.isAbsolute(home)) return home;
  throw new SetupProblem(
    "This computer does not say where your home folder is, so the kernel cannot be registered for you.",
    "Set the variable HOME to your own folder, and run the command again.",
  );
}

/**
 * @param {import("../context.mjs").Context} context
 * @param {string} home
 * @returns {string} what was done
 */
export function addUserKernel({ root, env, nodePath, platform }, home) {
  const folder = userKernelSpecDir(env, home, platform);
  if (fs.existsSync(folder) && rootOfKernelSpec(readKernelSpec(folder)) === undefined) {
    throw new SetupProblem(
      `There is another kernel called tslab in ${folder}.`,
      "Remove that folder if you do not need it, and run the command again.",
    );
  }
  writeKernelSpec(folder, kernelSpec(root, nodePath, platform));
  return `The kernel of this folder is registered for you in ${folder}. Take it back with: npm run doctor -- --remove-user-kernel`;
}

/**
 * @param {import("../context.mjs").Context} context
 * @param {string} home
 * @returns {string} what was done
 */
export function removeUserKernel({ env, platform }, home) {
  const folder = userKernelSpecDir(env, home, platform);
  if (rootOfKernelSpec(readKernelSpec(folder)) === undefined) {
    return `There is no kernel of this course in ${folder}; nothing was removed.`;
  }
  fs.rmSync(folder, { recursive: true, force: true });
  return `The kernel of this course was removed from ${folder}.`;
}
