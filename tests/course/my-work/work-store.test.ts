import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { WORK_VERSION, type Work } from "../../../src/course/my-work/work.js";
import { openWorkStore } from "../../../src/course/my-work/work-store.js";
import { draftName } from "../../../src/library/files/draft-name.js";
import { clockAt } from "../../support/fixed-clock.js";
import { said } from "../../support/in-english.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const clock = clockAt("2026-01-05");
const withProblem = (text: string) => (work: Work) => ({ ...work, plan: { ...work.plan, problem: text } });

function storeIn(folder: string = join(temporaryFolder(), "my-work")) {
  return openWorkStore(folder, clock);
}

describe("the saved work", () => {
  it("starts empty on the day of the first use and writes nothing until something changes", () => {
    const store = storeIn();
    expect(store.read()).toEqual({
      work: { version: WORK_VERSION, startedOn: "2026-01-05", exercises: {}, reflections: {}, plan: {} },
    });
    expect(existsSync(store.folder)).toBe(false);
  });

  it("reads back what was written, as text a person can read", () => {
    const store = storeIn();
    store.update(withProblem("Buses stop at nine."));
    expect(openWorkStore(store.folder, clockAt("2026-02-01")).read().work).toMatchObject({
      startedOn: "2026-01-05",
      plan: { problem: "Buses stop at nine." },
    });
    expect(readFileSync(store.path, "utf8")).toContain('\n    "problem": "Buses stop at nine."\n');
  });

  it("is readable for its owner only", () => {
    const store = storeIn();
    store.update(withProblem("x"));
    expect(statSync(store.folder).mode & 0o777).toBe(0o700);
    expect(statSync(store.path).mode & 0o777).toBe(0o600);
  });

  it("leaves the file alone when nothing changes", () => {
    const store = storeIn();
    store.update(withProblem("x"));
    utimesSync(store.path, 1_000_000_000, 1_000_000_000);
    expect(store.update((work) => work)).toMatchObject({ saved: true });
    expect(statSync(store.path).mtimeMs).toBe(1_000_000_000_000);
  });

  it("keeps what a later release of the same version added", () => {
    const store = storeIn();
    store.update(withProblem("x"));
    const saved = JSON.parse(readFileSync(store.path, "utf8")) as object;
    writeFileSync(store.path, JSON.stringify({ ...saved, predictions: { "m1.doors": "a quarter" } }));
    store.update(withProblem("y"));
    expect(JSON.parse(readFileSync(store.path, "utf8"))).toMatchObject({
      predictions: { "m1.doors": "a quarter" },
      plan: { problem: "y" },
    });
  });

  it("leaves no temporary file and no lock behind, and sweeps away what a killed notebook left", () => {
    const store = storeIn();
    mkdirSync(store.folder, { recursive: true });
    const draft = draftName(store.path).replace(`-${process.pid}-`, "-99999999-");
    writeFileSync(draft, '{"half": ');
    store.update(withProblem("x"));
    expect(readdirSync(store.folder)).toEqual(["my-work.json"]);
  });
});

describe("a damaged file", () => {
  it.each([
    ["is cut off", '{"version": 1, "startedOn": "2026-'],
    ["is empty", ""],
    ["is another JSON", "[1, 2, 3]"],
    [
      "has wrong parts",
      '{"version": 1, "startedOn": "2026-01-01", "exercises": [], "reflections": {}, "plan": {}}',
    ],
    ["has no version", '{"exercises": {}}'],
    ["has an impossible version", '{"version": -1}'],
  ])("that %s is set aside and said once, and the work goes on", (_how, text) => {
    const store = storeIn();
    mkdirSync(store.folder, { recursive: true });
    writeFileSync(store.path, text);
    expect(said(store.read()).notice).toMatch(/cannot be read/);
    const first = store.update(withProblem("x"));
    expect(said(first).notice).toBe(
      "Your saved work could not be read. It was set aside as my-work/my-work.damaged-1.json, and a new file was begun.",
    );
    expect(readFileSync(join(store.folder, "my-work.damaged-1.json"), "utf8")).toBe(text);
    expect(store.update(withProblem("y"))).toEqual({
      work: expect.objectContaining({ plan: { problem: "y" } }),
      saved: true,
    });
  });

  it("never replaces one that was set aside before", () => {
    const store = storeIn();
    mkdirSync(store.folder, { recursive: true });
    for (const text of ["first", "second"]) {
      writeFileSync(store.path, text);
      store.update(withProblem("x"));
    }
    expect(readFileSync(join(store.folder, "my-work.damaged-1.json"), "utf8")).toBe("first");
    expect(readFileSync(join(store.folder, "my-work.damaged-2.json"), "utf8")).toBe("second");
  });
});

