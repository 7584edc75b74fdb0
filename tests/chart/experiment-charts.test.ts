import { describe, expect, it } from "vitest";
import { balancePlot } from "../../src/library/chart/experiment/balance-plot.js";
import { effectPlot } from "../../src/library/chart/experiment/effect-plot.js";
import { pValueStrip } from "../../src/library/chart/experiment/p-value-strip.js";
import { powerCurve } from "../../src/library/chart/experiment/power-curve.js";
import { randomizationChart } from "../../src/library/chart/experiment/randomization-chart.js";
import { isFigure } from "../../src/library/chart/figure/figure.js";
import { balanceTable } from "../../src/library/experiment/balance/balance-table.js";
import { estimateFromCounts } from "../../src/library/experiment/estimate/estimate-from-counts.js";
import { estimateITT } from "../../src/library/experiment/estimate/estimate-itt.js";
import { power } from "../../src/library/experiment/power/power.js";
import { randomizationTest } from "../../src/library/experiment/randomize/randomization-test.js";

const letters = {
  arm: ["Control", "Civic Duty", "Neighbors"],
  people: [191_243, 38_218, 38_201],
  voted: [56_730, 12_021, 14_438],
};
const rows = estimateFromCounts(letters, { arm: "arm", n: "people", count: "voted" });

describe("effectPlot", () => {
  it("says of one interval whether zero is in it, and counts none", () => {
    const title = (confLow: number, confHigh: number) =>
      effectPlot([{ term: "calls", estimate: 0.07, confLow, confHigh }]).alt.split(".")[0];
    expect(title(-0.2, 0.35)).toBe("The interval includes zero");
    expect(title(0.01, 0.13)).toBe("The interval lies beyond zero");
    expect(title(Number.NaN, Number.NaN)).toBe("One effect, without an interval");
  });

  it("states each effect with its interval, and draws whiskers as long as the interval", () => {
    const figure = effectPlot(rows);
    expect(figure.alt).toBe(
      "2 of 2 intervals lie beyond zero. Effects: Civic Duty 1.8 points (1.3 to 2.3), Neighbors 8.1 points (7.6 to 8.7).",
    );
    const trace = figure.data[0] as { x: number[]; error_x: { array: number[]; arrayminus: number[] } };
    expect((trace.x[1] ?? 0) + (trace.error_x.array[1] ?? 0)).toBeCloseTo(100 * (rows[1]?.confHigh ?? 0), 10);
    expect((trace.x[1] ?? 0) - (trace.error_x.arrayminus[1] ?? 0)).toBeCloseTo(
      100 * (rows[1]?.confLow ?? 0),
      10,
    );
  });
  it("draws an effect without an interval as a bare dot and says so", () => {
    const still = estimateITT({ y: [0, 0, 0, 0], z: [0, 1, 0, 1] }, { outcome: "y", assignment: "z" });
    const figure = effectPlot([still]);
    expect(figure.alt).toContain("treatment 0.00 points (unknown to unknown)");
    expect((figure.data[0] as { error_x: { array: number[] } }).error_x.array).toEqual([0]);
  });
  it("does not let a long source run off the edge beside wide names", () => {
    const anchor = (source: string) =>
      (effectPlot(rows, { source }).layout.annotations as { x: number; xanchor: string }[])[0];
    expect(anchor("Source: two experiments")).toMatchObject({ x: 0, xanchor: "left" });
    expect(anchor("long ".repeat(18))).toMatchObject({ x: 1, xanchor: "right" });
  });
  it("shows tags in names as text, and the synthetic mark", () => {
    const figure = effectPlot([{ term: "<b>x</b>", estimate: 1, confLow: 0, confHigh: 2 }], {
      source: { title: "Texts", synthetic: true },
    });
    expect(JSON.stringify(figure.data)).not.toContain("<b>");
    expect(JSON.stringify(figure.layout.annotations)).toContain("SYNTHETIC");
  });
  it("refuses no rows and labels that do not fit", () => {
    expect(() => effectPlot([])).toThrow("no effect to draw");
    expect(() => effectPlot(rows, { labels: ["one"] })).toThrow("2 effects but 1 labels");
  });
});

