import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fitLogistic } from "../../src/library/model/fit/fit-logistic.js";
import type { LogisticFit } from "../../src/library/model/fit/logistic-fit.js";
import type { LogisticOptions } from "../../src/library/model/fit/logistic-options.js";
import { tidy } from "../../src/library/model/fit/tidy.js";
import { expectClose, hundredThousand, input, type Reference, references } from "./fixture.js";

const r = references("r");
const peers = references("peers");

function stdErrors(fit: LogisticFit): number[] {
  return tidy(fit).map((row) => row.stdError);
}

function expectReference(fit: LogisticFit, reference: Reference | undefined, share = 1e-8): void {
  if (reference === undefined) throw new Error("The fixture is missing: run its generator.");
  expectClose(fit.coefficients, reference.estimates, share, "estimate");
  expectClose(stdErrors(fit), reference.stdErrors, share, "standard error");
  if (reference.deviance !== undefined) {
    expectClose(
      [fit.deviance, fit.nullDeviance, fit.aic],
      [reference.deviance, reference.nullDeviance, reference.aic],
      1e-10,
      "deviance",
    );
    expect(fit.n).toBe(reference.n);
  }
  if (reference.logLikelihood !== undefined) {
    expectClose([fit.logLikelihood], [reference.logLikelihood], 1e-10, "log-likelihood");
  }
  expect(fit.converged).toBe(true);
}

/** The rows of a file as text labels and booleans where R had factors and logicals. */
function people(name: string): Record<string, unknown[]> {
  const columns = input(name);
  return columns.owner === undefined
    ? columns
    : { ...columns, owner: columns.owner.map((value) => value === "true") };
}

const cases: readonly (readonly [string, string, Omit<LogisticOptions, "outcome">])[] = [
  ["tiny", "tiny", { predictors: ["x"] }],
  ["numbers", "numbers", { predictors: ["a", "b", "c"] }],
  ["noIntercept", "numbers", { predictors: ["a", "b", "c"], intercept: false }],
  ["interceptOnly", "numbers", { predictors: [] }],
  ["weighted", "weighted", { predictors: ["a", "b"], weights: "w" }],
  ["levels", "levels", { predictors: ["age", "school", "owner"] }],
  ["reference", "levels", { predictors: ["age", "school"], reference: { school: "none" } }],
  ["missing", "missing", { predictors: ["age", "school"] }],
  ["rare", "rare", { predictors: ["x", "z"] }],
  ["forty", "forty", { predictors: Array.from({ length: 40 }, (_, j) => `x${j}`) }],
  ["aliased", "aliased", { predictors: ["constant", "a", "b", "sum", "twice", "c"] }],
  ["offset", "offset", { predictors: ["year", "income"] }],
];

describe("fitLogistic agrees with R's glm within 1e-8", () => {
  it.each(cases)("%s: estimates, standard errors, deviance, null deviance, AIC", (name, file, options) => {
    expectReference(fitLogistic(people(file), { outcome: "y", ...options }), r[name]);
  });

  it("nearly collinear predictors: estimates and standard errors", () => {
    const fit = fitLogistic(input("collinear"), { outcome: "y", predictors: ["a", "near", "other"] });
    expectReference(fit, r.collinear);
    expect(fit.aliased).toEqual([]);
  });

  it("100,000 rows, counted together and fitted exactly", () => {
    const fit = fitLogistic(hundredThousand(), {
      outcome: "y",
      predictors: ["age", "visits", "far", "home"],
    });
    expectReference(fit, r.hundredThousand);
  });

  it("names the same aliased terms as R, in the same order", () => {
    const fit = fitLogistic(input("aliased"), {
      outcome: "y",
      predictors: ["constant", "a", "b", "sum", "twice", "c"],
    });
    expect(fit.aliased).toEqual(r.aliased?.aliased);
    expect(fit.terms).toEqual(["intercept", "a", "b", "c"]);
    expect(tidy(fit).map((row) => row.term)).toEqual(fit.terms);
  });

  it("counts the rows that it leaves out, and names its terms", () => {
    const columns = input("missing");
    const fit = fitLogistic(columns, { outcome: "y", predictors: ["age", "school"] });
    expect(fit.n + fit.dropped).toBe(columns.y?.length);
    expect(fit.terms).toEqual(["intercept", "age", "school: high school", "school: none", "school: Étude"]);
  });
});

describe("fitLogistic agrees with statsmodels and scikit-learn within 1e-8", () => {
  it("maximum likelihood", () => {
    expectReference(
      fitLogistic(input("numbers"), { outcome: "y", predictors: ["a", "b", "c"] }),
      peers.numbers,
    );
  });

  it("keeps the digits of robust errors near separation, with weights from 1e-6 to 100", () => {
    const cases: readonly { columns: Record<string, number[]>; errors: number[] }[] = JSON.parse(
      readFileSync(new URL("../fixtures/model/robust.json", import.meta.url), "utf8"),
    );
    expect(cases.length).toBeGreaterThan(2);
    for (const { columns, errors } of cases) {
      const predictors = Object.keys(columns).filter((name) => name.startsWith("x"));
      const fit = fitLogistic(columns, { outcome: "y", predictors, weights: "w", weightKind: "sampling" });
      expectClose(stdErrors(fit), errors, 1e-7, "standard error");
    }
  });

  it.each([
    ["numbersHC1", "numbers", { predictors: ["a", "b", "c"], standardErrors: "HC1" }],
    ["clusters", "weighted", { predictors: ["a", "b"], clusters: "home" }],
    ["frequencyHC1", "weighted", { predictors: ["a", "b"], weights: "w", standardErrors: "HC1" }],
    ["frequencyClusters", "weighted", { predictors: ["a", "b"], weights: "w", clusters: "home" }],
    ["sampling", "weighted", { predictors: ["a", "b"], weights: "s", weightKind: "sampling" }],
    ["ridge", "numbers", { predictors: ["a", "b", "c"], ridge: 2.5 }],
    ["ridgeCollinear", "collinear", { predictors: ["a", "near", "other"], ridge: 1 }],
  ] as const)("%s: estimates and standard errors", (name, file, options) => {
    expectReference(fitLogistic(input(file), { outcome: "y", ...options }), peers[name]);
  });

  it("refuses robust standard errors where weights count fewer people than terms, and takes them for survey weights", () => {
    const columns = input("weighted");
    const total = (columns.s ?? []).reduce<number>((sum, weight) => sum + Number(weight), 0);
    // A survey whose weights add up to 1: its variances came out below zero.
    const share = { ...columns, s: (columns.s ?? []).map((weight) => Number(weight) / total) };
    const options = { outcome: "y", predictors: ["a", "b"], weights: "s" };
    for (const robust of [{ standardErrors: "HC1" as const }, { clusters: "home" }])
      expect(() => fitLogistic(share, { ...options, ...robust })).toThrow(
        'These rows count for 1 in all, and model-robust standard errors of 3 terms need more than 3 people. For survey weights write weightKind: "sampling"',
      );
    const fit = fitLogistic(share, { ...options, weightKind: "sampling" });
    expectClose(stdErrors(fit), peers.sampling?.stdErrors ?? [], 1e-8, "standard error");
  });
});
