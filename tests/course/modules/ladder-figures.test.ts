import { describe, expect, it } from "vitest";
import { activationTable } from "../../../src/library/organize/ladder/activation-table.js";
import { compareCohorts } from "../../../src/library/organize/ladder/cohort-difference.js";
import { cohortRetention } from "../../../src/library/organize/ladder/cohort-retention.js";
import { ladderTable } from "../../../src/library/organize/ladder/ladder-table.js";
import { worstLeak } from "../../../src/library/organize/ladder/ladder-worst-leak.js";
import { toStandStill } from "../../../src/library/organize/ladder/retention-churn.js";
import { normalizePhone } from "../../../src/library/table/clean/normalize-phone.js";
import { describeDataset } from "../../../src/library/table/datasets/describe-dataset.js";
import { loadDataset } from "../../../src/library/table/datasets/load-dataset.js";
import { findDuplicatePeople } from "../../../src/library/table/duplicates/duplicate-people.js";

// Every figure that the text of Module 4 states, computed as its cells compute it.
const log = loadDataset("engagement-log");
const rungs = ["joined the list", "signed a petition", "came to an event", "worked a shift", "led a team"];
const ladder = ladderTable(log, { person: "person", rung: "act", rungs });
const days = { person: "person", joined: "joined", active: "date" };

describe("the ladder of the country", () => {
  it("has 25, 20, 16, 10, 9 and 6%, and 51% who did none of it, among 869 who answered", () => {
    const rows = loadDataset("participation-2018")
      .filter((d: { group: string }) => d.group === "everybody")
      .objects() as { share: number; asked: number }[];
    expect(rows.map(({ share }) => Math.round(100 * share))).toEqual([25, 20, 16, 10, 9, 6, 51]);
    expect(rows.every(({ asked }) => asked === 869)).toBe(true);
  });
});

describe("parts 1 and 2: the rungs", () => {
  it("has 34 leaders among 4,000: 0.9% of the list, one in four of those who work a shift", () => {
    expect(ladder.map(({ people }) => people)).toEqual([4000, 1783, 294, 130, 34]);
    expect((100 * (ladder[4]?.ofTop ?? 0)).toFixed(2)).toBe("0.85");
    expect((ladder[4]?.ofPrevious ?? 0).toFixed(2)).toBe("0.26");
  });

  it("loses the largest share between petition and event, the largest number before the petition", () => {
    const { byRate, byPeople } = worstLeak(ladder);
    expect([byRate.from, byRate.to, (100 * byRate.lostShare).toFixed(1)]).toEqual([
      "signed a petition",
      "came to an event",
      "83.5",
    ]);
    expect([byPeople.to, byPeople.lostPeople, (100 * byPeople.lostShare).toFixed(1)]).toEqual([
      "signed a petition",
      2217,
      "55.4",
    ]);
  });
});

describe("where it is worth working", () => {
  const shares = ladder.slice(1).map(({ ofPrevious }) => ofPrevious ?? Number.NaN);
  const leaders = (changed: readonly number[]): number =>
    changed.reduce((people, share) => people * share, 4000);
  const withStep = (step: number, change: (share: number) => number): number =>
    leaders(shares.map((share, i) => (i === step ? change(share) : share)));

  it("gives 44.3 leaders for five points more from petition to event, 37.8, 37.8 and 40.5 elsewhere", () => {
    const gained = [0, 1, 2, 3].map((step) => withStep(step, (share) => share + 0.05).toFixed(1));
    expect(gained).toEqual(["37.8", "44.3", "37.8", "40.5"]);
  });

  it("gives the same 37.4 for ten percent more on any step", () => {
    expect([0, 1, 2, 3].map((step) => withStep(step, (share) => share * 1.1).toFixed(1))).toEqual(
      Array.from({ length: 4 }, () => "37.4"),
    );
  });

  it("has its last act on 11 July and its last joining on 5 July, as the passport says", () => {
    const last = (column: string): string | undefined => Array.from(log.array(column), String).sort().at(-1);
    expect([last("date"), last("joined")]).toEqual(["2026-07-11", "2026-07-05"]);
    expect(describeDataset("engagement-log").knownFaults.join(" ")).toContain("11 July 2026");
  });
});

