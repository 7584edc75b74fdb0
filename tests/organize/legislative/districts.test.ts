import { describe, expect, it } from "vitest";
import { constituentIntensity } from "../../../src/library/organize/legislative/constituent-intensity.js";
import { districtTiers } from "../../../src/library/organize/legislative/district-tiers.js";
import { recountVote } from "../../../src/library/organize/legislative/recount-vote.js";
import { readCSVFixture } from "../../fixtures/organize/read-fixture.js";

const chamber = readCSVFixture("michigan-house-2022.csv");
const total = (column: string) =>
  (chamber[column] ?? []).reduce<number>((sum, value) => sum + Number(value), 0);

describe("districtTiers", () => {
  const tiers = districtTiers(chamber, { district: "district", lean: "lean", votesNeeded: 56 });

  it("gives the Michigan House: 46 lean Democratic, 13 within 5, 23 within 10, the 56th is R+4.4", () => {
    expect(tiers.seats).toBe(110);
    expect(tiers.ours).toBe(46);
    expect(tiers.withinClose).toBe(13);
    expect(tiers.withinNear).toBe(23);
    expect(tiers.pivot).toMatchObject({ rank: 56, lean: -4.4, tier: "close" });
    expect(tiers.tiers.reduce((sum, { districts }) => sum + districts, 0)).toBe(110);
    expect(tiers.tiers.find(({ tier }) => tier === "close")?.districts).toBe(13);
  });

  it("rests on 10,077,331 people, 71,951 of voting age a district, and 54 districts carried by Biden", () => {
    expect(total("population")).toBe(10_077_331);
    expect(total("voting_age") / 110).toBeCloseTo(71_951, 0);
    const carried = (chamber.biden ?? []).filter((share, i) => share > (chamber.trump?.[i] ?? 0));
    expect(carried).toHaveLength(54);
  });

  it("refuses a district that has two rows: it would have two votes", () => {
    const twice = { d: ["1", "2", "1"], l: [4, 2, -3] };
    expect(() => districtTiers(twice, { district: "d", lean: "l", votesNeeded: 2 })).toThrow(
      'Rows 1 and 3 have the same district in column "d". Keep one row for each district',
    );
  });

  it("says which lean is no number and when the chamber is too small", () => {
    expect(() =>
      districtTiers({ d: ["1"], l: ["R+4"] }, { district: "d", lean: "l", votesNeeded: 1 }),
    ).toThrow('The lean in row 1 must be a number, but it is the text "•+#" (masked).');
    expect(() => districtTiers(chamber, { district: "district", lean: "lean", votesNeeded: 111 })).toThrow(
      "only 110",
    );
  });
});

describe("constituentIntensity", () => {
  it("gives F16: 7.1 per 10,000 in a mean district and 7.08 in district 1", () => {
    expect(10_077_331 / 110).toBeCloseTo(91_612, 0);
    expect(331_108_434 / 435).toBeCloseTo(761_169, 0);
    expect(constituentIntensity({ contacts: 65, population: 10_077_331 / 110 })).toBeCloseTo(7.1, 1);
    expect(chamber.population?.[0]).toBe(91_856);
    expect(constituentIntensity({ contacts: 65, population: 91_856 })).toBeCloseTo(7.08, 2);
  });
});

describe("recountVote", () => {
  const roll = readCSVFixture("hr-3746.csv");

  it("recounts H.R. 3746 from the votes of 428 members: 312 to 116", () => {
    const count = recountVote(roll, { vote: "vote", by: "party" });
    expect(count).toMatchObject({ yes: 312, no: 116, other: 0, votesNeeded: 215, passed: true });
    expect(count.groups).toEqual([
      { group: "Republican", yes: 148, no: 70, other: 0 },
      { group: "Democrat", yes: 164, no: 46, other: 0 },
    ]);
  });

  it("passes under two-thirds of all seats too", () => {
    const count = recountVote(roll, { vote: "vote", rule: "two-thirds of elected", seats: 435 });
    expect(count).toMatchObject({ votesNeeded: 290, passed: true });
  });

  it("asks how a yes is spelled when it finds none", () => {
    expect(() => recountVote(roll, { vote: "vote", yes: "Yea", no: "Nay" })).toThrow("it holds: ");
  });
});
