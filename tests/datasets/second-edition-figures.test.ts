import { describe, expect, it } from "vitest";
import { estimateITT } from "../../src/library/experiment/estimate/estimate-itt.js";
import { multipleLooks } from "../../src/library/experiment/power/multiple-looks.js";
import { sampleSize } from "../../src/library/experiment/power/sample-size.js";
import { backwardsPlan } from "../../src/library/organize/electoral/backwards-plan.js";
import { costPerVote } from "../../src/library/organize/electoral/cost-per-vote.js";
import { voteGoal } from "../../src/library/organize/electoral/vote-goal.js";
import { activationTable } from "../../src/library/organize/ladder/activation-table.js";
import { cohortRetention } from "../../src/library/organize/ladder/cohort-retention.js";
import { powerMap } from "../../src/library/organize/legislative/power-map.js";
import { votesNeeded } from "../../src/library/organize/legislative/votes-needed.js";
import { kAnonymity } from "../../src/library/safety/anonymize/k-anonymity.js";
import { uniquenessByFields } from "../../src/library/safety/anonymize/uniqueness-by-fields.js";
import { normalizePhone } from "../../src/library/table/clean/normalize-phone.js";
import { loadDataset } from "../../src/library/table/datasets/load-dataset.js";
import { joinReport } from "../../src/library/table/join/join-report.js";
import { sumMoe } from "../../src/library/table/margins/sum-moe.js";
import { percent, type Row, rowsOf, sum, totals, where } from "./rows-of.js";

// The answers of the practice tasks on fresh slices of data, and those of their likely mistakes.
const ballotsOf = (fips: string): number[] => {
  const [first] = where(rowsOf("county-context"), { fips });
  const of2016 = Number(first?.dem2016) + Number(first?.rep2016) + Number(first?.other2016);
  const later = where(rowsOf("county-presidential"), { fips }).filter(({ year }) => Number(year) > 2016);
  return [of2016, ...later.map(({ votesTotal }) => Number(votesTotal))];
};

describe("Module 1", () => {
  const log = rowsOf("canvass-log");
  const talks = (rows: readonly Row[]): number => where(rows, { result: "canvassed" }).length;
  const late = log.filter(({ hour }) => Number(hour) >= 17);

  it("has 28.3% on the third pass, 36.9% a door, 35.8% from 17:00 on", () => {
    const third = where(log, { pass: 3 });
    expect([talks(third), third.length, percent(34, 120)]).toEqual([34, 120, "28.3"]);
    expect([percent(34, 1200), percent(34, 288)]).toEqual(["2.8", "11.8"]);
    const first = where(log, { pass: 1 });
    expect(percent(talks(first), first.length)).toBe("22.2");
    expect(percent(talks(log), new Set(log.map(({ doorId }) => doorId)).size)).toBe("36.9");
    expect([talks(late), late.length, percent(141, 394)]).toEqual([141, 394, "35.8"]);
  });

  it("has volunteer 05 in the evening and 02 in the day, and no difference at the same hour", () => {
    const of = (volunteer: string): string[] => {
      const own = where(log, { volunteer });
      const evening = own.filter(({ hour }) => Number(hour) >= 17);
      const day = own.filter(({ hour }) => Number(hour) < 17);
      return [
        percent(talks(own), own.length, 0),
        percent(evening.length, own.length, 0),
        percent(talks(day), day.length),
      ];
    };
    expect([of("Volunteer 05"), of("Volunteer 02")]).toEqual([
      ["36", "75", "20.8"],
      ["23", "10", "21.4"],
    ]);
  });

  it("has turf C first from 17:00 on with 46.9% of 64 knocks, F at 29.5, while the planted best is A", () => {
    const shares = totals(late, "turf", () => 1).map(
      ([turf, knocks]) => [turf, percent(talks(where(late, { turf })), knocks), knocks] as const,
    );
    const [best] = [...shares].sort((a, b) => Number(b[1]) - Number(a[1]));
    expect(best).toEqual(["Turf C", "46.9", 64]);
    expect(shares.find(([turf]) => turf === "Turf F")?.[1]).toBe("29.5");
  });

  it("has 94 who neither came nor acted, 124 who never came, 127 who never acted, 43 who did both", () => {
    const emails = (name: "event-attendance" | "actions") => new Set(rowsOf(name).map(({ email }) => email));
    const [came, acted] = [emails("event-attendance"), emails("actions")];
    const list = rowsOf("sign-up-list");
    const count = (wanted: (email: string) => boolean): number =>
      list.filter(({ email }) => wanted(String(email))).length;
    expect([
      count((email) => !came.has(email) && !acted.has(email)),
      count((email) => !came.has(email)),
      count((email) => !acted.has(email)),
      count((email) => came.has(email) && acted.has(email)),
    ]).toEqual([94, 124, 127, 43]);
  });

  it("has 25.2% of Black respondents who waited an hour, by weight; White 17.0, everybody 18.0, by rows 27.1", () => {
    const asked = rowsOf("nonvoters-2020").filter(({ obstacleLongLine }) => obstacleLongLine !== null);
    const waited = (rows: readonly Row[]): readonly Row[] => where(rows, { obstacleLongLine: true });
    const weighed = (rows: readonly Row[]): string =>
      percent(sum(waited(rows), "weight"), sum(rows, "weight"));
    const black = where(asked, { race: "Black" });
    expect([black, where(asked, { race: "White" }), asked].map(weighed)).toEqual(["25.2", "17.0", "18.0"]);
    expect(percent(waited(black).length, black.length)).toBe("27.1");
  });
});

