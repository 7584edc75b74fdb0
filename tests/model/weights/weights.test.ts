import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { postStratify } from "../../../src/library/model/weights/post-stratify.js";
import { rakeWeights } from "../../../src/library/model/weights/rake-weights.js";

interface Fixture {
  readonly sample: Readonly<Record<"sex" | "age" | "school", string[]>> & { readonly base: number[] };
  readonly counts: Readonly<Record<string, Readonly<Record<string, readonly [number]>>>>;
  readonly cells: { readonly sex: string[]; readonly age: string[]; readonly Freq: number[] };
  readonly plain: number[];
  readonly based: number[];
  readonly trimmed: number[];
  readonly post: number[];
}

const fixture: Fixture = JSON.parse(
  readFileSync(new URL("../../fixtures/model/weights.json", import.meta.url), "utf8"),
);
const { sample, cells } = fixture;
const targets = Object.fromEntries(
  Object.entries(fixture.counts).map(([column, levels]) => [
    column,
    Object.fromEntries(Object.entries(levels).map(([level, [people]]) => [level, people])),
  ]),
);

const furthest = (given: ArrayLike<number>, expected: readonly number[]): number => {
  expect(given.length).toBe(expected.length);
  return expected.reduce(
    (most, value, i) => Math.max(most, Math.abs((given[i] ?? Number.NaN) / value - 1)),
    0,
  );
};

describe("raking", () => {
  it("gives the weights of survey::rake, from equal weights and from those of a design", () => {
    expect(furthest(rakeWeights(sample, { targets }).weights, fixture.plain)).toBeLessThan(1e-6);
    expect(furthest(rakeWeights(sample, { targets, weights: "base" }).weights, fixture.based)).toBeLessThan(
      1e-6,
    );
  });

  it("trims as survey::trimWeights does, and says what it misses", () => {
    const trimmed = rakeWeights(sample, { targets, trim: 2 });
    expect(furthest(trimmed.weights, fixture.trimmed)).toBeLessThan(1e-6);
    expect(trimmed.notes.join(" ")).toMatch(/^\d+ weights were cut at 2 times the mean/);
    expect(trimmed.margins.some(({ target, after }) => Math.abs(target - after) > 0.001)).toBe(true);
  });

  it("meets every target, whether given as counts or as shares, and keeps the sum of the weights", () => {
    const shares = { sex: { woman: 0.52, man: 0.48 } };
    const raked = rakeWeights(sample, { targets: shares, weights: "base" });
    for (const { target, after } of raked.margins) expect(after).toBeCloseTo(target, 10);
    expect(raked.total).toBeCloseTo(
      sample.base.reduce((sum, weight) => sum + weight, 0),
      8,
    );
    const counted = rakeWeights(sample, { targets });
    expect(counted.total).toBeCloseTo(10_000, 6);
    expect(counted.effectiveN * counted.designEffect).toBeCloseTo(400, 8);
    expect(counted.designEffect).toBeGreaterThan(1);
  });

  it("leaves rows out that nobody can place, with weight 0, and rows of weight 0 without a look", () => {
    const some = { sex: ["f", "f", "m", null, "?"], weight: [1, 1, 1, 1, 0] };
    const target = { sex: { f: 0.5, m: 0.5 } };
    const raked = rakeWeights(some, { targets: target, weights: "weight", missing: "leave out" });
    expect([...raked.weights]).toEqual([0.75, 0.75, 1.5, 0, 0]);
    expect([raked.n, raked.dropped]).toEqual([3, 1]);
    expect(() => rakeWeights(some, { targets: target, weights: "weight" })).toThrow(
      'Row 4 has no value in "sex"',
    );
  });

  it("refuses what cannot be, in a sentence", () => {
    const rake =
      (sex: Record<string, number>, more: Record<string, Record<string, number>> = {}) =>
      () =>
        rakeWeights(sample, { targets: { sex, ...more } });
    expect(rake({ woman: 52, man: 48 })).toThrow("looks like percent. Write 35 percent as 0.35");
    expect(rake({ woman: 0.5, man: 0.4 })).toThrow("add up to 0.9, not to 1");
    expect(rake({ woman: 0.5, men: 0.5 })).toThrow('says nothing about "man"');
    expect(rake({ woman: 0.5, man: 0.4, other: 0.1 })).toThrow('Nobody in the sample is "other"');
    expect(rake({ woman: 5200, man: 4800 }, { school: { college: 300, other: 600 } })).toThrow(
      "Both must be of the same public",
    );
    const apart = { a: ["x", "y"], b: ["x", "y"] };
    expect(() => rakeWeights(apart, { targets: { a: { x: 0.5, y: 0.5 }, b: { x: 0.6, y: 0.4 } } })).toThrow(
      "contradict each other",
    );
    expect(() => rakeWeights(sample, { targets: {} })).toThrow("targets says how the public divides");
  });
});

describe("post-stratification", () => {
  const population = { sex: cells.sex, age: cells.age, people: cells.Freq };

  it("keeps cells apart whose words run into each other with a comma between them", () => {
    const people = { place: ["A, B", "A", "A", 'A", "B'], kind: ["C", "B, C", "B, C", "C"] };
    const public4 = { place: ["A, B", "A", 'A", "B'], kind: ["C", "B, C", "C"], people: [20, 80, 100] };
    const { weights, margins } = postStratify(people, { by: ["place", "kind"], population: public4 });
    expect([...weights]).toEqual([20, 40, 40, 100]);
    expect(margins.map(({ level }) => level)).toEqual(['"A, B", C', 'A, "B, C"', '"A\\", \\"B", C']);
  });

  it("gives the weights of survey::postStratify", () => {
    const post = postStratify(sample, { by: ["sex", "age"], population, weights: "base" });
    expect(furthest(post.weights, fixture.post)).toBeLessThan(1e-6);
    expect(post.total).toBeCloseTo(10_000, 6);
  });

  it("refuses a cell that comes twice, one without people and one that nobody counted", () => {
    const by = ["sex", "age"];
    const few = { sex: ["woman"], age: ["65+"] };
    expect(() => postStratify(few, { by, population })).toThrow("Nobody in the sample is");
    expect(() =>
      postStratify(few, { by, population: { sex: ["man"], age: ["65+"], people: [1000] } }),
    ).toThrow("says nothing about");
    const twice = { sex: ["woman", "woman"], age: ["65+", "65+"], people: [1000, 5] };
    expect(() => postStratify(few, { by, population: twice })).toThrow("is a cell that came before");
    expect(() => postStratify(few, { by: [], population })).toThrow("by lists the columns of the cells");
  });
});
