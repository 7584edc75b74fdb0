import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../../src/library/engine/connect/engine.js";
import { openDuckDB } from "../../../src/library/engine/connect/open-duckdb.js";
import type { Recipe } from "../../../src/library/engine/recipe/recipe.js";
import { runInParts } from "../../../src/library/engine/recipe/run-recipe.js";
import { FORMS, ROWS, recipeOf, withTables } from "./recipe-cases.js";

const asOf = "2026-11-03";
const ALL = 1_000_000;
let engine: Engine;
let made = 0;

beforeAll(async () => {
  engine = await withTables(await openDuckDB());
  // Ids as files have them: zeros in front, blanks around, 17.0 of a column of numbers, and letters.
  const id =
    "CASE i % 5 WHEN 0 THEN '00' || i WHEN 1 THEN ' ' || i WHEN 2 THEN i || '.0' WHEN 3 THEN 'V' || i ELSE '' || i END";
  await engine.query(
    `CREATE TABLE many AS SELECT ${id} AS id, CAST(DATE '1940-01-01' + CAST(i * 97 % 25000 AS INTEGER) AS VARCHAR) AS born,
      CASE WHEN i % 7 <> 0 THEN DATE '2000-01-01' + CAST(i * 31 % 9000 AS INTEGER) END AS registered, 'C' || i % 9 AS county,
      (i * 7919) % 1000 AS score, 'P' || i % 4 AS party FROM range(400) AS t(i)`,
  );
  await engine.query(
    "CREATE TABLE twice AS SELECT * FROM many UNION ALL SELECT * REPLACE (DATE '2024-02-02' AS registered) FROM many WHERE score < 90",
  );
  await engine.query(
    "CREATE TABLE numbered AS SELECT * REPLACE (CAST(ROW_NUMBER() OVER () AS DOUBLE) AS id) FROM many",
  );
  // Some votes are of other people, some under another way to write the id, some of no election of the recipe.
  await engine.query(
    `CREATE TABLE many_votes AS SELECT CASE WHEN i % 11 = 0 THEN '000' || i WHEN i % 5 = 2 THEN '' || i ELSE ${id} END AS person,
      e.day, e.kind, 'Y' AS code, CASE WHEN i % 2 = 0 THEN 'DEM' END AS ballot
      FROM range(430) AS t(i), (VALUES ('11/05/2024', 'GENERAL', 2), ('11/08/2022', 'GENERAL', 3), ('06/04/2024', 'PRIMARY', 5), ('11/03/2026', 'GENERAL', 3), ('3/4/2025', 'TOWN FAIR', 13)) AS e(day, kind, every)
      WHERE (i * 17) % e.every = 0`,
  );
  await engine.query(
    `CREATE TABLE scored AS SELECT ${id} AS vanid, i / 400 AS support FROM range(150, 420) AS t(i)`,
  );
  await engine.query(
    "CREATE TABLE counties AS SELECT 'C' || i AS name, i * 1000 AS people FROM range(2, 14) AS t(i)",
  );
});
afterAll(() => engine.close());

/** What comes of a recipe whose people go through the steps in parts of so many rows. */
async function resultOf(recipe: Recipe, atOnce: number) {
  const into = `parts_${++made}`;
  const { sql: _, ...report } = await runInParts(
    engine,
    recipe,
    { asOf, into, historyInto: `${into}_h` },
    atOnce,
  );
  const rows = await engine.query(`SELECT * FROM ${into} ORDER BY person_id`);
  const history = await engine.query(`SELECT * FROM ${into}_h ORDER BY ALL`);
  return { report, rows, history };
}

const manyOf = (more: Partial<Recipe> = {}, people: Partial<Recipe["people"]> = {}): Recipe => {
  const recipe = recipeOf([{ ...ROWS, table: "many_votes" } as never], {
    features: [
      { name: "generals", votedLast: 2, kind: "general" },
      { name: "last", lastVote: true },
      { name: "ballot", lastBallot: true },
      { name: "age", age: true },
      { name: "third", groups: 3, of: "score" },
      { name: "place", rank: "score", first: "highest", within: ["county"] },
    ],
    ...more,
  });
  return {
    ...recipe,
    people: { ...recipe.people, table: "many", born: "born", keep: ["county", "score"], ...people },
  };
};