describe("Module 2", () => {
  it("aims at 52,262 votes in Saginaw, and at 66,409 to 87,836 ballots in a governor's year", () => {
    const pastTurnout = ballotsOf("26145");
    expect(pastTurnout).toEqual([94_320, 103_349, 103_838]);
    const goal = voteGoal({ pastTurnout, share: 0.52 });
    expect([goal.voteGoal, goal.winNumber, goal.high.voteGoal]).toEqual([52_262, 50_252, 53_996]);
    const rate = (year: number): number =>
      Number(where(rowsOf("state-turnout"), { place: "Michigan", year })[0]?.turnoutHighestOffice);
    const kept = [rate(2014) / rate(2012), rate(2018) / rate(2016)];
    expect(kept.map((share) => (100 * share).toFixed(1))).toEqual(["66.1", "87.4"]);
    const ballots = kept.map((share) => goal.expectedTurnout * share);
    expect([66_409, 87_836].map((wanted, i) => Math.abs((ballots[i] ?? 0) / wanted - 1) < 0.01)).toEqual([
      true,
      true,
    ]);
  });

  it("takes 223 sign-ups for 1,800 conversations, $158 a vote (123 to 220), 163 a week, 191 sign-ups a week", () => {
    const chain = backwardsPlan({
      contacts: 1800,
      contactRate: 0.3,
      attemptsPerHour: 18,
      hoursPerShift: 2,
      flake: 0.25,
    });
    expect(chain).toMatchObject({ attempts: 6000, completedShifts: 167, scheduledShifts: 223 });
    const effect = { estimate: 0.02536, low: 0.01817, high: 0.03255 };
    const price = costPerVote({ hourlyCost: 24, contactsPerHour: 6, effect });
    expect([price.cost, price.low, price.high].map((dollars) => Math.round(dollars ?? Number.NaN))).toEqual([
      158, 123, 220,
    ]);
    expect([Math.ceil((600 - 136 - 91 - 47) / 2), Math.round(60_000 * 0.22 * 0.02536)]).toEqual([163, 335]);
    const shifts = rowsOf("shift-log");
    const left = (6000 - sum(shifts, "contacts")) / 3;
    expect([sum(shifts, "contacts"), Math.ceil(left / (sum(shifts, "contacts") / shifts.length))]).toEqual([
      2199, 191,
    ]);
    expect(Math.ceil(left / (sum(shifts, "contacts") / where(shifts, { worked: true }).length))).toBe(131);
  });

  it("has five places in Saginaw within ten votes, and a sixth row that is no place", () => {
    const rows = where(rowsOf("michigan-precincts-2016"), { fips: "26145" });
    const within = (votes: number): readonly Row[] =>
      rows.filter((row) => Math.abs(Number(row.trump) - Number(row.clinton)) <= votes);
    const places = within(10).filter(({ precinct }) => precinct !== "Statistical Adjustments");
    expect([rows.length, within(10).length, places.length, within(25).length]).toEqual([87, 6, 5, 9]);
  });
});

