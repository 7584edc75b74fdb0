// Where everything of the set-up lives. Pure path logic: no disk, no clock, so that the Windows and macOS
// forms are tested on any machine. All of it is inside the project, in folders that git ignores.
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The name that notebooks ask for in their metadata. */
export const kernelName = "tslab";

/** The folder that holds package.json, wherever the person put the course. */
export const projectRoot = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * The path rules of a platform, so that `win32` can be asked about on Linux.
 * @param {NodeJS.Platform} platform
 * @returns {path.PlatformPath}
 */
export function pathRules(platform) {
  return platform === "win32" ? path.win32 : path.posix;
}

/**
 * @param {string} root
 * @param {NodeJS.Platform} [platform]
 * @returns {string}
 */
export function venvDir(root, platform = process.platform) {
  return pathRules(platform).join(root, ".venv");
}

/**
 * A program inside the private Python environment: `Scripts\\name.exe` on Windows, `bin/name` elsewhere.
 * @param {string} root
 * @param {string} name
 * @param {NodeJS.Platform} [platform]
 * @returns {string}
 */
export function venvBin(root, name, platform = process.platform) {
  const rules = pathRules(platform);
  return platform === "win32"
    ? rules.join(venvDir(root, platform), "Scripts", `${name}.exe`)
    : rules.join(venvDir(root, platform), "bin", name);
}

/**
 * @param {string} root
 * @param {NodeJS.Platform} [platform]
 * @returns {string}
 */
export function venvPython(root, platform = process.platform) {
  return venvBin(root, "python", platform);
}

/**
 * The folder where Python packages land, for a Python such as "3.11".
 * @param {string} root
 * @param {string} pythonMinor
 * @param {NodeJS.Platform} [platform]
 * @returns {string}
 */
export function sitePackagesDir(root, pythonMinor, platform = process.platform) {
  const rules = pathRules(platform);
  return platform === "win32"
    ? rules.join(venvDir(root, platform), "Lib", "site-packages")
    : rules.join(venvDir(root, platform), "lib", `python${pythonMinor}`, "site-packages");
}

/**
 * What Jupyter reads of this environment: kernels, extensions, settings.
 * @param {string} root
 * @param {NodeJS.Platform} [platform]
 * @returns {string}
 */
export function jupyterShareDir(root, platform = process.platform) {
  return pathRules(platform).join(venvDir(root, platform), "share", "jupyter");
}

/**
 * @param {string} root
 * @param {NodeJS.Platform} [platform]
 * @returns {string}
 */
export function kernelSpecDir(root, platform = process.platform) {
  return pathRules(platform).join(jupyterShareDir(root, platform), "kernels", kernelName);
}

/**
 * The program that a kernelspec starts with Node.
 * @param {string} root
 * @param {NodeJS.Platform} [platform]
 * @returns {string}
 */
export function kernelScript(root, platform = process.platform) {
  return pathRules(platform).join(root, "kernel-setup", "kernel", "main.mjs");
}

/**
 * What JupyterLab writes while it runs: its settings, layout, cookies and connection files.
 * @param {string} root
 * @param {"config" | "data" | "runtime" | "settings" | "workspaces" | "ipython"} kind
 * @param {NodeJS.Platform} [platform]
 * @returns {string}
 */
export function jupyterWorkDir(root, kind, platform = process.platform) {
  return pathRules(platform).join(venvDir(root, platform), "jupyter", kind);
}

/**
 * What the set-up itself remembers: stamps, the lock, the logs. It outlives a rebuilt environment.
 * @param {string} root
 * @param {NodeJS.Platform} [platform]
 * @returns {string}
 */
export function setupDir(root, platform = process.platform) {
  return pathRules(platform).join(venvDir(root, platform), ".setup");
}

/**
 * The user's own Jupyter folder, outside the project: only `doctor --user-kernel` writes there.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {string} home
 * @param {NodeJS.Platform} [platform]
 * @returns {string}
 */
export function userKernelSpecDir(env, home, platform = process.platform) {
  const rules = pathRules(platform);
  const data = () => {
    if (env.JUPYTER_DATA_DIR) return env.JUPYTER_DATA_DIR;
    if (platform === "darwin") return rules.join(home, "Library", "Jupyter");
    if (platform === "win32") {
      return rules.join(env.APPDATA || rules.join(home, "AppData", "Roaming"), "jupyter");
    }
    return rules.join(env.XDG_DATA_HOME || rules.join(home, ".local", "share"), "jupyter");
  };
  return rules.join(data(), "kernels", kernelName);
}
