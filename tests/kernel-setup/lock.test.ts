import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { describe, expect, type TestContext, test } from "vitest";
import { takeLock } from "../../kernel-setup/process/lock.mjs";
import { run } from "../../kernel-setup/process/run.mjs";
import { LOCK_STATES } from "../support/lock-states.js";
import { smallDisk } from "../support/small-disk.js";

/** A folder of its own for a test: the tests wait at the same time. */
function folder({ onTestFinished }: TestContext): { root: string; lock: string } {
  const root = mkdtempSync(join(tmpdir(), "lock-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, ".venv", ".setup"), { recursive: true });
  return { root, lock: join(root, ".venv", ".setup", "lock") };
}

test.concurrent("a second set-up says so, waits for the first, and then goes on", async (context) => {
  const { root } = folder(context);
  const release = await takeLock(root, () => {});
  const order: string[] = [];
  const second = takeLock(root, (processId) => order.push(`waits for ${processId}`)).then((done) => {
    order.push("second");
    done();
  });
  await wait(600);
  order.push("first ends");
  release();
  await second;
  expect(order).toEqual([`waits for ${process.pid}`, "first ends", "second"]);
});

test.concurrent("leaves no file behind", async (context) => {
  const { root, lock } = folder(context);
  const release = await takeLock(root, () => {});
  expect(readFileSync(lock, "utf8")).toBe(String(process.pid));
  release();
  expect(existsSync(lock)).toBe(false);
});

test.concurrent("takes over the lock of a set-up that crashed", async (context) => {
  const { root, lock } = folder(context);
  const { output } = await run(process.execPath, ["-e", "console.log(process.pid)"], {
    cwd: root,
    env: process.env,
    log: () => {},
  });
  writeFileSync(lock, output.trim());
  const before = new Date(Date.now() - 10_000);
  utimesSync(lock, before, before);
  const release = await takeLock(root, () => {
    throw new Error("It must not wait.");
  });
  expect(readFileSync(lock, "utf8")).toBe(String(process.pid));
  release();
});

test.concurrent("lets only one of many in at a time", async (context) => {
  const { root } = folder(context);
  let inside = 0;
  let most = 0;
  const visit = async () => {
    const release = await takeLock(root, () => {});
    inside += 1;
    most = Math.max(most, inside);
    await wait(5);
    inside -= 1;
    release();
  };
  await Promise.all([visit(), visit(), visit(), visit()]);
  expect(most).toBe(1);
});

test.concurrent("waits for the npm that a killed set-up has left at work", async (context) => {
  const { root, lock } = folder(context);
  const npm = spawn(process.execPath, ["-e", "setTimeout(() => {}, 1500)"]);
  writeFileSync(lock, `99999999 ${npm.pid}`);
  const before = new Date(Date.now() - 60_000);
  utimesSync(lock, before, before);
  let npmIsAtWork = true;
  npm.once("exit", () => {
    npmIsAtWork = false;
  });
  const release = await takeLock(root, () => {});
  expect(npmIsAtWork).toBe(false);
  release();
});

describe.concurrent("a lock that belongs to nobody", () => {
  test.for(LOCK_STATES)("never keeps the set-up from starting: $name", async ({ leave }, context) => {
    const { root, lock } = folder(context);
    leave(lock, String);
    const release = await takeLock(root, () => {
      throw new Error("It must not wait.");
    });
    expect(readFileSync(lock, "utf8")).toBe(String(process.pid));
    release();
    expect(readdirSync(join(lock, ".."))).toEqual([]);
  });

  test("may be young and empty: that is waited for, a few seconds long", async (context) => {
    const { root, lock } = folder(context);
    writeFileSync(lock, "");
    const release = await takeLock(root, () => {});
    expect(readFileSync(lock, "utf8")).toBe(String(process.pid));
    release();
  });

  test("is named when it is a folder with something in it", async (context) => {
    const { root, lock } = folder(context);
    mkdirSync(join(lock, "mine"), { recursive: true });
    await expect(takeLock(root, () => {})).rejects.toMatchObject({
      name: "SetupProblem",
      action: expect.stringContaining(lock),
    });
    expect(existsSync(join(lock, "mine"))).toBe(true);
  });
});

test.concurrent.for(["SIGINT", "SIGTERM"] as const)(
  "a wait for somebody else's lock ends with %s",
  async (signal, context) => {
    const { root, lock } = folder(context);
    writeFileSync(lock, String(process.pid));
    const setup = join(import.meta.dirname, "../../kernel-setup");
    const program = [
      `import { takeLock } from ${JSON.stringify(pathToFileURL(join(setup, "process", "lock.mjs")).href)};`,
      `import { endOnSignals } from ${JSON.stringify(pathToFileURL(join(setup, "process", "ending.mjs")).href)};`,
      "endOnSignals();",
      `await takeLock(${JSON.stringify(root)}, () => console.log("waiting"));`,
    ].join("\n");
    const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    child.stdout.once("data", () => child.kill(signal));
    const code = await new Promise((resolve) => child.once("exit", resolve));
    expect(code).toBe(signal === "SIGINT" ? 130 : 143);
    expect(readFileSync(lock, "utf8")).toBe(String(process.pid));
  },
);

const disk = smallDisk();
if (disk === undefined)
  test("skipped: this user may not mount a small disk for a lock on a full one", () => {});
else
  test.concurrent("a full disk leaves no empty lock behind, and a lock that is held keeps what it says", async () => {
    const root = disk.folder;
    mkdirSync(join(root, ".venv", ".setup"), { recursive: true });
    const lock = join(root, ".venv", ".setup", "lock");
    disk.fill(0);
    await expect(takeLock(root, () => {})).rejects.toMatchObject({ code: "ENOSPC" });
    expect(existsSync(lock)).toBe(false);
    disk.fill(8192);
    const release = await takeLock(root, () => {});
    disk.fill(0);
    const program = run(process.execPath, ["-e", "setTimeout(() => {}, 2500)"], {
      cwd: tmpdir(),
      env: process.env,
      log: () => {},
    });
    await wait(1_500);
    expect(readFileSync(lock, "utf8")).toBe(String(process.pid));
    await program;
    release();
    expect(readdirSync(join(lock, ".."))).toEqual([]);
    disk.remove();
  });
