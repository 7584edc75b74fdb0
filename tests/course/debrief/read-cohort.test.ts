import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCohort } from "../../../src/course/debrief/read-cohort.js";
import { syntheticCohort } from "../../../src/course/debrief/synthetic-cohort.js";
import { saveLanguage } from "../../../src/course/language/chosen-language.js";
import { pretendNotebook } from "../../support/pretend-notebook.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const notebook = pretendNotebook();

function putDigests(folder: string, people: number): void {
  mkdirSync(folder, { recursive: true });
  for (const [i, digest] of syntheticCohort(people, 1).entries()) {
    writeFileSync(join(folder, `${i}.json`), JSON.stringify(digest));
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
});
