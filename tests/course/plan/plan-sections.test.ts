import { describe, expect, it } from "vitest";
import { goalFields } from "../../../src/course/plan/goal-fields.js";
import type { PlanSection } from "../../../src/course/plan/plan-section.js";
import { findPlanSection } from "../../../src/course/plan/plan-sections.js";
import { said } from "../../support/in-english.js";

const accept = (section: PlanSection, value: unknown, stored?: unknown) => {
  const rule = findPlanSection(section);
  if (rule === undefined) throw new Error(`no rule for ${section}`);
  return said(rule.accept(value, stored));
};

const goal = {
  metric: "conversations a week",
  baseline: 288,
  target: 400,
  deadline: "2026-10-20",
  owner: "field lead",
  source: "canvass log",
};

describe("the goal card", () => {
  it("saves a goal with its six fields and adds what later modules need", () => {
    expect(accept("goals", goal)).toEqual({ value: [{ ...goal, id: "G1", kind: "outcome", unit: "count" }] });
  });

  it.each(goalFields.map(({ name, says }) => [name, says]))(
    "refuses a goal without %s and asks for it",
    (name, says) => {
      for (const empty of [undefined, null, "", " ", Number.NaN, "TBD"]) {
        expect(accept("goals", { ...goal, [name]: empty })).toEqual({
          gaps: [{ field: `Your goal, ${name}`, says }],
        });
      }
    },
  );

  it("lists every missing field at once", () => {
    expect(accept("goals", { metric: "doors" })).toMatchObject({ gaps: { length: 5 } });
  });

  it("recognises a mistyped field", () => {
    const { owner, ...rest } = goal;
    expect(accept("goals", { ...rest, onwer: owner })).toMatchObject({
      gaps: [{ says: expect.stringContaining('You wrote "onwer": the name is "owner".') }],
    });
  });

  it("refuses a target that changes nothing", () => {
    expect(accept("goals", { ...goal, target: 288 })).toMatchObject({
      gaps: [{ field: "Your goal, target" }],
    });
  });

  it("reads numbers as people write them", () => {
    expect(accept("goals", { ...goal, baseline: "1,200", target: "2 000" })).toMatchObject({
      value: [{ baseline: 1200, target: 2000 }],
    });
  });

  it("says that a day or a number was typed which is none, not that it is missing", () => {
    expect(accept("goals", { ...goal, deadline: "2027-02-30", target: "1.2.3 doors" })).toEqual({
      gaps: [
        {
          field: "Your goal, target",
          says: '"1.2.3 doors" is no number. Write one, for example 24%, 1,200 or 1 in 5.',
        },
        {
          field: "Your goal, deadline",
          says: '"2027-02-30" is no day. Write it like 2027-04-30 or 4/30/2027.',
        },
      ],
    });
  });

  it("asks for a number that can be read in one way", () => {
    expect(accept("goals", { ...goal, target: "1.200" })).toMatchObject({
      gaps: [
        { field: "Your goal, target", says: "Write thousands without a dot, for example 1200 or 1,200." },
      ],
    });
  });

  it("replaces the goal with the same id and keeps the others, so that a cell can be run twice", () => {
    const first = accept("goals", [goal, { ...goal, metric: "shifts" }]);
    const stored = "value" in first ? first.value : undefined;
    expect(accept("goals", { ...goal, target: 500 }, stored)).toMatchObject({
      value: [
        { id: "G1", target: 500 },
        { id: "G2", metric: "shifts" },
      ],
    });
    expect(accept("goals", { ...goal, id: "G9" }, stored)).toMatchObject({
      value: [{ id: "G1" }, { id: "G2" }, { id: "G9" }],
    });
  });

  it("refuses two goals with one id, and kinds and units that do not exist", () => {
    expect(
      accept("goals", [
        { ...goal, id: "A" },
        { ...goal, id: "A" },
      ]),
    ).toMatchObject({ gaps: [{ field: "Goal 2, id" }] });
    expect(accept("goals", { ...goal, kind: "wish", unit: "miles", parent: 3 })).toMatchObject({
      gaps: [
        { says: expect.stringContaining("outcome, activity") },
        { says: expect.stringContaining("people, votes") },
        { says: "Write a text between quotes." },
      ],
    });
  });

  it.each([[[]], ["a wish"], [42], [null]])("asks for an object when it is given %o", (value) => {
    expect(accept("goals", value)).toMatchObject({
      gaps: [{ says: expect.stringContaining("metric, baseline") }],
    });
  });
});

describe("the other sections", () => {
  it("trim and keep a name, a problem and a kind of campaign", () => {
    expect(accept("organization", " Great Lakes ")).toEqual({ value: "Great Lakes" });
    expect(accept("problem", "Nurses cannot take paid leave.")).toEqual({
      value: "Nurses cannot take paid leave.",
    });
    expect(accept("variant", "Electoral")).toEqual({ value: "electoral" });
  });

  it("ask for words when there are none", () => {
    for (const value of ["", 3, null, "..."]) expect(accept("organization", value)).toHaveProperty("gaps");
    expect(accept("problem", "rent")).toMatchObject({
      gaps: [{ says: expect.stringContaining("one full sentence") }],
    });
    expect(accept("variant", "legislativ")).toMatchObject({
      gaps: [{ says: 'Choose one of: electoral, legislative, distributed. Did you mean "legislative"?' }],
    });
  });
});
