// JupyterLite for the site, in a folder of its own: the private Python environment of the course stays as it is.
import fs from "node:fs";
import path from "node:path";
import { fingerprint, readStamp, writeStamp } from "../../../kernel-setup/installed/fingerprint.mjs";
import { pip } from "../../../kernel-setup/steps/python-packages.mjs";

/** @param {string} root @returns {string} where Python finds it */
export const jupyterlitePackages = (root) => path.join(root, "published", ".jupyterlite", "packages");

/** @param {string} root */
const requirementsFile = (root) => path.join(root, "publishing", "site", "jupyterlite", "requirements.txt");

/** @param {string} root */
const stampFile = (root) => path.join(root, "published", ".jupyterlite", "packages.json");

/** @type {import("../../../kernel-setup/steps/step.mjs").Step} */
export const jupyterliteStep = {
  name: "JupyterLite",
  doing: "Installing JupyterLite for the site",
  needs: ["JupyterLab"],
  check: async ({ root }) => {
    const program = path.join(jupyterlitePackages(root), "jupyterlite_core", "__main__.py");
    const isWanted = readStamp(stampFile(root)).requirements === fingerprint(root, [requirementsFile(root)]);
    return isWanted && fs.existsSync(program)
      ? { fine: true, note: "JupyterLite" }
      : { fine: false, problem: "JupyterLite is not installed yet.", action: "Installed it with pip." };
  },
  repair: async (context) => {
    const { root } = context;
    const folder = jupyterlitePackages(root);
    fs.rmSync(folder, { recursive: true, force: true });
    await pip(context, ["--no-deps", "--target", folder, "-r", requirementsFile(root)]);
    writeStamp(stampFile(root), { requirements: fingerprint(root, [requirementsFile(root)]) });
  },
};
