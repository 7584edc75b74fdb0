import { describe, expect, it } from "vitest";
import { aliasTable, drawCount } from "../../src/library/math/alias-table.js";
import { betaBinomialDistribution } from "../../src/library/math/beta-binomial-distribution.js";
import { chiSquareCDF } from "../../src/library/math/chi-square-distribution.js";
import {
  binomialDistribution,
  type CountDistribution,
  hypergeometricDistribution,
} from "../../src/library/math/count-distribution.js";
import { logGamma } from "../../src/library/math/log-gamma.js";
import { normalCDF } from "../../src/library/math/normal-distribution.js";
import { pickUnits } from "../../src/library/math/pick-units.js";
import { randomBinomial } from "../../src/library/math/random-binomial.js";
import { randomChiSquare } from "../../src/library/math/random-chi-square.js";
import { randomIndex } from "../../src/library/math/random-index.js";
import { randomNormal } from "../../src/library/math/random-normal.js";
import { randomSource } from "../../src/library/math/random-source.js";
import { shuffle } from "../../src/library/math/shuffle.js";

/** The chi-square p-value of counts against their probabilities; cells expecting fewer than 10 are pooled. */
function goodness(counts: readonly number[], probabilities: readonly number[]): number {
  const n = counts.reduce((sum, count) => sum + count, 0);
  let statistic = 0;
  let cells = 0;
  let pooled = { count: 0, expected: 0 };
  counts.forEach((count, k) => {
    pooled = { count: pooled.count + count, expected: pooled.expected + n * (probabilities[k] ?? 0) };
    if (pooled.expected < 10) return;
    statistic += (pooled.count - pooled.expected) ** 2 / pooled.expected;
    cells++;
    pooled = { count: 0, expected: 0 };
  });
  return chiSquareCDF(statistic, cells - 1, true);
}

function tally(draw: () => number, draws: number, distribution: CountDistribution): number[] {
  const counts = new Array<number>(distribution.probabilities.length).fill(0);
  for (let i = 0; i < draws; i++) {
    const k = draw() - distribution.lowest;
    counts[k] = (counts[k] ?? 0) + 1;
  }
  expect(counts.length).toBe(distribution.probabilities.length);
  return counts;
}

const choose = (n: number, k: number): number =>
  Math.exp(logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1));

describe("distributions of counts", () => {
  it("binomial: the probabilities of the formula, to twelve digits", () => {
    const { lowest, probabilities } = binomialDistribution(60, 0.23, 0);
    expect(lowest).toBe(0);
    probabilities.forEach((p, k) => {
      const exact = choose(60, k) * 0.23 ** k * 0.77 ** (60 - k);
      expect(Math.abs(p / exact - 1)).toBeLessThan(1e-11);
    });
  });
  it("hypergeometric: the probabilities of the formula, to twelve digits", () => {
    const { lowest, probabilities } = hypergeometricDistribution(30, 50, 60, 0);
    expect(lowest).toBe(10);
    probabilities.forEach((p, i) => {
      const k = lowest + i;
      expect(Math.abs(p / ((choose(30, k) * choose(50, 60 - k)) / choose(80, 60)) - 1)).toBeLessThan(1e-11);
    });
  });
  it("beta-binomial: mean np, variance np(1−p)(1 + (n−1)ρ), for one peak and for two", () => {
    for (const icc of [0.05, 0.7]) {
      const { probabilities } = betaBinomialDistribution(12, 0.3, icc);
      const mean = probabilities.reduce((sum, p, k) => sum + k * p, 0);
      const variance = probabilities.reduce((sum, p, k) => sum + (k - mean) ** 2 * p, 0);
      expect(mean).toBeCloseTo(3.6, 10);
      expect(variance).toBeCloseTo(12 * 0.21 * (1 + 11 * icc), 10);
    }
  });
  it("nobody and everybody: the count is certain", () => {
    expect([...hypergeometricDistribution(0, 10, 4).probabilities]).toEqual([1]);
    expect(hypergeometricDistribution(10, 0, 4)).toMatchObject({ lowest: 4 });
  });
});

