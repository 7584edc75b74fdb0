import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomSource } from "../../src/library/math/random-source.js";
import { fitLogistic } from "../../src/library/model/fit/fit-logistic.js";
import { tidy } from "../../src/library/model/fit/tidy.js";
import { predictProbability } from "../../src/library/model/score/predict-probability.js";
import { expectClose } from "./fixture.js";

type People = Readonly<Record<"y" | "a" | "b" | "w", number[]>>;

/** People with noise enough that nothing separates them. */
function people(seed: number, n: number): People {
  const random = randomSource(seed);
  const draw = (make: () => number): number[] => Array.from({ length: n }, make);
  const a = draw(() => Math.round((random.uniform() * 6 - 3) * 1000) / 1000);
  const b = draw(() => random.below(4));
  const w = draw(() => 1 + random.below(4));
  const y = a.map((value, i) =>
    random.uniform() < 1 / (1 + Math.exp(-0.5 * value + 0.3 * (b[i] ?? 0) - 0.2)) ? 1 : 0,
  );
  return { y, a, b, w };
}

const seeds = fc.integer({ min: 1, max: 1e6 });
const options = { outcome: "y", predictors: ["a", "b"] };
const errors = (fit: ReturnType<typeof fitLogistic>): number[] => tidy(fit).map((row) => row.stdError);

describe("fitLogistic", () => {
  it("scaling a predictor divides its coefficient and its standard error, and changes nothing else", () => {
    fc.assert(
      fc.property(seeds, fc.double({ min: 1e-5, max: 1e5, noNaN: true }), (seed, factor) => {
        const data = people(seed, 150);
        const fit = fitLogistic(data, options);
        const scaled = fitLogistic({ ...data, a: data.a.map((value) => value * factor) }, options);
        const back = (values: readonly number[]): number[] =>
          values.map((value, j) => (j === 1 ? value * factor : value));
        expectClose(back(scaled.coefficients), fit.coefficients, 1e-8, "estimate", 0.01);
        expectClose(back(errors(scaled)), errors(fit), 1e-8, "standard error");
        expectClose([scaled.logLikelihood], [fit.logLikelihood], 1e-12, "log-likelihood");
      }),
      { numRuns: 40 },
    );
  });

  it("a row with weight 2 is that row twice", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const data = people(seed, 150);
        const repeat = (values: number[]): number[] =>
          values.flatMap((value, i) => Array<number>(data.w[i] ?? 1).fill(value));
        const weighted = fitLogistic(data, { ...options, weights: "w" });
        const repeated = fitLogistic({ y: repeat(data.y), a: repeat(data.a), b: repeat(data.b) }, options);
        expectClose(weighted.coefficients, repeated.coefficients, 1e-8, "estimate", 0.01);
        expectClose(errors(weighted), errors(repeated), 1e-8, "standard error");
        expectClose(
          [weighted.aic, weighted.nullDeviance],
          [repeated.aic, repeated.nullDeviance],
          1e-11,
          "AIC",
        );
        expect(weighted.totalWeight).toBe(repeated.n);
      }),
      { numRuns: 40 },
    );
  });

  it("the order of the rows changes nothing above 1e-10", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const data = people(seed, 300);
        const turn = (values: number[]): number[] => [
          ...values.slice(113),
          ...values.slice(0, 113).reverse(),
        ];
        const turned = { y: turn(data.y), a: turn(data.a), b: turn(data.b) };
        const fit = fitLogistic(data, options);
        const other = fitLogistic(turned, options);
        expectClose(other.coefficients, fit.coefficients, 1e-10, "estimate", 1);
        expectClose(errors(other), errors(fit), 1e-10, "standard error", 1);
      }),
      { numRuns: 40 },
    );
  });

  it("the probabilities of the rows add up to the number of events", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const data = people(seed, 200);
        const fit = fitLogistic(data, options);
        const sum = predictProbability(fit, data).reduce((total, p) => total + p, 0);
        expect(Math.abs(sum - fit.events)).toBeLessThan(1e-8);
      }),
      { numRuns: 40 },
    );
  });

  it("shifting a predictor far away changes its intercept only", () => {
    const data = people(7, 300);
    const fit = fitLogistic(data, options);
    const far = fitLogistic({ ...data, a: data.a.map((value) => value + 1e6) }, options);
    expectClose(far.coefficients.slice(1), fit.coefficients.slice(1), 1e-8, "estimate");
    expectClose(errors(far).slice(1), errors(fit).slice(1), 1e-8, "standard error");
  });

  it("counting identical rows together changes nothing", () => {
    const data = people(11, 4000);
    const whole = { y: data.y, b: data.b, c: data.w };
    // A column of different numbers keeps the rows apart; fitted with no weight on it, it must not matter.
    const together = fitLogistic(whole, { outcome: "y", predictors: ["b", "c"] });
    const apart = fitLogistic(
      { ...whole, home: data.y.map((_, i) => i) },
      { outcome: "y", predictors: ["b", "c"], clusters: "home" },
    );
    expectClose(together.coefficients, apart.coefficients, 1e-10, "estimate");
    expectClose([together.logLikelihood], [apart.logLikelihood], 1e-12, "log-likelihood");
    expect(together.n).toBe(4000);
  });

  it("reads numbers as bigint, booleans, typed arrays and tables alike", async () => {
    const { table } = await import("arquero");
    const { tableFromArrays } = await import("apache-arrow");
    const data = people(3, 80);
    const fit = fitLogistic(data, options);
    for (const same of [
      { y: data.y.map((value) => value === 1), a: Float64Array.from(data.a), b: data.b.map(BigInt) },
      { y: data.y.map(BigInt), a: data.a, b: Int8Array.from(data.b) },
      table({ y: data.y, a: data.a, b: data.b }),
      tableFromArrays({
        y: Int32Array.from(data.y),
        a: Float64Array.from(data.a),
        b: Uint8Array.from(data.b),
      }),
    ]) {
      expect(fitLogistic(same, options).coefficients).toEqual(fit.coefficients);
    }
  });

  it("leaves the data as they were and freezes what it returns", () => {
    const data = people(5, 60);
    const copy = structuredClone(data);
    const fit = fitLogistic(data, options);
    expect(data).toEqual(copy);
    expect(
      Object.isFrozen(fit) && Object.isFrozen(fit.covariance[0]) && Object.isFrozen(fit.predictors[0]),
    ).toBe(true);
  });

  it("says when it did not converge instead of pretending", () => {
    const early = fitLogistic(people(9, 100), { ...options, maxIterations: 1 });
    expect(early.converged).toBe(false);
    expect(early.notes).toEqual([
      "The fit had not settled after 1 step, so its coefficients and standard errors may be off: give it more, such as maxIterations: 200, or add ridge.",
    ]);
  });
});
