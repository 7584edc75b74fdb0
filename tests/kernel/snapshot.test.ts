import { rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import {
  isSnapshotFresh,
  snapshotFile,
  snapshotStamp,
  stampOf,
} from "../../kernel-setup/kernel/snapshot/snapshot-stamp.mjs";
import { projectRoot } from "../../kernel-setup/paths.mjs";
import { write } from "../kernel-setup/fake-course.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { Kernel, resultOf, temporaryJupyter } from "./jupyter.js";

const jupyter = temporaryJupyter();
afterAll(() => jupyter.remove());

const startedFrom = 'Reflect.has(globalThis, Symbol.for("movement-data.compiler"))';

async function inKernel<Result>(
  env: NodeJS.ProcessEnv,
  ask: (kernel: Kernel) => Promise<Result>,
): Promise<Result> {
  const kernel = new Kernel(env);
  try {
    await kernel.start(join(projectRoot, "tests", "kernel"));
    return await ask(kernel);
  } finally {
    await kernel.end();
  }
}

const shown = async (kernel: Kernel, code: string) => resultOf(await kernel.execute(code))["text/plain"];

describe("a kernel of a course that is set up", () => {
  test("starts from the snapshot, and knows the library, its types and other Node programs", async () => {
    await inKernel(jupyter.env, async (kernel) => {
      expect(await shown(kernel, startedFrom)).toBe("true");
      expect(await shown(kernel, 'import { countBy } from "movement-data";\ntypeof countBy')).toBe(
        "function",
      );
      const wrong = await kernel.execute(
        'import { loadDataset } from "movement-data";\nloadDataset("acces-log")',
      );
      expect(wrong.reply.evalue).toMatch(/access-log/);
      // A process that a cell forks is a program of its own, no second kernel.
      const fork = `import { fork } from "node:child_process";
        const child = fork("refuse-network.cjs", { stdio: "ignore" });
        await new Promise((ended) => child.once("exit", ended));`;
      expect(await shown(kernel, fork)).toBe("0");
    });
  }, 60_000);

  test("starts without it where this Node does not take it, and gives the same", async () => {
    const env = { ...jupyter.env, NODE_OPTIONS: "--max-old-space-size=1500" };
    await inKernel(env, async (kernel) => {
      expect(await shown(kernel, startedFrom)).toBe("false");
      expect(await shown(kernel, 'import { countBy } from "movement-data";\ntypeof countBy')).toBe(
        "function",
      );
    });
  }, 60_000);
});

describe("the snapshot", () => {
  /** A folder with a snapshot that was taken of one file. */
  function setUpFolder() {
    const root = temporaryFolder();
    const source = join(root, "index.d.cts");
    write(source, "export {};");
    write(snapshotFile(root), "a snapshot");
    const stamp = stampOf(root, [source, snapshotFile(root)]);
    const keep = (changes: object) =>
      writeFileSync(snapshotStamp(root), JSON.stringify({ ...stamp, ...changes }));
    keep({});
    return { root, source, keep };
  }

  test("is used as long as nothing changed", () => {
    expect(isSnapshotFresh(setUpFolder().root)).toBe(true);
  });

  test.each<[string, (folder: ReturnType<typeof setUpFolder>) => void]>([
    ["a file that it was taken of was written anew", ({ source }) => utimesSync(source, 1, 1)],
    ["a file that it was taken of is gone", ({ source }) => rmSync(source)],
    ["it was cut off", ({ root }) => write(snapshotFile(root), "a snap")],
    ["it is of another Node", ({ keep }) => keep({ node: "v18.0.0 linux x64" })],
    ["the course was moved", ({ keep }) => keep({ root: "/elsewhere" })],
    ["none could be taken", ({ keep }) => keep({ why: "Node ended with 1" })],
    ["its stamp is damaged", ({ root }) => write(snapshotStamp(root), '{ "root": ')],
    ["its stamp names no files", ({ keep }) => keep({ files: [1] })],
    ["its stamp is of another kind", ({ root }) => write(snapshotStamp(root), "[]")],
  ])("is left alone when %s", (_when, change) => {
    const folder = setUpFolder();
    change(folder);
    expect(isSnapshotFresh(folder.root)).toBe(false);
  });
});
