// The one way in which the set-up starts other programs: on Windows too, with the output in the log,
// and ended together with the set-up.
import { spawn } from "node:child_process";
import path from "node:path";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();
// Once everything is being ended, nobody waits for results: a killed npm is not "npm failed".
let isEnding = false;

/**
 * How a program has to be started: Windows runs `.cmd` files only through its shell, which needs quotes.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {NodeJS.Platform} [platform]
 * @returns {{ file: string, args: string[], shell: boolean }}
 */
export function commandFor(file, args, platform = process.platform) {
  if (platform !== "win32" || !/\.(?:cmd|bat)$/i.test(file)) return { file, args: [...args], shell: false };
  const quoted = [file, ...args].map((part) => (/^[\w./:\\=-]+$/.test(part) ? part : `"${part}"`));
  return { file: quoted.join(" "), args: [], shell: true };
}

/**
 * npm as it was started (`npm start` says where it lives), otherwise the npm on the PATH.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {string} nodePath
 * @param {NodeJS.Platform} [platform]
 * @returns {{ file: string, args: string[] }}
 */
export function npmCommand(env, nodePath, platform = process.platform) {
  const script = env.npm_execpath ?? "";
  if (path.win32.basename(script) === "npm-cli.js") return { file: nodePath, args: [script] };
  return { file: platform === "win32" ? "npm.cmd" : "npm", args: [] };
}

/**
 * @typedef {object} RunOptions
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} env
 * @property {(text: string) => void} [log] gets the output; without it the output goes to this terminal
 * @property {number} [timeout] milliseconds
 *
 * @typedef {object} RunResult
 * @property {number} code 0 when it went well; 127 when the program does not exist; 124 after the timeout
 * @property {string} output the last part of what it printed
 */

/**
 * @param {string} file
 * @param {readonly string[]} args
 * @param {RunOptions} options
 * @returns {Promise<RunResult>}
 */
export function run(file, args, options) {
  const command = commandFor(file, args);
  const { log, timeout } = options;
  return new Promise((resolve) => {
    const child = spawn(command.file, command.args, {
      cwd: options.cwd,
      env: options.env,
      shell: command.shell,
      // Its own process group, so that it can be ended with everything that it started.
      detached: process.platform !== "win32",
      windowsHide: true,
      stdio: log ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
    });
    running.add(child);
    let output = "";
    let timedOut = false;
    const timer = timeout
      ? setTimeout(() => {
          timedOut = true;
          endTree(child, "SIGKILL");
        }, timeout)
      : undefined;
    /** @param {Buffer} chunk */
    const take = (chunk) => {
      const text = chunk.toString("utf8");
      output = (output + text).slice(-100_000);
      log?.(text);
    };
    child.stdout?.on("data", take);
    child.stderr?.on("data", take);
    /** @param {number} code */
    const finish = (code) => {
      clearTimeout(timer);
      running.delete(child);
      if (!isEnding) resolve({ code: timedOut ? 124 : code, output });
    };
    child.on("error", (error) => {
      output += error.message;
      finish(127);
    });
    child.on("close", (code) => finish(code ?? 1));
  });
}

/**
 * The numbers of the programs that run now.
 * @returns {number[]}
 */
export function runningProcesses() {
  return [...running].flatMap((child) => child.pid ?? []);
}

/**
 * Ends a program and what it started.
 * @param {import("node:child_process").ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export function endTree(child, signal) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === "win32") {
    spawn("taskkill", ["/pid", String(child.pid), "/T", "/F"], { stdio: "ignore", windowsHide: true });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    child.kill(signal);
  }
}

/**
 * Ends every program that `run` has started and that is still there, when this process is about to end.
 * @returns {Promise<void>}
 */
export async function endAllRuns() {
  isEnding = true;
  const left = [...running];
  if (left.length === 0) return;
  const ended = Promise.all(left.map((child) => new Promise((resolve) => child.once("close", resolve))));
  for (const child of left) endTree(child, "SIGTERM");
  const force = setTimeout(() => {
    for (const child of left) endTree(child, "SIGKILL");
  }, 3_000);
  await ended;
  clearTimeout(force);
}
