import { describe, expect, it } from "vitest";
import { findPrediction } from "../../../src/course/modules/index.js";
import { loadDataset } from "../../../src/library/table/datasets/load-dataset.js";
import { joinReport } from "../../../src/library/table/join/join-report.js";
import { countBy } from "../../../src/library/table/summary/count-by.js";
import { shareBy } from "../../../src/library/table/summary/share-by.js";

// Every figure that Start here and Module 1 state, computed as their cells compute it, and the truth of every guess.
interface Knock {
  readonly doorId: string;
  readonly date: string;
  readonly hour: number;
  readonly pass: number;
  readonly result: string;
  readonly turf: string;
  readonly volunteer: string;
}

const canvass = loadDataset("canvass-log");
const knocks = canvass.objects() as readonly Knock[];
const talks = (rows: readonly Knock[]): number => rows.filter(({ result }) => result === "canvassed").length;
const percent = (rows: readonly Knock[]): string => ((100 * talks(rows)) / rows.length).toFixed(1);
const truth = (id: string): unknown => findPrediction(id)?.truth?.();

describe("the canvass log", () => {
  it("has 288 conversations, 96 refusals and 720 closed doors in 1,200 knocks at 780 doors, one to three each", () => {
    const counts = new Map(
      (countBy(canvass, "result").objects() as { result: string; count: number }[]).map((row) => [
        row.result,
        row.count,
      ]),
    );
    expect(Object.fromEntries(counts)).toEqual({
      canvassed: 288,
      refused: 96,
      "not home": 720,
      "bad record": 96,
    });
    const byDoor = new Map<string, Knock[]>();
    for (const knock of knocks) byDoor.set(knock.doorId, [...(byDoor.get(knock.doorId) ?? []), knock]);
    expect(byDoor.size).toBe(780);
    expect(new Set([...byDoor.values()].map(({ length }) => length))).toEqual(new Set([1, 2, 3]));
    // A door that talked was not visited again, and a third try was at a door where nobody was home twice.
    expect(
      new Set(knocks.filter(({ result }) => result === "canvassed").map(({ doorId }) => doorId)).size,
    ).toBe(288);
    const thirds = [...byDoor.values()].filter(({ length }) => length === 3);
    expect(new Set(thirds.flatMap((rows) => rows.slice(0, 2).map(({ result }) => result)))).toEqual(
      new Set(["not home"]),
    );
    expect(96 / 1200).toBe(0.08);
  });

  it("runs on ten days from 12 September to 3 October, from 10 in the morning; weeks of 136, 91, 47 and 14", () => {
    const days = [...new Set(knocks.map(({ date }) => date))].sort();
    expect([days.length, days[0], days.at(-1)]).toEqual([10, "2026-09-12", "2026-10-03"]);
    expect(Math.min(...knocks.map(({ hour }) => hour))).toBe(10);
    const week = ({ date }: Knock): number =>
      Math.floor((Date.parse(date) - Date.parse("2026-09-12")) / (7 * 86_400_000));
    expect([0, 1, 2, 3].map((one) => talks(knocks.filter((knock) => week(knock) === one)))).toEqual([
      136, 91, 47, 14,
    ]);
    expect(Math.round((136 + 91 + 47) / 3)).toBe(91);
  });

  it("jumps between 16:00 and 17:00, from 21.8 to 32.3%, and by turf differs by less", () => {
    const shares = (group: "hour" | "turf"): readonly { readonly share: number }[] =>
      shareBy(canvass, group, { of: "result", is: "canvassed" }).objects() as { share: number }[];
    const hours = shares("hour").map(({ share }) => (100 * share).toFixed(1));
    expect(hours.slice(6, 8)).toEqual(["21.8", "32.3"]);
    const steps = shares("hour").map(({ share }, i, all) => share - (all[i - 1]?.share ?? share));
    expect(steps.indexOf(Math.max(...steps))).toBe(7);
    const width = (rows: readonly { readonly share: number }[]): number =>
      Math.max(...rows.map(({ share }) => share)) - Math.min(...rows.map(({ share }) => share));
    expect(width(shares("turf"))).toBeLessThan(width(shares("hour")) / 2);
  });

  it("has a third pass no worse than the first because 43% of it came at 17:00 or later, and 26% of the first", () => {
    const pass = (wanted: number): readonly Knock[] => knocks.filter((knock) => knock.pass === wanted);
    // 22.18% is the first pass, 173 of its 780 knocks, to two places; pages and replies print 22.2.
    const talks = (rows: readonly Knock[]): string =>
      `${rows.filter(({ result }) => result === "canvassed").length}/${rows.length}`;
    expect([1, 2, 3].map((one) => talks(pass(one)))).toEqual(["173/780", "81/300", "34/120"]);
    expect(((100 * 173) / 780).toFixed(2)).toBe("22.18");
    expect([1, 2, 3].map((one) => percent(pass(one)))).toEqual(["22.2", "27.0", "28.3"]);
    const late = (rows: readonly Knock[]): number =>
      Math.round((100 * rows.filter(({ hour }) => hour >= 17).length) / rows.length);
    expect([late(pass(1)), late(pass(3))]).toEqual([26, 43]);
  });

  it("has turf A second in the evening with 40.6% of 69, C first, give or take 12 points", () => {
    const evening = (turf: string): readonly Knock[] =>
      knocks.filter((knock) => knock.hour >= 17 && knock.turf === turf);
    expect([percent(evening("Turf A")), evening("Turf A").length]).toEqual(["40.6", 69]);
    expect([talks(evening("Turf C")), evening("Turf C").length]).toEqual([30, 64]);
    const share = 30 / 64;
    expect(Math.round(100 * 1.96 * Math.sqrt((share * (1 - share)) / 64))).toBe(12);
    expect(
      new Set(knocks.filter(({ volunteer }) => volunteer === "Volunteer 05").map(({ turf }) => turf)).size,
    ).toBe(5);
  });
});

