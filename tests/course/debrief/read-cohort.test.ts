import { existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCohort } from "../../../src/course/debrief/read-cohort.js";
import { syntheticCohort } from "../../../src/course/debrief/synthetic-cohort.js";
import { saveLanguage } from "../../../src/course/language/chosen-language.js";
import { pretendNotebook } from "../../support/pretend-notebook.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const notebook = pretendNotebook();

function putDigests(folder: string, people: number, from = 0): void {
  mkdirSync(folder, { recursive: true });
  for (const [i, digest] of syntheticCohort(people, 1).entries()) {
    if (i >= from) writeFileSync(join(folder, `${i}.json`), JSON.stringify(digest));
  }
}

describe("readCohort", () => {
  it("shows the made-up cohort for a rehearsal, although nine digests are there", () => {
    const folder = join(notebook.work(), "cohort");
    putDigests(folder, 9);
    writeFileSync(join(folder, "notes.txt"), "call Ana");
    const rehearsal = readCohort({ synthetic: true });
    expect(rehearsal).toMatchObject({ synthetic: true, read: 9 });
    expect(rehearsal.source).toMatch(/^SYNTHETIC cohort of 24/);
    expect(rehearsal.screen.plans).toBe(24);
    expect(rehearsal.setAside.map(({ file }) => file)).toEqual(["notes.txt"]);
    expect(readCohort().screen.plans).toBe(9);
  });

  it("never takes digests for made-up ones when too few are there", () => {
    putDigests(join(notebook.work(), "cohort"), 7);
    expect(readCohort({ synthetic: false })).toMatchObject({ synthetic: true, read: 7 });
  });

  it("says its questions and reasons in the chosen language", () => {
    const folder = join(notebook.work(), "cohort");
    putDigests(folder, 9);
    writeFileSync(join(folder, "notes.txt"), "call Ana");
    saveLanguage("es", notebook.work());
    const { prompts, setAside } = readCohort();
    saveLanguage("en", notebook.work());
    expect(prompts.length).toBe(6);
    for (const { question, because } of prompts) {
      expect(question).toMatch(/^[¿E]/);
      expect(because).not.toMatch(/\b(the|plans|every|of)\b/);
    }
    expect(setAside.map(({ reason }) => reason)).toEqual(["No termina en .json."]);
  });

  it("reads another folder, and says so when it is missing", () => {
    const folder = join(temporaryFolder(), "group");
    expect(() => readCohort({ folder })).toThrow(/There is no folder .*Make it/);
    putDigests(folder, 8);
    expect(readCohort({ folder })).toMatchObject({ synthetic: false, read: 8 });
  });

  it("does not change the screen by one digest, so that two screens tell nobody's groups", () => {
    const folder = join(notebook.work(), "cohort");
    putDigests(folder, 9);
    const before = readCohort();
    putDigests(folder, 10, 9);
    const after = readCohort();
    expect(after.screen).toEqual(before.screen);
    expect([after.mistakes, after.notebooksDone, after.prompts]).toEqual([
      before.mistakes,
      before.notebooksDone,
      before.prompts,
    ]);
    expect(after.read).toBe(10);
    expect(after.setAside).toEqual([{ file: "9.json", reason: expect.stringMatching(/^It waits: /) }]);
    putDigests(folder, 14, 10);
    expect(readCohort()).toMatchObject({ setAside: [], screen: { plans: 14 } });
  });

  it("takes others away with a digest that somebody took back", () => {
    const folder = join(notebook.work(), "cohort");
    putDigests(folder, 20);
    expect(readCohort().screen.plans).toBe(20);
    rmSync(join(folder, "3.json"));
    const after = readCohort();
    expect(after.screen.plans).toBe(15);
    expect(after.setAside).toHaveLength(4);
  });

  it("shows the same screen for digests that were only written anew", () => {
    const folder = join(notebook.work(), "cohort");
    putDigests(folder, 9);
    const { screen } = readCohort();
    const file = join(folder, "4.json");
    writeFileSync(file, JSON.stringify(JSON.parse(readFileSync(file, "utf8")), null, 4));
    expect(readCohort()).toMatchObject({ screen, setAside: [] });
  });

  it("begins anew when the file that remembers is deleted, and a rehearsal does not touch it", () => {
    const folder = join(notebook.work(), "cohort");
    const file = join(folder, "screens-shown.json");
    putDigests(folder, 9);
    readCohort({ synthetic: true });
    expect(existsSync(file)).toBe(false);
    readCohort();
    expect(statSync(file).mode & 0o077).toBe(0);
    putDigests(folder, 11, 9);
    rmSync(file);
    expect(readCohort().screen.plans).toBe(11);
  });

  const sum = (letter: string) => letter.repeat(64);
  const five = ["a", "b", "c", "d", "e"].map(sum);
  const remembered = (blocks: unknown) => JSON.stringify({ about: "x", blocks });

  it.each([
    ...["", "{", "[]", '{"blocks": 7}', remembered([["<script>"]])],
    // Written by somebody who wants to see one digest alone.
    ...[remembered([[sum("a")]]), remembered([five, [...five.slice(1), sum("f")]])],
  ])("shows no screen while the file that remembers is damaged: %j", (damaged) => {
    const folder = join(notebook.work(), "cohort");
    putDigests(folder, 9);
    writeFileSync(join(folder, "screens-shown.json"), damaged);
    expect(() => readCohort()).toThrow(/^The file screens-shown.json beside the digests is damaged/);
    expect(readCohort({ synthetic: true }).synthetic).toBe(true);
  });

  it("shows no screen that it could not remember", () => {
    const folder = join(notebook.work(), "cohort");
    putDigests(folder, 9);
    // A link in the place of the file is not written through, whoever asks.
    symlinkSync(join(notebook.work(), "nowhere"), join(folder, "screens-shown.json"));
    expect(() => readCohort()).toThrow(/cannot be written, so the screen cannot remember/);
  });
});
