import { describe, expect, it } from "vitest";
import { targetingSection } from "../../../src/course/plan/targeting-section.js";
import { said } from "../../support/in-english.js";

const full = { score: "turnout 2026", holdoutChecked: true, notUsedFor: "Deciding who gets help." };

describe("the targeting section of the plan", () => {
  it("accepts a score with its check and its non-use clause, and a plan without a score", () => {
    expect(targetingSection.accept(full, undefined)).toEqual({ value: full });
    const { score: _, ...none } = full;
    expect(targetingSection.accept(none, undefined)).toEqual({ value: none });
  });

  it.each([
    [{ ...full, notUsedFor: "" }, "notUsedFor"],
    [{ ...full, notUsedFor: "nothing" }, "notUsedFor"],
    [{ ...full, holdoutChecked: "yes" }, "holdoutChecked"],
    [{ ...full, score: 12 }, "score"],
    ["turnout", "targeting"],
    [null, "targeting"],
  ])("says what is missing in %j", (given, field) => {
    const answer = said(targetingSection.accept(given, undefined)) as {
      gaps: { field: string; says: string }[];
    };
    expect(answer.gaps.map((gap) => gap.field)).toEqual([field]);
    expect(answer.gaps[0]?.says).toMatch(/\.$/);
  });
});
