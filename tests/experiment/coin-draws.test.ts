import { describe, expect, it } from "vitest";
import {
  codedBlock,
  openCodedUnits,
  plainBlock,
} from "../../src/library/experiment/randomize/coded-units.js";
import { type CoinDraws, coinDraws, pickDraws } from "../../src/library/experiment/randomize/coin-draws.js";
import { redrawCoded, redrawUnits } from "../../src/library/experiment/randomize/redraw.js";
import { chiSquareCDF } from "../../src/library/math/chi-square-distribution.js";
import { randomSource } from "../../src/library/math/random-source.js";

const pickOf = (totals: Float64Array, sizes: Float64Array | undefined, count: number): CoinDraws =>
  pickDraws({ totals, sizes }, count);

describe("coinDraws and pickDraws", () => {
  it.each([
    [coinDraws, 10, 5],
    [coinDraws, 11, 4],
    [coinDraws, 8, 3],
    [pickOf, 11, 3],
  ])("choose every set of units equally often: %o, %i choose %i", (drawsOf, n, count) => {
    const random = randomSource(77);
    // Powers of two: the total names the set.
    const totals = Float64Array.from({ length: n }, (_, unit) => 2 ** unit);
    const sizes = Float64Array.from({ length: n }, (_, unit) => unit);
    const coins = drawsOf(totals, sizes, count);
    const seen = new Map<number, number>();
    for (let i = 0; i < 100_000; i++) {
      coins.draw(random);
      seen.set(coins.total, (seen.get(coins.total) ?? 0) + 1);
      let size = 0;
      for (let unit = 0; unit < n; unit++) if ((coins.total >> unit) & 1) size += unit;
      if (size !== coins.size)
        throw new Error(`the sizes of set ${coins.total} add up to ${size}, not ${coins.size}`);
    }
    let sets = 1;
    for (let k = 0; k < count; k++) sets = (sets * (n - k)) / (k + 1);
    expect(seen.size).toBe(sets);
    let statistic = 0;
    for (const times of seen.values()) statistic += (times - 100_000 / sets) ** 2 / (100_000 / sets);
    expect(chiSquareCDF(statistic, sets - 1, true)).toBeGreaterThan(1e-4);
  });
  it("counts people when units have no size", () => {
    const coins = coinDraws(new Float64Array(40), undefined, 18);
    coins.draw(randomSource(1));
    expect(coins.size).toBe(18);
  });
});

describe("many units of few kinds", () => {
  it.each([
    [500, false],
    [500, true],
    [100, false],
    [100, true],
  ])(
    "are drawn as units that have a number each: %s treated of 1,001, clusters: %s",
    (treated, clustered) => {
      const units = 1001;
      const coded = openCodedUnits(units, clustered);
      const totals = Array.from({ length: units }, (_, i) => ((i * 31) % 300) / 4);
      const sizes = totals.map((_, i) => (clustered ? 1 + (i % 3) : 1));
      totals.forEach((total, i) => {
        coded.add(i, total, sizes[i] as number);
      });
      const block = codedBlock(
        coded.end(7),
        treated,
        sizes.reduce((sum, size) => sum + size, 0),
      );
      const [plain, drawn] = [true, false].map((spread) => {
        const into = { differences: new Float64Array(50), variances: undefined };
        if (spread) redrawUnits(plainBlock(block), into, randomSource(8), 0);
        else redrawCoded(block, into, randomSource(8), 0);
        return into.differences;
      });
      drawn?.forEach((value, i) => {
        expect(plain?.[i]).toBeCloseTo(value, 12);
      });
      expect(new Set(drawn).size).toBeGreaterThan(40);
    },
  );
});
