import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "movement-data-results-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function node(words: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout } = spawnSync(process.execPath, words, {
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return { code: status, lines: stdout.trimEnd().split("\n") };
}

function count(...parts: readonly string[]) {
  return node([".ci/count.mjs", folder, ...parts]);
}

function write(part: string, code: number, results?: unknown): void {
  writeFileSync(join(folder, `${part}.exit`), `${code}\n`);
  if (results !== undefined) writeFileSync(join(folder, `${part}.json`), JSON.stringify(results));
}

describe("the end of a whole run", () => {
  it("names each failure with its part, and counts all parts together", () => {
    write("test", 1, { passed: 3, failures: ["tests/a.test.ts > adds: expected 1 to be 2"] });
    write("test:browser", 0, { passed: 4, failures: [] });
    expect(count("test", "test:browser")).toEqual({
      code: 1,
      lines: ["FAILED npm run test: tests/a.test.ts > adds: expected 1 to be 2", "7 passed, 1 failed"],
    });
  });

  it("names what passed only on its own", () => {
    write("test", 0, { passed: 3, failures: [], unsteady: ["tests/a.test.ts > waits: too long"] });
    expect(count("test")).toEqual({
      code: 0,
      lines: ["UNSTEADY npm run test: tests/a.test.ts > waits: too long", "3 passed, 0 failed"],
    });
  });

  it("is quiet about what passed", () => {
    write("test", 0, { passed: 3, failures: [] });
    expect(count("test")).toEqual({ code: 0, lines: ["3 passed, 0 failed"] });
  });

  it("counts a part that failed without a failed test, or left no results", () => {
    write("test", 2, { passed: 3, failures: [] });
    write("test:engines", 0);
    const { code, lines } = count("test", "test:engines", "test:publishing");
    expect(code).toBe(1);
    expect(lines).toEqual([
      "FAILED npm run test: ended with 2, and none of its tests failed: the reason stands above",
      "FAILED npm run test:engines: ended with 0, and it left no results: the reason stands above",
      "FAILED npm run test:publishing: ended with no exit code, and it left no results: the reason stands above",
      "3 passed, 3 failed",
    ]);
  });
});

describe("a file that failed", () => {
  function runAgain(test: string, failures: readonly string[] = ["waits.test.ts > waits: too long"]) {
    const project = join(folder, "project");
    mkdirSync(join(project, "node_modules"), { recursive: true });
    for (const name of ["vitest", "chai"])
      symlinkSync(join(process.cwd(), "node_modules", name), join(project, "node_modules", name));
    cpSync(".ci", join(project, ".ci"), { recursive: true });
    writeFileSync(join(project, "vitest.config.mjs"), "export default { test: { globals: true } };");
    writeFileSync(join(project, "waits.test.ts"), test);
    write("test", 1, { passed: 5, failures, broken: [{ file: "waits.test.ts", passed: 1 }] });
    spawnSync(process.execPath, [".ci/again.mjs", folder, "test"], { cwd: project });
    return count("test");
  }

  it("is run once more, and named unsteady when it passes", () => {
    const { code, lines } = runAgain(`it("waits", () => {}); it("adds", () => {});`);
    expect(code).toBe(0);
    expect(lines).toEqual(["UNSTEADY npm run test: waits.test.ts > waits: too long", "6 passed, 0 failed"]);
  });

  it("stays failed when it fails again", () => {
    const { code, lines } = runAgain(`it("waits", () => { expect(1).toBe(2); });`);
    expect(code).toBe(1);
    expect(lines).toEqual(["FAILED npm run test: waits.test.ts > waits: too long", "5 passed, 1 failed"]);
  });

  it("is not run again where something failed outside the tests", () => {
    const lost = ["waits.test.ts > waits: too long", "outside the tests: nobody waited"];
    expect(runAgain(`it("waits", () => {});`, lost).code).toBe(1);
  });
});

describe("the results of vitest", () => {
  it("name a failed test, preparation, file and lost promise, each with the first line of its error", () => {
    const project = join(folder, "project");
    mkdirSync(project);
    // Without packages in their folder the tests take the names of vitest from the global scope.
    writeFileSync(
      join(project, "broken.test.ts"),
      `it("passes", () => {});
       it("adds", () => { expect(1 + 1).toBe(3); });
       describe("a group", () => {
         beforeAll(() => { throw new Error("no server\\nat all"); });
         it("never runs", () => {});
       });
       it("loses a promise", () => { void Promise.reject(new Error("nobody waited")); });`,
    );
    writeFileSync(join(project, "unloaded.test.ts"), `throw new Error("does not load");`);
    writeFileSync(join(project, "vitest.config.mjs"), "export default { test: { globals: true } };");
    const vitest = join(process.cwd(), "node_modules", "vitest", "vitest.mjs");
    const reporter = join(process.cwd(), ".ci", "results.mjs");
    const target = join(folder, "test.json");
    const words = [vitest, "run", "--root", project, `--reporter=${reporter}`];
    const { code } = node(words, { TEST_RESULTS: target });
    expect(code).toBe(1);
    const results = JSON.parse(readFileSync(target, "utf8"));
    expect(results.passed).toBe(2);
    expect(results.broken).toEqual([
      { file: "broken.test.ts", passed: 2 },
      { file: "unloaded.test.ts", passed: 0 },
    ]);
    expect(results.failures).toEqual([
      "broken.test.ts > a group: no server",
      "broken.test.ts > adds: expected 2 to be 3 // Object.is equality",
      "unloaded.test.ts: does not load",
      "outside the tests: nobody waited",
    ]);
  });
});