describe("balancePlot", () => {
  const list = {
    arm: ["control", "A", "B", "control", "A", "B"],
    age: [30, 40, 50, 60, 35, 46],
    past: [0, 1, 0, 1, 0, 1],
  };
  it("gives each arm its own shape and states every difference", () => {
    const table = balanceTable(list, { assignment: "arm", covariates: ["age", "past"] });
    const figure = balancePlot(table);
    expect(figure.data).toHaveLength(2);
    const symbols = figure.data.map((trace) => (trace as { marker: { symbol: string } }).marker.symbol);
    expect(new Set(symbols).size).toBe(2);
    expect(figure.alt).toContain("A, past 0.00");
    expect(figure.alt).toMatch(/^2 of 4 differences are larger than 0.1 standard deviations\./);
  });
  it("refuses an empty table", () => {
    expect(() => balancePlot([])).toThrow("empty");
  });
});

describe("powerCurve", () => {
  const design = { baseline: 0.297, effect: 0.018, icc: 0.05 };
  const options = { ...design, mark: 12_000, clusterSizes: [1, 10] };
  const figure = powerCurve(options);
  it("has a slider that shows one cluster size at a time and changes the finding with it", () => {
    const [slider] = (figure.layout.sliders ?? []) as {
      steps: { args: [{ visible: boolean[] }, object] }[];
    }[];
    expect(slider?.steps.map((step) => step.args[0].visible)).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(JSON.stringify(slider?.steps[1]?.args[1])).toContain("in clusters of 10");
    expect(figure.data.map((trace) => (trace as { visible: boolean }).visible)).toEqual([true, false]);
  });
  it("draws the power that the helper computes", () => {
    const trace = figure.data[1] as { x: number[]; y: number[] };
    expect(trace.y[20]).toBe(
      power({ baseline: 0.297, effect: 0.018, icc: 0.05, clusterSize: 10, n: trace.x[20] ?? 0 }),
    );
  });
  it("states the people needed and the chance at the mark, for each cluster size", () => {
    expect(figure.alt).toContain(
      "10,286 people in each arm give an 80% chance to find an effect of 1.8 points. With 12,000 the chance is 86%.",
    );
    expect(figure.alt).toContain("14,914 people in each arm in clusters of 10");
  });
  it("labels the line of your people with their number and chance, and changes it with the slider", () => {
    const label = (annotations: unknown) => (annotations as { text: string }[]).map(({ text }) => text);
    expect(label(figure.layout.annotations)).toEqual(["12,000: 86%"]);
    const [slider] = figure.layout.sliders as unknown as { steps: { args: { annotations: unknown }[] }[] }[];
    expect(slider?.steps.map(({ args }) => label(args[1]?.annotations))).toEqual([
      ["12,000: 86%"],
      [`12,000: ${Math.round(100 * power({ ...design, clusterSize: 10, n: 12_000 }))}%`],
    ]);
    expect(powerCurve({ baseline: 0.3, effect: 0.05 }).layout.annotations).toEqual([]);
  });
  it("has no slider where there is one size", () => {
    expect(powerCurve({ baseline: 0.3, effect: 0.05 }).layout.sliders).toBeUndefined();
  });
});

describe("pValueStrip", () => {
  it("names every p-value below alpha", () => {
    const figure = pValueStrip([0.2, 0.03, 0.0004], { labels: ["age", "town", "dogs"] });
    expect(figure.alt).toBe("2 of 3 p-values are below 0.05: town (0.030), dogs (below 0.001).");
  });
  it("refuses what is no p-value", () => {
    expect(() => pValueStrip([0.2, 1.3])).toThrow("number 2 is the number #.# (masked)");
    expect(() => pValueStrip([])).toThrow("empty");
  });
});

describe("randomizationChart", () => {
  const data = { y: [5, 6, 7, 1, 2, 3], z: [1, 1, 1, 0, 0, 0] };
  const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  it.each([
    ["a number", [5, 6, 7, 1, 2, 3]],
    ["a yes/no outcome, weighed", [1, 1, 1, 0, 0, 1]],
  ])("holds every assignment in its bars, those as far out as the result apart: %s", (_, y) => {
    const test = randomizationTest({ ...data, y }, { outcome: "y", assignment: "z", seed: 1 });
    const figure = randomizationChart(test);
    const [near, extreme] = figure.data.map((trace) => total((trace as { y: number[] }).y));
    expect(extreme).toBeCloseTo(test.pValue, 12);
    expect((near ?? 0) + (extreme ?? 0)).toBeCloseTo(1, 12);
    expect(figure.alt).toContain(
      `in ${(100 * test.pValue).toFixed(1)}% of ${test.weights === undefined ? "20" : "all possible"} assignments`,
    );
    expect(isFigure(figure)).toBe(true);
  });
});
