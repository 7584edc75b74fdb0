import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../src/library/engine/connect/engine.js";
import { openDuckDB } from "../../src/library/engine/connect/open-duckdb.js";
import { fitLogisticSQL } from "../../src/library/engine/fit/fit-logistic-sql.js";
import type { LogisticSQLOptions } from "../../src/library/engine/fit/sql-options.js";
import { scoreSQL } from "../../src/library/engine/score/score-sql.js";
import { fitLogistic } from "../../src/library/model/fit/fit-logistic.js";
import type { LogisticFit } from "../../src/library/model/fit/logistic-fit.js";
import { predictProbability } from "../../src/library/model/score/predict-probability.js";

let engine: Engine;
let columns: Record<string, unknown[]>;

// Numbers with many values, levels with quotes and letters outside ASCII, missing rows, weights, two aliased columns.
beforeAll(async () => {
  engine = await openDuckDB();
  await engine.query(`CREATE TABLE voters AS
    WITH drawn AS (SELECT i, hash(i) % 1000003 / 1000003.0 AS u1, hash(i * 7 + 1) % 1000003 / 1000003.0 AS u2,
      hash(i * 13 + 5) % 1000003 / 1000003.0 AS u3 FROM range(6000) AS t(i))
    SELECT CASE WHEN i % 97 = 0 THEN NULL WHEN i % 89 = 0 THEN CAST('NaN' AS DOUBLE) ELSE 18 + 70 * u1 END AS age,
      ['a', 'b''x\\y', 'ç 名', 'd"'][1 + CAST(hash(i * 3) % 4 AS INTEGER)] AS party,
      hash(i * 5) % 2 = 0 AS "home ""owner""", exp(u3 * 3) AS income, 3 + 2 * exp(u3 * 3) AS "twice",
      1000000 + u3 AS far, 1 + hash(i * 11) % 3 AS people, hash(i * 17) % 5 AS kids,
      ['', 'north', 'south'][1 + CAST(hash(i * 19) % 3 AS INTEGER)] AS ward,
      u2 < 1 / (1 + exp(-(-1 + 0.02 * (18 + 70 * u1) + CASE WHEN hash(i * 3) % 4 = 1 THEN 0.7 ELSE 0 END))) AS voted,
      18 + 70 * u1 > 50 AS old FROM drawn`);
  const rows = await engine.query("SELECT * FROM voters");
  columns = Object.fromEntries(
    Object.keys(rows[0] ?? {}).map((name) => [name, rows.map((row) => row[name])]),
  );
});
afterAll(() => engine.close());

/** The same database as one that hands over only answers to SQL: each step is then summed in it. */
let summing: Engine;
beforeAll(() => {
  const { lists: _unused, ...others } = engine;
  summing = others;
});

const designs: readonly [string, Omit<LogisticSQLOptions, "table">][] = [
  ["numbers and levels", { outcome: "voted", predictors: ["age", "party", 'home "owner"', "income"] }],
  ["weights", { outcome: "voted", predictors: ["age", "party"], weights: "people" }],
  ["weights of 0", { outcome: "voted", predictors: ["age", "party"], weights: "kids" }],
  ["empty texts", { outcome: "voted", predictors: ["age", "ward"] }],
  ["few values only", { outcome: "voted", predictors: ["party", 'home "owner"', "kids"], weights: "people" }],
  ["an aliased column", { outcome: "voted", predictors: ["income", "twice", "age"] }],
  ["a column far from zero", { outcome: "voted", predictors: ["far", "age"] }],
  ["ridge", { outcome: "voted", predictors: ["age", "income"], ridge: 3 }],
  ["no intercept", { outcome: "voted", predictors: ["age", "income"], intercept: false }],
  ["a chosen reference", { outcome: "voted", predictors: ["age", "party"], reference: { party: 'd"' } }],
  ["no predictor", { outcome: "voted", predictors: [] }],
];

function expectSame(ours: LogisticFit, theirs: LogisticFit): void {
  expect(ours.terms).toEqual(theirs.terms);
  expect(ours.aliased).toEqual(theirs.aliased);
  expect(ours.predictors).toEqual(theirs.predictors);
  for (const name of ["n", "dropped", "events", "totalWeight", "weights", "ridge", "converged"] as const) {
    expect(ours[name], name).toEqual(theirs[name]);
  }
  ours.coefficients.forEach((value, j) => {
    const error = Math.sqrt(theirs.covariance[j]?.[j] ?? 1);
    expect(Math.abs(value - (theirs.coefficients[j] ?? Number.NaN)) / error).toBeLessThan(1e-8);
    expect(Math.sqrt(ours.covariance[j]?.[j] ?? 0) / error).toBeCloseTo(1, 7);
  });
  expect(ours.logLikelihood).toBeCloseTo(theirs.logLikelihood, 7);
}

