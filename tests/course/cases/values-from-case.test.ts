import { describe, expect, it } from "vitest";
import { filledFromCase } from "../../../src/course/cases/fill-from-case.js";
import { valuesFromCase } from "../../../src/course/cases/values-from-case.js";
import { emptyWork } from "../../../src/course/my-work/work.js";
import { workMarkdown } from "../../../src/course/my-work/work-markdown.js";
import { planDraft } from "../../../src/course/plan/read-sections.js";
import { exportPlan } from "../../../src/library/organize/export/export-plan.js";
import { inEnglish } from "../../../src/library/words/say.js";
import { chosen, shownIn, typed } from "./case-work.js";

describe("what is from the case and was not changed", () => {
  const work = chosen("muskegon-millage");
  const lines = (of = work) => valuesFromCase(filledFromCase(of)).map(inEnglish);

  it("is every section at first, in one line", () => {
    expect(lines()).toEqual([
      "The whole of: Organization, Problem, Kind of campaign, Goals, Start, End, Votes to win, Assumptions, Capacity, Power map, Tactics, Ladder, Collected data, Safety, Data sources, Targeting, Learning",
    ]);
  });

  it("is named by field and by row, and of a row that was changed by its columns", () => {
    const rows = shownIn(work, "powerMap").powerMap;
    const [first] = Array.isArray(rows) ? rows : [];
    if (first === undefined || typeof first === "string") throw new Error("The case has no power map.");
    const changed = typed(
      typed(work, "capacity", { volunteers: "60", weeks: "8", flake: "0.4", staffHoursWeek: "20" }),
      "powerMap",
      { powerMap: [{ ...first, access: "0.9" }] },
    );
    expect(lines(changed).slice(1)).toEqual([
      "Capacity: Shifts each a week",
      "Power map: County board chair (Who, Influence, Stands) · Taxpayers' group · Hospital personnel office · Drivers' union",
    ]);
  });

  it("is nothing in a campaign of one's own", () => {
    expect(valuesFromCase(emptyWork("2026-11-28"))).toEqual([]);
    expect(lines(typed(chosen("own"), "problem", { problem: "Buses stop too early for us." }))).toEqual([]);
  });

  it("is said in the files of the plan, and in the copy of the work", async () => {
    const { plan } = planDraft(filledFromCase(work).plan);
    const remarks = [{ title: "From the case, and not changed", items: lines() }];
    for (const format of ["markdown", "html"] as const) {
      expect(exportPlan(plan, format, { remarks })).toContain("From the case, and not changed");
      expect(exportPlan(plan, format)).not.toContain("From the case");
    }
    const { read } = await import("xlsx");
    const sheets = read(await exportPlan(plan, "xlsx", { remarks })).SheetNames;
    expect(sheets.at(-1)).toBe("Remarks");
    const copy = workMarkdown(typed(work, "capacity", { volunteers: "60" }), {
      exercises: [],
      reflections: [],
    });
    expect(copy).toContain("From the case, and not changed:");
  });
});
