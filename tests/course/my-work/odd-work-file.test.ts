import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { myWorkCommand } from "../../../src/course/my-work/my-work-command.js";
import { WORK_VERSION, type Work } from "../../../src/course/my-work/work.js";
import { writeBackup } from "../../../src/course/my-work/work-backups.js";
import { parseWork } from "../../../src/course/my-work/work-schema.js";
import { openWorkStore } from "../../../src/course/my-work/work-store.js";
import { clockAt } from "../../support/fixed-clock.js";
import { said } from "../../support/in-english.js";
import { smallDisk } from "../../support/small-disk.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const today = "2026-03-01";
const work: Work = {
  version: WORK_VERSION,
  startedOn: "2026-01-05",
  exercises: {
    "m1.contact-rate": {
      ...{ state: "right", attempts: 2, hints: 1, solutionSeen: false },
      ...{ lastAnswer: "0.24", rightOn: "2026-01-06" },
    },
    "m1.join-rows": { state: "wrong", attempts: 1, hints: 0, solutionSeen: true },
  },
  reflections: {
    "start.why": {
      ...{ text: "Señora Muñoz asked me – “why not?”", writtenAt: "2026-01-05T10:00:00Z" },
      earlier: [{ text: "first", writtenAt: "2026-01-05T09:00:00Z" }],
    },
  },
  plan: { problem: "Nurses cannot take paid leave.", goals: [{ id: "G1" }] },
};
const json = JSON.stringify(work, null, 2);

function fileWith(content: Uint8Array | string) {
  const store = openWorkStore(join(temporaryFolder(), "my-work"), clockAt(today));
  mkdirSync(store.folder, { recursive: true });
  writeFileSync(store.path, content);
  return store;
}

const answer = (before: Work): Work => ({ ...before, plan: { ...before.plan, organization: "Alias" } });

describe("a work file that another program saved in another code", () => {
  const big = Buffer.from(json, "utf16le").swap16();
  it.each([
    ["UTF-16 with a mark", Buffer.from(`\uFEFF${json}`, "utf16le")],
    ["UTF-16 without a mark", Buffer.from(json, "utf16le")],
    ["big-endian UTF-16 with a mark", Buffer.concat([Buffer.from([0xfe, 0xff]), big])],
    ["big-endian UTF-16 without a mark", big],
  ])("as %s is read whole, said, and is UTF-8 after the next answer", (_how, bytes) => {
    const store = fileWith(bytes);
    expect(said(store.read())).toEqual({
      work,
      notice: expect.stringContaining("saved by another program as UTF-16"),
    });
    expect(said(store.update(answer))).toEqual({
      work: answer(work),
      notice: "my-work.json was saved by another program as UTF-16; it is UTF-8 again.",
      saved: true,
    });
    expect(JSON.parse(readFileSync(store.path, "utf8"))).toEqual(answer(work));
    expect(said(store.read())).toEqual({ work: answer(work) });
    expect(readdirSync(store.folder)).toEqual(["my-work.json"]);
  });

  it("with a mark in front is read whole, and nothing need be said", () => {
    const store = fileWith(`\uFEFF${json}`);
    expect(said(store.read())).toEqual({ work });
    expect(said(store.update(answer))).toEqual({ work: answer(work), saved: true });
  });

  it("as Latin-1 is read, said, and kept as it was beside the new file", () => {
    const bytes = Buffer.from(json.replace("– “why not?”", "- why not?"), "latin1");
    const store = fileWith(bytes);
    expect(said(store.read()).notice).toMatch(/Windows-1252\. Some letters may be wrong\..*set aside/);
    expect(readFileSync(store.path)).toEqual(bytes);
    const { notice, work: now } = said(store.update(answer));
    expect(now.reflections["start.why"]?.text).toBe("Señora Muñoz asked me - why not?");
    expect(notice).toContain("The file as it was is my-work/my-work.damaged-1.json");
    expect(readFileSync(join(store.folder, "my-work.damaged-1.json"))).toEqual(bytes);
    expect(readFileSync(store.path, "utf8")).toContain("Señora Muñoz");
  });
});

