import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { assignBlocks } from "../../src/library/experiment/assign/assign-blocks.js";
import { estimateCACE } from "../../src/library/experiment/estimate/estimate-cace.js";
import { estimateITT } from "../../src/library/experiment/estimate/estimate-itt.js";
import { pooledBlocks } from "../../src/library/experiment/estimate/pooled-blocks.js";
import { randomSource } from "../../src/library/math/random-source.js";
import { shuffle } from "../../src/library/math/shuffle.js";

interface Numbers {
  readonly estimate: number;
  readonly stdError: number;
  readonly df: number;
}
interface Redraws {
  readonly meanVariance: number;
  readonly variance: number;
}
interface Fixture {
  readonly data: {
    readonly lone: Readonly<Record<"block" | "z" | "y", readonly (string | number)[]>>;
    readonly homes: Readonly<Record<"home" | "block" | "z" | "y", readonly (string | number)[]>>;
    readonly contact: Readonly<Record<"block" | "z" | "y" | "reached", readonly (string | number)[]>>;
    readonly mixed: Readonly<{ block: string[]; z: number[]; y: number[]; y0: number[]; y1: number[] }>;
  };
  readonly treated: Readonly<Record<string, number>>;
  readonly expected: Readonly<
    Record<"loneLarge" | "homesLarge" | "mixedLarge" | "mixed" | "small" | "twoUnequal", Numbers>
  > &
    Readonly<Record<"mixedRedraws" | "smallRedraws", Redraws>> &
    Readonly<Record<"caceBlockEffects" | "caceByPeople", Numbers>>;
}

const { data, treated, expected }: Fixture = JSON.parse(
  readFileSync(new URL("../fixtures/experiment/small-blocks.json", import.meta.url), "utf8"),
);
const columns = { outcome: "y", assignment: "z", blocks: "block" };
const { mixed } = data;

const rowsOf = (names: readonly string[]) => {
  const rows = mixed.block.map((_, i) => i).filter((i) => names.includes(mixed.block[i] ?? ""));
  return {
    block: rows.map((i) => mixed.block[i]),
    z: rows.map((i) => mixed.z[i]),
    y: rows.map((i) => mixed.y[i]),
  };
};

describe("one pair beside large blocks", () => {
  const row = estimateITT(data.lone, columns);

  it("is left out by its name, and the others are judged as estimatr judges them", () => {
    expect(row.estimate).toBeCloseTo(expected.loneLarge.estimate, 10);
    expect(row.stdError).toBeCloseTo(expected.loneLarge.stdError, 10);
    expect(row.n).toBe(220);
    expect([row.nTreated, row.nControl]).toEqual([110, 110]);
    expect(row.notes.join(" ")).toContain(
      'Block "pair" has a single person in "treatment", and there is no other such block to judge it with, so its 2 people were left out.',
    );
  });

  it("is left out in the same way in the effect of contact", () => {
    const cace = estimateCACE({ ...data.lone, reached: data.lone.z }, { ...columns, received: "reached" });
    expect(cace.estimate).toBeCloseTo(row.estimate, 10);
    expect(cace.stdError).toBeCloseTo(row.stdError, 10);
    expect(cace.notes.join(" ")).toContain('Block "pair"');
  });

  it("is refused when there is nothing else", () => {
    expect(() => estimateITT({ z: [0, 1, 1], y: [1, 2, 3], block: ["a", "a", "a"] }, columns)).toThrow(
      'The arm "control" has one person',
    );
    const single = { z: [0, 1, 0, 1], y: [1, 2, 3, 4], block: ["a", "a", "a", "a"], home: [1, 2, 1, 3] };
    expect(() => estimateITT(single, { ...columns, clusters: "home" })).toThrow("There is one block");
  });

  it("comes about through a missing outcome too", () => {
    const middle = data.lone.block.map((block, i) => block === "middle" && data.lone.z[i] === 1);
    const kept = middle.indexOf(true);
    const y = data.lone.y.map((value, i) => ((middle[i] && i !== kept) || i === 0 ? null : value));
    const notPair = data.lone.block.map((_, i) => i).filter((i) => data.lone.block[i] !== "pair");
    const pick = (values: readonly unknown[]) => notPair.map((i) => values[i]);
    const left = estimateITT(
      { block: pick(data.lone.block), z: pick(data.lone.z), y: pick(y) },
      { ...columns, missing: "drop" },
    );
    expect(left.dropped).toBe(10);
    expect(left.n).toBe(199);
    expect(left.notes.join(" ")).toContain('Block "middle" has a single person in "treatment"');
    expect(left.stdError).toBeLessThan(0.05);
  });
});