describe("fitLogisticSQL in DuckDB", () => {
  it.each(designs)("equals the fit in memory: %s", async (_name, options) => {
    expectSame(await fitLogisticSQL(engine, { table: "voters", ...options }), fitLogistic(columns, options));
    expectSame(await fitLogisticSQL(summing, { table: "voters", ...options }), fitLogistic(columns, options));
  });

  it("tells after each pass how far it is", async () => {
    const seen: number[] = [];
    await fitLogisticSQL(engine, {
      table: "voters",
      outcome: "voted",
      predictors: ["age"],
      onProgress: ({ pass, logLikelihood }) => {
        expect(logLikelihood).toBeLessThan(0);
        seen.push(pass);
      },
    });
    expect(seen.length).toBeGreaterThan(2);
    expect(seen).toEqual(seen.map((_, i) => i + 1));
  });

  it.each([
    [{ outcome: "old", predictors: ["age", "income"] }, /"age" predicts "old" without any exception/],
    [
      { outcome: "voted", predictors: ["aeg"] },
      /There is no column called "aeg" in voters\. Did you mean "age"/,
    ],
    [
      { outcome: "party", predictors: ["age"] },
      /The outcome "party" must be 0 or 1, or true or false, but it is a column of type VARCHAR/,
    ],
    [{ outcome: "kids", predictors: ["age"] }, /The outcome "kids" must be 0 or 1.*rows hold something else/],
    [
      { outcome: "voted", predictors: ["income"], weights: "age" },
      /Weights must be numbers from 0 to 1e15, but \d+ rows of column "age"/,
    ],
    [{ outcome: "voted", predictors: ["age"], reference: { age: "20" } }, /Column "age" holds numbers/],
    [
      { outcome: "voted", predictors: ["party"], reference: { party: "e" } },
      /The reference "e" does not occur/,
    ],
    [{ outcome: "voted", predictors: ["age", "age"] }, /listed twice/],
  ])("says of %j what is wrong", async (options, sentence) => {
    await expect(fitLogisticSQL(engine, { table: "voters", ...options })).rejects.toThrow(sentence);
    await expect(fitLogisticSQL(summing, { table: "voters", ...options })).rejects.toThrow(sentence);
  });

  it("says that the table was changed while it was read", async () => {
    await engine.query("CREATE TABLE moving AS SELECT * FROM voters");
    const meanwhile = (sql: string): Engine => {
      let queries = 0;
      return {
        ...summing,
        query: async (asked) => {
          queries += 1;
          // After the looks at the table, and the first pass.
          if (queries === 6) await engine.query(sql);
          return engine.query(asked);
        },
      };
    };
    const fitWhile = (sql: string) =>
      fitLogisticSQL(meanwhile(sql), { table: "moving", outcome: "voted", predictors: ["age", "income"] });
    await expect(fitWhile("INSERT INTO moving SELECT * FROM voters")).rejects.toThrow(
      /^Rows were added, removed or changed while the model was fitted: they stood for [\d,]+ people and now for [\d,]+\./,
    );
    await expect(fitWhile("ALTER TABLE moving DROP COLUMN income")).rejects.toThrow(
      /column "income" .* is gone/,
    );
    await engine.query("ALTER TABLE moving ADD COLUMN income DOUBLE DEFAULT 1");
    await expect(fitWhile("ALTER TABLE moving ALTER age TYPE VARCHAR USING 'x'")).rejects.toThrow(
      'The table moving was changed while it was read: column "age" was of type DOUBLE and is now VARCHAR.',
    );
  });

  it("says that rows came between the look at the table and the reading of its rows", async () => {
    await engine.query("CREATE TABLE growing AS SELECT * FROM voters");
    const meanwhile: Engine = {
      ...engine,
      async *lists(sql) {
        await engine.query("INSERT INTO growing SELECT * FROM voters");
        if (engine.lists !== undefined) yield* engine.lists(sql);
      },
    };
    await expect(
      fitLogisticSQL(meanwhile, { table: "growing", outcome: "voted", predictors: ["age", "income"] }),
    ).rejects.toThrow(/^Rows were added, removed or changed while the model was fitted/);
  });

  it("leaves the engine's own error for a table that does not exist", async () => {
    await expect(fitLogisticSQL(engine, { table: "nobody", outcome: "a", predictors: [] })).rejects.toThrow(
      /nobody/,
    );
  });
});

describe("scoreSQL in DuckDB", () => {
  it("gives every row the probability that memory gives it, and NULL where a predictor is missing", async () => {
    const options = { outcome: "voted", predictors: ["age", "party", 'home "owner"'] };
    const fit = await fitLogisticSQL(engine, { table: "voters", ...options });
    await scoreSQL(engine, fit, { from: "voters", into: "scored", column: "chance" });
    const rows = await engine.query("SELECT * FROM scored");
    const scored = Object.fromEntries(
      Object.keys(rows[0] ?? {}).map((name) => [name, rows.map((row) => row[name])]),
    );
    const expected = predictProbability(fit, scored);
    let known = 0;
    rows.forEach(({ chance }, i) => {
      const probability = expected[i] as number;
      if (Number.isNaN(probability)) {
        expect(chance === null || Number.isNaN(chance)).toBe(true);
      } else {
        known += 1;
        expect(Math.abs(Number(chance) - probability)).toBeLessThan(1e-12);
      }
    });
    expect(known).toBeGreaterThan(5800);
  });

  it("changes nothing when the new table is there already or the score's name is taken", async () => {
    const fit = await fitLogisticSQL(engine, { table: "voters", outcome: "voted", predictors: ["age"] });
    await expect(scoreSQL(engine, fit, { from: "voters", into: "voters" })).rejects.toThrow(/already exists/);
    await expect(scoreSQL(engine, fit, { from: "voters", into: "new_one", column: "AGE" })).rejects.toThrow(
      /already has a column "AGE"/,
    );
    expect((await engine.columns("voters")).length).toBe(11);
  });
});
