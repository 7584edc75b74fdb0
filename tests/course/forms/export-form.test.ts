import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { performAsk } from "../../../src/course/forms/answer-ask.js";
import type { FormAsk, FormReply } from "../../../src/course/forms/form-message.js";
import { formId, formOf } from "../../../src/course/forms/form-of.js";
import { openWorkStore, type WorkStore } from "../../../src/course/my-work/work-store.js";
import { greatLakesPlan } from "../../../src/library/organize/plan/great-lakes-plan.js";
import { ENGLISH } from "../../../src/library/words/language.js";
import { clockAt } from "../../support/fixed-clock.js";
import { temporaryFolder } from "../../support/temporary-folder.js";
import { sectionsOf } from "../plan/stored-plan.js";

const clock = clockAt("2027-03-01");
let store: WorkStore;
beforeEach(() => {
  store = openWorkStore(temporaryFolder(), clock);
});

function ask(what: Partial<FormAsk>): Promise<FormReply> {
  const form = formOf(formId("plan", "export")) ?? expect.fail("There is no form.");
  return performAsk(
    form,
    { ask: "read", id: "q", from: "page", ...what },
    { store, clock, language: ENGLISH },
  );
}

const put = (changes: object = {}): void =>
  void store.update((work) => ({ ...work, plan: { ...sectionsOf(greatLakesPlan), ...changes } }));
const written = (): readonly string[] => readdirSync(join(store.folder, "plan")).sort();

describe("check and export", () => {
  it("lists what is open, section by section", async () => {
    const { notes = [] } = await ask({});
    expect(notes.map(({ field }) => field)).toContain("goals");
    expect(notes[0]).toMatchObject({ field: "organization", kind: "open" });
    expect(notes.map(({ field }) => field)).not.toContain("electoral");
    put({ variant: "electoral", start: "2027-12-01" });
    const left = (await ask({})).notes ?? [];
    expect(left.map(({ field }) => field)).toContain("electoral");
    expect(left.filter(({ kind }) => kind === "mend").map(({ field }) => field)).toContain("end");
    expect(left.map(({ says }) => says).join("\n")).toContain("End: The end of the plan");
  });

  it("says what is half done in a form, and leaves it out of the files with a word", async () => {
    put();
    const entry = { key: "a", row: true, typed: { metric: "calls" }, at: "2027-03-01T10:00:00.000Z" };
    store.update((work) => ({ ...work, planForms: { goals: [entry] } }));
    expect((await ask({})).notes?.map(({ says }) => says)).toContain(
      "Goals: One is not complete yet, so it is not in the plan.",
    );
    expect((await ask({ ask: "act", act: "md" })).said).toContain("left out: Goals");
    expect(readFileSync(join(store.folder, "plan", "plan.md"), "utf8")).not.toContain("metric: calls");
  });

  it("writes each file by its button, and all of them by one", async () => {
    put();
    const buttons = formOf(formId("plan", "export"))?.view.acts?.map(({ act }) => act) ?? [];
    for (const act of buttons.filter((name) => name !== "all")) {
      expect((await ask({ ask: "act", act })).said, act).toContain("my-work/plan");
    }
    const all = ["digest.json", "plan.docx", "plan.html", "plan.json", "plan.md", "plan.xlsx"];
    expect(written()).toEqual(all);
    expect((await ask({ ask: "act", act: "all" })).said).toContain("plan.docx");
    expect(written()).toEqual(all);
  });

  it("writes nothing of a plan that cannot work, mends it by its button, and writes it then", async () => {
    put({ end: "2020-01-01" });
    expect((await ask({ ask: "act", act: "docx" })).said).toContain("nothing was written");
    expect(() => written()).toThrow();
    for (let turn = 0; turn < 12; turn++) {
      const note = (await ask({})).notes?.find(({ kind }) => kind === "mend");
      if (note === undefined) break;
      const best =
        note.acts.find(({ label }) => /^(End the plan on|Let it end on|Move the deadline)/.test(label)) ??
        note.acts[0];
      await ask({ ask: "act", act: best?.act ?? expect.fail(note.says) });
    }
    expect((await ask({ ask: "act", act: "docx" })).said).toContain("plan.docx");
    expect(written()).toEqual(["plan.docx"]);
  });

  it("says why nothing could be written", async () => {
    put();
    writeFileSync(join(store.folder, "plan"), "a file where the folder should be");
    expect((await ask({ ask: "act", act: "docx" })).said).toContain("This was not saved");
  });
});
