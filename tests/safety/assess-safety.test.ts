import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessSafety } from "../../src/library/safety/assess/assess-safety.js";
import { exportSafety } from "../../src/library/safety/assess/export-safety.js";
import type { SafetyAnswer, SafetyAnswers } from "../../src/library/safety/assess/safety-answers.js";
import { SAFETY_CATEGORIES } from "../../src/library/safety/assess/safety-categories.js";
import { SAFETY_ITEMS } from "../../src/library/safety/assess/safety-items.js";
import { safetyTrend } from "../../src/library/safety/assess/safety-trend.js";

const all = (answer: SafetyAnswer): Record<string, SafetyAnswer> =>
  Object.fromEntries(SAFETY_ITEMS.map(({ id }) => [String(id), answer]));
const answer = fc.constantFrom<SafetyAnswer>("yes", "partial", "no", "not applicable");
const answers = fc.dictionary(fc.integer({ min: 1, max: 33 }).map(String), answer);
const RANK = { "act now": 0, building: 1, steady: 2 } as const;

describe("the 33 questions", () => {
  it("are numbered 1 to 33 in nine categories, with the weights and critical marks of the curriculum", () => {
    expect(SAFETY_ITEMS.map(({ id }) => id)).toEqual(Array.from({ length: 33 }, (_, i) => i + 1));
    expect(SAFETY_ITEMS.filter((item) => item.critical).map(({ id }) => id)).toEqual([3, 5, 12, 13, 19, 26]);
    expect(
      Object.keys(SAFETY_CATEGORIES).map((id) =>
        SAFETY_ITEMS.filter((item) => item.category === id)
          .map(({ weight }) => weight)
          .join(""),
      ),
    ).toEqual(["2232", "322222", "23322", "2223", "222", "212", "312", "232", "22"]);
    expect(
      Object.keys(SAFETY_CATEGORIES).map((id) => SAFETY_ITEMS.filter((item) => item.category === id).length),
    ).toEqual([4, 6, 5, 4, 3, 3, 3, 3, 2]);
  });

  it("have a likelihood, an impact and an effort on their scales, and an action of their own", () => {
    for (const { id, likelihood, impact, effort } of SAFETY_ITEMS) {
      expect([likelihood, impact, effort].every(Number.isInteger), String(id)).toBe(true);
      expect(Math.min(likelihood, impact, effort), String(id)).toBeGreaterThanOrEqual(1);
      expect(Math.max(likelihood, impact) <= 5 && effort <= 3, String(id)).toBe(true);
    }
    expect(new Set(SAFETY_ITEMS.map(({ action }) => action)).size).toBe(33);
  });
});

