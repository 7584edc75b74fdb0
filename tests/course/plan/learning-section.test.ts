import { describe, expect, it } from "vitest";
import { learningSection } from "../../../src/course/plan/learning-section.js";
import { preAnalysisPlan } from "../../../src/library/experiment/plan/pre-analysis-plan.js";
import { said } from "../../support/in-english.js";

const fields = { question: "Do texts work?", unit: "member", primary: "called", n: 6000, mde: 0.01 };
const accept = (value: unknown) => said(learningSection.accept(value, undefined));

describe("the learning section", () => {
  it("keeps its five fields and reads numbers as people write them", () => {
    expect(accept({ ...fields, n: "6,000", question: " Do texts work? " })).toEqual({ value: fields });
  });

  it("takes a test plan as it is", () => {
    const plan = preAnalysisPlan({
      title: "Two texts",
      question: "Does a friend's name bring more calls?",
      unit: "member",
      arms: [
        { name: "plain", treatment: "the usual text" },
        { name: "named", treatment: "a friend's name in the text" },
      ],
      outcome: { column: "called", description: "called within a week", baseline: 0.02 },
      sample: { n: 6300 },
      smallestEffect: 0.01,
      estimator: { estimand: "ITT" },
      stoppingRule: "One look after a week.",
      ethics: "Members opted in.",
      seed: 2026,
      date: "2026-11-24",
    });
    expect(accept(plan)).toEqual({
      value: {
        question: "Does a friend's name bring more calls?",
        unit: "member",
        primary: "called within a week",
        // 6,300 people in two arms: the plan, its export and its cases count each arm.
        n: 3150,
        mde: plan.computed.minimumDetectableEffect,
      },
    });
    expect(plan.computed.minimumDetectableEffect).toBeCloseTo(0.0099, 4);
  });

  it.each(Object.keys(fields))("asks for %s when it is missing", (field) => {
    for (const empty of [undefined, "", "TBD", Number.NaN]) {
      expect(accept({ ...fields, [field]: empty })).toMatchObject({ gaps: [{ field }] });
    }
  });

  it("refuses half a person and an effect of nothing", () => {
    expect(accept({ ...fields, n: 0.5 })).toMatchObject({ gaps: [{ field: "n" }] });
    expect(accept({ ...fields, mde: 0 })).toMatchObject({ gaps: [{ field: "mde" }] });
  });

  it.each([["a test"], [7], [null], [[]]])("asks for an object when it is given %o", (value) => {
    expect(accept(value)).toMatchObject({ gaps: [{ field: "learning" }] });
  });
});