const elections = [
  { date: "2026-11-03", kind: "general" },
  { date: "2024-11-05", kind: "general", registerBy: "2024-10-21" },
  { date: "2022-11-08", kind: "general" },
  { date: "2024-06-04", kind: "primary" },
] as const;

describe("people who go through the steps of a recipe in parts", () => {
  it.each(Object.keys(FORMS))("are what they are together, for each form of history: %s", async (form) => {
    const recipe = recipeOf([FORMS[form] ?? ROWS]);
    expect(await resultOf(recipe, 2)).toEqual(await resultOf(recipe, ALL));
  });

  it.each([
    ["votes, days, ages, groups and ranks among all people", manyOf()],
    [
      "a join by the id, and one by another column",
      manyOf({
        joins: [
          { table: "scored", keys: ["id", "vanid"], columns: ["support"] },
          { table: "counties", keys: ["county", "name"], columns: ["people"] },
        ],
      }),
    ],
    ["an outcome", manyOf({ elections, outcome: { name: "voted", election: asOf, kind: "general" } })],
    ["ids that one table holds as numbers and the other as text", manyOf({}, { table: "numbered" })],
    ["a sample", manyOf({ sample: { people: 60, seed: 7 } })],
    ["the newest of two rows", manyOf({}, { table: "twice", newestBy: ["registered"] })],
    ["no history", manyOf({ elections: [], history: [], features: [{ name: "age", age: true }] })],
  ])("are what they are together: %s", async (_, recipe) => {
    const [parts, whole] = [await resultOf(recipe, 70), await resultOf(recipe, ALL)];
    expect(whole.rows.length).toBeGreaterThan(50);
    expect(parts).toEqual(whole);
  });

  it("say of all parts together what is lost, and leave nothing behind", async () => {
    const { report } = await resultOf(manyOf(), 70);
    expect(report.historyOfOthers).toBeGreaterThan(0);
    expect(report.notes.join(" ")).toMatch(/ids in the history would be in "id" of "many" but for/);
    expect(
      await engine.query("SELECT table_name FROM duckdb_tables() WHERE table_name LIKE 'recipe_%'"),
    ).toEqual([]);
    expect(
      await engine.query("SELECT view_name FROM duckdb_views() WHERE view_name LIKE 'recipe_%'"),
    ).toEqual([]);
  });

  it.each([
    ["an id that comes twice", manyOf({}, { table: "twice" }), "have an id that came before"],
    [
      "votes of which none counts",
      manyOf({
        elections: [{ date: "2021-01-01", kind: "general" }],
        features: [{ name: "age", age: true }],
      }),
      "of the history counts",
    ],
    [
      "an outcome that is the same for all",
      manyOf({
        elections: [{ date: asOf, kind: "local" }, ...elections.slice(1)],
        outcome: { name: "voted", election: asOf, kind: "local" },
      }),
      "is the same for everybody",
    ],
  ])("are refused as together, and nothing is written: %s", async (_, recipe, says) => {
    const said = async (atOnce: number, into: string): Promise<string> =>
      runInParts(engine, recipe, { asOf, into, historyInto: `${into}_h` }, atOnce).then(
        () => "done",
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
    const whole = await said(ALL, "refused_whole");
    expect(await said(70, "refused_parts")).toBe(whole);
    expect(whole).toContain(says);
    const tables = await engine.query(
      "SELECT table_name FROM duckdb_tables() WHERE table_name LIKE 'refused%'",
    );
    expect(tables).toEqual([]);
  });

  it.each([ALL, 70])(
    "leave no half of a history where the new table exists, %d rows at once",
    async (atOnce) => {
      const options = { asOf, into: "counties", historyInto: "half" };
      await expect(runInParts(engine, manyOf(), options, atOnce)).rejects.toThrow();
      expect(await engine.query("SELECT table_name FROM duckdb_tables() WHERE table_name = 'half'")).toEqual(
        [],
      );
      expect(await engine.query("SELECT COUNT(*) AS n FROM counties")).toEqual([{ n: 12 }]);
    },
  );
});
