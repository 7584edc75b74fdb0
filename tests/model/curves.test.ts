import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../src/library/engine/connect/engine.js";
import { openDuckDB } from "../../src/library/engine/connect/open-duckdb.js";
import { fitLogisticSQL } from "../../src/library/engine/fit/fit-logistic-sql.js";
import { scoreSQL } from "../../src/library/engine/score/score-sql.js";
import { modelCard } from "../../src/library/model/card/model-card.js";
import { spline } from "../../src/library/model/design/predictor-specs.js";
import { fitLogistic } from "../../src/library/model/fit/fit-logistic.js";
import type { LogisticFit } from "../../src/library/model/fit/logistic-fit.js";
import { loadFit, saveFit } from "../../src/library/model/fit/save-fit.js";
import { predictProbability } from "../../src/library/model/score/predict-probability.js";
import { toSQL } from "../../src/library/model/score/to-sql.js";
import { crossValidate } from "../../src/library/model/validate/cross-validate.js";

interface Said {
  readonly logLik: [number];
  readonly fitted: number[];
  readonly aic: [number];
  readonly estimates: number[];
  readonly stdErrors: number[];
}
interface Fixture {
  readonly data: {
    readonly age: number[];
    readonly party: string[];
    readonly home: boolean[];
    readonly far: number[];
    readonly voted: number[];
  };
  readonly curve: Said;
  readonly product: Said;
  readonly both: Said;
  readonly knots: number[];
}

const fixture: Fixture = JSON.parse(
  readFileSync(new URL("../fixtures/model/curves.json", import.meta.url), "utf8"),
);
const { data } = fixture;
const MODELS = {
  curve: [spline("age", 4), "far"],
  product: ["age", "party", "far", "age:party"],
  both: ["spline(age, 3)", "home", "party", "spline(age, 3):home", "home:party"],
} as const;
type Name = keyof typeof MODELS;
const names = Object.keys(MODELS) as Name[];
const fitOf = (name: Name): LogisticFit => fitLogistic(data, { outcome: "voted", predictors: MODELS[name] });

const furthest = (given: ArrayLike<number>, expected: ArrayLike<number>): number =>
  Array.from(expected).reduce(
    (most, value, i) => Math.max(most, Math.abs((given[i] ?? Number.NaN) - value)),
    given.length === expected.length ? 0 : Number.NaN,
  );

