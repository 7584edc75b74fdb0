import { describe, expect, it } from "vitest";
import { assignBlocks } from "../../src/library/experiment/assign/assign-blocks.js";
import { assignClusters } from "../../src/library/experiment/assign/assign-clusters.js";
import { assignComplete } from "../../src/library/experiment/assign/assign-people.js";
import { estimateITT } from "../../src/library/experiment/estimate/estimate-itt.js";
import {
  type RandomizationOptions,
  randomizationTest,
} from "../../src/library/experiment/randomize/randomization-test.js";
import { randomNormal } from "../../src/library/math/random-normal.js";
import { randomSource } from "../../src/library/math/random-source.js";
import { tests } from "./fixture.js";

const columns = { outcome: "y", assignment: "z" };
const options = { ...columns, seed: 3 };
const moments = (values: Float64Array) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, sd: Math.sqrt(variance) };
};

describe("exact tests equal brute force over every assignment", () => {
  it.each(tests.randomization)(
    "$name",
    ({ y, z, block, unit, studentized, null: nullEffect, observed, pValue }) => {
      const extra: Partial<RandomizationOptions> = {
        blocks: new Set(block).size > 1 ? "block" : undefined,
        clusters: new Set(unit).size < unit.length ? "unit" : undefined,
        statistic: studentized ? "studentized" : "difference",
        nullEffect,
      };
      const test = randomizationTest({ y, z, block, unit }, { ...options, ...extra });
      expect(test.exact).toBe(true);
      expect(test.pValue).toBeCloseTo(pValue, 10);
      expect(test.statistic).toBeCloseTo(observed, 10);
    },
  );
  const plain = tests.randomization.filter((test) => !test.studentized && test.null === 0);
  it.each(plain)("drawing instead comes close: $name", ({ y, z, block, unit, pValue }) => {
    // One more block of equal people changes no difference but makes the draw too large to count.
    const more = Array.from({ length: 16 }, (_, i) => i);
    const big = {
      y: [...y, ...more.map(() => 0.5)],
      z: [...z, ...more.map((i) => i % 2)],
      block: [...block.map(String), ...more.map(() => "more")],
      unit: [...unit.map(String), ...more.map((i) => `more ${i}`)],
    };
    const clusters = new Set(unit).size < unit.length ? "unit" : undefined;
    const test = randomizationTest(big, { ...options, draws: 9000, blocks: "block", clusters });
    expect(test.exact).toBe(false);
    expect(Math.abs(test.pValue - pValue)).toBeLessThan(
      5 * Math.sqrt((pValue * (1 - pValue)) / 9000) + 2 / 9000,
    );
  });
});

describe("re-draws follow the design", () => {
  const random = randomSource(17);
  const n = 1200;
  const block = Array.from({ length: n }, (_, i) => i % 5);
  const home = Array.from({ length: n }, (_, i) => 5 * Math.floor(i / 20) + (i % 5));
  const y = Array.from({ length: n }, (_, i) => Math.round(10 * randomNormal(random)) + (i % 5));
  const v = y.map((value) => (value > 3 ? 1 : 0));
  const z = assignBlocks(block, { seed: 1, probabilities: [0.7, 0.3] }).map((arm) =>
    arm === "control" ? 0 : 1,
  );
  const zHome = assignClusters(home, { blocks: block, seed: 2 }).map((arm) => (arm === "control" ? 0 : 1));

  it("people in blocks: mean zero and the variance that theory gives", () => {
    const test = randomizationTest({ y, z, block }, { ...options, blocks: "block", draws: 20_000 });
    let variance = 0;
    for (let b = 0; b < 5; b++) {
      const inside = y.filter((_, i) => block[i] === b);
      const mean = inside.reduce((sum, value) => sum + value, 0) / inside.length;
      const s2 = inside.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (inside.length - 1);
      const m = z.filter((arm, i) => arm === 1 && block[i] === b).length;
      variance += (inside.length / n) ** 2 * s2 * (inside.length / (m * (inside.length - m)));
    }
    const { mean, sd } = moments(test.distribution);
    expect(Math.abs(mean)).toBeLessThan(4.5 * Math.sqrt(variance / 20_000));
    expect(Math.abs(sd / Math.sqrt(variance) - 1)).toBeLessThan(0.03);
  });
  it("counts and people give the same distribution", () => {
    const counts = randomizationTest({ y: v, z, block }, { ...options, blocks: "block", draws: 20_000 });
    // The null effect of 1e-12 sends the same data through the people.
    const people = randomizationTest(
      { y: v, z, block },
      { ...options, blocks: "block", draws: 20_000, nullEffect: 1e-12 },
    );
    expect(moments(counts.distribution).sd / moments(people.distribution).sd).toBeCloseTo(1, 1);
    expect(Math.abs(counts.pValue - people.pValue)).toBeLessThan(0.025);
  });
  it("clusters: wider than people, because whole homes move together", () => {
    const warm = y.map((value, i) => value + 8 * ((home[i] ?? 0) % 3));
    const clustered = randomizationTest(
      { y: warm, z: zHome, block, home },
      { ...options, blocks: "block", clusters: "home", draws: 3000 },
    );
    const people = randomizationTest(
      { y: warm, z: zHome, block },
      { ...options, blocks: "block", draws: 3000 },
    );
    expect(moments(clustered.distribution).sd).toBeGreaterThan(1.2 * moments(people.distribution).sd);
  });
  it("the statistic is the estimate of estimateITT", () => {
    const test = randomizationTest({ y, z, block }, { ...options, blocks: "block" });
    expect(test.statistic).toBeCloseTo(
      estimateITT({ y, z, block }, { ...columns, blocks: "block" }).estimate,
      10,
    );
    const homes = randomizationTest({ y, z: zHome, home }, { ...options, clusters: "home" });
    expect(homes.statistic).toBeCloseTo(
      estimateITT({ y, z: zHome, home }, { ...columns, clusters: "home" }).estimate,
      10,
    );
    const studentized = randomizationTest({ y, z }, { ...options, statistic: "studentized" });
    expect(studentized.statistic).toBeCloseTo(estimateITT({ y, z }, columns).statistic, 9);
  });
  it("one seed repeats, two seeds differ", () => {
    const draw = (seed: number) => randomizationTest({ y, z }, { ...options, seed, draws: 1000 });
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1).distribution).not.toEqual(draw(2).distribution);
  });
});

