import { describe, expect, it } from "vitest";
import { logTicks } from "../../src/library/chart/figure/log-axis.js";
import {
  barChart,
  coefficientChart,
  cohortChart,
  costPerVoteChart,
  decileChart,
  decileTable,
  effectPlot,
  type Figure,
  funnelTable,
  gainsChart,
  groupedBarChart,
  hubsChart,
  intensityChart,
  leakChart,
  lollipopChart,
  paceChart,
  paceReport,
  powerMap,
  powerMapChart,
  pValueStrip,
  rangeChart,
  rocChart,
  sensitivity,
  slopeChart,
  survivalChart,
  survivalCurve,
  tierHeatMap,
  timelineChart,
  tornadoChart,
  whipChart,
  whipCount,
} from "../../src/library/index.js";

type Columns = Readonly<Record<string, readonly (string | number)[]>>;
const one = { label: "ward", value: "doors", title: "Doors" } as const;
const charts: Readonly<Record<string, (data: Columns) => Figure>> = {
  barChart: (data) => barChart(data, one),
  lollipopChart: (data) => lollipopChart(data, one),
  groupedBarChart: (data) => groupedBarChart(data, { label: "ward", values: ["doors"], title: "Doors" }),
  rangeChart: (data) => rangeChart(data, { ...one, low: "doors", high: "doors" }),
};
const places = ({ data: [trace] }: Figure): unknown[] => {
  const { x = [], y = [] } = trace as { x?: unknown[]; y?: unknown[] };
  return typeof y[0] === "string" ? y : x;
};

describe.each(Object.entries(charts))("%s", (_, draw) => {
  it("gives two rows of one name a place each, where one was drawn over the other", () => {
    const drawn = places(draw({ ward: ["Ward 1", "Ward 1", "<b>"], doors: [3, 5, 1] }));
    expect(new Set(drawn).size).toBe(3);
    expect(drawn.map((place) => String(place).replaceAll("\u200b", ""))).toEqual([
      "Ward 1",
      "Ward 1",
      "&lt;b&gt;",
    ]);
  });

  it("says that a filter kept nothing, where it drew an empty chart", () => {
    expect(() => draw({ ward: [], doors: [] })).toThrow("There is nothing to draw: the table has no rows.");
  });
});

describe("what cannot be drawn as it was given", () => {
  it("is a row to stand out that is not there", () => {
    const doors = { ward: ["Ward 1", "Ward 2"], doors: [3, 5], later: [4, 4] };
    const sentence = 'highlight names "Wrad 1", but no row is called so. Did you mean "Ward 1"?';
    expect(() => barChart(doors, { ...one, highlight: ["Wrad 1"] })).toThrow(sentence);
    const slope = { label: "ward", from: "doors", to: "later", title: "Doors" };
    expect(() => slopeChart(doors, { ...slope, highlight: ["Wrad 1"] })).toThrow(sentence);
  });

  it("is a tactic that ends before it begins", () => {
    const days = { tactic: ["calls"], from: ["2026-09-09"], to: ["2026-09-02"] };
    expect(() => timelineChart(days, { label: "tactic", start: "from", end: "to", title: "Autumn" })).toThrow(
      "Row 1 ends before it begins.",
    );
  });

  it.each([
    [{ cost: 50, low: 60, high: 40 }, "it goes from 60 to 40 around 50"],
    [{ cost: 50, low: -10, high: 90 }, "it goes from -10 to 90 around 50"],
    [{ cost: Number.POSITIVE_INFINITY }, "must be above 0 to be drawn, but it is Infinity"],
  ])("is the cost %o", (cost, says) => {
    expect(() => costPerVoteChart({ doors: cost } as never)).toThrow(says);
  });

  it("is an assumption whose end divides by 0", () => {
    const rows = sensitivity({ hours: { low: 0, value: 1, high: 2 } }, ({ hours }) => 1 / hours);
    expect(() => tornadoChart(rows, { unit: "shifts" })).toThrow(
      'The result at one end of "hours" is no number that can be drawn: Infinity and 0.5.',
    );
  });
});

