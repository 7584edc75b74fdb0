import { afterAll, beforeAll, expect, it } from "vitest";
import { drawsOnDisk } from "../../src/cli/commands/estimate/draws-on-disk.js";
import type { Engine } from "../../src/library/engine/connect/engine.js";
import { openDuckDB } from "../../src/library/engine/connect/open-duckdb.js";
import { redrawUnits } from "../../src/library/experiment/randomize/redraw.js";
import { sumUnits } from "../../src/library/experiment/randomize/redraw-block.js";
import { redrawParts } from "../../src/library/experiment/randomize/redraw-parts.js";
import { randomSource } from "../../src/library/math/random-source.js";

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckDB();
});
afterAll(() => engine.close());

const total = (i: number): number => ((i * 7919) % 10_007) / 8 - 600;
const asked = { draws: 100, seed: 8, statistic: "difference", nullEffect: 0 } as const;

it.each([
  ["halves of people", 500, "people"],
  ["few people", 100, "people"],
  ["halves of clusters", 520, "clusters"],
  ["few clusters", 90, "clusters"],
] as const)("draws %s where they lie as in memory", async (_, treated, redrawn) => {
  // The first block is larger than what is drawn in memory here, and the others are smaller.
  const blocks = [
    { treated, units: 1001 },
    { treated: 3, units: 9 },
    { treated: 30, units: 50 },
  ];
  const n = 1060;
  const size = (i: number): number => (redrawn === "clusters" ? 1 + (i % 3) : 1);
  const places = Array.from({ length: n }, (_, i) => (i * 31) % n);
  const people = places.reduce((sum, place) => sum + size(place), 0);
  const mean = places.reduce((sum, place) => sum + total(place), 0) / people;
  const test = await drawsOnDisk(
    engine,
    { blocks, mean, n: people, dropped: 0, redrawn, blocked: true },
    async (take) => {
      for (const place of places) take(place, total(place), size(place));
    },
    asked,
    500,
  );
  const into = { differences: new Float64Array(100), variances: undefined };
  const random = randomSource(8);
  let start = 0;
  let observed = 0;
  for (const { treated, units } of blocks) {
    const own = Array.from({ length: units }, (_, i) => (start as number) + i);
    const sizes = Float64Array.from(own, size);
    const totals = Float64Array.from(own, (place) => total(place) - mean * size(place));
    const all = sumUnits(totals, sizes, units);
    const seen = sumUnits(totals, sizes, treated);
    const share = all.size / people;
    observed += share * (seen.total / seen.size - (all.total - seen.total) / (all.size - seen.size));
    redrawUnits({ units, treated, totals, sizes, share, all, observed: seen }, into, random, 500);
    start += units;
  }
  expect(test?.statistic).toBeCloseTo(observed, 9);
  test?.distribution.forEach((value, i) => {
    expect(value).toBeCloseTo(into.differences[i] as number, 9);
  });
  expect(new Set(test?.distribution).size).toBe(100);
  expect(test).toMatchObject({ draws: 100, exact: false, n: people, dropped: 0 });
});

it("asks for the units in memory where every assignment can be listed", async () => {
  const blocks = [{ treated: 1, units: 50 }];
  const test = { blocks, mean: 0, n: 50, dropped: 0, redrawn: "people", blocked: false } as const;
  expect(
    await drawsOnDisk(engine, test, () => Promise.reject(new Error("not asked")), asked),
  ).toBeUndefined();
});

it("takes parts of any length, and any number of draws at once", async () => {
  const units = 101;
  const totals = Float64Array.from({ length: units }, (_, i) => total(i));
  const all = sumUnits(totals, undefined, units);
  const block = { units, treated: 40, share: 1, all, observed: all, totals, sizes: undefined };
  const plain = { differences: new Float64Array(100), variances: undefined };
  redrawUnits(block, plain, randomSource(3), 0);
  for (const [length, bytes] of [
    [1, 1],
    [7, 30],
    [32, 1e6],
    [64, 100],
    [101, 1],
  ] as const) {
    const into = { differences: new Float64Array(100), variances: undefined };
    async function* parts(): AsyncGenerator<{ totals: Float64Array; sizes: undefined }> {
      for (let from = 0; from < units; from += length)
        yield { totals: totals.subarray(from, from + length), sizes: undefined };
    }
    await redrawParts(block, parts, into, randomSource(3), bytes);
    into.differences.forEach((value, i) => {
      expect(value).toBeCloseTo(plain.differences[i] as number, 9);
    });
  }
});