describe("one block with a single home in each arm", () => {
  const row = estimateITT(data.homes, { ...columns, clusters: "home" });

  it("is left out by its name, and the others are judged as estimatr judges them", () => {
    expect(row.estimate).toBeCloseTo(expected.homesLarge.estimate, 9);
    expect(row.stdError).toBeCloseTo(expected.homesLarge.stdError, 9);
    expect(row.df).toBeCloseTo(expected.homesLarge.df, 5);
    expect(row.notes.join(" ")).toContain('Block "two" has a single cluster in "treatment"');
  });
});

describe("several blocks with a single person in an arm", () => {
  it("are pooled among themselves, the large ones judged inside", () => {
    const row = estimateITT(mixed, columns);
    expect(row.estimate).toBeCloseTo(expected.mixed.estimate, 10);
    expect(row.stdError).toBeCloseTo(expected.mixed.stdError, 10);
    expect(row.df).toBeCloseTo(expected.mixed.df, 8);
    expect(row.method).toContain("the scatter between 5 small blocks for theirs");
    expect(row.notes.join(" ")).toContain("5 blocks have a single person in an arm");
    const large = estimateITT(rowsOf(["a", "b"]), columns);
    expect(large.stdError).toBeCloseTo(expected.mixedLarge.stdError, 10);
  });

  it("are pooled when there is nothing else, and when one of them is most of them", () => {
    const small = estimateITT(rowsOf(["c", "d", "e", "f", "g"]), columns);
    expect(small.stdError).toBeCloseTo(expected.small.stdError, 10);
    expect(small.df).toBeCloseTo(expected.small.df, 8);
    const two = estimateITT(rowsOf(["c", "e"]), columns);
    expect(two.stdError).toBeCloseTo(expected.twoUnequal.stdError, 10);
    expect(two.df).toBeCloseTo(1, 8);
  });

  it("give a variance that is right on average over re-draws of the same people", () => {
    for (const [names, truth] of [
      [["a", "b", "c", "d", "e", "f", "g"], expected.mixedRedraws],
      [["c", "d", "e", "f", "g"], expected.smallRedraws],
    ] as const) {
      const redrawn = redraws(names, 3000);
      // 20,000 re-draws in the fixture, 3,000 here: both sides agree with each other and with the truth.
      expect(redrawn.variance / truth.variance).toBeCloseTo(1, 0);
      expect(Math.abs(redrawn.meanVariance / truth.variance - 1)).toBeLessThan(0.05);
      expect(Math.abs(truth.meanVariance / truth.variance - 1)).toBeLessThan(0.02);
    }
  });

  it("do not count an effect that all of them share as scatter, however different their sizes", () => {
    const blocks = [0.4, 0.3, 0.2, 0.1].map((share) => ({ share, effect: 5, spread: 1 }));
    expect(pooledBlocks(blocks).variance).toBeCloseTo(0, 20);
    // Pairs of one size: the usual standard error, with one degree of freedom fewer than pairs.
    const pairs = [1, 2, 4, 9].map((effect) => ({ share: 0.25, effect, spread: 2 }));
    expect(pooledBlocks(pairs).variance).toBeCloseTo((9 + 4 + 0 + 25) / (4 * 3), 12);
    expect(pooledBlocks(pairs).df).toBeCloseTo(3, 10);
  });

  it("cannot be joined with covariates: the block is named", () => {
    const age = mixed.y.map((_, i) => i % 7);
    expect(() => estimateITT({ ...mixed, age }, { ...columns, covariates: ["age"] })).toThrow(
      'Block "c" has a single person in an arm, so a regression with blocks and covariates cannot judge it.',
    );
  });
});

