import { describe, expect, it } from "vitest";
import { randomSource } from "../../src/library/math/random-source.js";
import { fitLogistic } from "../../src/library/model/fit/fit-logistic.js";
import { fitLogisticParallel } from "../../src/library/model/fit/fit-logistic-parallel.js";
import { predictProbability } from "../../src/library/model/score/predict-probability.js";

const n = 250_001;
const random = randomSource(12);
const a = Float64Array.from({ length: n }, () => random.uniform());
const b = Float64Array.from({ length: n }, () => random.uniform() * 5);
const c = Float64Array.from(a, (_, i) => i % 4);
const y = Float64Array.from(a, (value) => (random.uniform() < value ? 1 : 0));
const options = { outcome: "y", predictors: ["a", "b", "c"] };

/** The data with one value changed, in a row that no sample looks at. */
function withOne(name: "a" | "c", value: number): Record<string, Float64Array> {
  const data = { a: a.slice(), b, c: c.slice(), y };
  data[name][123_457] = value;
  return data;
}

describe("a single missing or infinite value in a long column", () => {
  it.each(["a", "c"] as const)("is found in %s, and its row is dropped", async (name) => {
    const data = withOne(name, Number.NaN);
    const fit = fitLogistic(data, options);
    expect(fit).toMatchObject({ n: n - 1, dropped: 1, converged: true });
    const without = (values: Float64Array): Float64Array => values.filter((_, i) => i !== 123_457);
    const expected = fitLogistic({ a: without(a), b: without(b), c: without(c), y: without(y) }, options);
    fit.coefficients.forEach((value, j) => {
      expect(value).toBeCloseTo(expected.coefficients[j] ?? Number.NaN, 9);
    });
    expect(await fitLogisticParallel(data, { ...options, threads: 2 })).toMatchObject({
      n: n - 1,
      dropped: 1,
    });
  });

  it("is found where identical rows are counted together", () => {
    expect(fitLogistic(withOne("c", Number.NaN), { outcome: "y", predictors: ["c"] })).toMatchObject({
      n: n - 1,
      dropped: 1,
    });
  });

  it("is named when it is infinite", () => {
    expect(() => fitLogistic(withOne("a", Infinity), options)).toThrow(
      'Column "a" is infinite in row 123458.',
    );
    expect(() => fitLogistic(withOne("c", -Infinity), { outcome: "y", predictors: ["c"] })).toThrow(
      'Column "c" is infinite in row 123458.',
    );
  });
});

describe("a list to be scored", () => {
  const fit = fitLogistic(
    { voted: [0, 1, 0, 1, 1, 0, 1, 1], age: [20, 61, 35, 44, 38, 52, 66, 29] },
    { outcome: "voted", predictors: ["age"] },
  );

  it.each([Float64Array, Float32Array])("is refused wherever in a %o a number is infinite", (Numbers) => {
    for (const length of [1, 3, 4, 9])
      for (let row = 0; row < length; row++)
        for (const value of [Infinity, -Infinity]) {
          const age = new Numbers(length).fill(40);
          age[row] = value;
          expect(() => predictProbability(fit, { age })).toThrow(`but row ${row + 1} holds`);
        }
  });

  it("has no score where a number is missing, and one everywhere else", () => {
    const age = new Float64Array(9).fill(40);
    age[7] = Number.NaN;
    expect([...predictProbability(fit, { age })].map(Number.isFinite)).toEqual([...age].map(Number.isFinite));
  });
});

describe("memory that is used again", () => {
  it("leaves nothing behind: a fit after another is the fit alone", () => {
    const odd = { a: a.slice(0, 60_001), b: b.slice(0, 60_001), y: y.slice(0, 60_001) };
    const alone = fitLogistic(odd, { outcome: "y", predictors: ["a", "b"] });
    fitLogistic(
      { a, b, c, y, d: a.map((value) => value * value) },
      { outcome: "y", predictors: ["a", "b", "c", "d"] },
    );
    expect(fitLogistic(odd, { outcome: "y", predictors: ["a", "b"] })).toEqual(alone);
  });
});