describe("assessSafety", () => {
  it("gives 100 and steady for yes everywhere, 50 and building for partial, 0 for no answer at all", () => {
    expect(assessSafety(all("yes"))).toMatchObject({
      score: 100,
      band: "steady",
      register: [],
      firstThree: [],
    });
    expect(assessSafety(all("partial"))).toMatchObject({ score: 50, band: "building", openCritical: [] });
    expect(assessSafety({})).toMatchObject({
      score: 0,
      band: "act now",
      openCritical: [3, 5, 12, 13, 19, 26],
    });
    expect(assessSafety({}).unanswered).toHaveLength(33);
  });

  it("never counts a question without an answer as safe", () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 1, max: 33 }).map(String), (given, id) => {
        const { [id]: _, ...without } = given;
        const open = assessSafety(without);
        const no = assessSafety({ ...without, [id]: "no" });
        const better = assessSafety({ ...without, [id]: "yes" });
        expect([open.score, open.band, open.openCritical]).toEqual([no.score, no.band, no.openCritical]);
        expect(open.score).toBeLessThanOrEqual(better.score);
        expect(RANK[open.band]).toBeLessThanOrEqual(RANK[better.band]);
        expect(open.register.some((row) => row.item === Number(id))).toBe(true);
      }),
    );
  });

  it("stays at act now while a critical question is open, however high the score", () => {
    for (const id of [3, 5, 12, 13, 19, 26].map(String)) {
      const { [id]: _, ...without } = all("yes");
      expect(assessSafety({ ...all("yes"), [id]: "no" }).band).toBe("act now");
      expect(assessSafety(without).band).toBe("act now");
      expect(assessSafety({ ...all("yes"), [id]: "partial" }).band).toBe("steady");
      expect(assessSafety({ ...all("yes"), [id]: "not applicable" }).band).toBe("steady");
    }
  });

  it("puts the band on the score that is not rounded", () => {
    // 33 questions weigh 71. All partial but one of weight 1 answered no: 35 ÷ 71 = 49.3%.
    const total = SAFETY_ITEMS.reduce((sum, { weight }) => sum + weight, 0);
    const nearly = assessSafety({ ...all("partial"), "27": "no" });
    expect(nearly.score).toBeCloseTo((100 * (total / 2 - 0.5)) / total, 10);
    expect(nearly.band).toBe("act now");
    // 18 of 71 missing: 74.65, which is printed as 75 and is still below.
    const nine = [6, 7, 8, 9, 10, 11, 14, 15, 16];
    const below = assessSafety({ ...all("yes"), ...Object.fromEntries(nine.map((id) => [id, "no"])) });
    expect(Math.round(below.score)).toBe(75);
    expect([below.score < 75, below.band]).toEqual([true, "building"]);
  });

  it("leaves out what does not apply, and gives null for a category without a question", () => {
    const result = assessSafety({ ...all("yes"), "32": "not applicable", "33": "not applicable" });
    expect(result.categories.at(-1)).toEqual({ id: "I", category: "People", score: null, unanswered: 0 });
    expect(result.score).toBe(100);
    expect(assessSafety(all("not applicable"))).toMatchObject({ score: 0, band: "act now" });
  });

  it("keeps every score between 0 and 100", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { score, categories } = assessSafety(given);
        for (const value of [score, ...categories.flatMap((c) => c.score ?? [])]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  it("takes every open critical question first, by weight × gap × impact ÷ effort, and at most one policy", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { firstThree, openCritical, register } = assessSafety(given);
        expect(firstThree.length).toBeLessThanOrEqual(3);
        const criticalFirst = firstThree.filter(({ item }) => openCritical.includes(item)).length;
        expect(criticalFirst).toBe(Math.min(3, openCritical.length));
        const policies = firstThree.filter(({ item }) => SAFETY_ITEMS[item - 1]?.policy);
        expect(policies.length).toBeLessThanOrEqual(1);
        expect(firstThree.length).toBeGreaterThanOrEqual(
          Math.min(3, register.filter((row) => !SAFETY_ITEMS[row.item - 1]?.policy).length),
        );
      }),
    );
  });

  it("carries owner and date of the plan, and an own judgement of the risk", () => {
    const plan = { "9": { owner: "operations", date: "2027-01-31", likelihood: 5, impact: 5 } };
    const { register, firstThree } = assessSafety({ ...all("yes"), "9": "partial", "29": "no" }, { plan });
    expect(register.map((row) => [row.item, row.product, row.residual, row.existingControl])).toEqual([
      [9, 25, 15, "partly in place"],
      [29, 15, 5, "none"],
    ]);
    expect(firstThree[0]).toMatchObject({ item: 9, owner: "operations", date: "2027-01-31", priority: 5 });
    expect(() => assessSafety({}, { plan: { "9": { impact: 6 } } })).toThrow("from 1 to 5");
  });

  it("says which question or answer does not exist", () => {
    expect(() => assessSafety({ "34": "yes" })).toThrow('no question "34"');
    expect(() => assessSafety({ "1": "maybe" } as unknown as SafetyAnswers)).toThrow(
      'Question 1 has the answer the text "maybe". The answers are: yes, partial, no, not applicable.',
    );
  });

  it.each([
    ["n/a", "not applicable"],
    ["N/A", "not applicable"],
    ["na", "not applicable"],
    ["Yes", "yes"],
    ["partly", "partial"],
    ["don't know", "no"],
    [true, "yes"],
  ])("tells of %j the four words that it knows, and which was meant", (typed, meant) => {
    expect(() => assessSafety({ "1": typed } as unknown as SafetyAnswers)).toThrow(
      `The answers are: yes, partial, no, not applicable. Write "${meant}".`,
    );
  });
});

describe("safetyTrend", () => {
  it("compares category by category and says what was closed and opened again", () => {
    const trend = safetyTrend(
      { date: "2026-03-01", answers: { ...all("yes"), "5": "no", "32": "no", "33": "no" } },
      { date: "2026-11-01", answers: { ...all("yes"), "12": "no" } },
    );
    expect([trend.days, trend.closedCritical, trend.reopenedCritical]).toEqual([245, [5], [12]]);
    expect(trend.rows.find(({ category }) => category === "People")).toEqual({
      category: "People",
      before: 0,
      after: 100,
      change: 100,
    });
    expect(trend.rows.at(-1)?.category).toBe("All");
    expect(() =>
      safetyTrend({ date: "2026-03-01", answers: {} }, { date: "2026-03-01", answers: {} }),
    ).toThrow("after the first");
  });
});

describe("exportSafety", () => {
  it("hands on nothing but category percentages", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const rows = exportSafety(assessSafety(given));
        expect(rows).toHaveLength(9);
        for (const row of rows) {
          expect(Object.keys(row)).toEqual(["category", "percent"]);
          expect(row.percent === null || Number.isInteger(row.percent)).toBe(true);
        }
      }),
    );
  });
});
