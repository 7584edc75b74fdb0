import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WORK_VERSION } from "../../../src/course/my-work/work.js";
import { openWorkStore } from "../../../src/course/my-work/work-store.js";
import { withLock } from "../../../src/library/files/lock.js";
import { writeWhole } from "../../../src/library/files/write-whole.js";
import { systemClock } from "../../../src/library/kernel/clock.js";
import { compiledLibrary } from "../../support/compiled-library.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

let library: ReturnType<typeof compiledLibrary>;

beforeAll(() => {
  library = compiledLibrary(["course/my-work/work-store", "library/kernel/clock"]);
  writeFileSync(
    join(library.folder, "writer.js"),
    `import { openWorkStore } from "./src/course/my-work/work-store.js";
     import { systemClock } from "./src/library/kernel/clock.js";
     const [folder, name, writes, filler] = process.argv.slice(2);
     const store = openWorkStore(folder, systemClock);
     for (let i = 1; i <= Number(writes); i++) {
       const { saved, notice } = store.update((work) => ({
         ...work,
         reflections: { ...work.reflections, [name + "." + i]: { text: "x".repeat(Number(filler)), writtenAt: "now", earlier: [] } },
         plan: { ...work.plan, sum: (work.plan.sum ?? 0) + 1, [name]: i },
       }));
       if (!saved) throw new Error(JSON.stringify(notice));
       // What is printed was promised to be on the disk.
       process.stdout.write(i + "\\n");
       // Cells run one after another: without a breath the one that just wrote is always first at the lock again.
       Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 8);
     }`,
  );
});

afterAll(() => library.remove());

function startWriter(folder: string, name: string, writes: number, filler: number): ChildProcess {
  const args = [join(library.folder, "writer.js"), folder, name, String(writes), String(filler)];
  return spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once("exit", resolve));
}

describe("notebooks that write at the same moment", { timeout: 120_000 }, () => {
  it("lose nothing: six processes with thirty writes each", async () => {
    const folder = temporaryFolder();
    const writers = Array.from({ length: 6 }, (_, i) => startWriter(folder, `notebook${i}`, 30, 10));
    for (const writer of writers) writer.stdout?.resume();
    expect(await Promise.all(writers.map(ended))).toEqual(writers.map(() => 0));
    const { work, notice } = openWorkStore(folder, systemClock).read();
    expect(notice).toBeUndefined();
    expect(Object.keys(work.reflections).length).toBe(180);
    expect(work.plan.sum).toBe(180);
    expect(readdirSync(folder)).toEqual(["my-work.json"]);
  });

  it("never leave a damaged file or lose a promised write when they are killed", async () => {
    const folder = temporaryFolder();
    const store = openWorkStore(folder, systemClock);
    for (let round = 0; round < 3; round++) {
      const writers = Array.from({ length: 4 }, (_, i) => {
        const name = `round${round}-${i}`;
        const child = startWriter(folder, name, 100_000, 20_000);
        const promised = { name, count: 0 };
        child.stdout?.on("data", (chunk: Buffer) => {
          const last = chunk.toString().trim().split("\n").at(-1);
          promised.count = Math.max(promised.count, Number(last));
          // Killed after a different number of writes each, in the middle of the next one.
          if (promised.count > 2 + i + round) child.kill("SIGKILL");
        });
        return { promised, done: ended(child) };
      });
      await Promise.all(writers.map(({ done }) => done));
      const { work, notice } = store.read();
      expect(notice).toBeUndefined();
      for (const { promised } of writers) {
        expect(promised.count).toBeGreaterThan(2);
        expect(work.plan[promised.name]).toBeGreaterThanOrEqual(promised.count);
        expect(work.reflections[`${promised.name}.${promised.count}`]).toBeDefined();
      }
    }
    // Whatever the killed ones left behind, the next notebook writes at once and tidies up.
    expect(store.update((work) => ({ ...work, plan: {} })).saved).toBe(true);
    expect(readdirSync(folder)).toEqual(["my-work.json"]);
  });

  it("never take away what the newer of two releases wrote, while the older one keeps writing", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "my-work.json");
    const writer = spawn(
      process.execPath,
      [join(library.folder, "writer.js"), folder, "older", "100000", "10"],
      { stdio: ["ignore", "pipe", "pipe"] },
    );
    let said = "";
    writer.stderr?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
    await new Promise<void>((resolve) => {
      writer.stdout?.on("data", (chunk: Buffer) => {
        if (Number(chunk.toString().trim().split("\n").at(-1)) >= 3) resolve();
      });
    });
    // The newer release reads what is there, as both do, and writes it in its own form.
    const newer = withLock(join(folder, "my-work.lock"), systemClock, () => {
      const work = JSON.parse(readFileSync(path, "utf8")) as { plan: { sum: number } };
      const text = JSON.stringify({ ...work, version: WORK_VERSION + 1 });
      writeWhole(path, text, { overwrite: true });
      return { text, sum: work.plan.sum };
    });
    expect(await ended(writer)).not.toBe(0);
    expect(said).toContain("newer release of the course");
    expect(readFileSync(path, "utf8")).toBe(newer.text);
    expect(newer.sum).toBeGreaterThanOrEqual(3);
    expect(readdirSync(folder)).toEqual(["my-work.json"]);
  });
});

it.runIf(existsSync("/dev/full"))("says that its answer could not be written, as on a full disk", () => {
  const full = openSync("/dev/full", "w");
  const { status, stderr } = spawnSync("node", ["kernel-setup/my-work.mjs", "backups"], {
    env: { ...process.env, MOVEMENT_DATA_WORK: temporaryFolder() },
    stdio: ["ignore", full, "pipe"],
    encoding: "utf8",
  });
  closeSync(full);
  expect([status, stderr]).toEqual([
    1,
    "What my-work had to say could not be written: its disk is full. Make room, and type it again.\n",
  ]);
});
