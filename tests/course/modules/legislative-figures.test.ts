import { describe, expect, it } from "vitest";
import { LIST_B, scoresOn } from "../../../src/course/modules/3a-legislative/house-votes.js";
import { findPrediction } from "../../../src/course/modules/index.js";
import { loadDataset } from "../../../src/library/table/datasets/load-dataset.js";
import { rowsOf, where } from "../../datasets/rows-of.js";

// The truth of every guess of Module 3-A, and what its text says beside it. Its data are asked for every other figure in
// tests/datasets: congress-figures, call-and-committee-figures, whip-figures.
const truth = (id: string): unknown => findPrediction(id)?.truth?.();

describe("the guesses", () => {
  it.each([
    ["m3a.road", 5],
    ["m3a.card", "about 40%"],
    ["m3a.sixteen", 12],
    ["m3a.over", 50],
  ])("%s has the truth %o", (id, expected) => {
    expect(truth(id)).toEqual(expected);
  });

  it("m3a.cross is 27.1% and m3a.zip-rate 17.1%", () => {
    expect([truth("m3a.cross"), truth("m3a.zip-rate")].map((value) => Number(value).toFixed(1))).toEqual([
      "27.1",
      "17.1",
    ]);
  });
});

describe("what the pages ask to change", () => {
  const margin = (row: Record<string, unknown> | undefined): number =>
    Number(row?.biden2020) - Number(row?.trump2020);

  it("adds members to the close six when ten points count", () => {
    const districts = new Map(
      where(rowsOf("michigan-districts-2022"), { chamber: "house" }).map((row) => [row.district, row]),
    );
    const committee = where(rowsOf("michigan-committees"), { committee: "Health Policy", chamber: "house" });
    const within = (points: number): number =>
      committee.filter(({ district }) => Math.abs(margin(districts.get(district ?? null))) <= points).length;
    expect(within(5)).toBe(6);
    expect(within(10)).toBeGreaterThan(6);
  });

  it("has 23 hard votes with a word since 15 March, and 18 since 22 March", () => {
    const hard = where(rowsOf("whip-history"), { week: 10, hardYes: true });
    const since = (day: string): number => hard.filter(({ lastWord }) => String(lastWord) >= day).length;
    expect([since("2027-03-15"), since("2027-03-22"), hard.length]).toEqual([23, 18, 35]);
  });

  it("says 42%, as the hook does, in the last week, and 4% with the rates of the day", () => {
    expect(rowsOf("whip-final").filter(({ voted }) => voted === "yes")).toHaveLength(50);
  });
});

describe("the scores of the practice", () => {
  const members = loadDataset("congress-members").objects() as { name: string; bioguide: string }[];
  const scores = (list: readonly string[]): readonly (number | undefined)[] => {
    const card = scoresOn(list);
    return ["Donald G. Davis", "Marie Gluesenkamp Perez", "Michael Lawler"].map((name) => {
      const member = members.find((one) => one.name === name) ?? expect.fail(name);
      return Math.round(100 * (card.get(member.bioguide) ?? Number.NaN));
    });
  };

  it("are 30, 30 and 40 on list B, and 40, 40 and 30 with h511 in the place of h202", () => {
    expect(scores(LIST_B)).toEqual([30, 30, 40]);
    expect(scores(LIST_B.map((roll) => (roll === "h202" ? "h511" : roll)))).toEqual([40, 40, 30]);
  });
});

describe("the calls", () => {
  it("give district 54 193 by ZIP code and 155 by address, district 55 83 and 62", () => {
    const done = where(rowsOf("constituent-calls"), { completed: true });
    const counts = [54, 55].map((district) => [
      where(done, { districtByZip: district }).length,
      where(done, { districtByAddress: district }).length,
    ]);
    expect(counts).toEqual([
      [193, 155],
      [83, 62],
    ]);
  });
});