describe("labels that fit", () => {
  const ward = "Precinct 12, Church of the Good Shepherd, fellowship hall on the second floor";

  it("breaks a long one into lines, and tells all of it in words", () => {
    const figure = barChart({ ward: [ward, "x".repeat(60)], doors: [1, 2] }, one);
    expect(places(figure)).toEqual([
      "Precinct 12, Church of the Good<br>Shepherd, fellowship hall on the second…",
      `${"x".repeat(39)}…`,
    ]);
    expect(figure.alt).toContain(ward);
    const [first] = places(lollipopChart({ ward: [ward], doors: [1] }, one));
    expect(first).toBe("Precinct 12, Church of the Good…");
  });

  it("stands beside the dot of a negative number, at the row of its range, and once for lines that meet", () => {
    const dots = lollipopChart({ ward: ["a", "b"], doors: [-4, 9] }, one).data[1];
    expect((dots as { textposition: unknown }).textposition).toEqual(["middle left", "middle right"]);
    const range = { ward: ["a", "a"], doors: [1, 2] };
    const { layout } = rangeChart(range, { ...one, low: "doors", high: "doors" });
    expect(new Set(layout.annotations?.flatMap(({ y }) => (typeof y === "string" ? [y] : []))).size).toBe(2);
    const slope = { ward: ["a", "b"], doors: [1, 3], later: [2, 2] };
    const lines = slopeChart(slope, { label: "ward", from: "doors", to: "later", title: "Doors" }).data;
    expect(lines.map((line) => (line as { text: string[] }).text[1])).toEqual(["2 a, b", ""]);
  });
});

describe("words that stay true", () => {
  it("has no worst leak where nobody is lost, and counts one person", () => {
    const steps = (people: readonly number[]) =>
      funnelTable({ step: ["list", "came"], people }, { step: "step", people: "people" });
    expect(leakChart(steps([5, 5])).alt).toContain("Nobody is lost between the steps.");
    expect(leakChart(steps([5, 4])).alt).toContain("20.0% (1 person)");
  });

  it("draws an empty chart of a cohort whose groups are all hidden, and says so", () => {
    expect(cohortChart([{ group: "hubs", plans: null }], { title: "Plans" }).alt).toBe(
      "Plans. No group is large enough to be shown. Hidden to protect small groups: hubs.",
    );
  });
});

describe("words that say no more than is known", () => {
  it("compares groups while somebody of each was still seen", () => {
    const hubs = { weeks: [2, 2, 1, 9], ended: [0, 0, 1, 1], coach: ["yes", "yes", "no", "no"] };
    const curves = survivalCurve(hubs, { time: "weeks", stopped: "ended", group: "coach" });
    const figure = survivalChart(curves);
    expect(figure.alt).toContain("Still at work after 2 weeks: no 50.0%, yes 100.0%");
    expect(figure.data.map((trace) => (trace as { x: number[] }).x.at(-1))).toEqual([9, 2]);
  });

  it("names no assumption where nothing moves the result, or several do as much", () => {
    const range = { value: 2, low: 1, high: 3 };
    const title = (result: (values: { a: number; b: number }) => number) =>
      tornadoChart(sensitivity({ a: range, b: range }, result), { unit: "votes" }).alt.split(".")[0];
    expect(title(() => 5)).toBe("Nothing here moves votes");
    expect(title(({ a, b }) => a + b)).toBe("2 assumptions move votes most");
    expect(title(({ a, b }) => 2 * a + b)).toBe("a moves votes most");
  });

  it("never rounds what is left to nothing, nor what is done to all", () => {
    const pace = (goal: number, weeks: number, ...actuals: number[]) =>
      paceChart(paceReport({ goal, weeks, actuals }), { unit: "doors" }).alt;
    expect(pace(100, 2, 10, 89.6)).toBe(
      "The last week is over and 1 door is missing. After 2 of 2 weeks 99 of 100 are done, 100 were planned; at the pace so far the end is 99.",
    );
    expect(pace(10, 30, 9.9)).toContain(
      "Each week must now bring 1 door. After 1 of 30 weeks 9 of 10 are done",
    );
  });

  it("says that a vote is sure only where it cannot be missed", () => {
    const chance = (p: number, votesNeeded: number) =>
      whipChart(whipCount([{ name: "x", n: 100, p }], { votesNeeded })).alt.split(" yes votes")[0];
    expect(chance(0.9999, 51)).toContain("The chance of 51 votes is >99.9%.");
    expect(chance(1, 51)).toContain("The chance of 51 votes is 100.0%.");
  });

  it("calls a fifth a fifth, and a small intensity no zero", () => {
    const rows = decileTable([1, 0, 1, 0, 0], [0.9, 0.8, 0.7, 0.2, 0.1], { groups: 5 });
    expect(decileChart(rows).alt).toMatch(/^The top fifth has .* Rates by fifth:/);
    const calls = { district: ["1", "2"], calls: [5, 1], people: [1000, 1e8] };
    const loud = { district: "district", contacts: "calls", population: "people" };
    expect(intensityChart(calls, loud).alt).toBe("District 1 is the loudest. Bars: 1 50, 2 0.0001.");
  });

  it("tells odds ratios near 1 apart, on their axis too", () => {
    const row = { term: "a dollar", estimate: 1.0002, stdError: 1, statistic: 1, pValue: 0.1 };
    const figure = coefficientChart([{ ...row, confLow: 1.0001, confHigh: 1.0003 }], { oddsRatios: true });
    expect(figure.alt).toContain("a dollar goes with higher odds: times 1.0002 (1.0001 to 1.0003)");
    expect(10 ** Number(figure.layout.xaxis?.range?.[1])).toBeLessThan(1.001);
  });

  it("shortens names that would be cut at the edge", () => {
    const role = `${"A long name ".repeat(8)}end`;
    const actors = powerMap([{ role, influence: 1, support: -2, access: 0 }]);
    const cut = (figure: Figure) => String((figure.data[0] as { text: string[] }).text.at(-1));
    expect(cut(powerMapChart(actors))).toMatch(/^A long name .{0,30}…$/);
    const slope = { label: "ward", from: "doors", to: "later", title: "Doors" };
    // Beside the right end of a line there is room for two lines of thirty letters.
    const atEnd = cut(slopeChart({ ward: [role], doors: [1], later: [2] }, slope)).split("<br>");
    expect(atEnd).toHaveLength(2);
    expect(atEnd[0]).toMatch(/^2 A long /);
    for (const line of atEnd) expect(line.length).toBeLessThanOrEqual(31);
  });
});

