// The calm settings of JupyterLab, copied into the .venv. What a learner changes in JupyterLab stays theirs.
import fs from "node:fs";
import path from "node:path";
import { jupyterShareDir, jupyterWorkDir, venvDir } from "../paths.mjs";
import { explainError } from "../set-up/explain-failure.mjs";

/** @type {import("./step.mjs").Step} */
export const jupyterSettings = {
  name: "Settings of JupyterLab",
  doing: "Copying the settings of JupyterLab",
  needs: ["Private Python environment"],
  check: async ({ root }) => {
    const missing = copies(root).filter(({ from, to, once }) => !isCopied(from, to, once));
    return missing.length === 0
      ? { fine: true, note: "Settings of JupyterLab" }
      : {
          fine: false,
          problem: "JupyterLab does not have the settings of the course.",
          action: "Copied them.",
        };
  },
  repair: async ({ root }) => {
    try {
      for (const { from, to, once } of copies(root)) {
        if (isCopied(from, to, once)) continue;
        fs.mkdirSync(path.dirname(to), { recursive: true });
        fs.copyFileSync(from, to);
      }
    } catch (error) {
      throw explainError(error, "the set-up");
    }
  },
};

/**
 * `once`: a first value for a setting that the learner may change.
 * @param {string} root
 * @returns {Array<{ from: string, to: string, once: boolean }>}
 */
function copies(root) {
  const from = (/** @type {string} */ name) => path.join(root, "kernel-setup", "jupyter", name);
  const etc = path.join(venvDir(root), "etc", "jupyter");
  return [
    {
      from: from("overrides.json"),
      to: path.join(jupyterShareDir(root), "lab", "settings", "overrides.json"),
      once: false,
    },
    // It names the extensions twice, off and locked: JupyterLab would otherwise add the second list itself.
    { from: from("page_config.json"), to: path.join(etc, "labconfig", "page_config.json"), once: false },
    {
      from: from("jupyter_server_config.json"),
      to: path.join(etc, "jupyter_server_config.json"),
      once: false,
    },
    {
      from: from("custom.css"),
      to: path.join(jupyterWorkDir(root, "config"), "custom", "custom.css"),
      once: false,
    },
    {
      // Font sizes in overrides.json are ignored.
      from: from("themes.jupyterlab-settings"),
      to: path.join(
        jupyterWorkDir(root, "settings"),
        "@jupyterlab",
        "apputils-extension",
        "themes.jupyterlab-settings",
      ),
      once: true,
    },
  ];
}

/**
 * @param {string} from
 * @param {string} to
 * @param {boolean} once
 */
function isCopied(from, to, once) {
  if (!fs.existsSync(to)) return false;
  return once || fs.readFileSync(from).equals(fs.readFileSync(to));
}
