// A kernelspec in the person's own Jupyter folder, for the editors that look only there. The one thing that the
// course writes outside its folder, and only when asked.
import fs from "node:fs";
import { userKernelSpecDir } from "../paths.mjs";
import { SetupProblem } from "../set-up/setup-problem.mjs";
import { kernelSpec, readKernelSpec, rootOfKernelSpec, writeKernelSpec } from "./kernel-spec.mjs";

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