describe("numbers that are not known", () => {
  it.each<readonly [string, () => unknown]>([
    ["decileChart", () => decileChart([{ decile: 1, n: 0, events: 0, rate: Number.NaN, lift: 1 }] as never)],
    ["hubsChart", () => hubsChart([{ week: 1, hubs: Number.NaN, totalShifts: 1 }] as never)],
    ["gainsChart", () => gainsChart([{ n: Number.NaN, cumulativeGain: 1 }] as never)],
    ["rocChart", () => rocChart([{ falsePositiveRate: Number.NaN, truePositiveRate: 0 }] as never)],
    [
      "survivalChart",
      () => survivalChart([{ group: "all", time: 1, share: Number.NaN, seenUntil: 1 }] as never),
    ],
  ])("are refused in %s, where they were printed as words", (_, draw) => {
    expect(draw).toThrow(/row 1 has no (number|share)[\w ]* in "\w+" but NaN/);
  });

  it("are printed as unknown beside an effect", () => {
    const row = { term: "text", estimate: 0.02, confLow: Number.NaN, confHigh: Number.NaN };
    expect(effectPlot([row]).alt).toContain("(unknown to unknown)");
  });
});

describe("titles that are computed", () => {
  it("name one loudest district, several, or none", () => {
    const title = (calls: readonly number[]) =>
      intensityChart(
        { district: ["1", "2"], calls, people: [100, 100] },
        { district: "district", contacts: "calls", population: "people" },
      ).alt.split(".")[0];
    expect(title([5, 1])).toBe("District 1 is the loudest");
    expect(title([5, 5])).toBe("2 districts are the loudest");
    expect(title([0, 0])).toBe("No district has contacts yet");
  });

  it("say of a p-value below the limit a number below it", () => {
    expect(pValueStrip([0.0496, 0.2]).alt).toBe("1 of 2 p-values is below 0.05: test 1 (0.0496).");
  });

  it("compare no week with itself, and refuse two rows of one seat and week", () => {
    const columns = { seat: "seat", week: "week", tier: "tier", tiers: ["yes", "no"] };
    const week = { seat: ["1", "2"], week: [1, 1], tier: ["yes", "no"] };
    expect(tierHeatMap(week, columns).alt).toMatch(/^2 seats in week 1.*Week 1: yes 1, no 1\.$/);
    expect(() => tierHeatMap({ ...week, seat: ["1", "1"] }, columns)).toThrow(
      "Row 2 is of a seat and a week that stand in a row above.",
    );
  });
});

describe("an axis that grows by factors", () => {
  it("has round ticks from end to end, however far apart the ends are", () => {
    expect(logTicks(1e-5, 1e17)).toEqual([1e-5, 1e-2, 10, 1e4, 1e7, 1e10, 1e13, 1e16]);
  });

  it("draws an interval without an end to the edge, where none was drawn", () => {
    const row = { term: "age", estimate: 2, confLow: 0, confHigh: Number.POSITIVE_INFINITY };
    const figure = coefficientChart([row] as never, { oddsRatios: true });
    const { error_x } = figure.data[0] as { error_x: { array: number[]; arrayminus: number[] } };
    const [low = 0, high = 0] = (figure.layout.xaxis?.range ?? []).map((end) => 10 ** Number(end));
    expect(error_x.array[0]).toBeCloseTo(high - 2);
    expect(error_x.arrayminus[0]).toBeCloseTo(2 - low);
  });
});