describe("Module 3", () => {
  it("needs 19 of 37 seated senators and 20 of 38 elected, and 246 sign-ups for 231 calls", () => {
    const needed = (rule: "majority" | "majority of elected"): number =>
      votesNeeded({ seats: 38, seated: 37, rule });
    expect([needed("majority"), needed("majority of elected")]).toEqual([19, 20]);
    const calls = {
      contacts: 231,
      contactRate: 0.06,
      completionRate: 0.4,
      attemptsPerHour: 28,
      hoursPerShift: 2,
      flake: 0.3,
    };
    expect(backwardsPlan(calls)).toMatchObject({ completedShifts: 172, scheduledShifts: 246 });
  });

  it("has 16 hard with evidence from the 30 days before 11 January 2027, 59 of all seats; 15 are stale", () => {
    const sheet = rowsOf("whip-sheet");
    const fresh = (rows: readonly Row[]): number =>
      rows.filter(
        ({ lastWord }) => Date.parse("2027-01-11") - Date.parse(String(lastWord)) <= 30 * 86_400_000,
      ).length;
    const hard = where(sheet, { hardYes: true });
    expect([fresh(hard), hard.length - fresh(hard), fresh(sheet)]).toEqual([16, 15, 59]);
  });

  it("has seat 30 of the Senate at R+3.2, carried by Biden with 50.7 to 46.9", () => {
    const [seat] = where(rowsOf("michigan-districts-2022"), { chamber: "senate", district: 30 });
    expect([seat?.lean, Number(seat?.biden2020).toFixed(1), Number(seat?.trump2020).toFixed(1)]).toEqual([
      -3.2,
      "50.7",
      "46.9",
    ]);
  });

  it("visits the mayor first (2.4), with a balance of −0.11", () => {
    const map = powerMap([
      { role: "Chair", influence: 5, support: -1, access: 0.3 },
      { role: "Vice chair", influence: 3, support: 1, access: 0.9 },
      { role: "Nurses", influence: 4, support: 2, access: 1 },
      { role: "Business council", influence: 4, support: -2, access: 0.8 },
      { role: "Mayor", influence: 3, support: 0, access: 0.8 },
    ]);
    expect(map.rows.slice(0, 3).map(({ role, priority }) => [role, priority.toFixed(2)])).toEqual([
      ["Mayor", "2.40"],
      ["Vice chair", "1.35"],
      ["Chair", "0.75"],
    ]);
    expect(map.balance.toFixed(2)).toBe("-0.11");
  });
});

describe("Module 4", () => {
  const log = loadDataset("engagement-log");

  it("activates 107 of April's 652 within 7 days (16.4%), 19.9% of March; 41.5% of June, with 255 still open", () => {
    const first = (days: number) =>
      activationTable(log, { person: "person", rung: "act", date: "date", start: "joined the list", days });
    const of = (cohort: string, days: number) => first(days).find((row) => row.cohort === cohort);
    expect(of("2026-04", 7)).toMatchObject({ activated: 107, signUps: 652 });
    expect([percent(107, 652), percent(of("2026-04", 30)?.activated ?? 0, 652)]).toEqual(["16.4", "44.9"]);
    const march = of("2026-03", 7);
    expect(percent(march?.activated ?? 0, march?.signUps ?? 0)).toBe("19.9");
    const june = of("2026-06", 30);
    expect([june?.signUps, june?.stillOpen, percent(june?.activated ?? 0, june?.signUps ?? 0)]).toEqual([
      655,
      255,
      "41.5",
    ]);
  });

  it("has 19 of the 151 who joined in the week of 6 April active in week 4: 12.6%", () => {
    const weeks = cohortRetention(log, {
      person: "person",
      joined: "joined",
      active: "date",
      period: "week",
    });
    const row = weeks.find(({ cohort, period }) => cohort === "2026-04-06" && period === 4);
    expect([row?.active, row?.size, percent(row?.active ?? 0, row?.size ?? 0)]).toEqual([19, 151, "12.6"]);
  });

  it("has 283 phones as typed and 240 after tidying", () => {
    const phones = rowsOf("sign-ups-as-typed").map(({ phone }) => String(phone));
    expect([new Set(phones).size, new Set(phones.map((phone) => normalizePhone(phone))).size]).toEqual([
      283, 240,
    ]);
  });
});

