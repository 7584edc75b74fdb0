import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { progressReport } from "../../../src/course/cards/progress-report.js";
import { CASE_IDS } from "../../../src/course/cases/campaign-case.js";
import { withCase } from "../../../src/course/cases/case-store.js";
import { type CampaignChoice, chooseCase } from "../../../src/course/cases/choose-case.js";
import { filledFromCase, withoutFilling } from "../../../src/course/cases/fill-from-case.js";
import { valuesFromCase } from "../../../src/course/cases/values-from-case.js";
import { emptyWork, type Work } from "../../../src/course/my-work/work.js";
import { openWorkStore } from "../../../src/course/my-work/work-store.js";
import { planDraft } from "../../../src/course/plan/read-sections.js";
import { writeSection } from "../../../src/course/plan/write-section.js";
import { inEnglish } from "../../../src/library/words/say.js";
import { own as ownText } from "../../../src/library/words/words.js";
import { clockAt } from "../../support/fixed-clock.js";
import { temporaryFolder } from "../../support/temporary-folder.js";
import { chosen, formOfSection, now, shownIn, typed } from "./case-work.js";

const choices: readonly CampaignChoice[] = ["own", ...CASE_IDS];
const noWords = ownText("");
const own = "Families in ward 3 cannot get home after an evening shift.";

