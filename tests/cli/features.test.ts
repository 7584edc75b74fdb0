import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDuckDB } from "../../src/library/engine/connect/open-duckdb.js";
import { FEATURES } from "../../src/library/engine/recipe/recipe-shape.js";
import { openDesk } from "./run-here.js";

const desk = openDesk();
const recipe = {
  recipe: 1,
  files: { voters: "voters.csv", votes: "votes.csv" },
  people: {
    table: "voters",
    id: "id",
    listOf: "2026-09-01",
    born: { column: "born", format: "MM/DD/YYYY" },
    registered: { column: "registered", format: "MM/DD/YYYY" },
  },
  elections: [
    { date: "2024-11-05", kind: "general" },
    { date: "2022-11-08", kind: "general" },
  ],
  history: [
    {
      form: "rows",
      table: "votes",
      id: "id",
      date: { column: "day", format: "MM/DD/YYYY" },
      kind: { always: "general" },
    },
  ],
  features: [
    { name: "age", age: true },
    { name: "generals", votedLast: 2, kind: "general" },
  ],
};
const run = (...more: string[]) =>
  desk.run(["features", "--recipe", "recipe.json", "--as-of", "2026-11-03", ...more]);

beforeAll(() => {
  desk.put("recipe.json", JSON.stringify(recipe));
  desk.put("voters.csv", "id,born,registered\n007,05/01/1970,01/01/1990\n008,01/01/1900,01/01/2023\n");
  desk.put("votes.csv", "id,day\n007,11/05/2024\n008,11/05/2024\n");
});
afterAll(() => desk.clear());

describe("movement-data features", () => {
  it("says in its help what a recipe is written with", async () => {
    const { output } = await desk.run(["features", "--help"]);
    for (const name of [
      ...Object.keys(FEATURES),
      ...[
        "of",
        "within",
        "first",
        "values",
        "others",
        "missing",
        "cuts",
        "keys",
        "newestBy",
        "keep",
        "outcome",
        "sample",
      ],
    ])
      expect(output).toMatch(new RegExp(`"${name}"|^  ${name} `, "m"));
    expect(output).toContain("1 the lowest and 3 the highest");
  });

  it("prints the recipe as SQL, of either database", async () => {
    const { output, exitCode } = await run();
    expect(exitCode).toBe(0);
    expect(output).toContain("-- Yes, no or unknown: no row is a no only for who could vote.");
    expect((await run("--dialect", "postgres")).output).toContain("~ '^(19|");
  });

  it("writes the features of files, and says what is not known", async () => {
    const { output, errors, exitCode } = await run("--out", "features.csv");
    expect([errors, exitCode]).toEqual(["", 0]);
    expect(output).toContain("2 people in features.csv.");
    expect(output).toContain("1 without a birthday that is known.");
    expect(desk.read("features.csv").trim().split(/\r?\n/)).toEqual([
      expect.stringContaining("person_id,age,generals_voted,generals_could,generals_unknown"),
      expect.stringMatching(/007.*,56,1,2,0/),
      expect.stringMatching(/008.*,,1,1,0/),
    ]);
    expect((await run("--out", "features.csv")).exitCode).toBe(4);
  });

  it("keeps its document whole when a file of the recipe has something to tell, and outlives JSON without a bottom", async () => {
    const { voters: _csv, ...others } = recipe.files;
    const put = (voters: string): void =>
      desk.put("told.json", JSON.stringify({ ...recipe, files: { ...others, voters } }));
    const args = [
      "features",
      "--recipe",
      "told.json",
      "--as-of",
      "2026-11-03",
      "--out",
      "told.csv",
      "--json",
    ];
    put("twice.csv");
    desk.put("twice.csv", "id,born,registered,id\n007,05/01/1970,01/01/1990,7\n\n008,,01/01/1990,8\n,,,\n");
    const told = await desk.run(args);
    expect(told.errors).toBe(
      'twice.csv has two columns called "id": column 4 is called "id_2" here.\nLine 5 of twice.csv has no value in any cell; it was left out.\n',
    );
    expect(JSON.parse(told.output)).toMatchObject({ command: "features", rows: [{ rows: 2 }] });
    put("deep.json");
    // DuckDB ends the whole program over it.
    desk.put("deep.json", `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`);
    const deep = await desk.run([...args, "--force"]);
    expect([deep.exitCode, deep.errors]).toEqual([
      3,
      expect.stringContaining("deep.json has lists or objects"),
    ]);
  });

  it("refuses a list that knows what happened, and a recipe that is none", async () => {
    const late = await desk.run(["features", "--recipe", "recipe.json", "--as-of", "2024-11-05"]);
    expect([late.exitCode, late.errors]).toEqual([
      3,
      expect.stringContaining("its columns know what happened"),
    ]);
    desk.put("other.json", '{"recipe": 1, "peple": {}}');
    const other = await desk.run(["features", "--recipe", "other.json", "--as-of", "2026-11-03"]);
    expect([other.exitCode, other.errors]).toEqual([3, expect.stringContaining('Did you mean "people"?')]);
    expect((await run("--into", "x")).exitCode).toBe(2);
  });

  it("names the Parquet file that is damaged, wherever in it", async () => {
    const { voters: _csv, ...others } = recipe.files;
    desk.put("packed.json", JSON.stringify({ ...recipe, files: { ...others, voters: "voters.parquet" } }));
    const args = ["features", "--recipe", "packed.json", "--as-of", "2026-11-03", "--out", "packed.csv"];
    const file = join(desk.folder, "voters.parquet");
    const duck = await openDuckDB();
    const rows =
      "SELECT '00' || i AS id, '05/01/1970' AS born, '01/01/1990' AS registered FROM range(3000) r(i)";
    await duck.query(`COPY (${rows}) TO '${file}' (FORMAT parquet)`);
    await duck.close();
    const whole = readFileSync(file);
    expect(await desk.run(args)).toMatchObject({ errors: "", exitCode: 0 });
    for (const at of [5, 40, 3000, whole.length - 12]) {
      writeFileSync(file, Buffer.from(whole).fill(0, at, at + 12));
      const { errors, exitCode } = await desk.run([...args, "--force"]);
      expect([at, exitCode, errors]).toEqual([
        at,
        3,
        "movement-data: voters.parquet is not a Parquet file that can be read: it is damaged, or its records do not make a table.\n",
      ]);
    }
  });
});
