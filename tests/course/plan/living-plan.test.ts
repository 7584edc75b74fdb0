import { describe, expect, it } from "vitest";
import { planFromSections, type StoredSections } from "../../../src/course/plan/plan-from-sections.js";
import type { PlanSection } from "../../../src/course/plan/plan-section.js";
import { findPlanSection } from "../../../src/course/plan/plan-sections.js";
import { type WrittenSection, writeSection } from "../../../src/course/plan/write-section.js";
import { checkPlan } from "../../../src/library/organize/plan/check-plan.js";
import { greatLakesPlan } from "../../../src/library/organize/plan/great-lakes-plan.js";
import type { Plan } from "../../../src/library/organize/plan/plan.js";
import { firstDraft } from "../../support/first-draft.js";
import { said } from "../../support/in-english.js";

function write(stored: StoredSections, section: PlanSection, value: unknown): WrittenSection {
  const accepted = findPlanSection(section)?.accept(value, stored[section]);
  if (accepted === undefined || "gaps" in accepted) throw new Error(JSON.stringify(accepted));
  return writeSection(stored, section, accepted.value);
}

/** The answers of a learner, section by section, as the notebooks hand them in. */
function writeAll({ targets, version: _version, ...plan }: Plan): StoredSections {
  return Object.entries({ ...plan, ...targets }).reduce<StoredSections>(
    (stored, [section, value]) => write(stored, section as PlanSection, value).sections,
    {},
  );
}

describe("a plan written section by section", () => {
  const sections = writeAll(greatLakesPlan);

  it("is the plan, and validates with its one warning", () => {
    const draft = planFromSections(sections);
    const { version: _version, ...plan } = greatLakesPlan;
    expect(draft).toEqual({ plan, missing: [] });
    expect(checkPlan(draft?.plan as Plan).map(({ code }) => code)).toEqual(["W4"]);
  });

  it("ties each goal to metric, baseline, target, deadline, owner and source", () => {
    for (const goal of planFromSections(sections)?.plan.goals ?? []) {
      expect(goal).toMatchObject({
        metric: expect.stringMatching(/\w/),
        baseline: expect.any(Number),
        target: expect.any(Number),
        deadline: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        owner: expect.stringMatching(/\w/),
        source: expect.stringMatching(/\w/),
      });
    }
  });

  it("carries a new flake rate into the capacity: 53 sign-ups become 85", () => {
    const flake = greatLakesPlan.assumptions?.find(({ key }) => key === "flake");
    const { sections: next, changes: all } = write(sections, "assumptions", {
      ...flake,
      value: 0.6,
      high: 0.6,
    });
    const changes = all.map(({ message }) => message);
    expect(next.capacity).toMatchObject({ flake: 0.6 });
    expect(changes).toContain("numbers.scheduledShifts: 53 → 85");
    expect(changes).toContain("capacity.flake: 0.35 → 0.6");
    expect((next.assumptions as readonly unknown[]).length).toBe(3);
  });

  it("reports the finding that a worse assumption brings, and that it is solved when it is taken back", () => {
    const text = greatLakesPlan.assumptions?.find(({ key }) => key === "textRate");
    const worse = write(sections, "assumptions", { ...text, value: 0.01 });
    expect(worse.appeared.map(({ code }) => code)).toContain("E7");
    expect(said(worse.appeared).find(({ code }) => code === "E7")?.message).toContain("168 scheduled shifts");
    expect(worse.sections.tactics).toMatchObject([{ contacts: 189 }, { contacts: 273 }, {}]);
    const back = write(worse.sections, "assumptions", text);
    expect(back.resolved.map(({ code }) => code)).toContain("E7");
  });

  it("changing the flake rate of the capacity from 20% to 60% changes the sign-ups and breaks the plan", () => {
    const small = { volunteers: 6, shiftsEachPerWeek: 1, weeks: 8, flake: 0.2, staffHoursWeek: 10 };
    const fits = write(sections, "capacity", small);
    expect(checkPlan(planFromSections(fits.sections)?.plan as Plan).some(({ code }) => code === "E7")).toBe(
      false,
    );
    const breaks = write(fits.sections, "capacity", { ...small, flake: 0.6 });
    expect(breaks.changes.map(({ message }) => message)).toContain("numbers.scheduledShifts: 43 → 85");
    expect(breaks.appeared.map(({ code }) => code)).toContain("E7");
  });

  it("keeps the first draft's error until it is mended", () => {
    const draft = writeAll(firstDraft);
    expect(checkPlan(planFromSections(draft)?.plan as Plan)[0]?.code).toBe("E7");
    const mended = write(draft, "tactics", greatLakesPlan.tactics);
    expect(mended.resolved.map(({ code }) => code)).toContain("E7");
  });

  it("says which of the first sections are missing, and is silent about what is not written yet", () => {
    const draft = planFromSections({ organization: "Alias", capacity: greatLakesPlan.capacity });
    expect(draft?.missing).toEqual(["variant", "problem", "start", "end", "goals"]);
    expect(checkPlan(draft?.plan as Plan).filter(({ level }) => level === "error")).toEqual([]);
  });

  it("is none when a stored section has another shape, and nothing is lost", () => {
    const odd = { ...sections, capacity: "forty" };
    expect(planFromSections(odd)).toBeUndefined();
    expect(write(odd, "start", "2027-01-12").sections).toMatchObject({
      capacity: "forty",
      start: "2027-01-12",
    });
  });
});
