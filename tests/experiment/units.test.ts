import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balanceTable } from "../../src/library/experiment/balance/balance-table.js";
import { estimateITT } from "../../src/library/experiment/estimate/estimate-itt.js";
import { randomizationTest } from "../../src/library/experiment/randomize/randomization-test.js";
import { profile } from "../../src/library/table/profile/profile.js";

const SMALL = {
  z: [1, 1, 1, 1, 0, 0, 0, 0, 1, 0, 1, 0],
  y: [3, 1, 4, 1, 5, 9, 2, 6, 3, 7, 5, 8],
  town: ["a", "a", "b", "b", "a", "a", "b", "b", "a", "a", "b", "b"],
  home: [1, 1, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8],
  age: [30, 41, 52, 63, 34, 45, 56, 67, 38, 49, 28, 33],
};
const DESIGNS = {
  people: {},
  blocks: { blocks: "town" },
  clusters: { clusters: "home" },
  covariates: { covariates: ["age"] },
};

describe("a unit of the outcome", () => {
  const measure = (y: readonly number[], design: object) => {
    const { pValue, df, statistic } = estimateITT(
      { ...SMALL, y },
      { outcome: "y", assignment: "z", ...design },
    );
    return [pValue, df, statistic];
  };

  it.each(Object.entries(DESIGNS))("changes no p-value of an estimate: %s", (_, design) => {
    const first = measure(SMALL.y, design);
    fc.assert(
      fc.property(fc.integer({ min: -180, max: 180 }), (power) => {
        const there = measure(
          SMALL.y.map((value) => value * 2 ** power),
          design,
        );
        there.forEach((value, i) => {
          expect(value / (first[i] as number)).toBeCloseTo(1, 9);
        });
      }),
      { numRuns: 20 },
    );
  });

  it.each(["difference", "studentized"] as const)(
    "changes no p-value of a randomization test: %s",
    (statistic) => {
      const pOf = (scale: number) =>
        randomizationTest(
          { z: SMALL.z, y: SMALL.y.map((value) => value * scale) },
          { outcome: "y", assignment: "z", statistic, seed: 1 },
        ).pValue;
      for (const scale of [1e-30, 1e-14, 1e12]) expect(pOf(scale)).toBe(pOf(1));
    },
  );

  it("may start far from zero", () => {
    for (const [name, design] of Object.entries(DESIGNS)) {
      const there = measure(
        SMALL.y.map((value) => value + 1e15),
        design,
      );
      // At 1e15 numbers lie 0.125 apart, and so do the means.
      expect((there[0] as number) / (measure(SMALL.y, design)[0] as number), name).toBeCloseTo(1, 0);
    }
  });
});

describe("a long list in which everybody of an arm has the same number", () => {
  const n = 40_000;
  const z = Array.from({ length: n }, (_, i) => i % 2);
  const long = {
    z,
    y: z.map((arm) => (arm === 1 ? 0.3 : 0.1)),
    town: z.map((_, i) => (i % 4 < 2 ? "a" : "b")),
    home: z.map((arm, i) => 2 * (Math.floor((i % 1000) / 2) ** 2 % 97) + arm),
    age: z.map((_, i) => i % 7),
  };

  it.each(Object.entries(DESIGNS))("has no standard error: %s", (_, design) => {
    const row = estimateITT(long, { outcome: "y", assignment: "z", ...design });
    expect(row.estimate).toBeCloseTo(0.2, 14);
    expect(row.stdError).toBe(0);
    expect(row.notes[0]).toMatch(/everybody has the same outcome/);
  });

  it("has no standardized difference, and no spread in its profile", () => {
    const [row] = balanceTable(long, { assignment: "z", covariates: ["y"] });
    expect(row).toMatchObject({ meanControl: 0.1, meanArm: 0.3, standardizedDifference: Number.NaN });
    const [column] = profile({ y: Array(n).fill(0.1) }).columns;
    expect(column).toMatchObject({ mean: 0.1, stdDev: 0 });
  });

  it("says which covariate is the same for everybody", () => {
    const { notes } = estimateITT(
      { ...SMALL, year: SMALL.z.map(() => 0.1) },
      { outcome: "y", assignment: "z", covariates: ["age", "year"] },
    );
    expect(notes).toEqual(['"year" says nothing new beside the other covariates and was left out.']);
  });
});