describe("with no effect on anybody the p-value is honest", () => {
  const random = randomSource(23);
  const n = 60;
  const y = Array.from({ length: n }, () => randomNormal(random) ** 3);
  const v = y.map((value) => (value > 0.2 ? 1 : 0));
  const home = Array.from({ length: n }, (_, i) => Math.floor(i / 4));
  const block = home.map((h) => (h < 5 ? "n" : h < 10 ? "e" : "s"));
  const designs: [string, number[], (seed: number) => string[], Partial<RandomizationOptions>][] = [
    ["people", y, (seed) => assignComplete(n, { seed }), {}],
    ["yes/no, unequal arms", v, (seed) => assignComplete(n, { seed, probabilities: [0.8, 0.2] }), {}],
    ["homes", y, (seed) => assignClusters(home, { seed }), { clusters: "home" }],
    ["studentized", y, (seed) => assignComplete(n, { seed }), { statistic: "studentized" }],
    ["yes/no in blocks", v, (seed) => assignBlocks(block, { seed }), { blocks: "block" }],
    [
      "homes in blocks",
      y,
      (seed) => assignClusters(home, { blocks: block, probabilities: [0.6, 0.4], seed }),
      { blocks: "block", clusters: "home" },
    ],
  ];
  it.each(designs)("%s: at most 5% of draws give p ≤ .05", (_, outcome, assign, extra) => {
    let alarms = 0;
    for (let seed = 0; seed < 800; seed++) {
      const z = assign(seed).map((arm) => (arm === "control" ? 0 : 1));
      const test = randomizationTest(
        { y: outcome, z, home, block },
        { ...options, seed: seed + 10_000, draws: 400, ...extra },
      );
      if (test.pValue <= 0.05) alarms++;
    }
    expect(alarms / 800).toBeLessThan(0.05 + 4 * Math.sqrt((0.05 * 0.95) / 800));
  });
});

describe("when the treatment helps some and harms others", () => {
  it("the studentized statistic keeps its 5%, the plain difference does not", () => {
    // Average effect zero, but the few treated vary four times as much as the many controls.
    const random = randomSource(29);
    const alarms = { difference: 0, studentized: 0 };
    const sims = 600;
    for (let sim = 0; sim < sims; sim++) {
      const z = assignComplete(120, { probabilities: [0.75, 0.25], seed: sim }).map((arm) =>
        arm === "control" ? 0 : 1,
      );
      const y = z.map((arm) => randomNormal(random) * (arm === 1 ? 4 : 1));
      for (const statistic of ["difference", "studentized"] as const) {
        if (randomizationTest({ y, z }, { ...options, seed: sim, draws: 300, statistic }).pValue <= 0.05)
          alarms[statistic]++;
      }
    }
    const bound = 0.05 + 4 * Math.sqrt((0.05 * 0.95) / sims);
    expect(alarms.studentized / sims).toBeLessThan(bound);
    expect(alarms.difference / sims).toBeGreaterThan(bound);
  });
});

describe("tests that cannot be made give their sentence", () => {
  it("no seed, too few draws, one unit in an arm for the studentized statistic", () => {
    const data = { y: [1, 2, 3, 4], z: [0, 0, 1, 1], b: [1, 2, 1, 2] };
    expect(() => randomizationTest(data, { ...options, draws: 10 })).toThrow("at least 100");
    expect(() =>
      randomizationTest(
        { ...data, y: Array(4).fill(1.5) },
        { ...options, blocks: "b", statistic: "studentized" },
      ),
    ).toThrow("at least two units in each arm of each block");
    expect(() => randomizationTest(data, { ...options, nullEffect: Number.NaN })).toThrow(
      '"nullEffect" must be a number',
    );
  });
  it("a block of one", () => {
    const data = { y: [1, 0, 1, 0, 1], z: [0, 1, 0, 1, 1], b: ["n", "n", "n", "n", "s"] };
    expect(() => randomizationTest(data, { ...options, blocks: "b" })).toThrow(
      'Block "s" has no people in "control"',
    );
  });
  it("all-zero outcomes: p = 1", () => {
    expect(randomizationTest({ y: [0, 0, 0, 0], z: [0, 1, 0, 1] }, options).pValue).toBe(1);
    expect(
      randomizationTest({ y: [0, 0, 0, 0], z: [0, 1, 0, 1] }, { ...options, statistic: "studentized" })
        .pValue,
    ).toBe(1);
  });
});
