import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../../src/library/engine/connect/engine.js";
import { openDuckDB } from "../../../src/library/engine/connect/open-duckdb.js";
import { parseRecipe } from "../../../src/library/engine/recipe/parse-recipe.js";
import type { Feature, Recipe } from "../../../src/library/engine/recipe/recipe.js";
import { recipeSQL } from "../../../src/library/engine/recipe/recipe-sql.js";
import { runRecipe } from "../../../src/library/engine/recipe/run-recipe.js";
import { recode } from "../../../src/library/table/clean/recode.js";
import { FORMS, ROWS, recipeOf, withTables } from "./recipe-cases.js";

const asOf = "2026-11-03";
let engine: Engine;
let made = 0;
beforeAll(async () => {
  engine = await withTables(await openDuckDB());
});
afterAll(() => engine.close());

/** The rows of a recipe, by person. */
async function rowsOf(recipe: Recipe, day = asOf) {
  const into = `made_${++made}`;
  const report = await runRecipe(engine, recipe, { asOf: day, into, historyInto: `${into}_history` });
  const rows = await engine.query(`SELECT * FROM ${into} ORDER BY person_id`);
  return { report, rows, into };
}
const column = (rows: readonly Readonly<Record<string, unknown>>[], name: string) =>
  rows.map((row) => row[name]);
const featured = async (...features: Feature[]) => (await rowsOf(recipeOf([ROWS], { features }))).rows;

describe("the seven forms of vote history", () => {
  it.each(Object.keys(FORMS))("%s: votes of the last two general elections, and who could", async (form) => {
    const source = FORMS[form];
    const { rows } = await rowsOf(recipeOf(source === undefined ? [] : [source]));
    const last = form === "last";
    expect(column(rows, "generals_voted")).toEqual([last ? 1 : 2, 1, 0, 1]);
    // The third has a placeholder for a birthday and registered after 2022; the fourth was 16 in 2022.
    expect(column(rows, "generals_could")).toEqual([2, 2, 0, 1]);
    // Whose last vote alone is known may have voted before.
    expect(column(rows, "generals_unknown")).toEqual([last ? 1 : 0, 0, 1, 0]);
  });

  it("become one long table in which no row is no no for who could not vote", async () => {
    const { into } = await rowsOf(recipeOf([ROWS]));
    const rows = await engine.query(
      `SELECT person_id, CAST(election_date AS VARCHAR) AS day, voted, could_vote FROM ${into}_history WHERE election_kind = 'general' ORDER BY person_id, election_date`,
    );
    expect(rows.map((row) => `${row.person_id} ${row.day} ${row.voted} ${row.could_vote}`)).toEqual([
      "0001 2022-11-08 yes yes",
      "0001 2024-11-05 yes yes",
      "0002 2022-11-08 yes yes",
      "0002 2024-11-05 no yes",
      "0003 2022-11-08 unknown no",
      "0003 2024-11-05 unknown unknown",
      "0004 2022-11-08 unknown no",
      "0004 2024-11-05 yes yes",
    ]);
  });

  it("say what they hold that the recipe does not look at", async () => {
    const { report } = await rowsOf(recipeOf([ROWS]));
    expect([report.otherElections, report.historyOfOthers]).toEqual([2, 1]);
    expect([report.withoutBirthday, report.withoutRegistration]).toEqual([1, 0]);
    expect(report.notes.join(" ")).toContain("votes are of elections that the recipe does not list");
  });
});

