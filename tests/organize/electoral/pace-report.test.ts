import { describe, expect, it } from "vitest";
import { paceReport } from "../../../src/library/organize/electoral/pace-report.js";

describe("paceReport", () => {
  it("says what each remaining week must bring", () => {
    const pace = paceReport({ goal: 6000, weeks: 6, actuals: [700, 800, 750] });
    expect(pace).toMatchObject({ done: 2250, remaining: 3750, weeksLeft: 3, perWeek: 750, onPace: false });
    expect(pace.neededPerWeek).toBe(1250);
    expect(pace.forecast).toBe(4500);
    expect(pace.rows[2]).toEqual({ week: 3, planned: 3000, actual: 2250, gap: -750 });
    expect(pace.rows[3]).toEqual({ week: 4, planned: 4000 });
  });

  it("follows a plan that starts slowly", () => {
    const pace = paceReport({ goal: 100, weeks: 3, planned: [10, 30, 60], actuals: [12] });
    expect(pace.onPace).toBe(true);
    expect(pace.neededPerWeek).toBe(44);
  });

  it("needs nothing more when the goal is met, and has no rate when no week is left", () => {
    expect(paceReport({ goal: 10, weeks: 2, actuals: [11] }).neededPerWeek).toBe(0);
    expect(paceReport({ goal: 10, weeks: 1, actuals: [4] }).neededPerWeek).toBeUndefined();
    expect(paceReport({ goal: 10, weeks: 2, actuals: [] })).toMatchObject({ perWeek: 0, neededPerWeek: 5 });
  });

  it("refuses more results than weeks and a plan that misses the goal", () => {
    expect(() => paceReport({ goal: 10, weeks: 1, actuals: [1, 2] })).toThrow("The plan has 1 week,");
    expect(() => paceReport({ goal: 10, weeks: 2, planned: [1, 2], actuals: [] })).toThrow("add up to 10");
  });
});