describe("curves and products of predictors", () => {
  it.each(names)("give the probabilities and the likelihood of R's glm: %s", (name) => {
    const fit = fitOf(name);
    const said = fixture[name];
    expect(furthest(predictProbability(fit, data), said.fitted)).toBeLessThan(1e-6);
    expect(fit.logLikelihood).toBeCloseTo(said.logLik[0], 7);
    expect(fit.aic).toBeCloseTo(said.aic[0], 6);
  });

  it("give R's own coefficients where the terms are the same, and its knots", () => {
    const fit = fitOf("product");
    expect(fit.terms).toEqual([
      "intercept",
      "age",
      "party: N",
      "party: R",
      "far",
      "age × party: N",
      "age × party: R",
    ]);
    expect(furthest(fit.coefficients, fixture.product.estimates)).toBeLessThan(1e-6);
    expect(
      furthest(
        fit.covariance.map((row, j) => Math.sqrt(row[j] ?? Number.NaN)),
        fixture.product.stdErrors,
      ),
    ).toBeLessThan(1e-6);
    const coding = fitOf("curve").predictors[0];
    expect(coding?.kind === "spline" ? coding.knots : []).toEqual(fixture.knots);
  });

  it("count a weighted row as that many people, knots too", () => {
    const weight = data.age.map((_, i) => i % 3);
    const rows = weight.flatMap((count, i) => new Array<number>(count).fill(i));
    const repeated = Object.fromEntries(
      Object.entries(data).map(([column, values]) => [column, rows.map((row) => values[row])]),
    );
    const model = { outcome: "voted", predictors: MODELS.both };
    const weighted = fitLogistic({ ...data, weight }, { ...model, weights: "weight" });
    const counted = fitLogistic(repeated, model);
    expect(weighted.predictors).toEqual(counted.predictors);
    expect(furthest(weighted.coefficients, counted.coefficients)).toBeLessThan(1e-6);
  });

  it("leave rows out where a column of theirs is missing, and give such rows no score", () => {
    const gaps = { ...data, age: data.age.map((age, i) => (i === 3 ? null : age)) };
    const fit = fitLogistic(gaps, { outcome: "voted", predictors: MODELS.both });
    expect(fit.dropped).toBe(1);
    expect(predictProbability(fit, gaps)[3]).toBeNaN();
  });

  it("travel in a file, and are read by their columns on a card", () => {
    const fit = loadFit(saveFit(fitOf("both")));
    expect(predictProbability(fit, data)).toEqual(predictProbability(fitOf("both"), data));
    expect(saveFit(fitOf("both"))).toContain("model 2");
    expect(saveFit(fitLogistic(data, { outcome: "voted", predictors: ["age"] }))).toContain("model 1");
    const card = modelCard(fit, {
      title: "Turnout",
      date: "2026-11-03",
      use: "Whom to remind",
      doNotUseFor: ["Anything else"],
      data: { title: "Made up" },
      holdout: { actual: data.voted, predicted: predictProbability(fit, data) },
    });
    expect(card.features).toEqual(["age", "home", "party"]);
  });

  it("are judged on people kept back", () => {
    const judged = crossValidate(data, {
      outcome: "voted",
      predictors: MODELS.both,
      folds: 4,
      seed: 1,
      ridge: 1,
    });
    expect(judged.auc).toBeGreaterThan(0.5);
  });

  it("are refused in a sentence where they cannot be", () => {
    const fitting =
      (...predictors: string[]) =>
      () =>
        fitLogistic(data, { outcome: "voted", predictors });
    expect(fitting("age:party")).toThrow('add "age" and "party"');
    expect(fitting("spline(party, 3)")).toThrow("A spline bends over numbers");
    expect(fitting("spline(age, 99)")).toThrow("a whole number from 1 to 10");
    expect(fitting("spline(agee, 3)")).toThrow('Did you mean "age"?');
    expect(fitting("spline(voted, 3)")).toThrow("both the outcome column and a predictor");
    expect(() =>
      fitLogistic(
        { voted: [0, 1, 0, 1, 1, 0], few: [0, 1, 0, 1, 1, 1] },
        { outcome: "voted", predictors: [spline("few", 4)] },
      ),
    ).toThrow("bends too often");
  });

  it("give way to a column that is called like them", () => {
    const odd = { ...data, "age:party": data.far };
    const fit = fitLogistic(odd, { outcome: "voted", predictors: ["age:party"] });
    expect(fit.predictors).toEqual([{ column: "age:party", kind: "number" }]);
  });
});

describe("curves and products inside a database", () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openDuckDB();
    await engine.query(
      "CREATE TABLE people (age INTEGER, party VARCHAR, home BOOLEAN, far DOUBLE, voted INTEGER)",
    );
    const rows = data.age.map(
      (age, i) => `(${age}, '${data.party[i]}', ${data.home[i]}, ${data.far[i]}, ${data.voted[i]})`,
    );
    await engine.query(`INSERT INTO people VALUES ${rows.join(", ")}`);
  });
  afterAll(() => engine.close());

  it.each(names)("are fitted to the same model: %s", async (name) => {
    const options = { table: "people", outcome: "voted", predictors: MODELS[name] };
    const fit = await fitLogisticSQL(engine, options);
    const own = fitOf(name);
    expect(fit.terms).toEqual(own.terms);
    expect(furthest(fit.coefficients, own.coefficients)).toBeLessThan(1e-5);
    expect(fit.logLikelihood).toBeCloseTo(own.logLikelihood, 7);
    expect(fit.predictors).toEqual(own.predictors);
  });

  it.each(names)("give the same score in the library, as an expression and in a table: %s", async (name) => {
    const fit = fitOf(name);
    const expected = predictProbability(fit, data);
    const rows = await engine.query(`SELECT ${toSQL(fit)} AS score FROM people`);
    expect(
      furthest(
        rows.map(({ score }) => Number(score)),
        expected,
      ),
    ).toBeLessThan(1e-9);
    await scoreSQL(engine, fit, { from: "people", into: `scored_${name}` });
    const scored = await engine.query(`SELECT score FROM scored_${name}`);
    expect(
      furthest(
        scored.map(({ score }) => Number(score)),
        expected,
      ),
    ).toBeLessThan(1e-9);
  });

  it("give no score where a value is missing", async () => {
    const [row] = await engine.query(
      `SELECT ${toSQL(fitOf("both"))} AS score FROM (SELECT CAST(NULL AS INTEGER) AS age, 'D' AS party, TRUE AS home) AS one`,
    );
    expect(row?.score).toBeNull();
  });
});
