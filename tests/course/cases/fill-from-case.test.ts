import { describe, expect, it } from "vitest";
import { CASE_IDS } from "../../../src/course/cases/campaign-case.js";
import { campaignCases } from "../../../src/course/cases/campaign-cases.js";
import { casePlan } from "../../../src/course/cases/case-entries.js";
import { filledFromCase, withoutFilling } from "../../../src/course/cases/fill-from-case.js";
import { emptyWork } from "../../../src/course/my-work/work.js";
import { fieldsOf } from "../../../src/course/plan/form/fields/all-fields.js";
import { readSection } from "../../../src/course/plan/form/read-section.js";
import { planSections } from "../../../src/course/plan/plan-sections.js";
import { planDraft } from "../../../src/course/plan/read-sections.js";
import { checkPlan } from "../../../src/library/organize/plan/check-plan.js";
import { chosen, formOfSection, now, shownIn, typed } from "./case-work.js";

describe.each(CASE_IDS)("the plan of %s", (id) => {
  const filled = filledFromCase(chosen(id));

  it("fills the forms, is a whole plan, and has no error that keeps its files from being written", () => {
    const { plan, missing, odd } = planDraft(filled.plan);
    expect([missing, odd]).toEqual([[], []]);
    expect(checkPlan(plan).filter(({ level }) => level === "error")).toEqual([]);
  });

  it("reads from its forms exactly as it was written", () => {
    const one = campaignCases.find((each) => each.id === id);
    if (one === undefined) throw new Error("There is no such case.");
    const { sections, entries } = casePlan(one);
    for (const { section } of planSections) {
      const read = readSection(fieldsOf(section), entries[section] ?? []);
      expect([section, read.value]).toEqual([section, sections[section]]);
    }
  });

  it("marks every value that it brings", () => {
    for (const { section, optional } of planSections) {
      const form = formOfSection(section);
      const { value, notes = [] } = form.read(filled, now);
      const places = notes.filter(({ kind }) => kind === "case").map(({ field, row }) => row ?? field);
      const shown = Object.entries(value).flatMap(([name, given]) =>
        typeof given === "string"
          ? [name].filter(() => given !== "")
          : given.flatMap((row) => (typeof row === "string" ? [] : [row._row ?? ""])),
      );
      expect([section, [...places].sort()]).toEqual([section, [...shown].sort()]);
      if (optional !== true) expect(shown.length).toBeGreaterThan(0);
    }
  });

  it("is not kept: the file says which case was chosen and nothing more", () => {
    const kept = chosen(id);
    expect(kept).toEqual({ ...emptyWork("2026-11-28"), planForms: {}, capstone: kept.capstone });
    expect(withoutFilling(filled).plan).toEqual({});
    expect(withoutFilling(filled).planForms ?? {}).toEqual({});
  });
});

describe("a value that the learner changes", () => {
  const before = chosen("muskegon-millage");
  const after = typed(before, "capacity", { volunteers: "60" });

  it("is theirs, and the rest of its section goes on being the case's", () => {
    expect(shownIn(after, "capacity")).toMatchObject({ volunteers: "60", weeks: "7" });
    expect(filledFromCase(after).plan.capacity).toMatchObject({ volunteers: 60, weeks: 7 });
    const notes = formOfSection("capacity").read(filledFromCase(after), now).notes ?? [];
    const marked = notes.filter(({ kind }) => kind === "case").map(({ field }) => field);
    expect(marked.sort()).toEqual(["flake", "shiftsEachPerWeek", "staffHoursWeek", "weeks"]);
  });

  it("is kept, with nothing of the sections that were not touched", () => {
    expect(Object.keys(after.plan)).toEqual(["capacity"]);
    expect(Object.keys(after.planForms ?? {})).toEqual(["capacity"]);
  });

  it("is not kept when it is what the case says", () => {
    expect(typed(before, "capacity", { volunteers: "50" })).toBe(before);
    expect(typed(after, "capacity", { volunteers: "50" }).plan).toEqual({});
  });

  it("moves what rests on it: a new flake rate changes the capacity of the case", () => {
    const rows = shownIn(before, "assumptions").assumptions;
    const flake = (Array.isArray(rows) ? rows : []).find(
      (row) => typeof row !== "string" && row.key === "flake",
    );
    if (flake === undefined || typeof flake === "string") throw new Error("The case has no flake rate.");
    const changed = typed(before, "assumptions", { assumptions: [{ ...flake, value: "45%" }] });
    expect(filledFromCase(changed).plan.capacity).toMatchObject({ flake: 0.45, volunteers: 50 });
  });
});

it("stays out of the way of somebody with a campaign of their own", () => {
  const work = emptyWork("2026-11-28");
  expect(filledFromCase(work)).toBe(work);
  expect(filledFromCase(chosen("own")).plan).toEqual({});
  const unknown = { ...work, capstone: { case: "a case of a later release", chosenAt: "2026-11-28" } };
  expect(filledFromCase(unknown)).toBe(unknown);
});
