import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../../src/library/engine/connect/engine.js";
import { openDuckDB } from "../../../src/library/engine/connect/open-duckdb.js";
import type { Recipe } from "../../../src/library/engine/recipe/recipe.js";
import { runRecipe } from "../../../src/library/engine/recipe/run-recipe.js";
import { ROWS, recipeOf, withTables } from "./recipe-cases.js";

const asOf = "2026-11-03";
let engine: Engine;
let made = 0;
beforeAll(async () => {
  engine = await withTables(await openDuckDB());
});
afterAll(() => engine.close());

const run = (recipe: Recipe) => runRecipe(engine, recipe, { asOf, into: `made_${++made}` });

describe("votes that are lost", () => {
  it("are refused when all are: with what the history has, and what the recipe lists", async () => {
    const kind = { column: "kind", words: { GEN: "general" } } as const;
    const refused = run(recipeOf([{ ...ROWS, kind } as never]));
    await expect(refused).rejects.toThrow("None of the 9 votes of the history counts: 9 are of elections");
    await expect(refused).rejects.toThrow("The history has: unknown of 2022-11-08 (3)");
    await expect(refused).rejects.toThrow("The recipe lists: general of 2024-11-05");
    const date = { column: "day", format: "YYYYMMDD" } as const;
    await expect(run(recipeOf([{ ...ROWS, date } as never]))).rejects.toThrow("a day that cannot be read");
    await expect(engine.query(`SELECT * FROM made_${made}`)).rejects.toThrow();
  });

  it("are numbers as everywhere", async () => {
    await engine.query(
      "CREATE TABLE fair AS SELECT * FROM votes UNION ALL SELECT '0001', '03/04/2025', 'TOWN FAIR', 'Y', NULL FROM range(1998)",
    );
    const { notes } = await run(recipeOf([{ ...ROWS, table: "fair" } as never]));
    expect(notes.join(" ")).toContain("2,000 votes are of elections that the recipe does not list");
  });
});

describe("the outcome", () => {
  const elections = [...recipeOf([]).elections, { date: asOf, kind: "general" } as const];
  const outcome = { name: "voted", election: asOf, kind: "general" } as const;

  it("leaves out voters and others alike whose days do not say that they could vote", async () => {
    await engine.query(
      "CREATE TABLE late AS SELECT * FROM votes UNION ALL SELECT '0003', '11/03/2026', 'GENERAL', 'Y', NULL",
    );
    const { notes } = await run(recipeOf([{ ...ROWS, table: "late" } as never], { elections, outcome }));
    const rows = await engine.query(`SELECT voted FROM made_${made} ORDER BY person_id`);
    expect(rows.map(({ voted }) => voted)).toEqual([1, 0, null, 0]);
    expect(notes[0]).toContain('1 person has no "voted"');
    expect(notes[0]).toContain("1 of them voted and are left out too");
  });

  it("is refused when it is the same for everybody", async () => {
    await engine.query("CREATE TABLE none AS SELECT * FROM votes WHERE day <> '11/03/2026'");
    const nobody = recipeOf([{ ...ROWS, table: "none" } as never], { elections, outcome });
    await expect(run(nobody)).rejects.toThrow(
      'The outcome "voted" is the same for everybody: in the general election of 2026-11-03, of 4 people, 0 voted and 3 did not',
    );
    const { born: _born, ...people } = recipeOf([]).people;
    await expect(run(recipeOf([ROWS], { elections, outcome, people }))).rejects.toThrow("people.born");
  });
});

describe("ids that are written in another way", () => {
  it("are told, in a join and in the history, though most are found", async () => {
    await engine.query(
      "CREATE TABLE scores AS SELECT * FROM (VALUES ('0001', 1), ('0002', 2), ('3', 3), ('4.0', 4), ('9', 5)) AS t(vanid, s)",
    );
    await engine.query(
      "CREATE TABLE bare AS SELECT CASE person WHEN '0001' THEN '1' ELSE person END AS person, day, kind, code, ballot FROM votes",
    );
    const join = { table: "scores", keys: ["id", "vanid"] as const, columns: ["s"] };
    const { notes } = await run(recipeOf([{ ...ROWS, table: "bare" } as never], { joins: [join] }));
    expect(notes).toContain(
      '2 ids in "id" of "voters" would be in "vanid" of "scores" but for zeros in front, capitals, spaces, or ".0" behind, which other programs take away or add. Write them alike.',
    );
    expect(notes.join(" ")).toContain('1 id in the history would be in "id" of "voters" but for zeros');
    const whole = await run(recipeOf([ROWS]));
    expect(whole.notes.join(" ")).not.toContain("but for zeros");
  });
});

describe("a join", () => {
  it("that finds nobody is refused, with how the keys look on both sides", async () => {
    await engine.query(
      "CREATE TABLE optouts AS SELECT * FROM (VALUES ('1', 1), ('2', 1), ('10007', 1)) AS t(vanid, out)",
    );
    const join = { table: "optouts", keys: ["id", "vanid"] as const, columns: ["out"] };
    await expect(run(recipeOf([ROWS], { joins: [join] }))).rejects.toThrow(
      'The join with "optouts" finds nobody: "id" of "voters" has 4 digits, some with a zero in front; "vanid" of "optouts" has 1 to 5 digits, none with a zero in front.',
    );
    await engine.query("INSERT INTO optouts VALUES ('0004', 1)");
    const { notes } = await run(recipeOf([ROWS], { joins: [join] }));
    expect(notes.join(" ")).toContain(
      'Most keys of "optouts" and "voters" do not meet, and they look unlike',
    );
    await engine.query("CREATE TABLE nobody AS SELECT * FROM optouts WHERE 1 = 0");
    expect((await run(recipeOf([ROWS], { joins: [{ ...join, table: "nobody" }] }))).joins[0]?.matched).toBe(
      0,
    );
  });

  it("finds who has the id as a number in one table and as text in the other", async () => {
    await engine.query("CREATE TABLE plain AS SELECT '17' AS id, 0.5 AS score UNION ALL SELECT 'A5', 0.7");
    await engine.query("CREATE TABLE numbers AS SELECT CAST(17 AS DOUBLE) AS id, 'yes' AS out");
    const recipe: Recipe = {
      recipe: 1,
      people: { table: "plain", id: "id", listOf: "2026-09-01" },
      elections: [],
      history: [],
      joins: [{ table: "numbers", keys: ["id", "id"], columns: ["out"] }],
      features: [{ name: "place", rank: "score", first: "highest" }],
    };
    expect((await run(recipe)).joins[0]?.matched).toBe(1);
    expect(
      (
        await run({
          ...recipe,
          people: { ...recipe.people, table: "numbers" },
          joins: [],
          features: [{ name: "word", recode: "out", values: { yes: "y" } }],
        })
      ).people,
    ).toBe(1);
    expect(await engine.query(`SELECT person_id, word FROM made_${made}`)).toEqual([
      { person_id: "17", word: "y" },
    ]);
  });
});
