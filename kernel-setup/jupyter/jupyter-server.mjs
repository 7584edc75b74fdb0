// Starts the JupyterLab of this folder, waits until it answers, and ends it with its kernels.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { jupyterWorkDir, setupDir, venvPython } from "../paths.mjs";
import { isAlive } from "../process/is-alive.mjs";
import { endTree } from "../process/run.mjs";
import { jupyterEnvironment } from "./jupyter-environment.mjs";

/** What JupyterLab opens first. */
export const startNotebook = "notebooks/0-start-here.ipynb";

/**
 * @param {number} port
 * @param {string} token
 * @returns {string}
 */
export function startAddress(port, token) {
  const page = startNotebook.split("/").map(encodeURIComponent).join("/");
  return `http://127.0.0.1:${port}/lab/tree/${page}?token=${encodeURIComponent(token)}`;
}

/**
 * @param {string} root
 * @param {{ port: number, browser: boolean }} options
 * @returns {string[]}
 */
export function serverArguments(root, { port, browser }) {
  return [
    // Isolated: a file of the learner called json.py is no part of JupyterLab.
    "-I",
    path.join(root, "kernel-setup", "jupyter", "serve.py"),
    "--ServerApp.ip=127.0.0.1",
    `--ServerApp.port=${port}`,
    "--ServerApp.port_retries=0",
    `--ServerApp.root_dir=${root}`,
    `--ServerApp.open_browser=${browser ? "True" : "False"}`,
    "--ServerApp.allow_root=True",
    `--LabApp.default_url=/lab/tree/${startNotebook}`,
  ];
}

/**
 * @typedef {object} Server
 * @property {Promise<number>} ended its exit code
 * @property {() => Promise<void>} stop ends it and its kernels
 */

/**
 * @param {import("../context.mjs").Context} context
 * @param {{ port: number, token: string, browser: boolean, log: string }} options
 * @returns {Server}
 */
export function startServer({ root, env, platform }, { port, token, browser, log }) {
  fs.mkdirSync(path.dirname(log), { recursive: true });
  const output = fs.openSync(log, "w", 0o600);
  const child = spawn(venvPython(root, platform), serverArguments(root, { port, browser }), {
    cwd: root,
    // The token is not an argument: every user of a computer can read those.
    env: { ...jupyterEnvironment(root, env, platform), JUPYTER_TOKEN: token },
    detached: platform !== "win32",
    windowsHide: true,
    stdio: ["pipe", output, output],
  });
  fs.closeSync(output);
  child.stdin?.on("error", () => {});
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    child.on("error", () => resolve(1));
    child.on("exit", (code) => resolve(code ?? 1));
  });
  const stop = async () => {
    child.stdin?.end();
    const force = setTimeout(() => endTree(child, "SIGKILL"), 12_000);
    await ended;
    clearTimeout(force);
  };
  return { ended, stop };
}

/**
 * @param {Server} server
 * @param {number} port
 * @param {string} token
 * @returns {Promise<boolean>} false when it ended, or did not answer within two minutes
 */
export async function waitUntilItAnswers(server, port, token) {
  let hasEnded = false;
  void server.ended.then(() => {
    hasEnded = true;
  });
  for (const until = Date.now() + 120_000; Date.now() < until && !hasEnded; ) {
    if (await answers(port, token)) return true;
    await wait(100);
  }
  return false;
}

/**
 * @param {number} port
 * @param {string} token
 * @returns {Promise<boolean>}
 */
async function answers(port, token) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/status`, {
      headers: { authorization: `token ${token}` },
      signal: AbortSignal.timeout(2_000),
    });
    return response.ok;
  } catch {
    return false;
  }
}

/**
 * The JupyterLab that already runs for this folder, if there is one.
 * @param {string} root
 * @returns {Promise<{ port: number, token: string, page: string } | undefined>} `page` is a file that leads a browser
 *   to it, because every user of a computer can read the words with which a browser is started
 */
export async function runningServer(root) {
  const folder = jupyterWorkDir(root, "runtime");
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  for (const name of names.filter((file) => /^jpserver-\d+\.json$/.test(file))) {
    try {
      const { pid, port, token } = JSON.parse(fs.readFileSync(path.join(folder, name), "utf8"));
      if (isAlive(pid) && (await answers(port, token))) {
        return { port, token, page: path.join(folder, name.replace(/\.json$/, "-open.html")) };
      }
    } catch {}
  }
  return undefined;
}

/**
 * @param {string} root
 * @param {number} port
 * @returns {string}
 */
export function serverLog(root, port) {
  return path.join(setupDir(root), `jupyterlab-${port}.log`);
}
