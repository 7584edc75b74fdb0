// The environment variables under which JupyterLab, its kernels and the notebook tests run: everything they
// read and write is inside the project, whatever the person has installed or configured elsewhere.
import { jupyterWorkDir } from "../paths.mjs";

/**
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} [platform]
 * @returns {NodeJS.ProcessEnv}
 */
export function jupyterEnvironment(root, env, platform = process.platform) {
  /** @type {NodeJS.ProcessEnv} */
  const kept = {};
  for (const [name, value] of Object.entries(env)) {
    if (!/^(?:JUPYTER|JPY_|IPYTHON|PYTHON|npm_|COURSE_TOKEN$)/i.test(name)) kept[name] = value;
  }
  const place = (/** @type {Parameters<typeof jupyterWorkDir>[1]} */ kind) =>
    jupyterWorkDir(root, kind, platform);
  return {
    ...kept,
    JUPYTER_CONFIG_DIR: place("config"),
    JUPYTER_DATA_DIR: place("data"),
    JUPYTER_RUNTIME_DIR: place("runtime"),
    JUPYTERLAB_SETTINGS_DIR: place("settings"),
    JUPYTERLAB_WORKSPACES_DIR: place("workspaces"),
    IPYTHONDIR: place("ipython"),
    // The kernels and settings of the .venv come before those of the system.
    JUPYTER_PREFER_ENV_PATH: "1",
    JUPYTER_PLATFORM_DIRS: "0",
    // Windows would otherwise read our UTF-8 files in its own code page.
    PYTHONUTF8: "1",
  };
}