describe("the lists", () => {
  const list = loadDataset("sign-up-list");

  it("finds 76 of 200 people at events, 40 of them twice, in 116 rows; 124 never came", () => {
    const { summary } = joinReport(list, loadDataset("event-attendance"), "email");
    expect(summary).toContain("76 keys match; 124 are only in the left table");
    expect(summary).toContain("40 keys repeat: a join of 200 and 125 rows gives 116, and 240");
    expect(76 + 40).toBe(116);
  });

  it("loses 24 by the address as typed: 16 by a space and 16 by a capital, some by both; tidied, none", () => {
    const typed = list.objects() as readonly { email: string; emailAsTyped: string }[];
    const lost = (repair: (address: string) => string): number =>
      typed.filter(({ email, emailAsTyped }) => repair(emailAsTyped) !== email).length;
    expect(lost((address) => address)).toBe(24);
    expect(lost((address) => address.trim().toLowerCase())).toBe(0);
    expect(
      Math.min(
        lost((address) => address.trim()),
        lost((address) => address.toLowerCase()),
      ),
    ).toBeGreaterThan(0);
  });

  it("has 30 of the 124 who acted, and 33 of the 127 who came", () => {
    expect([124 - 94, 127 - 94, 124 + 127]).toEqual([30, 33, 251]);
  });
});

describe("the poll", () => {
  const poll = loadDataset("nonvoters-2020");
  const asked = poll.filter((row: { obstacleLongLine: boolean | null }) => row.obstacleLongLine !== null);

  it("asked 5,836 people, 53 of them without an answer about lines", () => {
    expect([poll.numRows(), poll.numRows() - asked.numRows()]).toEqual([5836, 53]);
  });

  it("shrinks the sporadic from 44.1 to 42.9%, and grows those who rarely vote from 24.9 to 28.0%", () => {
    const shares = (options: { weights?: string }): readonly string[] =>
      (countBy(poll, "voterCategory", options).objects() as { voterCategory: string; share: number }[])
        .sort((a, b) => a.voterCategory.localeCompare(b.voterCategory))
        .map(({ share }) => (100 * share).toFixed(1));
    expect(shares({})).toEqual(["31.0", "24.9", "44.1"]);
    expect(shares({ weights: "weight" })).toEqual(["29.0", "28.0", "42.9"]);
  });

  it("has 25.2% of Black respondents in an hour's line, 17.0% of White; 24.6% with the unanswered as no", () => {
    const black = (rows: typeof poll, options: { weights?: string }, race = "Black"): string => {
      const shares = shareBy(rows, "race", { of: "obstacleLongLine", is: true, ...options }).objects();
      const found = (shares as { race: string; share: number }[]).find((row) => row.race === race);
      return (100 * (found?.share ?? Number.NaN)).toFixed(1);
    };
    const weights = { weights: "weight" };
    expect([black(asked, weights), black(asked, {}), black(poll, weights)]).toEqual(["25.2", "27.1", "24.6"]);
    expect([black(asked, weights, "White"), black(asked, weights, "Hispanic")]).toEqual(["17.0", "18.0"]);
  });
});

describe("the guesses of Module 1", () => {
  it.each([
    ["start.talks", 24],
    ["m1.talks", 24],
    ["m1.rows", 240],
    ["m1.typed", 24],
    ["m1.weights", "rarely/never"],
  ])("%s has the truth %o", (id, expected) => {
    expect(truth(id)).toEqual(expected);
  });

  it("m1.evening has the truth 35.8%", () => {
    expect(Number(truth("m1.evening")).toFixed(1)).toBe("35.8");
    expect(percent(knocks.filter(({ hour }) => hour >= 17))).toBe("35.8");
  });
});
