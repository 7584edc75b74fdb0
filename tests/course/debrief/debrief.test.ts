import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { check } from "../../../src/course/cards/check.js";
import { courseSummary } from "../../../src/course/cards/course-summary.js";
import { progress } from "../../../src/course/cards/progress.js";
import { progressReport } from "../../../src/course/cards/progress-report.js";
import { parseDigest } from "../../../src/course/debrief/parse-digest.js";
import { readCohort } from "../../../src/course/debrief/read-cohort.js";
import { agenda } from "../../../src/course/debrief/show-agenda.js";
import { syntheticCohort } from "../../../src/course/debrief/synthetic-cohort.js";
import { exercises, reflections } from "../../../src/course/modules/index.js";
import { myWorkCommand } from "../../../src/course/my-work/my-work-command.js";
import { emptyWork, untried, type Work } from "../../../src/course/my-work/work.js";
import { plan } from "../../../src/course/plan/plan.js";
import { REVIEW_QUESTIONS } from "../../../src/library/organize/export/review-blocks.js";
import { greatLakesPlan } from "../../../src/library/organize/plan/great-lakes-plan.js";
import { clockAt } from "../../support/fixed-clock.js";
import { pretendNotebook } from "../../support/pretend-notebook.js";

const notebook = pretendNotebook();