describe("features", () => {
  it("count whole years on the day, and take 1900 for nobody knows", async () => {
    expect(column(await featured({ name: "age", age: true }), "age")).toEqual([56, 36, null, 20]);
    const before = await rowsOf(
      recipeOf([ROWS], {
        features: [{ name: "age", age: true }],
        people: { ...recipeOf([]).people, laterListAccepted: true },
      }),
      "2026-09-30",
    );
    expect(column(before.rows, "age")).toEqual([56, 35, null, 20]);
  });

  it("recode, band, group and rank; what is missing stays missing, equal values stay together", async () => {
    const rows = await featured(
      { name: "side", recode: "party", values: { DEM: "D", REP: "R" }, others: "other" },
      { name: "listed", recode: "party", values: { DEM: "D" } },
      { name: "age", age: true },
      { name: "band", band: "age", cuts: [18, 30, 45, 65] },
      { name: "half", groups: 2, of: "score" },
      { name: "place", rank: "score", first: "highest" },
      { name: "inCounty", rank: "score", first: "highest", within: ["county"] },
    );
    expect(column(rows, "side")).toEqual(["D", "R", "other", null]);
    expect(column(rows, "listed")).toEqual(["D", null, null, null]);
    expect(column(rows, "band")).toEqual(["45-64", "30-44", null, "18-29"]);
    expect(column(rows, "half")).toEqual([2, 1, 1, null]);
    expect(column(rows, "place")).toEqual([1, 2, 2, null]);
    expect(column(rows, "inCounty")).toEqual([1, 2, 1, null]);
  });

  it("recode a blank and a default as told, with the answers of recode in memory", async () => {
    await engine.query(
      "CREATE OR REPLACE TABLE coded AS SELECT * FROM (VALUES ('1', 1.0, 'D ', '1.0'), ('2', 2.0, ' ', '2'), ('3', NULL, NULL, NULL), ('4', 7.5, 'X', '110')) AS t(id, code, party, version)",
    );
    const coded = await engine.query("SELECT * FROM coded ORDER BY id");
    const told = [
      { recode: "code", values: { 1: "D", 2: "R" }, others: "other", missing: "unknown" },
      { recode: "party", values: { D: "D" }, others: "other", missing: "unknown" },
      { recode: "party", values: { D: "D" }, missing: "unknown" },
      { recode: "party", values: { D: "D" }, others: "other" },
      { recode: "party", values: { D: "D" } },
      { recode: "version", values: { "1.0": "old", "2": "new" }, others: "other" },
    ] as const;
    const { rows } = await rowsOf({
      recipe: 1,
      people: { table: "coded", id: "id", listOf: "2026-09-01" },
      elections: [],
      history: [],
      features: told.map((one, i) => ({ name: `r${i}`, ...one })),
    });
    for (const [i, { recode: from, ...options }] of told.entries())
      expect(column(rows, `r${i}`)).toEqual(
        recode(
          coded.map((row) => row[from]),
          options,
        ),
      );
    expect(column(rows, "r0")).toEqual(["D", "R", "unknown", "other"]);
    expect(column(rows, "r1")).toEqual(["D", "unknown", "unknown", "other"]);
    const blank = recipeOf([ROWS], { features: [{ name: "x", recode: "party", values: { "": "unknown" } }] });
    expect(() => recipeSQL(blank, { asOf })).toThrow('write "missing": "unknown" beside "values"');
  });

  it("know the last vote and the last ballot", async () => {
    const rows = await featured({ name: "last", lastVote: true }, { name: "ballot", lastBallot: true });
    expect(column(rows, "ballot")).toEqual(["DEM", null, null, null]);
    expect(
      rows.map((row) => (row.last === null ? null : new Date(String(row.last)).getUTCFullYear())),
    ).toEqual([2024, 2022, null, 2024]);
  });

  it("join by keys of two names, and say what was lost", async () => {
    const joins = [{ table: "van", keys: ["id", "vanid"] as const, columns: ["support"] }];
    const { rows, report } = await rowsOf(recipeOf([ROWS], { joins }));
    expect(column(rows, "support")).toEqual([80, 40, null, 60]);
    expect(report.joins).toEqual([{ table: "van", matched: 3, unmatched: 1, unused: 1 }]);
    await engine.query("CREATE TABLE double_van AS SELECT * FROM van UNION ALL SELECT '0001', 10");
    await expect(
      rowsOf(recipeOf([ROWS], { joins: [{ ...joins[0], table: "double_van" } as never] })),
    ).rejects.toThrow("they would double people");
  });

  it("keep the newest row of a person, and refuse two where nobody said which", async () => {
    await engine.query(
      "CREATE TABLE twice AS SELECT * FROM voters UNION ALL SELECT * REPLACE ('OTH' AS party, DATE '2025-01-01' AS registered) FROM voters WHERE id = '0001'",
    );
    const people = { ...recipeOf([]).people, table: "twice", keep: ["party"] };
    await expect(rowsOf(recipeOf([ROWS], { people }))).rejects.toThrow(
      '1 of 5 rows of "twice" has an id that came before',
    );
    const { rows, report } = await rowsOf(
      recipeOf([ROWS], { people: { ...people, newestBy: ["registered"] } }),
    );
    expect(column(rows, "party")).toEqual(["OTH", "REP", "NPP", null]);
    expect([report.people, report.older]).toEqual([4, 1]);
  });

  it("keep one row of a person whose id is written in two ways", async () => {
    await engine.query(
      "CREATE TABLE written_twice AS SELECT * FROM voters UNION ALL SELECT * REPLACE (' 0001 ' AS id, 'OTH' AS party, DATE '2025-01-01' AS registered) FROM voters WHERE id = '0001'",
    );
    const people = {
      ...recipeOf([]).people,
      table: "written_twice",
      keep: ["party"],
      newestBy: ["registered"],
    };
    const { rows, report } = await rowsOf(recipeOf([ROWS], { people }));
    expect(column(rows, "party")).toEqual(["OTH", "REP", "NPP", null]);
    expect([report.people, report.older]).toEqual([4, 1]);
  });

  it("are the same as those of the one query that is printed, and leave no step behind", async () => {
    const recipe = recipeOf([ROWS], {
      joins: [{ table: "history", keys: ["id", "vanid"], columns: ["support"] }],
    });
    await engine.query("CREATE TABLE history AS SELECT * FROM van");
    const { rows } = await rowsOf(recipe);
    expect(
      await engine.query(`SELECT * FROM (${recipeSQL(recipe, { asOf })}) AS q ORDER BY person_id`),
    ).toEqual(rows);
    const left = await engine.query(
      "SELECT table_name FROM information_schema.tables WHERE table_name LIKE 'recipe%'",
    );
    expect(left).toEqual([]);
  });

  it("draw the same people for the same seed, in whatever order rows lie", async () => {
    const drawn = async (table: string, seed: number) => {
      const people = { ...recipeOf([]).people, table };
      return column(
        (await rowsOf(recipeOf([ROWS], { people, sample: { people: 2, seed } }))).rows,
        "person_id",
      );
    };
    await engine.query("CREATE TABLE turned AS SELECT * FROM voters ORDER BY id DESC");
    expect(await drawn("voters", 1)).toHaveLength(2);
    expect(await drawn("turned", 1)).toEqual(await drawn("voters", 1));
    const several = await Promise.all([1, 2, 3, 4, 5, 6].map((seed) => drawn("voters", seed)));
    expect(new Set(several.map(String)).size).toBeGreaterThan(1);
  });
});