describe("part 3: cohorts", () => {
  const months = cohortRetention(log, days);
  const of = (cohort: string) => months.find((row) => row.cohort === cohort && row.period === 2);

  it("has 23% of March and 18% of April active after two months: 4.7 points more, 0.4 to 9.0", () => {
    const [march, april] = [of("2026-03"), of("2026-04")];
    expect([march?.retention, april?.retention].map((rate) => Math.round(100 * (rate ?? 0)))).toEqual([
      23, 18,
    ]);
    const gap = compareCohorts(
      { name: "March", count: march?.active ?? 0, size: march?.size ?? 0 },
      { name: "April", count: april?.active ?? 0, size: april?.size ?? 0 },
    );
    expect([gap.difference, gap.confLow, gap.confHigh].map((value) => (100 * value).toFixed(1))).toEqual([
      "4.7",
      "0.4",
      "9.0",
    ]);
  });

  it("activates 325 of the 697 of March, 293 of the 652 of April", () => {
    const rows = activationTable(log, {
      person: "person",
      rung: "act",
      date: "date",
      start: "joined the list",
    });
    expect(rows.find(({ cohort }) => cohort === "2026-03")).toMatchObject({ activated: 325, signUps: 697 });
    expect(rows.find(({ cohort }) => cohort === "2026-04")).toMatchObject({ activated: 293, signUps: 652 });
  });

  it.each([
    ["2026-03-02", 4, 43, 24],
    ["2026-03-09", 3, 49, 34],
  ])(
    "falls most of the cohort of %s, after week 1, in week %i: from %i to %i; and it rises once",
    (monday, ...says) => {
      const weeks = cohortRetention(log, { ...days, period: "week" }).filter(
        ({ cohort, period }) => cohort === monday && period >= 1 && period <= 6,
      );
      const falls = weeks.slice(1).map(({ period, active }, i) => {
        const before = weeks[i]?.active ?? Number.NaN;
        return { says: [period, before, active], by: before - active };
      });
      const most = Math.max(...falls.map(({ by }) => by));
      expect(falls.find(({ by }) => by === most)?.says).toEqual(says);
      expect(falls.some(({ by }) => by < 0)).toBe(true);
    },
  );
});

describe("parts 4 to 6", () => {
  it("needs 6,000 people to stand still, and one appeal brings 728 actions", () => {
    expect(toStandStill(40_000, 0.15)).toBe(6000);
    expect(Math.round(40_000 * 0.0182)).toBe(728);
  });

  it("finds 240 people in 300 rows; ignoring capitals alone leaves 260", () => {
    const typed = loadDataset("sign-ups-as-typed");
    const report = findDuplicatePeople(typed, { email: "email" });
    expect([report.rows, report.people, report.duplicates]).toEqual([300, 240, 60]);
    expect(new Set(Array.from(typed.array("email"), (email) => String(email).toLowerCase())).size).toBe(260);
  });
});

describe("the practice", () => {
  it("activates 107 of the 652 of April and 139 of the 697 of March in 7 days, and leaves 255 of June's 655 open", () => {
    const act = { person: "person", rung: "act", date: "date", start: "joined the list" };
    const row = (days: number, month: string) =>
      activationTable(log, { ...act, days }).find(({ cohort }) => cohort === month);
    expect(row(7, "2026-04")).toMatchObject({ activated: 107, signUps: 652 });
    expect(row(7, "2026-03")).toMatchObject({ activated: 139, signUps: 697 });
    expect(row(30, "2026-06")).toMatchObject({ activated: 272, signUps: 655, stillOpen: 255 });
  });

  it("has 19 of the 151 of 6 April active in week 4, 21 the week before, 27 in week 1 and 17 in week 5", () => {
    const weeks = cohortRetention(log, { ...days, period: "week" }).filter(
      ({ cohort }) => cohort === "2026-04-06",
    );
    expect([1, 3, 4, 5].map((period) => weeks[period]?.active)).toEqual([27, 21, 19, 17]);
    expect(weeks[4]?.size).toBe(151);
  });

  it("signs up 35.4% of the personal asks, of whom 63.1% come: 179 asks for 40 people", () => {
    const events = loadDataset("host-events");
    const sum = (column: string): number =>
      Array.from(events.array(column), Number).reduce((total, value) => total + value, 0);
    const signs = sum("signedUpPersonally") / sum("askedPersonally");
    const comes = sum("came") / (sum("signedUpPersonally") + sum("signedUpByMail"));
    expect([signs, comes].map((share) => (100 * share).toFixed(1))).toEqual(["35.4", "63.1"]);
    expect(Math.ceil(40 / signs / comes)).toBe(179);
    const all = sum("askedPersonally") + sum("askedByMail");
    expect(Math.round(40 / comes / ((sum("signedUpPersonally") + sum("signedUpByMail")) / all))).toBe(1248);
  });

  it("has 283 phones as typed, and 240 when they are tidied", () => {
    const phones = Array.from(loadDataset("sign-ups-as-typed").array("phone"), String);
    expect(new Set(phones).size).toBe(283);
    expect(new Set(phones.map((phone) => normalizePhone(phone))).size).toBe(240);
  });
});
