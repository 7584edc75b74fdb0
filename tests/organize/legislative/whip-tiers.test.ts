import { describe, expect, it } from "vitest";
import { simulateWhip } from "../../../src/library/organize/legislative/simulate-whip.js";
import { whipCount } from "../../../src/library/organize/legislative/whip-count.js";
import { whipTiers } from "../../../src/library/organize/legislative/whip-tiers.js";
import { loadDataset } from "../../../src/library/table/datasets/load-dataset.js";

const sheet = loadDataset("whip-sheet");

describe("whipTiers", () => {
  it("counts the members of each tier, the likeliest first", () => {
    expect(whipTiers(sheet, { tier: "tier", chance: "chance" })).toEqual([
      { name: "champion", n: 28, p: 0.99 },
      { name: "lean yes", n: 16, p: 0.8 },
      { name: "undecided", n: 20, p: 0.45 },
      { name: "lean no", n: 18, p: 0.15 },
      { name: "opposed", n: 28, p: 0.02 },
    ]);
  });

  it("keeps caucuses apart, so that members of one can move together", () => {
    const tiers = whipTiers(sheet, { tier: "tier", chance: "chance", caucus: "caucus" });
    expect(tiers.reduce((sum, { n }) => sum + n, 0)).toBe(110);
    expect(new Set(tiers.map(({ caucus }) => caucus))).toEqual(new Set(["governing", "opposition"]));
    expect(whipCount(tiers, { votesNeeded: 56, correlation: 0.1 }).sd).toBeGreaterThan(
      whipCount(tiers, { votesNeeded: 56 }).sd,
    );
  });

  it("names the row whose chance is none, and a column that does not exist", () => {
    const wrong = { tier: ["a", "b"], chance: [0.5, 80] };
    expect(() => whipTiers(wrong, { tier: "tier", chance: "chance" })).toThrow(/The chance in row 2/);
    expect(() => whipTiers(wrong, { tier: "teir", chance: "chance" })).toThrow(/Did you mean "tier"/);
  });
});

describe("a caucus that is missing", () => {
  it("is refused where members move together, and is no caucus of its own", () => {
    for (const caucus of [null, "", Number.NaN, undefined]) {
      const tiers = [{ name: "undecided", n: 5, p: 0.5, caucus: caucus as string }];
      expect(() => whipCount(tiers, { votesNeeded: 3, correlation: 0.5 })).toThrow(
        'every tier needs its caucus, but tier "undecided" has none',
      );
      expect(() => simulateWhip(tiers, { votesNeeded: 3, correlation: 0.5, seed: 1 })).toThrow("has none");
    }
  });
});