describe("what happened on or after the day", () => {
  const outcome = { name: "voted", election: "2026-11-03", kind: "general" } as const;
  const elections = [...recipeOf([]).elections, { date: "2026-11-03", kind: "general" } as const];

  it("is an outcome, and no feature knows of it", async () => {
    const features: Feature[] = [
      { name: "generals", votedLast: 2, kind: "general" },
      { name: "last", lastVote: true },
    ];
    const plain = await rowsOf(recipeOf([ROWS], { features }));
    const { rows } = await rowsOf(recipeOf([ROWS], { features, elections, outcome }));
    expect(column(rows, "voted")).toEqual([1, 0, null, 0]);
    expect(rows.map(({ voted: _voted, ...rest }) => rest)).toEqual(plain.rows);
  });

  it("is refused by its name", () => {
    const refused =
      (more: Partial<Recipe>, day = asOf) =>
      () =>
        recipeSQL(recipeOf([ROWS], more), { asOf: day });
    expect(refused({}, "2026-08-01")).toThrow('The list "voters" is of 2026-09-01, after 2026-08-01');
    expect(
      refused({ joins: [{ table: "van", keys: ["id", "vanid"], columns: ["support"], of: "2026-12-01" }] }),
    ).toThrow('The table "van" is of 2026-12-01, after 2026-11-03');
    expect(refused({ outcome: { ...outcome, election: "2024-11-05" } })).toThrow(
      "the features would know it",
    );
    expect(refused({ outcome })).toThrow("which elections does not list");
    expect(
      refused({ outcome, elections, features: [{ name: "x", recode: "voted", values: { 1: "a" } }] }),
    ).toThrow('The feature "x" is made of the outcome "voted"');
    const columns = [{ column: "g2026", date: "2026-11-03", kind: "general" as const }];
    const history = [{ form: "columns" as const, table: "voters", id: "id", columns }];
    expect(refused({ history, features: [{ name: "x", recode: "g2026", values: { Y: "a" } }] })).toThrow(
      'The column "g2026" in the feature "x" is the election of 2026-11-03',
    );
    expect(refused({ history, people: { ...recipeOf([]).people, keep: ["g2026"] } })).toThrow(
      'The column "g2026" in keep',
    );
    expect(refused({ features: [{ name: "g", votedLast: 4, kind: "general" }] })).toThrow(
      "asks for the last 4 general elections before 2026-11-03, but lists 2",
    );
  });
});

