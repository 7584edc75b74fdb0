import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { takeLock } from "../../kernel-setup/lock.mjs";
import { run } from "../../kernel-setup/run.mjs";

function folder(): { root: string; lock: string } {
  const root = mkdtempSync(join(tmpdir(), "lock-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, ".venv", ".setup"), { recursive: true });
  return { root, lock: join(root, ".venv", ".setup", "lock") };
}

test("a second set-up says so, waits for the first, and then goes on", async () => {
  const { root } = folder();
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

test("leaves no file behind", async () => {
  const { root, lock } = folder();
  const release = await takeLock(root, () => {});
  expect(readFileSync(lock, "utf8")).toBe(String(process.pid));
  release();
  expect(existsSync(lock)).toBe(false);
});

test("takes over the lock of a set-up that crashed", async () => {
  const { root, lock } = folder();
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

test("lets only one of many in at a time", async () => {
  const { root } = folder();
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

test("waits for the npm that a killed set-up has left at work", async () => {
  const { root, lock } = folder();
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
