import { expect, it } from "vitest";
import * as library from "../../src/library/index.js";

// Databases and Arrow count in whole numbers of any size.
const big = (values: readonly number[]): bigint[] => values.map(BigInt);
const given = <Value>(values: readonly unknown[]): Value => values as Value;

it("a count of a database is a number: sumMoe", () => {
  expect(library.sumMoe(given(big([10, 20])), given(big([3, 4])))).toEqual({ estimate: 30, moe: 5 });
});

it("a count of a database is a number: rollUpStates", () => {
  const counties = { fips: ["09001", "09003"], voters: big([2, 3]) };
  const rolled = library.rollUpStates(counties, { fips: "fips", sum: ["voters"], states: ["CT"] });
  expect(rolled.objects()).toEqual([{ fips: "09000", voters: 5 }]);
});

it("a count of a database is a number: survivalCurve and districtTiers", () => {
  const hubs = { weeks: big([2, 4, 4, 6]), ended: [true, true, false, false] };
  expect(library.survivalCurve(hubs, { time: "weeks", stopped: "ended" })).toHaveLength(3);
  const chamber = { district: ["A", "B", "C"], lean: big([-4, 12, 1]) };
  const tiers = library.districtTiers(chamber, { district: "district", lean: "lean", votesNeeded: 2 });
  expect(tiers.pivot.district).toBe("C");
});

it("one that no number can hold is refused, not rounded", () => {
  expect(() => library.sumMoe(given([2n ** 60n]), [1])).toThrow(/part 1 is/);
});

it("a map without codes in two rows says so", () => {
  const counts = { fips: [null, "26", null], votes: [1, 2, 3] };
  expect(() => library.stateMap(counts, { state: "fips", value: "votes", title: "Votes" })).toThrow(
    'row 3 has none in "fips", as a row above has none. Fill them in, or leave such rows out.',
  );
});

it("effectByScore names the row of the list, not of its group", () => {
  const rows = Array.from({ length: 24 }, (_, i) => i);
  const list = {
    score: rows.map((i) => (i * 5) % 24),
    arm: rows.map((i) => (i === 1 ? null : i % 2)),
    came: rows.map((i) => i % 3),
  };
  const asked = { outcome: "came", assignment: "arm", score: "score", groups: 2 };
  expect(() => library.effectByScore(list, asked)).toThrow(/^Column "arm" .* Row 2 holds nothing \(null\)/);
});

it("a day of a database is a day: cohortRetention, churnTable", () => {
  const texts = {
    who: ["a", "b"],
    joined: ["2027-03-01", "2027-03-09"],
    active: ["2027-04-02", null],
    left: ["2027-05-01", null],
  };
  const dates = Object.fromEntries(
    Object.entries(texts).map(([name, cells]) => [
      name,
      name === "who" ? cells : cells.map((cell) => cell && new Date(cell)),
    ]),
  );
  const asked = { person: "who", joined: "joined", active: "active" };
  expect(library.cohortRetention(dates, asked)).toEqual(library.cohortRetention(texts, asked));
  const stay = { joined: "joined", left: "left", until: "2027-06" };
  expect(library.churnTable(dates, stay)).toEqual(library.churnTable(texts, stay));
});

it("a Date with a time is refused: in another time zone it is another day", () => {
  const moment = { who: ["a"], joined: [new Date("2027-03-01T23:30:00Z")], active: [null] };
  const asked = { person: "who", joined: "joined", active: "active" };
  expect(() => library.cohortRetention(moment, asked)).toThrow(
    /Row 1 of column "joined" holds a date with a time.*Write the days/,
  );
});
