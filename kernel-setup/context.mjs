// What every step is handed, so that tests can hand in another folder, another PATH, another platform.
import fs from "node:fs";
import path from "node:path";
import { setupDir } from "./paths.mjs";

/**
 * @typedef {object} Context
 * @property {string} root the project folder
 * @property {NodeJS.ProcessEnv} env
 * @property {NodeJS.Platform} platform
 * @property {string} arch
 * @property {string} nodePath the Node that runs the kernel
 * @property {string} nodeVersion
 * @property {(text: string) => void} log details for people who look for them, never for the terminal
 */

/**
 * @param {string} root
 * @param {NodeJS.Platform} [platform]
 * @returns {string}
 */
export function logFile(root, platform = process.platform) {
  return path.join(setupDir(root, platform), "setup.log");
}

/**
 * @param {string} root
 * @param {Partial<Context>} [changes]
 * @returns {Context}
 */
export function createContext(root, changes = {}) {
  return {
    root,
    env: process.env,
    platform: process.platform,
    arch: process.arch,
    nodePath: process.execPath,
    nodeVersion: process.versions.node,
    log: (text) => appendLog(logFile(root), text),
    ...changes,
  };
}

/**
 * A log that cannot be written (a full disk) must not hide the reason it would have held.
 * @param {string} file
 * @param {string} text
 */
function appendLog(file, text) {
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.appendFileSync(file, text, { mode: 0o600 });
  } catch {}
}