describe("a work file in which one part is bad", () => {
  const broken = (
    change: (file: Record<string, Record<string, Record<string, unknown>>>) => void,
  ): string => {
    const copy = JSON.parse(json) as Record<string, Record<string, Record<string, unknown>>>;
    change(copy);
    return JSON.stringify(copy);
  };
  const contact = work.exercises["m1.contact-rate"];

  it.each<[string, string, string, object]>([
    [
      "an exercise with a bad field keeps its others",
      broken(({ exercises }) => Object.assign(exercises?.["m1.contact-rate"] ?? {}, { attempts: "two" })),
      "exercises · m1.contact-rate · attempts",
      { exercises: { ...work.exercises, "m1.contact-rate": { ...contact, attempts: 0 } } },
    ],
    [
      "an exercise that is none goes alone",
      broken(({ exercises }) => Object.assign(exercises ?? {}, { "m1.join-rows": "right" })),
      "exercises · m1.join-rows",
      { exercises: { "m1.contact-rate": contact } },
    ],
    [
      "a text with a bad earlier version keeps the others",
      json.replace('"earlier": [', '"earlier": [{ "text": 3 }, '),
      "reflections · start.why · earlier",
      { reflections: work.reflections },
    ],
    [
      "a day that is none is today",
      broken((file) => Object.assign(file, { startedOn: "5 January" })),
      "startedOn",
      { startedOn: today },
    ],
    [
      "a version that is none is this one",
      broken((file) => Object.assign(file, { version: "1" })),
      "version",
      {},
    ],
    [
      "a plan that is none goes alone",
      broken((file) => Object.assign(file, { plan: "lost" })),
      "plan",
      { plan: {} },
    ],
    [
      "a part that is missing is empty",
      broken((file) => Reflect.deleteProperty(file, "exercises")),
      "exercises",
      { exercises: {} },
    ],
  ])("%s", (_what, text, place, changes) => {
    const store = fileWith(text);
    const expected = { ...work, ...changes };
    expect(store.read().work).toEqual(expected);
    expect(said(store.read()).notice ?? "").toContain(`cannot be read: ${place}.`);
    const { notice, saved } = said(store.update(answer));
    expect(saved).toBe(true);
    expect(notice).toContain(`could not be read: ${place}.`);
    expect(JSON.parse(readFileSync(store.path, "utf8"))).toEqual(answer(expected as Work));
    // The file as it was is kept whole: nothing of it is lost, also what could not be read.
    expect(readFileSync(join(store.folder, "my-work.damaged-1.json"), "utf8")).toBe(text);
    expect(said(store.read()).notice).toBeUndefined();
  });

  it("gives all the rest, whichever value in it is damaged, and keeps the file as it was", () => {
    const places = ["version", "startedOn", "exercises", "reflections", "plan"];
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 2 }), (place, value) => {
        const parsed = parseWork(JSON.stringify({ ...work, [place]: value }), today);
        // A higher version is a later release, and that file is left alone.
        if (parsed.kind === "later") return;
        expect(parsed.kind).toBe("read");
        if (parsed.kind !== "read") return;
        if (place !== "exercises") expect(parsed.work.exercises).toEqual(work.exercises);
        if (place !== "reflections") expect(parsed.work.reflections).toEqual(work.reflections);
        if (place !== "plan") expect(parsed.work.plan).toEqual(work.plan);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps all other words of the part in which one field is damaged or missing, and says which it was", () => {
    const goal = {
      typed: { problem: "Leave", who: "Nurses" },
      at: "2026-01-06T10:00:00Z",
      key: "k1",
      row: true,
    };
    const whole = {
      ...work,
      guesses: { "m1.doors": { guess: "24", guessedAt: "2026-01-06T10:00:00Z" } },
      planForms: { goals: [goal] },
      capstone: { case: "clinic", chosenAt: "2026-01-06", events: { e1: { typed: "12" } } },
    };
    const damaged: readonly (readonly [string, object, object])[] = [
      [
        "planForms · goals · 1 · row",
        { planForms: { goals: [{ ...goal, row: "yes" }] } },
        { planForms: { goals: [{ typed: goal.typed, at: goal.at, key: "k1" }] } },
      ],
      [
        "planForms · goals · 1 · typed",
        { planForms: { goals: [{ ...goal, typed: { problem: "Leave", who: 3 } }] } },
        { planForms: { goals: [{ ...goal, typed: { problem: "Leave" } }] } },
      ],
      [
        "planForms · goals · 1 · at",
        { planForms: { goals: [{ ...goal, at: 5 }] } },
        { planForms: { goals: [{ ...goal, at: "" }] } },
      ],
      [
        "guesses · m1.doors · earlier",
        { guesses: { "m1.doors": { ...whole.guesses["m1.doors"], earlier: "none" } } },
        {},
      ],
      [
        "capstone · trace",
        { capstone: { ...whole.capstone, trace: { at: 5 } } },
        { capstone: { ...whole.capstone, trace: {} } },
      ],
      [
        "exercises · m1.join-rows · hints",
        { exercises: { "m1.join-rows": { state: "right", attempts: 1, solutionSeen: true } } },
        { exercises: { "m1.join-rows": { state: "right", attempts: 1, hints: 0, solutionSeen: true } } },
      ],
    ];
    for (const [place, change, kept] of damaged)
      expect(parseWork(JSON.stringify({ ...whole, ...change }), today)).toEqual({
        kind: "read",
        work: { ...whole, ...kept },
        lost: [place],
      });
  });

  it("is said too when such a file is restored from", async () => {
    const store = fileWith(json);
    const name = writeBackup(store.folder, work, today);
    const path = join(store.folder, "backups", name);
    writeFileSync(path, readFileSync(path, "utf8").replace('"state": "wrong"', '"state": "meh"'));
    const lines: string[] = [];
    const code = await myWorkCommand(["restore"], {
      ...{ folder: store.folder, clock: clockAt(today), from: store.folder },
      print: (line) => lines.push(line),
    });
    expect(code).toBe(0);
    expect(lines.join("\n")).toContain(
      `This part of ${name} cannot be read and is left out: exercises · m1.join-rows · state.`,
    );
  });
});

