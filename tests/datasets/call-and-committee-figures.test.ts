import { describe, expect, it } from "vitest";
import { constituentIntensity } from "../../src/library/organize/legislative/constituent-intensity.js";
import { percent, type Row, rowsOf, sum, where } from "./rows-of.js";

const districts = where(rowsOf("michigan-districts-2022"), { chamber: "house" });
const districtOf = new Map(districts.map((row) => [row.district, row]));

describe("calls and districts", () => {
  const calls = rowsOf("constituent-calls");
  const done = where(calls, { completed: true });

  it("completes 699 of 1,500, 401 in own words: phone bank 55%, patch-through 21, text link 3", () => {
    expect([done.length, calls.length, where(calls, { ownWords: true }).length]).toEqual([699, 1500, 401]);
    const share = (how: string): string =>
      percent(where(calls, { how, ownWords: true }).length, where(calls, { how }).length, 0);
    expect(["phone bank", "patch-through", "text link"].map(share)).toEqual(["55", "21", "3"]);
  });

  it("names the wrong district by ZIP for 17.1% of the matched", () => {
    const matched = calls.filter(({ districtByAddress }) => districtByAddress !== null);
    const wrong = matched.filter(
      ({ districtByAddress, districtByZip }) => districtByAddress !== districtByZip,
    );
    expect(percent(wrong.length, matched.length)).toBe("17.1");
  });

  it("gives district 54 193 completed calls by ZIP and 155 by address, 38 too many; district 55 83 and 62", () => {
    const both = (district: number): number[] => [
      where(done, { districtByZip: district }).length,
      where(done, { districtByAddress: district }).length,
    ];
    expect([both(54), both(55)]).toEqual([
      [193, 155],
      [83, 62],
    ]);
  });

  it("is loudest in 54 with 16.7 completed calls for 10,000 people; 44 has 5.1, and 31 is quietest with 4.6", () => {
    const loud = new Map(
      [...new Set(calls.map(({ districtByZip }) => districtByZip))].map((district) => {
        const contacts = where(done, { districtByAddress: district ?? null }).length;
        const population = Number(districtOf.get(district ?? null)?.population);
        return [district, constituentIntensity({ contacts, population })];
      }),
    );
    expect([54, 44, 31].map((district) => loud.get(district)?.toFixed(1))).toEqual(["16.7", "5.1", "4.6"]);
    expect([Math.max(...loud.values()), Math.min(...loud.values())]).toEqual([loud.get(54), loud.get(31)]);
  });

  it("has 33 calls in own words or more from four of the ten districts", () => {
    const own = (district: unknown): number =>
      calls.filter((row) => row.districtByAddress === district && row.ownWords === true).length;
    expect(
      [...new Set(calls.map(({ districtByZip }) => districtByZip))].filter((district) => own(district) >= 33),
    ).toHaveLength(4);
  });
});