describe("Digital Safety", () => {
  it("has k = 2 by age band, race, gender and education, 34 without education, 1 with income; 96 groups", () => {
    const poll = loadDataset("nonvoters-2020");
    const of = (...quasiIdentifiers: string[]) => kAnonymity(poll, { quasiIdentifiers });
    const four = of("ageBand", "race", "gender", "education");
    expect([four.k, four.groups, Math.round(four.rows / four.groups)]).toEqual([2, 96, 61]);
    expect([
      of("ageBand", "race", "gender").k,
      of("ageBand", "race", "gender", "education", "income").k,
    ]).toEqual([34, 1]);
  });

  it("singles out 23.6% of the poll by age, race, gender, education and income: 1,378 of 5,836", () => {
    const [found] = uniquenessByFields(loadDataset("nonvoters-2020"), [
      ["age", "race", "gender", "education", "income"],
    ]);
    expect(percent(found?.uniqueShare ?? 0, 1)).toBe("23.6");
    expect(Math.round((found?.uniqueShare ?? 0) * 5836)).toBe(1378);
  });

  it("closes seven accounts on 1 September 2026: two of the nine left later", () => {
    const left = rowsOf("access-log").filter((row) => row.left !== null);
    expect([left.length, left.filter((row) => String(row.left) <= "2026-09-01").length]).toEqual([9, 7]);
  });
});

describe("Module 5", () => {
  const codes = (name: "county-presidential" | "county-acs-2023", year?: number) => ({
    fips: rowsOf(name)
      .filter((row) => year === undefined || row.year === year)
      .map(({ fips }) => fips),
  });

  it("matches 3,104 codes of 2016 and 2024 with 9 and 56 left, and 3,116 of the Census with 28 and 44", () => {
    const report = (left: ReturnType<typeof codes>) =>
      joinReport(left, codes("county-presidential", 2024), "fips");
    const sizes = ({ matched, leftOnly, rightOnly }: ReturnType<typeof report>) => [
      matched,
      leftOnly,
      rightOnly,
    ];
    expect(sizes(report(codes("county-presidential", 2016)))).toEqual([3104, 9, 56]);
    expect(sizes(report(codes("county-acs-2023")))).toEqual([3116, 28, 44]);
  });

  it("has a swing of 3.56 points in Saginaw, from D+0.29 to R+3.27", () => {
    const margins = [2020, 2024].map((year) => {
      const [row] = where(rowsOf("county-presidential"), { fips: "26145", year });
      return (100 * (Number(row?.votesDem) - Number(row?.votesRep))) / Number(row?.votesTotal);
    });
    expect(margins.map((value) => value.toFixed(2))).toEqual(["0.29", "-3.27"]);
    expect((Number(margins[0]) - Number(margins[1])).toFixed(2)).toBe("3.56");
  });

  it("adds three margins to ±162, and weighs broadband: 89.4% in Georgia and 89.3% in Michigan", () => {
    expect(Math.round(sumMoe([850, 640, 410], [120, 90, 60]).moe)).toBe(162);
    const share = (stateCode: string): string[] => {
      const rows = where(rowsOf("county-acs-2023"), { stateCode });
      const online = rows.reduce(
        (total, row) => total + (Number(row.broadband) * Number(row.households)) / 100,
        0,
      );
      return [percent(online, sum(rows, "households")), (sum(rows, "broadband") / rows.length).toFixed(1)];
    };
    expect([share("GA"), share("MI")]).toEqual([
      ["89.4", "81.3"],
      ["89.3", "86.0"],
    ]);
  });
});

describe("Tests and Experiments", () => {
  it("needs 326 people an arm for 65 to 75%, 1,374 for five points, and finds one of eight nothings in 33.7%", () => {
    expect([
      sampleSize({ baseline: 0.65, effect: 0.1 }),
      sampleSize({ baseline: 0.65, effect: 0.05 }),
    ]).toEqual([326, 1374]);
    expect(percent(multipleLooks({ looks: 8 }).at(-1)?.falseAlarm ?? 0, 1)).toBe("33.7");
  });

  it("finds p < .001 when 759 volunteers are counted, though the coin was flipped for 40 hubs", () => {
    const people = rowsOf("hub-people");
    const coach = new Map(rowsOf("hub-weeks").map((row) => [row.hub, row.coach]));
    const data = {
      coached: people.map(({ hub }) => Number(coach.get(hub ?? null))),
      active: people.map(({ active }) => Number(active)),
    };
    const naive = estimateITT(data, { outcome: "active", assignment: "coached" });
    expect([naive.n, naive.pValue < 0.001]).toEqual([759, true]);
    expect(new Set(people.map(({ hub }) => hub)).size).toBe(40);
  });
});