describe.skipIf(process.platform === "win32")("a work file that is a link", () => {
  const linked = () => {
    const store = openWorkStore(join(temporaryFolder(), "my-work"), clockAt(today));
    mkdirSync(store.folder, { recursive: true });
    const target = join(temporaryFolder(), "elsewhere.json");
    writeFileSync(target, json);
    symlinkSync(target, store.path);
    return { store, target };
  };

  it("stays a link, the work goes into the file that it leads to, and that is said", () => {
    const { store, target } = linked();
    expect(said(store.read())).toEqual({ work, notice: expect.stringContaining("is a link") });
    expect(said(store.update(answer))).toMatchObject({
      saved: true,
      notice: expect.stringContaining("is a link"),
    });
    expect(lstatSync(store.path).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(target, "utf8"))).toEqual(answer(work));
  });

  it("to a file that is not there is not replaced: nothing is saved, and a sentence says what to do", () => {
    const { store, target } = linked();
    rmSync(target);
    expect(said(store.update(answer))).toMatchObject({
      saved: false,
      notice: expect.stringContaining("link to a file that is not there"),
    });
    expect(lstatSync(store.path).isSymbolicLink()).toBe(true);
    expect(existsSync(target)).toBe(false);
  });
});

const disk = smallDisk();
if (disk === undefined) it("skipped: this user may not mount a second disk", () => {});
else {
  describe("a work file that is a link to another disk", () => {
    afterAll(() => disk.remove());

    it("is set aside when it cannot be read, and the new work goes to where the link leads", () => {
      const store = openWorkStore(join(temporaryFolder(), "my-work"), clockAt(today));
      mkdirSync(store.folder, { recursive: true });
      const target = join(disk.folder, "elsewhere.json");
      writeFileSync(target, "{ damaged");
      symlinkSync(target, store.path);
      expect(said(store.update(answer))).toMatchObject({
        saved: true,
        notice: expect.stringContaining("set aside as my-work/my-work.damaged-1.json"),
      });
      expect(readFileSync(join(store.folder, "my-work.damaged-1.json"), "utf8")).toBe("{ damaged");
      expect(lstatSync(store.path).isSymbolicLink()).toBe(true);
      expect(parseWork(readFileSync(target), today)).toMatchObject({
        kind: "read",
        work: { plan: { organization: "Alias" } },
      });
      expect(readdirSync(disk.folder)).toEqual(["elsewhere.json"]);
    });
  });
}
