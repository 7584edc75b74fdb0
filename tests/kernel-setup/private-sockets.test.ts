import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { createContext } from "../../kernel-setup/context.mjs";
import { projectRoot, venvPython } from "../../kernel-setup/paths.mjs";
import { makePrivate } from "../../kernel-setup/process/private-folders.mjs";
import { run } from "../../kernel-setup/process/run.mjs";
import { temporaryFolder } from "../support/temporary-folder.js";

const outside = mkdtempSync(join(tmpdir(), "sockets-"));
afterAll(() => rmSync(outside, { recursive: true, force: true }));

const scripts = join(projectRoot, "kernel-setup", "jupyter");

async function python(
  words: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ code: number; output: string }> {
  return run(venvPython(projectRoot), ["-I", ...words], {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    log: () => {},
  });
}

/** The folder that is chosen for a runtime folder; it is removed again when `remove` is asked for. */
async function chosen(runtime: string, remove = false, env: NodeJS.ProcessEnv = {}): Promise<string> {
  const program = `
import sys
sys.path.append(sys.argv[1])
from private_sockets import private_folder, remove_folder
folder = private_folder(sys.argv[2])
print(folder)
if sys.argv[3] == "true":
    remove_folder(folder, sys.argv[2])`;
  const { code, output } = await python(["-c", program, scripts, runtime, String(remove)], env);
  expect(code).toBe(0);
  return output.trim();
}

describe.skipIf(process.platform === "win32")("the folder of the sockets", () => {
  test("is the runtime folder itself, made private, where the path is short enough", async () => {
    const runtime = join(outside, "runtime");
    mkdirSync(runtime, { mode: 0o755 });
    expect(await chosen(runtime, true)).toBe(runtime);
    expect(statSync(runtime).mode & 0o777).toBe(0o700);
  });

  test.each(["a".repeat(60), "é".repeat(30)])(
    "is a short private one where %s would be too long, and goes again",
    async (name) => {
      const runtime = join(outside, name);
      const folder = await chosen(runtime);
      expect(folder).not.toContain(name);
      expect(Buffer.byteLength(folder)).toBeLessThanOrEqual(53);
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      rmSync(folder, { recursive: true });
      expect(existsSync(await chosen(runtime, true))).toBe(false);
    },
  );

  test("is found although the folder for temporary files is too long as well", async () => {
    const long = join(outside, "t".repeat(60));
    mkdirSync(long);
    const folder = await chosen(join(outside, "b".repeat(60)), true, {
      TMPDIR: long,
      XDG_RUNTIME_DIR: "/nowhere",
    });
    expect(folder).toMatch(/^\/tmp\/course-/);
  });

  test("holds a kernel that runs a cell, in a folder of the course with a long name", {
    timeout: 120_000,
  }, async () => {
    const runtime = join(outside, "c".repeat(80));
    const { code, output } = await python([join(scripts, "prove_kernel.py"), "tslab", projectRoot], {
      JUPYTER_RUNTIME_DIR: runtime,
    });
    expect(output).toContain("proof 42 true");
    expect(code).toBe(0);
  });
});

describe.skipIf(process.platform === "win32")("the folders of a learner", () => {
  test("are closed to others at the start", () => {
    const root = temporaryFolder();
    for (const name of ["notebooks", "my-work"]) mkdirSync(join(root, name), { mode: 0o755 });
    expect(makePrivate(createContext(root))).toEqual([]);
    for (const name of ["notebooks", "my-work", ".venv/jupyter"]) {
      expect(statSync(join(root, name)).mode & 0o777).toBe(0o700);
    }
  });

  test.runIf(existsSync("/proc/1"))("are named when the disk does not take the change", () => {
    const root = temporaryFolder();
    // A folder of the system that keeps its permissions stands in for a disk without any.
    symlinkSync("/proc/1", join(root, "notebooks"));
    writeFileSync(join(root, "my-work"), "", { mode: 0o600 });
    expect(makePrivate(createContext(root))).toEqual([
      expect.stringMatching(/may be able to read .*notebooks/),
    ]);
  });
});
