import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sampleRatioTest } from "../../../src/library/experiment/balance/sample-ratio-test.js";
import {
  type SequentialOptions,
  sequentialBounds,
} from "../../../src/library/experiment/looks/sequential-bounds.js";

interface Fixture {
  readonly bounds: readonly {
    readonly options: SequentialOptions;
    readonly limits: number[];
    readonly inflation: number;
    readonly power: number[];
  }[];
  readonly ratios: readonly {
    readonly observed: number[];
    readonly shares: number[];
    readonly statistic: number;
    readonly pValue: number;
  }[];
}
const { bounds, ratios }: Fixture = JSON.parse(
  readFileSync(new URL("../../fixtures/experiment/looks.json", import.meta.url), "utf8"),
);

describe("looks that keep the rate of false alarms", () => {
  it.each(bounds.map((one) => [JSON.stringify(one.options), one] as const))(
    "have gsDesign's limits, power and inflation: %s",
    (_name, { options, limits, inflation, power }) => {
      const given = sequentialBounds(options);
      given.looks.forEach((row, k) => {
        expect(Math.abs(row.zLimit - (limits[k] ?? Number.NaN))).toBeLessThan(1e-6);
        expect(Math.abs(row.power - (power[k] ?? Number.NaN))).toBeLessThan(1e-6);
      });
      expect(Math.abs(given.inflation - inflation)).toBeLessThan(1e-6);
      expect(given.looks.at(-1)?.alphaSpent).toBeCloseTo(options.alpha ?? 0.05, 8);
    },
  );

  it("are those of the printed tables (Jennison and Turnbull 2000, tables 2.1, 2.3 and 7.1)", () => {
    const last = (options: SequentialOptions): string | undefined =>
      sequentialBounds({ rule: "classical", ...options })
        .looks.at(-1)
        ?.zLimit.toFixed(3);
    expect([2, 3, 4, 5].map((looks) => last({ looks, shape: "pocock" }))).toEqual([
      "2.178",
      "2.289",
      "2.361",
      "2.413",
    ]);
    expect([2, 3, 4, 5].map((looks) => last({ looks }))).toEqual(["1.977", "2.004", "2.024", "2.040"]);
    expect(sequentialBounds({ looks: 5 }).looks.map((row) => row.zLimit.toFixed(2))).toEqual([
      "4.88",
      "3.36",
      "2.68",
      "2.29",
      "2.03",
    ]);
  });

  it("cost a few more people at most, and fewer on average", () => {
    const { inflation, expected, looks } = sequentialBounds({ looks: 4 });
    expect(inflation).toBeGreaterThan(1);
    expect(inflation).toBeLessThan(1.05);
    expect(expected).toBeLessThan(0.9);
    expect(looks[0]?.pLimit).toBeLessThan(0.0001);
  });

  it("refuse looks that cannot be", () => {
    expect(() => sequentialBounds({ looks: 0 })).toThrow("looks must be a whole number from 1 to 20");
    expect(() => sequentialBounds({ looks: [0.5, 0.4, 1] })).toThrow("look 2 is");
    expect(() => sequentialBounds({ looks: [0.5, 0.9] })).toThrow("end with 1");
    expect(() => sequentialBounds({ looks: [0.3, 1], rule: "classical" })).toThrow("equal steps");
    expect(() => sequentialBounds({ looks: 3, alpha: 5 })).toThrow("alpha is");
  });
});

describe("the check of sample ratios", () => {
  it("has scipy's statistic and p-value", () => {
    for (const { observed, shares, statistic, pValue } of ratios) {
      const arm = observed.map((_, i) => `arm ${i}`);
      const given = sampleRatioTest(
        { arm, people: observed },
        {
          assignment: "arm",
          n: "people",
          shares: Object.fromEntries(arm.map((name, i) => [name, shares[i] ?? 0])),
        },
      );
      expect(given.statistic).toBeCloseTo(statistic, 8);
      expect(given.pValue / pValue).toBeCloseTo(1, 6);
    }
  });

  it("finds in each block what the sum of them hides", () => {
    const arm = ["control", "text", "control", "text"];
    const counts = { arm, block: ["a", "a", "b", "b"], people: [400, 600, 600, 400] };
    expect(sampleRatioTest(counts, { assignment: "arm", n: "people" }).fits).toBe(true);
    const inside = sampleRatioTest(counts, { assignment: "arm", n: "people", blocks: "block" });
    expect([inside.fits, inside.df]).toEqual([false, 2]);
    expect(inside.notes.join(" ")).toContain("Find out who is missing");
  });

  it("counts people by row, knows an arm that nobody came back from, and refuses one that was not planned", () => {
    const arm = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? "control" : "text"));
    const three = { control: 0.4, text: 0.4, call: 0.2 };
    expect(sampleRatioTest({ arm }, { assignment: "arm" }).statistic).toBe(0);
    expect(sampleRatioTest({ arm }, { assignment: "arm", shares: three }).arms[2]?.n).toBe(0);
    expect(() => sampleRatioTest({ arm }, { assignment: "arm", shares: { control: 0.5, tex: 0.5 } })).toThrow(
      'has an arm "text" that shares does not name',
    );
    expect(() => sampleRatioTest({ arm: ["a", "a"] }, { assignment: "arm" })).toThrow("fewer than two arms");
    expect(() => sampleRatioTest({ arm: ["a", null, "b"] }, { assignment: "arm" })).toThrow(
      "Row 2 has nothing",
    );
  });
});
