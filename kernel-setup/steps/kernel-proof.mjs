// "It is installed" is not "it works": a cell that uses the library and a dataset is run through the kernel, and its
// output is read.
import fs from "node:fs";
import path from "node:path";
import { filesBelow, fingerprint, readStamp, writeStamp } from "../installed/fingerprint.mjs";
import { jupyterEnvironment } from "../jupyter/jupyter-environment.mjs";
import { kernelSpec } from "../jupyter/kernel-spec.mjs";
import { kernelName, setupDir, venvPython } from "../paths.mjs";
import { run } from "../process/run.mjs";
import { datasetState } from "./datasets.mjs";
import { libraryBuild, packageState, sourceFingerprint } from "./library-build.mjs";
import { areRemembered, nodePackages, rememberPackages } from "./node-packages.mjs";

/**
 * Fine when this very set-up has run a cell before; otherwise it runs one now.
 * @type {import("./step.mjs").Step}
 */
export const kernelProof = {
  name: "Kernel runs a cell",
  doing: "Running one cell to prove the kernel",
  needs: ["Course packages", "Course library", "Datasets", "JupyterLab", "TypeScript kernel"],
  check: async (context) => {
    const proved = whatWasProved(context);
    if (readStamp(stampFile(context.root)).proved !== proved) {
      if (!(await runOneCell(context))) {
        return {
          fine: false,
          problem: "The TypeScript kernel did not answer.",
          action: "Installed the course packages and built the library again.",
        };
      }
      // Packages that somebody installed by hand are known to be well from now on.
      if (!areRemembered(context.root)) rememberPackages(context);
      writeStamp(stampFile(context.root), { proved });
    }
    return { fine: true, note: "The kernel runs cells" };
  },
  // Every file that a check can see is whole: so one that no check sees is damaged. The packages come second, because
  // they need a network.
  repair: async (context) => {
    const buildAgain = async () => {
      fs.rmSync(path.join(context.root, "dist"), { recursive: true, force: true });
      await libraryBuild.repair?.(context);
    };
    await buildAgain();
    if (await runOneCell(context)) return;
    await nodePackages.repair?.(context);
    await buildAgain();
  },
};

/**
 * @param {import("../context.mjs").Context} context
 * @returns {Promise<boolean>} whether the right output came back
 */
async function runOneCell({ root, env, platform, log }) {
  const script = path.join(root, "kernel-setup", "jupyter", "prove_kernel.py");
  const result = await run(venvPython(root, platform), ["-I", script, kernelName, root], {
    cwd: root,
    env: jupyterEnvironment(root, env, platform),
    log,
    timeout: 120_000,
  });
  return result.code === 0;
}

/**
 * The next check then runs the cell again.
 * @param {string} root
 */
export function forgetProof(root) {
  fs.rmSync(stampFile(root), { force: true });
}

/** @param {string} root */
const stampFile = (root) => path.join(setupDir(root), "kernel-proof.json");

/**
 * Whatever could change the answer of the kernel.
 * @param {import("../context.mjs").Context} context
 * @returns {string}
 */
function whatWasProved({ root, nodePath, nodeVersion, platform }) {
  const setup = path.join(root, "kernel-setup");
  const files = [...filesBelow(path.join(setup, "kernel")), path.join(setup, "requirements.txt")];
  const spec = JSON.stringify(kernelSpec(root, nodePath, platform));
  const library = [sourceFingerprint(root), packageState(root), datasetState(root)];
  return fingerprint(root, files, [spec, nodeVersion, ...library]);
}