describe("another campaign", () => {
  it("never writes over what was typed, whichever cases are chosen one after the other", () => {
    const act = fc.oneof(
      fc.record({ choose: fc.constantFrom(...choices) }),
      fc.record({ volunteers: fc.integer({ min: 1, max: 500 }) }),
      fc.record({ problem: fc.constantFrom(own, "A second sentence about the same problem.") }),
      fc.record({ row: fc.constantFrom("a", "b"), metric: fc.constantFrom("rides home", "signed pledges") }),
    );
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 8 }), (acts) => {
        let work = chosen("own");
        const mine: { volunteers?: string; problem?: string; goals: Record<string, string> } = { goals: {} };
        for (const one of acts) {
          if ("choose" in one) work = chosen(one.choose, work);
          else if ("volunteers" in one) {
            mine.volunteers = String(one.volunteers);
            work = typed(work, "capacity", { volunteers: mine.volunteers });
          } else if ("problem" in one) {
            mine.problem = one.problem;
            work = typed(work, "problem", { problem: one.problem });
          } else {
            mine.goals[one.row] = one.metric;
            work = typed(work, "goals", { goals: [{ _row: one.row, metric: one.metric }] });
          }
          // 50 volunteers in the millage are the case's own, whoever types them.
          if (mine.volunteers !== undefined && !["50", "40", "244"].includes(mine.volunteers)) {
            expect(shownIn(work, "capacity").volunteers).toBe(mine.volunteers);
          }
          if (mine.problem !== undefined) expect(shownIn(work, "problem").problem).toBe(mine.problem);
          const rows = shownIn(work, "goals").goals;
          const metrics = (Array.isArray(rows) ? rows : []).map((row) =>
            typeof row === "string" ? "" : row.metric,
          );
          for (const metric of Object.values(mine.goals)) expect(metrics).toContain(metric);
          expect(planDraft(filledFromCase(work).plan).odd).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("takes the place of what came from the case before and was not changed", () => {
    const millage = typed(chosen("muskegon-millage"), "capacity", { volunteers: "60" });
    const coalition = chosen("care-coalition", millage);
    expect(shownIn(coalition, "capacity")).toMatchObject({ volunteers: "60", weeks: "8" });
    expect(shownIn(coalition, "problem").problem).toContain("paid leave");
    const back = chosen("own", coalition);
    expect(shownIn(back, "capacity")).toMatchObject({ volunteers: "60", weeks: "" });
    expect(filledFromCase(back).plan).toEqual({});
  });

  it("keeps a list that a cell wrote, beside the rows of the case", () => {
    const work = chosen("own");
    const row = { role: "Speaker", influence: 5, support: 0, access: 0.4 };
    const { sections } = writeSection(work.plan, "powerMap", [row]);
    const rows = filledFromCase(chosen("muskegon-millage", { ...work, plan: sections })).plan.powerMap;
    expect(rows).toContainEqual(row);
    expect(rows).toHaveLength(5);
  });

  it("keeps a row of the learner where the case has one of the same name", () => {
    const mine = { key: "flake", value: "0.5", low: "0.4", high: "0.6", unit: "rate", source: "our own log" };
    const rows = [{ _row: "mine", kind: "own-data", ...mine }];
    const work = chosen("muskegon-millage", typed(chosen("own"), "assumptions", { assumptions: rows }));
    const flakes = (filledFromCase(work).plan.assumptions as { key: string; value: number }[]).filter(
      ({ key }) => key === "flake",
    );
    expect(flakes).toMatchObject([{ value: 0.5 }]);
  });

  it("leaves a row out that the learner deleted, and brings it with the case that has it", () => {
    const before = chosen("muskegon-millage");
    const rows = shownIn(before, "powerMap").powerMap;
    const [first] = Array.isArray(rows) ? rows : [];
    if (first === undefined || typeof first === "string") throw new Error("The case has no power map.");
    const after = typed(before, "powerMap", { powerMap: [{ ...first, _gone: "yes" }] });
    expect(filledFromCase(after).plan.powerMap).toHaveLength(3);
    expect(filledFromCase(chosen("care-coalition", after)).plan.powerMap).toHaveLength(5);
  });
});

describe("a section of which the case brought every row", () => {
  const rowsOf = (work: Work) => {
    const { powerMap } = shownIn(work, "powerMap");
    return (Array.isArray(powerMap) ? powerMap : []).filter((row) => typeof row === "object");
  };
  /** Whether it is the learner's, as each place that says so says it: progress, its form, what is from the case. */
  const saidOf = (work: Work) => {
    const seen = filledFromCase(work);
    const { modules } = progressReport(seen, { exercises: [], reflections: [] }, "2026-11-28");
    const card = formOfSection("powerMap").read(seen, now).said;
    return {
      written: modules.reduce((sum, { sectionsWritten }) => sum + sectionsWritten, 0),
      form: inEnglish(card?.paragraphs?.[0] ?? noWords).startsWith("All of this is from the case"),
      whole: inEnglish(valuesFromCase(seen)[0] ?? noWords).includes("Power map"),
    };
  };
  const cases = { written: 0, form: true, whole: true };
  const learners = { written: 1, form: false, whole: false };

  it("is the learner's once one of its rows is deleted, and the case's again when that is taken back", () => {
    const begun = chosen("muskegon-millage");
    const [first = {}] = rowsOf(begun);
    expect(saidOf(begun)).toEqual(cases);
    const fewer = typed(begun, "powerMap", { powerMap: [{ ...first, _gone: "yes" }] });
    expect(rowsOf(fewer)).toHaveLength(3);
    expect(saidOf(fewer)).toEqual(learners);
    expect(saidOf(typed(fewer, "powerMap", { powerMap: [first] }))).toEqual(cases);
  });

  it("is the case's when a row was added and deleted again, and the learner's when a cell leaves one out", () => {
    const begun = chosen("muskegon-millage");
    const added = { _row: "mine", role: "Speaker", influence: "5", support: "0", access: "0.4" };
    const more = typed(begun, "powerMap", { powerMap: [added] });
    expect(saidOf(more)).toEqual(learners);
    expect(saidOf(typed(more, "powerMap", { powerMap: [{ ...added, _gone: "yes" }] }))).toEqual(cases);
    const { plan } = filledFromCase(begun);
    const rows = Array.isArray(plan.powerMap) ? plan.powerMap.slice(1) : [];
    const { sections } = writeSection(begun.plan, "powerMap", rows);
    expect(saidOf({ ...begun, plan: sections })).toEqual(learners);
  });
});

describe("the store of a learner who takes a case", () => {
  const clock = clockAt("2026-11-28");
  const fileWith = (work: object) => {
    const store = openWorkStore(join(temporaryFolder(), "my-work"), clock);
    mkdirSync(store.folder, { recursive: true });
    writeFileSync(store.path, JSON.stringify(work));
    return store;
  };
  const onDisk = (path: string): Work => JSON.parse(readFileSync(path, "utf8"));

  it("reads a file of an earlier release, and keeps nothing of a case in it until something is typed", () => {
    const earlier = { ...emptyWork("2026-01-05"), plan: { problem: own } };
    const store = fileWith(earlier);
    const course = withCase(store);
    expect(course.read().work.plan).toEqual({ problem: own });
    course.update((work) => filledFromCase(chooseCase(withoutFilling(work), "care-coalition", now)));
    expect(onDisk(store.path).plan).toEqual({ problem: own });
    expect(Object.keys(course.read().work.plan)).toContain("legislative");
    const before = readFileSync(store.path, "utf8");
    course.update((work) => work);
    expect(readFileSync(store.path, "utf8")).toBe(before);
  });

  it("keeps a section that a cell changed, and no other", () => {
    const store = fileWith({ ...emptyWork("2026-01-05") });
    const course = withCase(store);
    course.update((work) => chooseCase(work, "muskegon-millage", now));
    const capacity = { volunteers: 61, shiftsEachPerWeek: 1, weeks: 7, flake: 0.32, staffHoursWeek: 30 };
    course.update((work) => ({ ...work, plan: writeSection(work.plan, "capacity", capacity).sections }));
    expect(onDisk(store.path).plan).toEqual({ capacity });
    expect(
      progressReport(course.read().work, { exercises: [], reflections: [] }, "2026-11-28")
        .modules.map(({ sectionsWritten }) => sectionsWritten)
        .reduce((sum, count) => sum + count, 0),
    ).toBe(1);
  });

  it("says that a damaged choice was not read, and reads the rest", () => {
    const store = fileWith({ ...emptyWork("2026-01-05"), plan: { problem: own }, capstone: { case: 7 } });
    const { work, notice } = withCase(store).read();
    expect(work.plan).toEqual({ problem: own });
    expect(work.capstone).toBeUndefined();
    expect(notice === undefined ? "" : inEnglish(notice)).toContain("capstone");
  });
});
