// A database server that tests and benchmarks start for themselves: on a free port, in a folder that goes with it.
import { spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/**
 * @typedef {object} Server
 * @property {string} url for the function that opens this engine
 * @property {number} port
 * @property {number} pid
 * @property {() => Promise<void>} stop ends it and removes its folder
 * @property {() => Promise<void>} kill ends it as a power cut would, and keeps its folder until stop
 */

/** @returns {string} a new folder that only this user can read */
export function newFolder() {
  return fs.mkdtempSync(path.join(os.tmpdir(), "movement-data-engine-"));
}

/** @returns {Promise<number>} a port that was free a moment ago */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen({ port: 0, host: "127.0.0.1" }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/**
 * Starts a server and waits until it listens.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {object} options
 * @param {string} options.folder is removed when the server stops
 * @param {number} options.port
 * @param {string} options.url
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {number} [options.uid] the user that it runs as
 * @param {number} [options.gid]
 * @returns {Promise<Server>}
 */
export async function startServer(program, args, { folder, port, url, env = process.env, ...user }) {
  const log = path.join(folder, "server.log");
  const output = fs.openSync(log, "a");
  const child = spawn(program, args, {
    cwd: folder,
    env,
    stdio: ["ignore", output, output],
    ...user,
  });
  fs.closeSync(output);
  const ended = new Promise((resolve) => child.once("close", resolve).once("error", resolve));
  const end = async (/** @type {NodeJS.Signals} */ signal) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    const force = setTimeout(() => child.kill("SIGKILL"), 10_000);
    await ended;
    clearTimeout(force);
  };
  // When this process ends early, nothing may stay behind.
  const last = () => child.kill("SIGKILL");
  process.once("exit", last);
  const stop = async () => {
    await end("SIGINT");
    process.off("exit", last);
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const deadline = performance.now() + 400_000;
  while (!(await listens(port))) {
    if (child.exitCode === null && child.signalCode === null && performance.now() < deadline) {
      await wait(100);
      continue;
    }
    const said = fs.readFileSync(log, "utf8").slice(-2000);
    await stop();
    throw new Error(`${path.basename(program)} did not start. The end of what it said:\n${said}`);
  }
  return { url, port, pid: child.pid ?? 0, stop, kill: () => end("SIGKILL") };
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function listens(port) {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: "127.0.0.1" });
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