/** What is written in a document of a word processor. */
function documentText(docx: Uint8Array): string {
  const xml = strFromU8(unzipSync(docx)["word/document.xml"] ?? new Uint8Array());
  return xml
    .replace(/<\/w:p>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

function writePlan(): void {
  const { targets, version: _version, ...sections } = greatLakesPlan;
  for (const [section, value] of Object.entries({ ...sections, ...targets })) plan(section as "goals", value);
}

async function command(...words: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const print = (line: string) => lines.push(line);
  const code = await myWorkCommand(words, {
    folder: notebook.work(),
    from: notebook.work(),
    print,
    clock: clockAt("2027-01-20"),
  });
  return { code, lines };
}

describe("agenda", () => {
  it("tells what happens, what to ask and until when", () => {
    agenda("guesses", { startsAt: "23:50" });
    expect(notebook.last()).toMatch(
      /^› Three guesses, voted on twice · 2 of 9 · 23:56 to 0:16\nShow what the group guessed/,
    );
    expect(notebook.last()).toContain("- Who has changed their mind, and why?");
    expect(notebook.last()).toMatch(/Next: At 0:16: What surprised us\.$/);
    agenda("survey");
    expect(notebook.last()).toMatch(/minute 88 to minute 90[\s\S]*Next: At minute 90: the end\.$/);
  });

  it("names the parts when there is no such part, and refuses an impossible time", () => {
    agenda("breakout" as "breakouts");
    expect(notebook.last()).toContain('Did you mean "breakouts"?');
    expect(() => agenda("guesses", { startsAt: "6 pm" })).toThrow('a time of day such as "18:00"');
  });
});

describe("my-work digest", () => {
  it("writes one file that the debrief reads, with the names of mistakes and no answer", async () => {
    writePlan();
    check("m1.third-pass", 0.028);
    check("m1.third-pass", 0.028);
    check("m1.third-pass", 0.283);
    const { code, lines } = await command("digest");
    expect(code).toBe(0);
    const path = join(notebook.work(), "plan", "digest.json");
    expect(lines[0]).toBe(`Your digest is ${path}`);
    if (process.platform !== "win32") expect(statSync(path).mode & 0o777).toBe(0o600);
    const text = readFileSync(path, "utf8");
    const parsed = parseDigest(text);
    expect("digest" in parsed ? parsed.digest.mistakes : parsed.reason).toEqual([
      { task: "m1.third-pass", mistake: "of-all-knocks" },
    ]);
    expect(text).not.toMatch(/0\.028|Great Lakes|paid leave/);
    expect((await command("digest", "mine")).code).toBe(0);
    expect((await command("digest", "mine.json")).lines[0]).toContain("is there already");
  });

  it("says what is missing when there is no plan", async () => {
    const { code, lines } = await command("digest");
    expect([code, lines[0]]).toEqual([1, expect.stringContaining("Your plan still needs")]);
    expect(existsSync(join(notebook.work(), "plan"))).toBe(false);
  });
});

describe("my-work swap", () => {
  it("writes a document without the group's name", async () => {
    writePlan();
    plan("problem", "Great Lakes Care Coalition wants paid leave for working families in our state.");
    expect((await command("swap")).code).toBe(0);
    const text = documentText(readFileSync(join(notebook.work(), "plan", "plan-to-swap.docx")));
    expect(text).toContain("our group wants paid leave for working families in our state.");
    expect(text).not.toMatch(/Great Lakes Care Coalition|GLCC/);
    for (const question of REVIEW_QUESTIONS) expect(text).toContain(`${question} Your answer: …`);
    expect((await command("swap", "x")).code).toBe(1);
  });

  it("refuses a plan with an e-mail address or a phone number, and writes nothing", async () => {
    writePlan();
    for (const problem of [
      "Write to ana@example.org about paid leave.",
      "Call 313-555-0123 about paid leave.",
    ]) {
      plan("problem", problem);
      const { code, lines } = await command("swap");
      expect(code).toBe(1);
      expect(lines.join("\n")).toMatch(/E12/);
    }
    expect(existsSync(join(notebook.work(), "plan", "plan-to-swap.docx"))).toBe(false);
  });
});

describe("readCohort", () => {
  it("makes its folder, and shows the made-up cohort until eight digests are there", () => {
    expect(readCohort()).toMatchObject({ synthetic: true, read: 0, setAside: [] });
    const folder = join(notebook.work(), "cohort");
    for (const [i, digest] of syntheticCohort(9, 1).entries()) {
      writeFileSync(join(folder, `${i}.json`), JSON.stringify(digest));
    }
    writeFileSync(join(folder, "plan.json"), JSON.stringify(greatLakesPlan));
    const cohort = readCohort();
    expect(cohort).toMatchObject({ synthetic: false, read: 9 });
    expect(cohort.setAside).toEqual([
      { file: "plan.json", reason: "It is not a digest. Ask for the file digest.json, not for the plan." },
    ]);
  });
});

describe("progress, when the six modules are done", () => {
  const right = { ...untried, state: "right", attempts: 1, rightOn: "2026-12-01" } as const;
  const { targets, version: _version, ...sections } = greatLakesPlan;
  const done: Work = {
    ...emptyWork("2026-11-20"),
    exercises: Object.fromEntries(exercises.map(({ id }) => [id, right])),
    reflections: Object.fromEntries(
      reflections.map(({ id }) => [id, { text: `<b>${id}</b> & more`, writtenAt: "x", earlier: [] }]),
    ),
    plan: { ...sections, ...targets },
  };
  const store = (work: Work) => {
    mkdirSync(notebook.work(), { recursive: true });
    writeFileSync(join(notebook.work(), "my-work.json"), JSON.stringify(work));
  };

  it("says so and writes one page to bring, with nothing of it run", () => {
    store(done);
    progress();
    expect(notebook.last()).toMatch(/^✓ Right · All six modules are done\nYou are ready for the debrief/);
    const page = readFileSync(join(notebook.work(), "summary.html"), "utf8");
    expect(page).toContain("&lt;b&gt;m1.number-you-repeat&lt;/b&gt; &amp; more");
    expect(page).not.toContain("<b>m1");
    expect(page).toContain("hard yes votes");
    expect(page).not.toMatch(/<script|src=|href=/);
  });

  it("says nothing of it while a task of a module is open", () => {
    store({
      ...done,
      exercises: { ...done.exercises, "m6.gain": { ...right, rightOn: undefined } as never },
    });
    progress();
    expect(existsSync(join(notebook.work(), "summary.html"))).toBe(false);
  });

  it("makes a page of a course that has only begun too", () => {
    const work = emptyWork("2026-11-20");
    const report = progressReport(work, { exercises, reflections }, "2026-11-21");
    expect(courseSummary(work, report, "2026-11-21")).toContain("It is not complete yet.");
  });
});