describe("the committee", () => {
  const seats = where(rowsOf("michigan-committees"), { committee: "Health Policy" });
  const house = where(seats, { chamber: "house" });
  const margin = (row: Row | undefined): number => Number(row?.biden2020) - Number(row?.trump2020);

  it("has 17 members in House Health Policy: 5 close by lean, 6 by their own margin of 2020", () => {
    const of = house.map((row) => districtOf.get(row.district ?? null));
    expect(house).toHaveLength(17);
    expect(of.filter((row) => Math.abs(Number(row?.lean)) <= 5)).toHaveLength(5);
    const close = of.filter((row) => Math.abs(margin(row)) <= 5).map((row) => Number(row?.district));
    expect(close.sort((a, b) => a - b)).toEqual([44, 46, 55, 76, 86, 109]);
  });

  it("has two of the House's three Republicans where Biden won (54, 55, 109), and no Democrat where Trump won (61)", () => {
    const crossed = (rows: readonly Row[], party: string, biden: boolean): number[] =>
      where(rows, { party })
        .filter(({ district }) => margin(districtOf.get(district ?? null)) > 0 === biden)
        .map(({ district }) => Number(district))
        .sort((a, b) => a - b);
    const all = where(rowsOf("michigan-legislators"), { chamber: "house" });
    expect([crossed(all, "Republican", true), crossed(all, "Democratic", false)]).toEqual([
      [54, 55, 109],
      [61],
    ]);
    expect([crossed(house, "Republican", true), crossed(house, "Democratic", false)]).toEqual([
      [55, 109],
      [],
    ]);
  });

  it("has four close members by their own margin in the Senate's Health Policy, three by lean, of ten", () => {
    const senate = where(seats, { chamber: "senate" });
    const own = new Map(
      where(rowsOf("michigan-districts-2022"), { chamber: "senate" }).map((row) => [row.district, row]),
    );
    const of = senate.map(({ district }) => own.get(district ?? null));
    expect(senate).toHaveLength(10);
    expect(of.filter((row) => Math.abs(margin(row)) <= 5)).toHaveLength(4);
    expect(of.filter((row) => Math.abs(Number(row?.lean)) <= 5)).toHaveLength(3);
    expect([...own.values()].filter((row) => Math.abs(margin(row)) <= 5)).toHaveLength(7);
  });

  it("has the committees and chairs that michigan-legislators lists, 488 seats on 48 committees", () => {
    const all = rowsOf("michigan-committees");
    expect(all).toHaveLength(488);
    expect(new Set(all.map(({ committee, chamber }) => `${chamber} ${committee}`)).size).toBe(48);
    expect(new Set(all.map(({ committee }) => committee)).size).toBe(43);
    const twice = [...new Set(all.map(({ committee }) => committee))].filter(
      (committee) =>
        new Set(where(all, { committee: committee ?? null }).map(({ chamber }) => chamber)).size > 1,
    );
    expect(twice).toHaveLength(5);
    const people = rowsOf("michigan-legislators");
    const without = people.filter(({ committees }) => committees === null);
    expect(without).toHaveLength(2);
    for (const { name, chamber, committees } of people) {
      const listed = where(all, { name: name ?? null, seatChamber: chamber ?? null }).map((row) =>
        String(row.committee),
      );
      expect(listed.sort().join("; "), String(name)).toBe(committees ?? "");
    }
  });

  it("finds the district of every member among the districts", () => {
    const known = new Set(
      rowsOf("michigan-districts-2022").map(({ chamber, district }) => `${chamber} ${district}`),
    );
    expect(
      rowsOf("michigan-committees").every((row) => known.has(`${row.seatChamber} ${row.district}`)),
    ).toBe(true);
  });
});

describe("casework by office", () => {
  const offices = rowsOf("casework-offices");
  const year = (wanted: number): readonly Row[] => where(offices, { year: wanted });

  it("holds all 341,299 cases of 51 offices", () => {
    expect(sum(offices, "cases")).toBe(341_299);
    expect(new Set(offices.map(({ office }) => office)).size).toBe(51);
  });

  it("falls from 48,486 cases in 2015 to 18,820 in 2021, while offices with 100 cases fall from 45 to 25", () => {
    expect([sum(year(2015), "cases"), sum(year(2021), "cases")]).toEqual([48_486, 18_820]);
    const busy = (wanted: number): number => year(wanted).filter(({ cases }) => Number(cases) >= 100).length;
    expect([busy(2015), busy(2021)]).toEqual([45, 25]);
    expect([sum(year(2024), "cases"), year(2024).length]).toEqual([477, 7]);
  });

  it("is what casework-counts hides a little of: 48,407 and 18,606 there, 305 in 2024", () => {
    const counts = rowsOf("casework-counts");
    expect([2015, 2021, 2024].map((wanted) => sum(where(counts, { year: wanted }), "cases"))).toEqual([
      48_407, 18_606, 305,
    ]);
  });
});
