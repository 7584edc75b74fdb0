import { describe, expect, it } from "vitest";
import { plansInGroups } from "../../src/course/debrief/plans-in-groups.js";
import { suppressCounts } from "../../src/library/safety/anonymize/suppress-counts.js";

const shown = (counts: readonly number[], plans: number) =>
  suppressCounts(new Map(counts.map((n, i) => [`group ${i}`, n])), plans).map((row) => row.plans);

describe("suppressCounts", () => {
  it("leaves out small groups, and one more when one alone could be worked out", () => {
    expect(shown([9, 4, 7, 0], 20)).toEqual([9, null, null, 0]);
    expect(shown([3, 4, 7], 14)).toEqual([null, null, 7]);
    // Of 17 plans 15 are shown: two hidden groups that share two plans have one each.
    expect(shown([1, 1, 6, 9], 17)).toEqual([null, null, null, 9]);
    expect(shown([5, 6], 11)).toEqual([5, 6]);
    // Two fours beside a five can be nothing else, and one of two fives would tell the other's size.
    expect(shown([4, 4, 5], 13)).toEqual([null, null, null]);
    expect(shown([3, 5, 5, 9], 22)).toEqual([null, null, null, 9]);
  });

  it("leaves out a group that all but one to four plans are in, when a plan is in several", () => {
    expect(shown([11, 5, 12], 12)).toEqual([null, null, 12]);
    expect(shown([7, 6, 12], 12)).toEqual([7, 6, 12]);
  });
});

describe("plansInGroups", () => {
  const plans = (...counts: readonly (readonly [number, readonly string[]])[]) =>
    counts.flatMap(([n, groups]) => Array.from({ length: n }, () => groups));

  it("counts a plan once in each of its groups", () => {
    const counts = plansInGroups(plans([6, ["a", "a", "b"]], [6, ["b"]]), ["a", "b", "c"]);
    expect(counts.map((row) => row.plans)).toEqual([6, 12, 0]);
  });

  it("hides who is in no group: 6 and 5 of 12 would tell that one plan has no answer", () => {
    const counts = plansInGroups(plans([6, ["a"]], [5, ["b"]], [1, []]), ["a", "b"]);
    expect(counts).toEqual([
      { group: "a", plans: 6 },
      { group: "b", plans: null },
    ]);
    const many = plansInGroups(plans([6, ["a"]], [5, ["b"]], [5, []]), ["a", "b"]);
    expect(many.map((row) => row.plans)).toEqual([6, 5]);
  });
});

/** Every way to spread plans over three groups and a fourth for those in none. */
function spreads(plans: number): readonly (readonly number[])[] {
  const found: number[][] = [];
  for (let a = 0; a <= plans; a++)
    for (let b = 0; a + b <= plans; b++)
      for (let c = 0; a + b + c <= plans; c++) found.push([a, b, c, plans - a - b - c]);
  return found;
}

/** Every count that three groups can have when a plan may be in several of them. */
function overlaps(plans: number): readonly (readonly number[])[] {
  const found: number[][] = [];
  for (let none = 0; none <= plans; none++) {
    const some = plans - none;
    for (let a = 0; a <= some; a++)
      for (let b = 0; b <= some; b++)
        for (let c = 0; c <= some; c++) if (a + b + c >= some) found.push([a, b, c, none]);
  }
  return found;
}

describe("somebody who knows the rule, and works back from one list to every spread that gives it", () => {
  it.each([
    ["each plan in one group", spreads],
    ["a plan in several groups", overlaps],
  ])("never finds out the number of a hidden group: %s", (_, all) => {
    for (let plans = 8; plans <= 16; plans++) {
      const possible = new Map<string, Set<number>[]>();
      for (const counts of all(plans)) {
        const seen = shown(counts, plans).slice(0, 3);
        for (const [i, n] of seen.entries()) {
          // What is shown is no small group, and neither is what is left over.
          if (n !== null && n > 0) expect(n >= 5 && (n === plans || plans - n >= 5)).toBe(true);
          const key = JSON.stringify(seen);
          const values = possible.get(key) ?? [new Set(), new Set(), new Set()];
          values[i]?.add(counts[i] ?? 0);
          possible.set(key, values);
        }
      }
      for (const [key, values] of possible) {
        const seen = JSON.parse(key) as (number | null)[];
        for (const [i, n] of seen.entries())
          if (n === null) expect(values[i]?.size, `${key} of ${plans}`).toBeGreaterThan(1);
      }
    }
  });
});
