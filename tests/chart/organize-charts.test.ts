import { describe, expect, it } from "vitest";
import { ganttChart } from "../../src/library/chart/basic/gantt-chart.js";
import { rangeChart } from "../../src/library/chart/basic/range-chart.js";
import { timelineChart } from "../../src/library/chart/basic/timeline-chart.js";
import { isFigure } from "../../src/library/chart/figure/figure.js";
import { costPerVoteChart } from "../../src/library/chart/organize/cost-per-vote-chart.js";
import { hubsChart } from "../../src/library/chart/organize/hubs-chart.js";
import { intensityChart } from "../../src/library/chart/organize/intensity-chart.js";
import { leanChart } from "../../src/library/chart/organize/lean-chart.js";
import { paceChart } from "../../src/library/chart/organize/pace-chart.js";
import { planDashboard } from "../../src/library/chart/organize/plan-dashboard.js";
import { powerMapChart } from "../../src/library/chart/organize/power-map-chart.js";
import { survivalChart } from "../../src/library/chart/organize/survival-chart.js";
import { tierHeatMap } from "../../src/library/chart/organize/tier-heat-map.js";
import { tornadoChart } from "../../src/library/chart/organize/tornado-chart.js";
import { whipChart } from "../../src/library/chart/organize/whip-chart.js";
import { survivalCurve } from "../../src/library/organize/distributed/survival-curve.js";
import { costPerVote } from "../../src/library/organize/electoral/cost-per-vote.js";
import { paceReport } from "../../src/library/organize/electoral/pace-report.js";
import { sensitivity } from "../../src/library/organize/electoral/sensitivity.js";
import { districtTiers } from "../../src/library/organize/legislative/district-tiers.js";
import { powerMap } from "../../src/library/organize/legislative/power-map.js";
import { whipCount } from "../../src/library/organize/legislative/whip-count.js";
import { greatLakesPlan } from "../../src/library/organize/plan/great-lakes-plan.js";
import { readCSVFixture } from "../fixtures/organize/read-fixture.js";
import { firstDraft } from "../support/first-draft.js";
import { organizeFigures } from "./organize-figures.js";

type Row = Record<string, unknown>;
const traces = (figure: { data: readonly object[] }): Row[] => figure.data as Row[];
const effect = { estimate: 0.02536, low: 0.01817, high: 0.03255 };
const sheet = greatLakesPlan.targets?.legislative?.tiers ?? [];

