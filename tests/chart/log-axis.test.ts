import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factorText, logAxis, logTicks } from "../../src/library/chart/figure/log-axis.js";
import { coefficientChart } from "../../src/library/chart/model/coefficient-chart.js";
import { modelFigures } from "./model-figures.js";
import { organizeFigures } from "./organize-figures.js";

describe("logTicks", () => {
  it.each([
    [0.15, 6, [0.2, 0.5, 1, 2, 5]],
    [1.5, 300, [3, 10, 30, 100, 300]],
    [0.001, 1000, [0.001, 0.01, 0.1, 1, 10, 100, 1000]],
    [0.95, 1.06, [0.95, 1, 1.05]],
  ])("between %s and %s are %o", (low, high, ticks) => {
    expect(logTicks(low, high)).toEqual(ticks);
  });

  it("are between two and nine, inside and rising, whatever the ends", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -8, max: 8, noNaN: true }),
        fc.double({ min: 0.005, max: 8, noNaN: true }),
        (at, span) => {
          const [low, high] = [10 ** at, 10 ** (at + span)];
          const ticks = logTicks(low, high);
          expect(ticks.length).toBeGreaterThanOrEqual(2);
          expect(ticks.length).toBeLessThanOrEqual(9);
          expect([...ticks].sort((a, b) => a - b)).toEqual(ticks);
          expect(new Set(ticks).size).toBe(ticks.length);
          for (const tick of ticks) {
            expect(tick).toBeGreaterThanOrEqual(low * (1 - 1e-9));
            expect(tick).toBeLessThanOrEqual(high * (1 + 1e-9));
          }
        },
      ),
    );
  });
});

describe("an axis that grows by factors", () => {
  it("prints each tick as the number that it is: 0.2 is never a 2", () => {
    const { tickvals, ticktext } = logAxis("odds ratio", [0.16, 1, 5.2], String);
    expect(ticktext).toEqual(Array.from(tickvals ?? [], String));
    expect(ticktext).toContain("0.2");
  });

  it("leaves out what has no place on it", () => {
    const { range } = logAxis("odds ratio", [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 2, 4], String);
    expect(range?.map((end) => Number((10 ** Number(end)).toFixed(1)))).toEqual([1.9, 4.2]);
    expect(logAxis("odds ratio", [], String).tickvals).toContain(1);
  });

  it("has ticks of its own in every chart", () => {
    const log = Object.entries({ ...modelFigures, ...organizeFigures }).filter(
      ([, { layout }]) => layout.xaxis?.type === "log" || layout.yaxis?.type === "log",
    );
    expect(log.map(([name]) => name).sort()).toEqual(["coefficientChart", "costPerVoteChart"]);
    for (const [name, { layout }] of log) {
      const { tickvals = [], ticktext = [] } = layout.xaxis as { tickvals?: number[]; ticktext?: string[] };
      expect(tickvals.length, name).toBeGreaterThanOrEqual(2);
      expect(
        ticktext.map((text) => Number(text.replace(/[$,]/g, ""))),
        name,
      ).toEqual(tickvals);
    }
  });

  it("holds every dot and whisker of odds ratios from a fifth to five", () => {
    const term = (name: string, estimate: number, confLow: number, confHigh: number) => ({
      ...{ term: name, estimate, confLow, confHigh },
      ...{ stdError: 0.1, statistic: 5, pValue: 0 },
    });
    const figure = coefficientChart([term("a", 0.2, 0.15, 0.3), term("b", 4, 3, 5.5)], { oddsRatios: true });
    const [low = 0, high = 0] = (figure.layout.xaxis?.range ?? []).map((end) => 10 ** Number(end));
    expect(low).toBeLessThan(0.15);
    expect(high).toBeGreaterThan(5.5);
    expect(figure.layout.xaxis?.ticktext).toEqual(["0.2", "0.5", "1", "2", "5"]);
  });
});

describe("factors that are far from 1", () => {
  it("are called by their power, so that twenty of them have room on an axis", () => {
    expect([1e-20, 2.5e-9, 0.0001, 0.2, 300000, 1e6, 1e20].map(factorText)).toEqual([
      "1e−20",
      "2.5e−9",
      "0.0001",
      "0.2",
      "300000",
      "1e6",
      "1e20",
    ]);
  });

  it("are called so beside their axis, too", () => {
    const row = { term: "age", estimate: 2e-9, confLow: 1e-10, confHigh: 4e-8 };
    const { alt, layout } = coefficientChart([{ ...row, stdError: 1, statistic: 1, pValue: 1 }], {
      oddsRatios: true,
    });
    expect(alt).toContain("times 2e−9 (1e−10 to 4e−8)");
    expect(Math.max(...(layout.xaxis?.ticktext ?? []).map((text) => text.length))).toBeLessThan(7);
  });
});