describe("a file of another version", () => {
  it("that is later is never overwritten, and a sentence says what to do", () => {
    const store = storeIn();
    mkdirSync(store.folder, { recursive: true });
    const later = `{"version": ${WORK_VERSION + 1}, "somethingNew": true}`;
    writeFileSync(store.path, later);
    const result = store.update(withProblem("x"));
    expect(said(result)).toMatchObject({
      saved: false,
      notice: expect.stringContaining(`newer release of the course (version ${WORK_VERSION + 1})`),
    });
    expect(readFileSync(store.path, "utf8")).toBe(later);
    expect(readdirSync(store.folder)).toEqual(["my-work.json"]);
  });

  it("that is version 0 is brought up to the present one without losing an answer", () => {
    const store = storeIn();
    mkdirSync(store.folder, { recursive: true });
    writeFileSync(
      store.path,
      JSON.stringify({
        version: 0,
        started: "2025-12-01",
        answers: {
          "m1.contact-rate": { state: "right", tries: 2 },
          "m1.join-rows": { state: "wrong", tries: 1 },
        },
        notes: { "m1.number-you-repeat": "We say 1,200 doors." },
      }),
    );
    store.update(withProblem("x"));
    expect(JSON.parse(readFileSync(store.path, "utf8"))).toEqual({
      version: WORK_VERSION,
      startedOn: "2025-12-01",
      exercises: {
        "m1.contact-rate": {
          state: "right",
          attempts: 2,
          hints: 0,
          solutionSeen: false,
          rightOn: "2025-12-01",
        },
        "m1.join-rows": { state: "wrong", attempts: 1, hints: 0, solutionSeen: false },
      },
      reflections: {
        "m1.number-you-repeat": { text: "We say 1,200 doors.", writtenAt: "2025-12-01", earlier: [] },
      },
      plan: { problem: "x" },
    });
  });

  it("of version 1 keeps its data sources, whose license was spelled otherwise", () => {
    const store = storeIn();
    const [name, limits] = ["County votes", "counts only"];
    const work = { version: 1, startedOn: "2026-01-05", exercises: {}, reflections: {} };
    const dataSources = [{ name, licence: "MIT License", limits }];
    mkdirSync(store.folder, { recursive: true });
    writeFileSync(store.path, JSON.stringify({ ...work, plan: { dataSources, problem: "x" } }));
    expect(store.read().work).toEqual({
      ...{ ...work, version: WORK_VERSION },
      plan: { dataSources: [{ name, limits, license: "MIT License" }], problem: "x" },
    });
  });

  it("that calls itself version 0 and is something else is set aside", () => {
    const store = storeIn();
    mkdirSync(store.folder, { recursive: true });
    writeFileSync(store.path, '{"version": 0, "answers": 3}');
    expect(said(store.update(withProblem("x")))).toMatchObject({
      saved: true,
      notice: expect.stringContaining("set aside"),
    });
  });
});

describe("work that cannot be saved", () => {
  it("says so in a sentence and goes on when my-work is a file", () => {
    const folder = join(temporaryFolder(), "my-work");
    writeFileSync(folder, "not a folder");
    const result = storeIn(folder).update(withProblem("x"));
    expect(said(result)).toEqual({
      work: expect.objectContaining({ plan: { problem: "x" } }),
      saved: false,
      notice: "This was not saved: my-work is a file, not a folder. You can go on.",
    });
  });

  it("says so when my-work lies in a file", () => {
    const file = join(temporaryFolder(), "file");
    writeFileSync(file, "");
    expect(storeIn(join(file, "my-work")).update(withProblem("x"))).toMatchObject({ saved: false });
  });
});

describe("a lock that was left behind", () => {
  const leaveLock = (folder: string, text: string, age = 0): void => {
    const path = join(folder, "my-work.lock");
    writeFileSync(path, text);
    const then = clock.now().getTime() / 1000 - age;
    utimesSync(path, then, then);
  };

  it.each([
    ["by a process that has ended", JSON.stringify({ pid: 2 ** 22 - 1, host: hostname() }), 0],
    ["by a process that had our number before", JSON.stringify({ pid: process.pid, host: hostname() }), 0],
    ["half written, long ago", "{", 60],
    ["by another computer, long ago", JSON.stringify({ pid: 1, host: "elsewhere" }), 60],
  ])("%s is taken over at once", (_who, text, age) => {
    const store = storeIn(temporaryFolder());
    leaveLock(store.folder, text, age);
    const started = performance.now();
    expect(store.update(withProblem("x")).saved).toBe(true);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(readdirSync(store.folder)).toEqual(["my-work.json"]);
  });

  it("is waited for while its owner lives; then a sentence says that this was not saved", () => {
    const store = storeIn(temporaryFolder());
    leaveLock(store.folder, JSON.stringify({ pid: process.ppid, host: hostname() }));
    const result = store.update(withProblem("x"));
    expect(said(result)).toMatchObject({
      saved: false,
      notice: expect.stringContaining("another notebook was saving"),
    });
    expect(existsSync(store.path)).toBe(false);
  });
});
