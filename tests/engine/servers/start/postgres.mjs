// A PostgreSQL of one's own, from the programs of Debian's package.
import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort, newFolder, startServer } from "./server.mjs";

const root = "/usr/lib/postgresql";

/** The folder of PostgreSQL's programs: POSTGRES_BIN, or the newest that is installed. */
export function postgresPrograms() {
  if (process.env.POSTGRES_BIN) return process.env.POSTGRES_BIN;
  const versions = fs.existsSync(root) ? fs.readdirSync(root).filter((name) => /^\d+$/.test(name)) : [];
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0];
  return newest === undefined ? undefined : path.join(root, newest, "bin");
}

/**
 * Starts PostgreSQL with a user "tester" whose password is "se:cret@1".
 * @param {Readonly<Record<string, string>>} [settings]
 * @returns {Promise<import("./server.mjs").Server>}
 */
export async function startPostgres(settings = {}) {
  const programs = postgresPrograms();
  if (programs === undefined) {
    throw new Error(
      'PostgreSQL is not installed. Install it, for example with "apt-get install postgresql".',
    );
  }
  const folder = newFolder();
  const user = owner();
  if (user.uid !== undefined && user.gid !== undefined) fs.chownSync(folder, user.uid, user.gid);
  const data = path.join(folder, "data");
  const password = path.join(folder, "password");
  fs.writeFileSync(password, "se:cret@1\n", { mode: 0o644 });
  execFileSync(
    path.join(programs, "initdb"),
    [
      "-D",
      data,
      "-U",
      "tester",
      "--auth=scram-sha-256",
      `--pwfile=${password}`,
      "-E",
      "UTF8",
      "--no-locale",
      "-N",
    ],
    { cwd: folder, stdio: "pipe", ...user },
  );
  const port = await freePort();
  const all = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: folder,
    fsync: "off",
    full_page_writes: "off",
    synchronous_commit: "off",
    ...settings,
  };
  const settingsOf = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = await startServer(
    path.join(programs, "postgres"),
    ["-D", data, "-p", String(port), ...settingsOf],
    { folder, port, url: `postgres://tester:se%3Acret%401@127.0.0.1:${port}/postgres`, ...user },
  );
  // It listens a moment before it lets anybody in.
  for (let tries = 0; tries < 300; tries++) {
    const { status } = spawnSync(path.join(programs, "pg_isready"), ["-h", "127.0.0.1", "-p", String(port)]);
    if (status === 0) return server;
    await wait(100);
  }
  await server.stop();
  throw new Error("PostgreSQL listens but lets nobody in.");
}

/** PostgreSQL refuses to run as root: then it runs as the user of its package. */
function owner() {
  if (process.getuid?.() !== 0) return {};
  const id = (/** @type {string} */ flag) =>
    Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}