describe.each(Object.entries(organizeFigures))("the figure of %s", (_name, figure) => {
  it("states its finding in words and shows tags as text", () => {
    expect(isFigure(figure)).toBe(true);
    expect(figure.alt.length).toBeGreaterThan(40);
    expect(figure.alt).toMatch(/\.$/);
    // A number for people has "−" for minus.
    expect(figure.alt).not.toMatch(/(^|[ (])-\d/);
    expect(JSON.stringify([figure.data, figure.layout])).not.toMatch(/<(?!br>|extra>|\/extra>)/);
    expect(figure.config).toMatchObject({ displayModeBar: false });
  });
});

describe("timelineChart and ganttChart", () => {
  it("draw each bar from the first day to the end of the last", () => {
    const days = { name: ["a"], from: ["2027-03-01"], to: ["2027-03-01"] };
    const [bar] = traces(timelineChart(days, { label: "name", start: "from", end: "to", title: "One day" }));
    expect(bar).toMatchObject({ base: ["2027-03-01"], x: [86_400_000] });
    expect(traces(ganttChart(greatLakesPlan))[0]?.base).toEqual(["2027-03-01", "2027-03-01", "2027-02-06"]);
  });

  it("take days as people write them", () => {
    const days = { name: ["a", "b"], from: ["3/1/2027", "3/15/2027"], to: ["Mar 14, 2027", "2027-03-31"] };
    const options = { label: "name", start: "from", end: "to", title: "x", marks: { vote: "11/3/2027" } };
    expect(() => timelineChart(days, options)).toThrow('A mark needs a day such as "2027-03-01"');
    expect(timelineChart(days, { ...options, marks: { vote: "Nov 2, 2027" } }).alt).toBe(
      "x. a from 2027-03-01 to 2027-03-14; b from 2027-03-15 to 2027-03-31; vote on 2027-11-02.",
    );
  });

  it("say which row has no day, and that there are no tactics yet", () => {
    const chart = (from: unknown) =>
      timelineChart(
        { name: ["a"], from: [from], to: ["2027-03-01"] },
        { label: "name", start: "from", end: "to", title: "x" },
      );
    expect(() => chart("3/1/2027")).toThrow(/Row 1 of column "from".*is the month\?/);
    for (const none of ["soon", "2027-03", "2027-02-30", null])
      expect(() => chart(none)).toThrow('Row 1 of column "from" holds');
    expect(() => ganttChart({ ...greatLakesPlan, tactics: [] })).toThrow("no tactics yet");
  });
});

describe("rangeChart", () => {
  it("draws from low to high and refuses a range without its value", () => {
    const options = { label: "n", value: "v", low: "l", high: "h", title: "x" };
    expect(traces(rangeChart({ n: ["a"], v: [2], l: [1], h: [4] }, options))[0]).toMatchObject({
      base: [1],
      x: [3],
    });
    expect(() => rangeChart({ n: ["a"], v: [5], l: [1], h: [4] }, options)).toThrow("The range of a");
  });
});

describe("tornadoChart", () => {
  it("puts the widest bar on top and names it", () => {
    const rows = sensitivity(
      { narrow: { value: 1, low: 0.9, high: 1.1 }, wide: { value: 10, low: 5, high: 20 } },
      ({ narrow, wide }) => narrow * wide,
    );
    const figure = tornadoChart([...rows].reverse(), { unit: "shifts" });
    expect(traces(figure)[0]).toMatchObject({ y: ["wide", "narrow"], base: [5, 9], x: [15, 2] });
    expect(figure.alt).toContain("wide moves shifts most. wide: 5 at 5, 20 at 20");
  });

  it("prints the ends of a range as it prints numbers everywhere", () => {
    const rows = sensitivity({ doors: { value: 50_000, low: -0.1, high: 200_000 } }, ({ doors }) => doors);
    const figure = tornadoChart(rows, { unit: "doors" });
    expect(figure.alt).toContain("at −0.1");
    expect(figure.alt).toContain("at 200,000.");
    expect(JSON.stringify(figure.data)).toContain("(at 200,000)");
  });
});

describe("costPerVoteChart", () => {
  it("has whiskers from the cheap to the dear end, and an open end where no effect is possible", () => {
    const doors = costPerVote({ hourlyCost: 20, contactsPerHour: 4, effect });
    const weak = costPerVote({ costPerContact: 1, effect: { ...effect, low: -0.01 } });
    const figure = costPerVoteChart({ doors, weak });
    expect(figure.alt).toContain("doors $197, from $154 to $275");
    expect(figure.alt).toContain("weak $39.43, from $30.72 without an upper end");
    const [points, arrows] = traces(figure);
    const whiskers = points?.error_x as { array: number[]; arrayminus: number[] };
    expect(whiskers.array[1]).toBeCloseTo((doors.high ?? 0) - doors.cost, 9);
    expect(whiskers.arrayminus[1]).toBeCloseTo(doors.cost - (doors.low ?? 0), 9);
    expect(arrows?.y).toEqual(["weak"]);
    expect(JSON.stringify(figure.layout)).not.toContain("Infinity");
  });
});

describe("whipChart", () => {
  it("colours what reaches the line and leaves out what never happens", () => {
    const figure = whipChart(whipCount(sheet, { votesNeeded: 56 }));
    expect(figure.alt).toBe(
      "The chance of 56 votes is 20.1%. 52.78 yes votes are expected, give or take 3.3; 56 of 110 are needed.",
    );
    const [bars] = traces(figure) as [{ x: number[]; marker: { color: string[] } }];
    const at = (votes: number) => bars.marker.color[bars.x.indexOf(votes)];
    expect(at(55)).not.toBe(at(56));
    expect(bars.x.length).toBeLessThan(40);
  });
});

describe("leanChart", () => {
  it("finds seat 56 of the Michigan House at R+4.4", () => {
    const tiers = districtTiers(readCSVFixture("michigan-house-2022.csv"), {
      district: "district",
      lean: "lean",
      votesNeeded: 56,
    });
    const { alt } = leanChart(tiers, { ours: "D", theirs: "R" });
    expect(alt).toContain(
      "Seat 56 of 110 leans R+4.4. 46 districts lean D, 13 are close, 23 are close or lean",
    );
  });
});

describe("intensityChart", () => {
  it("sorts by contacts for every 10,000 people and draws the top", () => {
    const data = { d: ["small", "large", "quiet"], c: [65, 65, 1], p: [91_856, 761_169, 91_856] };
    const figure = intensityChart(data, { district: "d", contacts: "c", population: "p", top: 2 });
    expect(figure.alt).toBe("District small is the loudest. Bars: small 7.08, large 0.85.");
  });
});

describe("powerMapChart", () => {
  it("names whom to talk to first and the balance", () => {
    const { alt } = powerMapChart(powerMap(greatLakesPlan.powerMap ?? []));
    expect(alt).toContain("Talk to the Speaker first. The balance is +0.19");
    expect(alt).toContain("Hospital chief: influence 4, support −1, priority 1.2");
  });

  it("names both when two come first with one number", () => {
    const actors = [
      { role: "Speaker", influence: 5, support: 0, access: 0.4 },
      { role: "Hospital chief", influence: 4, support: -1, access: 1 },
    ];
    expect(powerMapChart(powerMap(actors)).alt).toContain("Talk to the Speaker or the Hospital chief first.");
  });
});

describe("paceChart and hubsChart", () => {
  it("say what each week must bring, that the goal is reached, or that time is over", () => {
    const title = (goal: number, weeks: number, actuals: number[]) =>
      paceChart(paceReport({ goal, weeks, actuals }), { unit: "doors" }).alt.split(".")[0];
    expect(title(6000, 6, [700, 800, 750])).toBe("Each week must now bring 1,250 doors");
    expect(title(10, 2, [10])).toBe("The goal of 10 doors is reached");
    expect(title(10, 1, [4])).toBe("The last week is over and 6 doors are missing");
    expect(() => hubsChart([])).toThrow("at least one week");
  });
});

describe("survivalChart", () => {
  const hubs = { weeks: [2, 4, 4, 6], ended: [true, true, false, false], coach: ["yes", "no", "no", "yes"] };
  const options = { time: "weeks", stopped: "ended" };

  it("draws steps, and names the share at the end of each curve", () => {
    const figure = survivalChart(survivalCurve(hubs, options));
    expect(figure.alt).toContain("After 4 weeks 50.0% of the hubs are still at work");
    expect(traces(figure)[0]).toMatchObject({ x: [0, 2, 4, 4], line: { shape: "hv" }, showlegend: false });
    const two = survivalChart(survivalCurve(hubs, { ...options, group: "coach" }), { unit: "teams" });
    expect(two.alt).toContain("Still at work after 4 weeks: no 50.0%, yes 50.0%");
    // Both curves go on to the end of the longer one.
    expect(traces(two).map(({ x }) => (x as number[]).at(-1))).toEqual([4, 4]);
    expect(() => survivalChart([])).toThrow("no curve to draw");
  });

  it("names the lowest and the highest of many groups, which no title has room for", () => {
    const many = Array.from({ length: 8 }, (_, group) => group);
    const rows = survivalCurve(
      {
        weeks: many.flatMap((group) => [1 + (group % 2), 9, 9, 9]),
        ended: many.flatMap((group) => [group > 2, group > 5, false, false]),
        hub: many.flatMap((group) => Array(4).fill(`Hub of district ${group}`)),
      },
      { ...options, group: "hub" },
    );
    const figure = survivalChart(rows);
    expect(figure.layout.title?.text).toBe(
      "Still at work after 9 weeks: from 50.0% (Hub of district 6) to 100.0% (Hub of district 0)",
    );
    for (const group of many) expect(figure.alt).toContain(`Hub of district ${group}: 0 100.0%`);
  });
});

describe("tierHeatMap", () => {
  const history = {
    seat: ["1", "2", "3", "1", "2"],
    week: [1, 1, 1, 2, 2],
    tier: ["no", "yes", "no", "yes", "yes"],
  };
  const options = { seat: "seat", week: "week", tier: "tier", tiers: ["yes", "no"] };

  it("has a row a seat, those for you on top, and a blank where a week has no row", () => {
    const figure = tierHeatMap(history, options);
    expect(traces(figure)[0]).toMatchObject({
      y: ["2", "1", "3"],
      z: [
        [0, 0],
        [1, 0],
        [1, null],
      ],
    });
    expect(figure.alt).toContain("week 1 to 2");
  });

  it("counts seats that moved, not a week without a row", () => {
    expect(tierHeatMap(history, options).alt).toContain(
      "1 of 3 seats moved from week 1 to 2, 1 move in all.",
    );
  });

  it("takes a color for each tier, whatever their number, and refuses a tier without a place", () => {
    for (const count of [1, 2, 3, 5, 7]) {
      const tiers = Array.from({ length: count }, (_, i) => `t${i}`);
      const { data } = tierHeatMap(
        { seat: tiers, week: tiers.map(() => 1), tier: tiers },
        { ...options, tiers },
      );
      const [{ colorscale }] = data as unknown as [{ colorscale: [number, string][] }];
      expect(new Set(colorscale.map(([, color]) => color)).size).toBe(count);
    }
    expect(() => tierHeatMap({ ...history, tier: history.tier.map(() => "maybe") }, options)).toThrow(
      "Row 1 has a tier that is not among",
    );
  });
});

describe("planDashboard", () => {
  it("says whether the plan fits", () => {
    expect(planDashboard(greatLakesPlan).alt).toContain("The plan fits: 53 of 160 shifts");
    expect(planDashboard(firstDraft).alt).toContain("The plan does not fit: 465 of 160 shifts");
    expect(planDashboard(firstDraft).alt).toContain("Errors in the check: 1");
  });

  it("gives every tactic and every goal a row that fits, and grows with them", () => {
    const [goal] = greatLakesPlan.goals;
    if (goal === undefined) throw new Error("The example has no goal.");
    const many = {
      ...greatLakesPlan,
      goals: Array.from({ length: 12 }, (_, i) => ({ ...goal, id: `G${i}` })),
    };
    for (const plan of [greatLakesPlan, firstDraft, many]) {
      const { data, layout } = planDashboard(plan);
      const inside = Number(layout.height) - Number(layout.margin?.t) - Number(layout.margin?.b);
      const table = traces({ data: data as object[] }).find(({ type }) => type === "table") as {
        domain: { y: [number, number] };
        cells: { values: string[][]; height: number };
      };
      const pixels = (table.domain.y[1] - table.domain.y[0]) * inside;
      expect(pixels).toBeGreaterThanOrEqual((plan.goals.length + 1) * table.cells.height);
      const bars = layout.yaxis3 as { domain: [number, number] };
      expect((bars.domain[1] - bars.domain[0]) * inside).toBeGreaterThanOrEqual(
        20 * (plan.tactics ?? []).length,
      );
      expect(bars.domain[0]).toBeGreaterThan(table.domain.y[1]);
      expect((layout.yaxis as { domain: [number, number] }).domain[0]).toBeGreaterThan(bars.domain[1]);
    }
  });
});

describe("a tornado of counts", () => {
  it("has room for its numbers left of 0, and no tick there", () => {
    const rows = sensitivity({ people: { low: 0, value: 40, high: 100 } }, ({ people }) => people * 3);
    expect(tornadoChart(rows, { unit: "calls" }).layout.xaxis).toMatchObject({
      range: [-150, 450],
      tickvals: [0, 100, 200, 300, 400],
    });
    const crossing = sensitivity({ people: { low: -1, value: 0, high: 1 } }, ({ people }) => people);
    expect(tornadoChart(crossing, { unit: "points" }).layout.xaxis?.tickvals).toBeUndefined();
  });
});

describe("many survival curves", () => {
  it("are each drawn another way, with their names beside them", () => {
    const groups = Array.from({ length: 12 }, (_, i) => `team ${i}`);
    const data = { weeks: groups.map((_, i) => i + 1), ended: groups.map(() => true), team: groups };
    const figure = survivalChart(survivalCurve(data, { time: "weeks", stopped: "ended", group: "team" }));
    expect(new Set(figure.data.map(({ line }) => `${line?.color} ${line?.dash}`)).size).toBe(12);
    expect(figure.layout.legend?.orientation).toBe("v");
  });
});
