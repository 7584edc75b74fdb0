import { describe, expect, it } from "vitest";
import { ___ } from "../../../src/course/check/blank.js";
import type { PlanSection } from "../../../src/course/plan/plan-section.js";
import { findPlanSection, planSections } from "../../../src/course/plan/plan-sections.js";
import { greatLakesPlan } from "../../../src/library/organize/plan/great-lakes-plan.js";
import { planParts } from "../../../src/library/organize/plan/plan-schema.js";
import { said } from "../../support/in-english.js";

const accept = (section: PlanSection, value: unknown, stored?: unknown) => {
  const rule = findPlanSection(section);
  if (rule === undefined) throw new Error(`no rule for ${section}`);
  return said(rule.accept(value, stored));
};
const capacity = { volunteers: 40, shiftsEachPerWeek: 0.5, weeks: 8, flake: 0.35, staffHoursWeek: 20 };
const flake = {
  key: "flake",
  value: 0.35,
  low: 0.25,
  high: 0.5,
  unit: "rate",
  source: "sign-in sheets",
  kind: "own-data",
};

describe("the sections of the plan", () => {
  it("are all the parts that the plan's schema knows, each once", () => {
    const names = planSections.map(({ section }) => section);
    expect(new Set(names).size).toBe(names.length);
    expect([...names].sort()).toEqual(
      [...Object.keys(planParts), "organization", "problem", "variant"].sort(),
    );
  });

  it("accept every section of the filled example as it is", () => {
    const { targets, ...plan } = greatLakesPlan;
    for (const [section, value] of Object.entries({ ...plan, legislative: targets?.legislative })) {
      if (section === "version") continue;
      expect(accept(section as PlanSection, value), section).toEqual({ value });
    }
  });

  it("have an example that their own rule understands once its dots are filled", () => {
    for (const { example } of planSections) expect(example).toMatch(/^plan\("\w+", /);
  });
});

describe("a section with a shape", () => {
  it("reads numbers as people write them", () => {
    expect(accept("capacity", { ...capacity, volunteers: "1,200", flake: "35%" })).toEqual({
      value: { ...capacity, volunteers: 1200 },
    });
  });

  it("takes no number that can be read in two ways", () => {
    expect(accept("capacity", { ...capacity, volunteers: "1.200" })).toMatchObject({
      gaps: [{ says: expect.stringContaining("1.200") }],
    });
  });

  it("takes one row without brackets, replaces the row of that name and keeps the others", () => {
    const first = accept("assumptions", flake);
    expect(first).toEqual({ value: [flake] });
    const stored = [flake, { ...flake, key: "contactRate" }];
    expect(accept("assumptions", { ...flake, value: 0.4 }, stored)).toEqual({
      value: [
        { ...flake, value: 0.4 },
        { ...flake, key: "contactRate" },
      ],
    });
  });

  it("takes a name with spaces or other capitals for the row that is there, and keeps how it was written", () => {
    const other = { ...flake, key: "contactRate" };
    expect(accept("assumptions", { ...flake, key: " Flake ", value: 0.4 }, [flake, other])).toEqual({
      value: [{ ...flake, value: 0.4 }, other],
    });
    expect(accept("assumptions", { ...flake, key: " no show " }, [flake])).toEqual({
      value: [flake, { ...flake, key: "no show" }],
    });
    expect(accept("assumptions", [flake, { ...flake, key: " Flake" }])).toMatchObject({
      gaps: [{ says: 'Two rows are called "Flake": give each its own.' }],
    });
  });

  it("names the row and the field in words", () => {
    const tactic = { ...greatLakesPlan.tactics?.[0], goalId: undefined };
    const fields = (value: unknown) => {
      const read = accept("tactics", value);
      return "gaps" in read ? read.gaps.map(({ field }) => field) : [];
    };
    expect(fields(tactic)).toEqual(["goalId"]);
    expect(fields([tactic])).toEqual([`row 1 ("${tactic.name ?? ""}"), goalId`]);
    expect(fields([{ ...greatLakesPlan.tactics?.[0], name: "", start: "9/1/2027" }])).toEqual([
      "row 1, start",
    ]);
  });

  it("refuses two rows of one name", () => {
    expect(accept("assumptions", [flake, flake])).toMatchObject({
      gaps: [{ says: 'Two rows are called "flake": give each its own.' }],
    });
  });

  it.each([
    [
      { ...capacity, volunteers: "many" },
      "volunteers",
      /Must be a number without quotes, but it is the text "many"/,
    ],
    [{ ...capacity, weeks: undefined }, "weeks", /Is missing: write a number without quotes/],
    [{ ...capacity, flaek: 0.3 }, "flaek", /Is not a field of the plan\. Did you mean "flake"\?/],
    ["forty", "this section", /Must be a section between \{ and \}, but it is the text "forty"/],
    [null, "this section", /Must be a section between/],
  ])("says of %o what is wrong", (value, field, says) => {
    const read = accept("capacity", value);
    expect(read).toMatchObject({ gaps: [{ field, says: expect.stringMatching(says) }] });
  });

  it("refuses a day that does not exist", () => {
    expect(accept("start", "2027-02-30")).toMatchObject({
      gaps: [{ says: expect.stringContaining("Must be a day of the calendar") }],
    });
    expect(accept("start", "2027-02-28")).toEqual({ value: "2027-02-28" });
  });

  it("asks for the blanks that are still inside", () => {
    expect(accept("capacity", { ...capacity, weeks: ___ })).toEqual({
      gaps: [{ field: "capacity", says: "A blank is still inside: replace each ___.", blank: true }],
    });
  });
});