describe("homes in blocks", () => {
  it("give a variance that is right on average over re-draws, with pairs among larger blocks", () => {
    const random = randomSource(11);
    const noise = Array.from({ length: 40 }, () => random.uniform());
    // Blocks of homes: 12, 10 and 9 pairs; homes of two people, so that a mean is no ratio of two random numbers.
    const blockOf = (home: number): string => (home < 12 ? "x" : home < 22 ? "y" : `pair ${home >> 1}`);
    const homes = noise.map((_, home) => home);
    const people = homes.flatMap((home) => [home, home]);
    const base = people.map((home, i) => (noise[home] ?? 0) + random.uniform() * 0.2 + (i % 2) * 0.1);
    const seen: number[] = [];
    const said: number[] = [];
    for (let draw = 0; draw < 3000; draw++) {
      const arms = assignBlocks(homes.map(blockOf), { seed: 100 + draw });
      const z = people.map((home) => (arms[home] === "treatment" ? 1 : 0));
      const row = estimateITT(
        { z, y: base.map((value, i) => value + 2 * (z[i] ?? 0)), block: people.map(blockOf), home: people },
        { ...columns, clusters: "home" },
      );
      seen.push(row.estimate);
      said.push(row.stdError ** 2);
    }
    expect(Math.abs(mean(said) / varianceOf(seen) - 1)).toBeLessThan(0.06);
  });

  it("say little when an arm has few of them", () => {
    const few = { z: [0, 0, 0, 0, 1, 1, 1, 1], y: [1, 2, 3, 5, 4, 6, 5, 9], home: [1, 1, 2, 2, 3, 3, 4, 4] };
    const row = estimateITT(few, { outcome: "y", assignment: "z", clusters: "home" });
    expect(row.notes.join(" ")).toContain('The arm "treatment" has only 2 clusters: so few say little');
  });
});

describe("the effect of contact in blocks", () => {
  it("says how the blocks are weighted, which block effects alone do otherwise", () => {
    const cace = estimateCACE(data.contact, { ...columns, received: "reached" });
    expect(cace.method).toContain(
      "two-stage least squares, assignment as instrument, each block weighted by its people",
    );
    expect(cace.estimate).toBeCloseTo(expected.caceByPeople.estimate, 10);
    expect(cace.stdError).toBeCloseTo(expected.caceByPeople.stdError, 10);
    expect(Math.abs(cace.estimate - expected.caceBlockEffects.estimate)).toBeGreaterThan(0.01);
  });
});

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const varianceOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1);

/** The same people assigned anew many times: what the estimates do, and what they say of themselves. */
function redraws(names: readonly string[], draws: number): Redraws {
  const rows = mixed.block.map((_, i) => i).filter((i) => names.includes(mixed.block[i] ?? ""));
  const block = rows.map((i) => mixed.block[i] ?? "");
  const random = randomSource(2021);
  const seen: number[] = [];
  const said: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const z = new Array<number>(rows.length).fill(0);
    for (const name of names) {
      const members = Int32Array.from(block.keys()).filter((i) => block[i] === name);
      shuffle(members, random);
      for (const i of members.subarray(0, treated[name] ?? 0)) z[i] = 1;
    }
    const y = rows.map((row, i) => (z[i] === 1 ? mixed.y1[row] : mixed.y0[row]));
    const { estimate, stdError } = estimateITT({ z, y, block }, columns);
    seen.push(estimate);
    said.push(stdError ** 2);
  }
  const center = mean(seen);
  return { meanVariance: mean(said), variance: mean(seen.map((value) => (value - center) ** 2)) };
}
