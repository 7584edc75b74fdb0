// The kernelspec inside the .venv. It names absolute paths, so a moved folder or another Node makes it stale.
import { isDeepStrictEqual } from "node:util";
import { moveScripts } from "../installed/venv-scripts.mjs";
import { kernelSpec, readKernelSpec, rootOfKernelSpec, writeKernelSpec } from "../jupyter/kernel-spec.mjs";
import { kernelSpecDir } from "../paths.mjs";
import { explainError } from "../set-up/explain-failure.mjs";

/** @type {import("./step.mjs").Step} */
export const kernelRegistration = {
  name: "TypeScript kernel",
  doing: "Registering the TypeScript kernel",
  needs: ["Private Python environment"],
  check: async ({ root, nodePath, platform }) => {
    const registered = readKernelSpec(kernelSpecDir(root, platform));
    const action = "Registered the kernel for this folder.";
    if (registered === undefined) {
      return { fine: false, problem: "The TypeScript kernel is not registered yet.", action };
    }
    if (isDeepStrictEqual(registered, kernelSpec(root, nodePath, platform))) {
      return { fine: true, note: "TypeScript kernel, registered in this folder" };
    }
    const before = rootOfKernelSpec(registered);
    const problem =
      before !== undefined && before !== root
        ? "The course folder was moved, and the kernel still points to the old place."
        : "The kernel is registered with another Node or in an older way.";
    return { fine: false, problem, action };
  },
  repair: async ({ root, nodePath, platform }) => {
    const folder = kernelSpecDir(root, platform);
    const before = rootOfKernelSpec(readKernelSpec(folder));
    try {
      if (before !== undefined && before !== root) moveScripts(before, root, platform);
      writeKernelSpec(folder, kernelSpec(root, nodePath, platform));
    } catch (error) {
      throw explainError(error, "the set-up");
    }
  },
};
