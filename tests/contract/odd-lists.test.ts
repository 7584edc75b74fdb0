import { describe, expect, it } from "vitest";
import * as library from "../../src/library/index.js";

const given = <Value>(value: unknown): Value => value as Value;

describe("a column of a table as a list of p-values", () => {
  const ps = [0.01, 0.5, 0.04];
  const lists = { Float64Array: Float64Array.from(ps), "array-like": { ...ps, length: 3 } };
  it.each(Object.entries(lists))("is drawn and corrected as the array is: %s", (_kind, list) => {
    expect(library.holm(given(list))).toEqual(library.holm(ps));
    expect(library.pValueStrip(given(list))).toEqual(library.pValueStrip(ps));
  });
  it("of big whole numbers is refused in a sentence", () => {
    for (const call of [library.holm, library.pValueStrip])
      expect(() => call(given(BigInt64Array.of(0n, 1n)))).toThrow("A p-value lies between 0 and 1");
  });
});

describe("what is too much or nothing", () => {
  it("is refused in a sentence", () => {
    const sample = { g: ["a", "b"] };
    for (const weigh of [
      () => library.rakeWeights(sample, { targets: { g: { a: 1e300, b: 1 } } }),
      () => library.postStratify(sample, { by: ["g"], population: { g: ["a", "b"], people: [1e300, 1] } }),
    ])
      expect(weigh).toThrow("must be shares or counts from 0 to 1e15");
    expect(() => library.splitRows(1e15, { seed: 1 })).toThrow("has no room in memory");
    expect(() => library.sampleSize({ baseline: 0.3, effect: 1e-90 })).toThrow("more people than there are");
    expect(() =>
      library.tierHeatMap(
        { seat: [], week: [], tier: [] },
        { seat: "seat", week: "week", tier: "tier", tiers: ["yes", "no"] },
      ),
    ).toThrow("There is nothing to draw: the table has no rows.");
  });
});
