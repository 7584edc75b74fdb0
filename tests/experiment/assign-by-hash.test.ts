import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignByHash } from "../../src/library/experiment/assign/assign-by-hash.js";
import { chiSquareCDF } from "../../src/library/math/chi-square-distribution.js";
import { md5Text } from "../../src/library/math/hash-text.js";

const people = Array.from({ length: 40_000 }, (_, i) => i + 1);
const share = (arms: readonly string[], arm: string): number =>
  arms.filter((each) => each === arm).length / arms.length;

describe("md5Text", () => {
  // The test suite of RFC 1321, and what md5sum prints for a text outside ASCII.
  it.each([
    ["", "d41d8cd98f00b204e9800998ecf8427e"],
    ["abc", "900150983cd24fb0d6963f7d28e17f72"],
    ["message digest", "f96b697d7cb7938d525a2f31aaf161d0"],
    ["7:Ünï 名", "7997adb864bdedc895320ceae5498923"],
  ])("of %j is %s", (text, hash) => expect(md5Text(text)).toBe(hash));
});

describe("assignByHash", () => {
  it("depends on the person and the seed alone, not on the list", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), fc.nat(), (keys, seed) => {
        const together = assignByHash(keys, { seed });
        expect(keys.map((key) => assignByHash([key], { seed })[0])).toEqual(together);
      }),
      { numRuns: 50 },
    );
  });

  it("takes 7, 7n and the text 7 for the same person", () => {
    for (let key = 0; key < 50; key++) {
      const arms = assignByHash([key, BigInt(key), String(key)], { seed: 3, arms: ["a", "b", "c", "d"] });
      expect(new Set(arms).size).toBe(1);
    }
  });

  it("gives each arm its share, whatever the number of arms", () => {
    const arms = ["control", "text", "call", "letter", "door"];
    const probabilities = [0.5, 0.2, 0.15, 0.1, 0.05];
    const assigned = assignByHash(people, { arms, probabilities, seed: 11 });
    const distance = arms.reduce((sum, arm, i) => {
      const expected = people.length * (probabilities[i] as number);
      return sum + (people.length * share(assigned, arm) - expected) ** 2 / expected;
    }, 0);
    expect(1 - chiSquareCDF(distance, arms.length - 1)).toBeGreaterThan(0.001);
  });

  it("deals anew with another seed: the arms of two experiments go with each other by chance only", () => {
    const first = assignByHash(people, { seed: 1 });
    const second = assignByHash(people, { seed: 2 });
    const both = first.filter((arm, i) => arm === second[i]).length / people.length;
    // Five standard errors.
    expect(Math.abs(both - 0.5)).toBeLessThan(0.0125);
  });

  it("moves nobody between the arms that stay when the first arm grows", () => {
    const small = assignByHash(people, { seed: 5, arms: ["text", "control"], probabilities: [0.2, 0.8] });
    const large = assignByHash(people, { seed: 5, arms: ["text", "control"], probabilities: [0.3, 0.7] });
    small.forEach((arm, i) => {
      if (arm === "text") expect(large[i]).toBe("text");
    });
  });

  it("has a border of its own for shares that a double cannot write exactly", () => {
    const thirds = assignByHash(people, { seed: 9, arms: ["a", "b", "c"] });
    for (const arm of ["a", "b", "c"]) expect(share(thirds, arm)).toBeCloseTo(1 / 3, 2);
    const rare = assignByHash(people, { seed: 9, arms: ["most", "few"], probabilities: [1 - 1e-15, 1e-15] });
    expect(share(rare, "most")).toBe(1);
  });

  it.each([
    [[""], /in row 1 it is an empty text/],
    [["a", null], /in row 2 it is nothing \(null\)/],
    [[1.5], /A key must be a text or a whole number.*in row 1 it is the number #\.# \(masked\)/],
    [[Number.NaN], /it is NaN/],
    [[true], /it is true or false/],
  ])("refuses the keys %j", (keys, sentence) => {
    expect(() => assignByHash(keys, { seed: 1 })).toThrow(sentence);
  });

  it("refuses a seed that is no whole number, and arms that are not possible", () => {
    expect(() => assignByHash(["a"], { seed: 1.5 })).toThrow("The seed must be a whole number such as 2026");
    expect(() => assignByHash(["a"], { seed: 1, probabilities: [0.5, 0.6] })).toThrow(/add up to 1\.1/);
  });
});
