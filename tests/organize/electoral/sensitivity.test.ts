import { describe, expect, it } from "vitest";
import { backwardsPlan } from "../../../src/library/organize/electoral/backwards-plan.js";
import { backwardsSensitivity } from "../../../src/library/organize/electoral/backwards-sensitivity.js";
import { sensitivity } from "../../../src/library/organize/electoral/sensitivity.js";

const fixed = { contacts: 6000, attemptsPerHour: 15, hoursPerShift: 3 };

describe("sensitivity", () => {
  it("moves one assumption at a time and puts the largest swing first", () => {
    const rows = sensitivity(
      { a: { value: 2, low: 1, high: 3 }, b: { value: 10, low: 9, high: 10 } },
      ({ a, b }) => a * b,
    );
    expect(rows.map(({ assumption, swing }) => [assumption, swing])).toEqual([
      ["a", 20],
      ["b", 2],
    ]);
    expect(rows[0]).toMatchObject({ resultAtLow: 10, resultAtHigh: 30 });
  });

  it("names the assumption whose ends are the wrong way round", () => {
    expect(() => sensitivity({ flake: { value: 0.3, low: 0.4, high: 0.5 } }, () => 0)).toThrow(
      "flake must have low ≤ value ≤ high",
    );
  });
});

describe("backwardsSensitivity", () => {
  it("agrees with the backwards plan at each end", () => {
    const contactRate = { value: 0.22, low: 0.1, high: 0.3 };
    const flake = { value: 0.35, low: 0.2, high: 0.6 };
    const rows = backwardsSensitivity({ ...fixed, contactRate, flake });
    expect(rows.map(({ assumption }) => assumption)).toEqual(["contactRate", "flake"]);
    expect(rows[1]?.resultAtHigh).toBe(
      backwardsPlan({ ...fixed, contactRate: 0.22, flake: 0.6 }).scheduledShifts,
    );
    expect(rows[0]?.resultAtLow).toBe(
      backwardsPlan({ ...fixed, contactRate: 0.1, flake: 0.35 }).scheduledShifts,
    );
    const doors = backwardsSensitivity({ ...fixed, contactRate, flake, of: "attempts" });
    expect(doors.find(({ assumption }) => assumption === "flake")?.swing).toBe(0);
  });

  it("asks for a range when there is none", () => {
    expect(() => backwardsSensitivity({ ...fixed, contactRate: 0.2 })).toThrow("at least one number a range");
  });
});

describe("a calculation that gives no number", () => {
  it("is refused, with where: its swing would be no number either", () => {
    const ranges = { people: { low: 0, value: 2, high: 3 } };
    const given = (result: (values: { people: number }) => unknown) => () =>
      sensitivity(ranges, result as (values: { people: number }) => number);
    expect(given(() => undefined)).toThrow(
      "where every assumption has its value it gives nothing (undefined)",
    );
    expect(given(({ people }) => (people === 0 ? Number.NaN : people))).toThrow(
      "where people is 0 it gives NaN",
    );
    expect(given(({ people }) => `${people}`)).toThrow('gives the text "2"');
    expect(sensitivity(ranges, ({ people }) => 10 / people)[0]?.resultAtLow).toBe(Infinity);
  });
});