describe("a recipe without elections", () => {
  it("bands and joins, and is refused where it asks about votes", async () => {
    const plain: Recipe = {
      recipe: 1,
      people: { table: "voters", id: "id", listOf: "2024-01-01", keep: ["score"] },
      elections: [],
      history: [],
      features: [{ name: "universe", band: "score", cuts: [0.6] }],
    };
    await engine.query("DROP TABLE IF EXISTS banded");
    await runRecipe(engine, plain, { asOf: "2024-01-01", into: "banded" });
    const rows = await engine.query("SELECT person_id, universe FROM banded ORDER BY person_id");
    expect(rows.map((row) => row.person_id)).toEqual(["0001", "0002", "0003", "0004"]);
    expect(rows[0]?.universe).not.toBe(rows[1]?.universe);
    expect(rows[1]?.universe).toBe(rows[2]?.universe);
    expect(rows[3]?.universe).toBe(null);
    const asks: Recipe = { ...plain, features: [{ name: "last", lastVote: true }] };
    expect(() => recipeSQL(asks, { asOf: "2024-01-01" })).toThrow("lists no election");
  });
});

describe("a recipe in a file", () => {
  const text = (more: object) => JSON.stringify({ ...recipeOf([ROWS]), ...more });

  it("is read as it was written", () => {
    expect(parseRecipe(text({}))).toEqual(recipeOf([ROWS]));
  });

  it("is refused in a sentence where it has another shape", () => {
    expect(() => parseRecipe("{")).toThrow("not JSON");
    expect(() => parseRecipe(text({ recipe: 2 }))).toThrow('begin with "recipe": 1');
    expect(() => parseRecipe(text({ feature: [] }))).toThrow('Did you mean "features"?');
    expect(() => parseRecipe(text({ features: [{ name: "a", bandd: "age" }] }))).toThrow(
      "says nothing of what it is",
    );
    expect(() => parseRecipe(text({ features: [{ name: "a", band: "age" }] }))).toThrow(
      'needs "cuts" beside "band"',
    );
    expect(() => parseRecipe(text({ history: [{ ...ROWS, form: "row" }] }))).toThrow('"form" says how');
    expect(() => parseRecipe(text({ history: [{ form: "years", table: "v", id: "i" }] }))).toThrow(
      'needs "columns"',
    );
    expect(() => parseRecipe(text({ people: { table: "v", id: "i" } }))).toThrow('needs "listOf"');
    expect(() => parseRecipe([])).toThrow("written between { and }");
  });

  it("is refused where it contradicts itself", () => {
    const sql = (more: Partial<Recipe>) => () => recipeSQL(recipeOf([ROWS], more), { asOf });
    expect(sql({ features: [{ name: "county", age: true }] })).toThrow('"county" would be two columns');
    expect(sql({ features: [{ name: "a", band: "score", cuts: [3, 2] }] })).toThrow("numbers that rise");
    expect(sql({ features: [{ name: "a", groups: 1, of: "score" }] })).toThrow("from 2 on");
    expect(sql({ history: [] })).toThrow("no vote history");
    expect(sql({ history: [{ ...ROWS, table: "recipe_people" }] })).toThrow('begin with "recipe_"');
    expect(() => recipeSQL(recipeOf([ROWS]), { asOf: "11/3/2026" })).toThrow("written like 2026-11-03");
  });

  it("is SQL that anybody can read: named steps, each with its reason", () => {
    const sql = recipeSQL(recipeOf([ROWS]), { asOf });
    for (const step of ["elections", "people", "votes", "could", "history", "habits", "features"])
      expect(sql).toMatch(new RegExp(`recipe_${step} AS \\(\\n {2}-- \\w`));
    expect(sql).toContain("no row is a no only for who could vote");
  });
});