describe("draws follow their distribution", () => {
  const random = randomSource(99);
  it("the alias table", () => {
    for (const distribution of [
      binomialDistribution(40, 0.3, 0),
      hypergeometricDistribution(20, 35, 25, 0),
      betaBinomialDistribution(9, 0.4, 0.5),
    ]) {
      const table = aliasTable(distribution);
      const counts = tally(() => drawCount(table, random), 200_000, distribution);
      expect(goodness(counts, [...distribution.probabilities])).toBeGreaterThan(1e-4);
    }
  });
  it.each([
    [5, 0.3],
    [40, 0.1],
    [60, 0.5],
    [400, 0.97],
    [1000, 0.03],
  ])("one binomial draw at a time: n = %i, p = %f", (n, p) => {
    const distribution = binomialDistribution(n, p, 0);
    const counts = tally(() => randomBinomial(random, n, p), 200_000, distribution);
    expect(goodness(counts, [...distribution.probabilities])).toBeGreaterThan(1e-4);
  });
  it("the normal, by shares in 40 stretches and in the far tail", () => {
    const counts = new Array<number>(40).fill(0);
    let far = 0;
    for (let i = 0; i < 1_000_000; i++) {
      const z = randomNormal(random);
      const cell = Math.min(39, Math.floor(40 * normalCDF(z)));
      counts[cell] = (counts[cell] ?? 0) + 1;
      if (Math.abs(z) > 3.5) far++;
    }
    expect(goodness(counts, new Array(40).fill(1 / 40))).toBeGreaterThan(1e-4);
    const expected = 2e6 * normalCDF(-3.5);
    expect(Math.abs(far - expected)).toBeLessThan(4.5 * Math.sqrt(expected));
  });
  it.each([0.7, 1, 3, 50])("chi-square with %f degrees of freedom", (df) => {
    const counts = new Array<number>(30).fill(0);
    for (let i = 0; i < 200_000; i++) {
      const cell = Math.min(29, Math.floor(30 * chiSquareCDF(randomChiSquare(random, df), df)));
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
    expect(goodness(counts, new Array(30).fill(1 / 30))).toBeGreaterThan(1e-4);
  });
  it("an index, also at a bound where careless arithmetic favours low values", () => {
    const counts = [0, 0, 0];
    const bound = 3 * 2 ** 30;
    for (let i = 0; i < 90_000; i++) {
      const third = Math.floor(randomIndex(random, bound) / 2 ** 30);
      counts[third] = (counts[third] ?? 0) + 1;
    }
    expect(goodness(counts, [1 / 3, 1 / 3, 1 / 3])).toBeGreaterThan(1e-4);
    const seven = new Array<number>(7).fill(0);
    for (let i = 0; i < 70_000; i++) {
      const k = randomIndex(random, 7);
      seven[k] = (seven[k] ?? 0) + 1;
    }
    expect(goodness(seven, new Array(7).fill(1 / 7))).toBeGreaterThan(1e-4);
  });
});

describe("shuffles", () => {
  const random = randomSource(5);
  it("gives all 24 orders of four items equally often", () => {
    const seen = new Map<string, number>();
    for (let i = 0; i < 48_000; i++) {
      const items = ["a", "b", "c", "d"];
      shuffle(items, random);
      seen.set(items.join(""), (seen.get(items.join("")) ?? 0) + 1);
    }
    expect(seen.size).toBe(24);
    expect(goodness([...seen.values()], new Array(24).fill(1 / 24))).toBeGreaterThan(1e-4);
  });
  it("shuffles only the stretch it is given", () => {
    const items = Int32Array.from([0, 1, 2, 3, 4, 5, 6, 7]);
    shuffle(items, random, 2, 2, 6);
    expect([...items.subarray(0, 2), ...items.subarray(6)]).toEqual([0, 1, 6, 7]);
    expect([...items].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
  it.each([
    [6, 3],
    [7, 4],
    [5, 1],
  ])("picks every choice of units equally often: %i choose %i reversed", (n, count) => {
    const seen = new Map<string, number>();
    const order = Int32Array.from({ length: n }, (_, k) => k);
    for (let i = 0; i < 70_000; i++) {
      pickUnits(order, count, random);
      const key = [...order.subarray(0, count)].sort().join();
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    const choices = Math.round(choose(n, count));
    expect(seen.size).toBe(choices);
    expect(goodness([...seen.values()], new Array(choices).fill(1 / choices))).toBeGreaterThan(1e-4);
  });
  it("picks from a list too long for two picks in one draw", () => {
    const order = Int32Array.from({ length: 5000 }, (_, k) => k);
    let low = 0;
    for (let i = 0; i < 400; i++) {
      pickUnits(order, 100, random);
      for (const unit of order.subarray(0, 100)) if (unit < 1000) low++;
    }
    expect(Math.abs(low / 40_000 - 0.2)).toBeLessThan(4.5 * Math.sqrt(0.16 / 40_000));
  });
});
