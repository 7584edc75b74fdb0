import { describe, expect, it } from "vitest";
import { hubLives } from "../../../src/course/modules/3b-distributed/hub-lives.js";
import { findPrediction } from "../../../src/course/modules/index.js";
import { estimateFromCounts } from "../../../src/library/experiment/estimate/estimate-from-counts.js";
import { survivalCurve } from "../../../src/library/organize/distributed/survival-curve.js";
import { type Row, rowsOf, where } from "../../datasets/rows-of.js";

// The truth of every guess of Module 3-B, and what its text says beside it. Its data are asked for every other figure in
// tests/datasets: hub-figures, event-and-text-figures.
const truth = (id: string): unknown => findPrediction(id)?.truth?.();
const one = (value: unknown): string => Number(value).toFixed(1);

describe("the guesses", () => {
  it.each([
    ["m3b.left", 10],
    ["m3b.floor", "far more"],
    ["m3b.coached", "about 40 points more"],
  ])("%s has the truth %o", (id, expected) => {
    expect(truth(id)).toEqual(expected);
  });

  it("m3b.quarter is 50%, m3b.one 12.2%, m3b.mails 26, m3b.stay 48.7 and 29.4%", () => {
    expect([truth("m3b.quarter"), truth("m3b.one"), truth("m3b.mails")].map(one)).toEqual([
      "50.4",
      "12.2",
      "25.7",
    ]);
    expect((truth("m3b.stay") as readonly number[]).map(one)).toEqual(["48.7", "29.4"]);
  });
});

describe("the lives of hubs", () => {
  const hubs = hubLives().objects() as readonly {
    readonly coach: boolean;
    readonly started: number;
    readonly last: number;
  }[];
  const seen = {
    weeks: hubs.map(({ started, last }) => last - started + 1),
    stopped: hubs.map(({ last }) => last < 16),
    coach: hubs.map(({ coach }) => (coach ? "with" : "without")),
  };
  const options = { time: "weeks", stopped: "stopped" };

  it("leave 43.3% at work after 13 weeks of their own, and fall fastest in week 9", () => {
    const curve = survivalCurve(seen, options);
    expect([curve.at(-1)?.time, ((curve.at(-1)?.share ?? 0) * 100).toFixed(1)]).toEqual([13, "43.3"]);
    const drops = curve.slice(1).map(({ time, share }, i) => [time, (curve[i]?.share ?? 1) - share] as const);
    const [fastest] = [...drops].sort(([, a], [, b]) => b - a);
    expect(fastest?.[0]).toBe(9);
  });

  it("are alike with and without a coach until week five, and part later", () => {
    const curves = survivalCurve(seen, { ...options, group: "coach" });
    const at = (group: string, week: number): number =>
      curves.filter((row) => row.group === group && row.time <= week).at(-1)?.share ?? 1;
    expect(at("with", 4)).toBe(1);
    expect(at("with", 12) - at("without", 12)).toBeGreaterThan(0.4);
    expect(at("with", 5) - at("without", 5)).toBeLessThan(0.2);
  });
});

describe("one host is none", () => {
  const hosts = rowsOf("host-weeks");
  const stops = (rows: readonly Row[]): readonly [number, number] => [
    where(rows, { stoppedAfter: true }).length,
    rows.length,
  ];

  it("adds 8.5 points with a wide span (1.5 to 15.4), three times as much", () => {
    const wide = stops(hosts.filter(({ people }) => Number(people) > 5));
    const narrow = stops(hosts.filter(({ people }) => Number(people) <= 5));
    const [gap] = estimateFromCounts(
      { span: ["narrow", "wide"], stopped: [narrow[0], wide[0]], weeks: [narrow[1], wide[1]] },
      { arm: "span", control: "narrow", n: "weeks", count: "stopped" },
    );
    expect([gap?.estimate, gap?.confLow, gap?.confHigh].map((value) => one(100 * (value ?? 0)))).toEqual([
      "8.5",
      "1.5",
      "15.4",
    ]);
    expect(Math.round(wide[0] / wide[1] / (narrow[0] / narrow[1]))).toBe(3);
  });

  it("stops a host with up to five people in a coached hub in 15 of 382 weeks", () => {
    expect(stops(hosts.filter(({ coach, people }) => coach === true && Number(people) <= 5))).toEqual([
      15, 382,
    ]);
  });

  it("has the twelve hubs with one host in week 10 that the task lists", () => {
    const alone = where(rowsOf("hub-weeks"), { week: 10, hosts: 1 }).map(({ hub }) => String(hub));
    expect(alone.sort().map((hub) => hub.slice(4))).toEqual("02 05 07 11 18 25 28 32 33 35 36 39".split(" "));
  });
});

describe("from host to room", () => {
  it("would have brought 910 with a call before every event, where 805 came", () => {
    const events = rowsOf("host-events");
    const called = where(events, { confirmationCalls: true });
    const signed = (rows: readonly Row[]): number =>
      rows.reduce((sum, row) => sum + Number(row.signedUpPersonally) + Number(row.signedUpByMail), 0);
    const came = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + Number(row.came), 0);
    expect([signed(events), came(events)]).toEqual([1275, 805]);
    expect(Math.round((signed(events) * came(called)) / signed(called))).toBe(910);
  });
});
