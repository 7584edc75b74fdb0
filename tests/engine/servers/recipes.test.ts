import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Engine } from "../../../src/library/engine/connect/engine.js";
import { openDuckDB } from "../../../src/library/engine/connect/open-duckdb.js";
import { openPostgres } from "../../../src/library/engine/connect/open-postgres.js";
import { fitLogisticSQL } from "../../../src/library/engine/fit/fit-logistic-sql.js";
import type { Feature } from "../../../src/library/engine/recipe/recipe.js";
import { runRecipe } from "../../../src/library/engine/recipe/run-recipe.js";
import { spline } from "../../../src/library/model/design/predictor-specs.js";
import { toSQL } from "../../../src/library/model/score/to-sql.js";
import { FORMS, ROWS, recipeOf, withTables } from "../recipe/recipe-cases.js";

const features: readonly Feature[] = [
  { name: "generals", votedLast: 2, kind: "general" },
  { name: "ballot", lastBallot: true },
  { name: "age", age: true },
  { name: "side", recode: "party", values: { DEM: "D" }, others: "other" },
  { name: "known", recode: "party", values: { DEM: "D" }, others: "other", missing: "unknown" },
  { name: "sure", recode: "score", values: { 0.9: "sure", 0.5: "half" }, missing: "no score" },
  { name: "band", band: "age", cuts: [18, 30, 45, 65] },
  { name: "half", groups: 2, of: "score" },
  { name: "place", rank: "score", first: "highest", within: ["county"] },
];

let engines: readonly [Engine, Engine];
beforeAll(async () => {
  const postgres = await openPostgres(inject("postgresURL"));
  await postgres.query("DROP SCHEMA IF EXISTS recipes CASCADE");
  await postgres.query("CREATE SCHEMA recipes");
  await postgres.query("SET search_path TO recipes");
  engines = [await withTables(await openDuckDB()), await withTables(postgres)];
});
afterAll(() => Promise.all(engines.map((engine) => engine.close())));

/** The same question to both. */
const both = <Result>(ask: (engine: Engine) => Promise<Result>): Promise<Result[]> =>
  Promise.all(engines.map(ask));

describe("DuckDB and PostgreSQL", () => {
  it.each(Object.entries(FORMS))("make the same features of history in the form %s", async (form, source) => {
    const [one, other] = await both(async (engine) => {
      const recipe = recipeOf([source], { features });
      const report = await runRecipe(engine, recipe, { asOf: "2026-11-03", into: `made_${form}` });
      const rows = await engine.query(`SELECT * FROM made_${form} ORDER BY person_id`);
      return {
        people: report.people,
        other: report.otherElections,
        rows: rows.map((row) => Object.values(row).map((value) => (value === null ? null : String(value)))),
      };
    });
    expect(other).toEqual(one);
    expect(one?.rows).toHaveLength(4);
  });

  it("draw the same sample", async () => {
    const [one, other] = await both(async (engine) => {
      const recipe = recipeOf([ROWS], { sample: { people: 2, seed: 4 } });
      await runRecipe(engine, recipe, { asOf: "2026-11-03", into: "drawn" });
      return (await engine.query("SELECT person_id FROM drawn ORDER BY person_id")).map(
        (row) => row.person_id,
      );
    });
    expect(other).toEqual(one);
  });

  it("fit and score the same curves and products", async () => {
    const many =
      "SELECT (i * 7) % 61 + 18 AS age, CASE WHEN i % 3 = 0 THEN 'R' ELSE 'D' END AS party, " +
      "(i * 31 % 997) / 97.0 AS far, CASE WHEN (i * i) % 7 + (i % 5) > 5 THEN 1 ELSE 0 END AS voted";
    await engines[0].query(`CREATE TABLE many AS ${many} FROM range(1, 1001) AS t(i)`);
    await engines[1].query(`CREATE TABLE many AS ${many} FROM generate_series(1, 1000) AS t(i)`);
    const predictors = [spline("age", 4), "party", "far", "spline(age, 4):party"];
    const [one, other] = await both(async (engine) => {
      const fit = await fitLogisticSQL(engine, { table: "many", outcome: "voted", predictors });
      const sql = toSQL(fit, { dialect: engine.dialect });
      const rows = await engine.query(
        `SELECT age, party, far, ${sql} AS score FROM many ORDER BY far, age, party`,
      );
      return { fit, scores: rows.map(({ score }) => Number(score)) };
    });
    expect(other?.fit.terms).toEqual(one?.fit.terms);
    expect(other?.fit.predictors).toEqual(one?.fit.predictors);
    one?.scores.forEach((score, i) => {
      expect(other?.scores[i]).toBeCloseTo(score, 8);
    });
  });
});
