import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createProgress, type Progress } from "../../kernel-setup/set-up/progress.mjs";
import { setUp } from "../../kernel-setup/set-up/set-up.mjs";
import { developerSteps, steps } from "../../kernel-setup/steps/steps.mjs";
import { type FakeCourse, fakeCourse } from "./fake-course.js";

function recording(): { progress: Progress; text: () => string } {
  let text = "";
  const write = (more: string) => {
    text += more;
  };
  return { progress: createProgress({ write, isTerminal: false, now: () => 0 }), text: () => text };
}

async function run(course: FakeCourse, list = steps): Promise<{ ready: boolean; text: string }> {
  const { progress, text } = recording();
  const ready = await setUp(course.context, list, progress);
  return { ready, text: text() };
}

describe("the set-up", () => {
  test("brings a fresh clone to a kernel that runs a cell, one line for each step", async () => {
    const course = fakeCourse();
    const { ready, text } = await run(course);
    expect(text.split("\n").map((line) => line.replace(/\s+0\.0 s$/, ""))).toEqual([
      ` ✓ Node ${process.versions.node}`,
      " ✓ Python 3.11.4",
      " ✓ Course packages",
      " ✓ Course library",
      " ✓ Datasets",
      " ✓ Private Python environment",
      " ✓ JupyterLab 4.6.6 and the chart renderer",
      " ✓ Settings of JupyterLab",
      " ✓ TypeScript kernel, registered in this folder",
      " ✓ The kernel starts without a snapshot",
      " ✓ The kernel runs cells",
      "",
    ]);
    expect(ready).toBe(true);
  });

  test("does nothing the second time", async () => {
    const course = fakeCourse();
    await run(course);
    course.calls();
    const { ready } = await run(course);
    expect(ready).toBe(true);
    expect(course.calls()).toEqual([]);
  });

  test("goes on after an interruption from where it stopped", async () => {
    const course = fakeCourse();
    course.behave({ pipFailure: "NewConnectionError: name resolution" });
    const first = await run(course);
    expect(first.ready).toBe(false);
    expect(first.text).toContain("pip could not reach the internet.");
    course.calls();
    course.behave({ pipFailure: "" });
    expect((await run(course)).ready).toBe(true);
    expect(course.calls().filter((call) => /npm|tsc|venv/.test(call))).toEqual([]);
  });

  test.each([
    [
      { npmFailure: "npm error code ENOTFOUND" },
      "npm could not reach the internet.",
      "Connect to the internet",
    ],
    [
      { npmFailure: "ENOSPC: no space left on device" },
      "The disk is full, so npm could not finish.",
      "Free about 1 GB",
    ],
    [{ npmFailure: "SELF_SIGNED_CERT_IN_CHAIN" }, "could not check the certificate", "administrator"],
    [{ npmFailure: "something nobody foresaw" }, "npm stopped with an error.", "npm run doctor"],
    [{ pipFailure: "OSError: [Errno 28] No space left on device" }, "The disk is full", "Free about 1 GB"],
    [
      { pipFailure: "PermissionError: [Errno 13] Permission denied" },
      "not allowed to write",
      "Close JupyterLab",
    ],
    [{ kernelAnswers: false }, "The TypeScript kernel did not answer.", "npm run doctor"],
  ])("names a failure in one sentence with one action: %o", async (changes, problem, action) => {
    const course = fakeCourse();
    course.behave(changes);
    const { ready, text } = await run(course);
    expect(ready).toBe(false);
    const failure = text.slice(text.indexOf("✗"));
    expect(failure).toMatch(/^✗ [^\n]+\.\n {3}→ [^\n]+\.\n/);
    expect(failure).toContain(problem);
    expect(failure).toContain(action);
    expect(text).not.toMatch(/\bat .*:\d+:\d+/);
  });

  test("does not believe npm that an install on a full disk went well", async () => {
    const course = fakeCourse();
    course.behave({ npmWarning: "npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device, write" });
    expect((await run(course)).text).toContain("The disk is full, so npm could not finish.");
    course.calls();
    course.behave({ npmWarning: "" });
    expect((await run(course)).ready).toBe(true);
    expect(course.calls()[0]).toBe("npm ci --omit=dev");
  });

  const hasVitest = (course: FakeCourse) => existsSync(join(course.root, "node_modules", "vitest"));

  test("brings a learner's packages for the course, and adds those of developers for the checks", async () => {
    const course = fakeCourse();
    await run(course);
    expect(hasVitest(course)).toBe(false);
    course.calls();
    expect((await run(course, developerSteps)).ready).toBe(true);
    expect(hasVitest(course)).toBe(true);
    expect(course.calls().filter((call) => /npm|tsc|prove/.test(call))).toEqual(["npm install"]);
    expect((await run(course)).ready).toBe(true);
    expect((await run(course, developerSteps)).ready).toBe(true);
    expect(course.calls()).toEqual([]);
  });

  test("keeps the packages of developers when the course mends its own", async () => {
    const course = fakeCourse();
    await run(course, developerSteps);
    expect(course.calls()).toContain("npm ci");
    writeFileSync(join(course.root, "node_modules", "tslab", "main.js"), "");
    expect((await run(course)).ready).toBe(true);
    expect(course.calls()).toContain("npm install");
    expect(hasVitest(course)).toBe(true);
  });

  test("still opens the course when the packages of developers could not be brought", async () => {
    const course = fakeCourse();
    await run(course);
    course.behave({ npmFailure: "npm error code ENOTFOUND" });
    expect((await run(course, developerSteps)).text).toContain("npm could not reach the internet.");
    course.calls();
    expect((await run(course)).ready).toBe(true);
    expect(course.calls()).toEqual([]);
  });

  test("keeps what a failing program printed in the log", async () => {
    const course = fakeCourse();
    course.behave({ pipFailure: "a long story about wheels" });
    await run(course);
    expect(course.log()).toContain("a long story about wheels");
  });

  test("says what to do when the library does not compile, and builds it once it does", async () => {
    const course = fakeCourse();
    const source = join(course.root, "src", "index.ts");
    writeFileSync(source, "wrong type");
    expect((await run(course)).text).toContain("The course library does not compile.");
    writeFileSync(source, "export {};");
    expect((await run(course)).ready).toBe(true);
  });

  test("removes from the build what was removed from the source", async () => {
    const course = fakeCourse();
    const extra = join(course.root, "src", "extra.ts");
    writeFileSync(extra, "export {};");
    await run(course);
    expect(existsSync(join(course.root, "dist", "extra.js"))).toBe(true);
    rmSync(extra);
    await run(course);
    expect(existsSync(join(course.root, "dist", "extra.js"))).toBe(false);
  });

  test("runs no program that packages bring for their installation", async () => {
    const course = fakeCourse();
    await run(course);
    const steps = course.calls();
    expect(steps).toContain("npm ci --omit=dev");
    expect(steps).not.toContain("the program of a package");
  });

  test("writes nothing outside the project folder", async () => {
    const course = fakeCourse();
    await run(course);
    expect(existsSync(course.context.env.HOME ?? "")).toBe(false);
  });

  test("registers the kernel with absolute paths", async () => {
    const course = fakeCourse();
    await run(course);
    const file = join(course.root, ".venv", "share", "jupyter", "kernels", "tslab", "kernel.json");
    const { argv } = JSON.parse(readFileSync(file, "utf8"));
    expect(argv).toEqual([
      process.execPath,
      join(course.root, "kernel-setup", "kernel", "main.mjs"),
      "--config-path={connection_file}",
    ]);
  });

  test("keeps the font size that the learner chose", async () => {
    const course = fakeCourse();
    await run(course);
    const settings = join(course.root, ".venv", "jupyter", "settings", "@jupyterlab", "apputils-extension");
    const file = join(settings, "themes.jupyterlab-settings");
    expect(readFileSync(file, "utf8")).toContain("17px");
    writeFileSync(file, '{ "theme": "JupyterLab Dark" }');
    await run(course);
    expect(readFileSync(file, "utf8")).toBe('{ "theme": "JupyterLab Dark" }');
  });
});
