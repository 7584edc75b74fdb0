import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomSource } from "../../src/library/math/random-source.js";

describe("randomSource", () => {
  it("repeats itself with the same seed and differs with another", () => {
    const draws = (seed: number) =>
      Array.from(
        { length: 5 },
        (
          (r) => () =>
            r.uint32()
        )(randomSource(seed)),
      );
    expect(draws(7)).toEqual(draws(7));
    expect(draws(7)).not.toEqual(draws(8));
  });

  it("gives the draws published with the course, on every platform", () => {
    const random = randomSource(2026);
    expect([random.uint32(), random.uint32(), random.uint32()]).toMatchInlineSnapshot(`
      [
        1436751614,
        742089593,
        1736781944,
      ]
    `);
  });

  it("stays within the bound and reaches every value", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(), (bound, seed) => {
        const random = randomSource(seed);
        const seen = new Set(Array.from({ length: bound * 40 }, () => random.below(bound)));
        return [...seen].every((value) => value >= 0 && value < bound) && seen.size > bound / 2;
      }),
    );
  });

  it("draws uniformly: chi-squared of ten bins over 100,000 draws stays below its 1-in-10,000 limit", () => {
    const random = randomSource(1);
    const bins = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i++) {
      const bin = Math.floor(random.uniform() * 10);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    const chiSquared = bins.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquared).toBeLessThan(33.7);
  });

  it.each([[-1], [1.5], [Number.NaN], [2 ** 54]])("refuses the seed %s", (seed) => {
    expect(() => randomSource(seed)).toThrow(/seed must be a whole number/);
  });
});
