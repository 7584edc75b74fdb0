import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import type { Engine } from "../../../src/library/engine/connect/engine.js";
import { openPostgres } from "../../../src/library/engine/connect/open-postgres.js";
import { openSpark } from "../../../src/library/engine/connect/open-spark.js";
import { insertRows } from "../../../src/library/engine/tables/insert-rows.js";
import { assignByHash } from "../../../src/library/experiment/assign/assign-by-hash.js";
import { randomSource } from "../../../src/library/math/random-source.js";
import type { TermRow } from "../../../src/library/model/fit/tidy.js";
import { columnValues } from "../../../src/library/table/columns/data.js";
import { readCSV } from "../../../src/library/table/read/read-csv.js";
import { openDesk } from "../../cli/run-here.js";

/** 150 made-up people. Everybody lives at another distance: no two scores are equal but for rounding, which would move an AUC. */
function people(): string {
  const random = randomSource(9);
  const rows = Array.from({ length: 150 }, (_, i) => {
    const age = 18 + random.below(70);
    const miles = Number((20 * random.uniform()).toFixed(6));
    const party = ["Blue", "Red", "None"][random.below(3)];
    const chance = 1 / (1 + Math.exp(-(0.04 * (age - 50) - 0.1 * (miles - 10))));
    return [i + 1, `0${4800 + (i % 9)}`, age, miles, party, Number(random.uniform() < chance)].join(",");
  });
  return `id,zip,age,miles,party,voted\n${rows.join("\n")}\n`;
}

const desk = openDesk();
const memory = (): ReturnType<typeof readCSV> => readCSV(`${desk.folder}/voters.csv`);
const column = (table: ReturnType<typeof readCSV>, name: string): unknown[] =>
  Array.from(columnValues(table, name));

/** Types a command that has to succeed, and gives what it printed with --json. */
async function answers<Answer>(...words: readonly string[]): Promise<readonly Answer[]> {
  const { exitCode, output, errors } = await desk.run([...words, "--json"]);
  expect({ exitCode, errors }, words[0]).toEqual({ exitCode: 0, errors: "" });
  return JSON.parse(output).rows as readonly Answer[];
}

async function answer<Answer>(...words: readonly string[]): Promise<Answer> {
  const [first] = await answers<Answer>(...words);
  if (first === undefined) throw new Error(`${words[0]} has no answer.`);
  return first;
}

interface Fitted extends TermRow {
  readonly n: number;
}
interface Measured {
  readonly n: number;
  readonly auc: number;
  readonly brierScore: number;
  readonly deciles: readonly { readonly rate: number }[];
}

const model = ["--outcome", "voted", "--predictors", "age,miles,party"];
let fitted: readonly Fitted[];
let measured: Measured;
let scores: Map<unknown, number>;
beforeAll(async () => {
  desk.put("voters.csv", people());
  fitted = await answers("fit", "voters.csv", ...model, "--out", "model.json");
  measured = await answer("validate", "voters.csv", "--model", "model.json");
  await answer("score", "voters.csv", "--model", "model.json", "--out", "scored.csv");
  scores = scoresOf("scored.csv");
});
afterAll(() => desk.clear());

function scoresOf(file: string): Map<unknown, number> {
  const rows = readCSV(`${desk.folder}/${file}`);
  const ids = column(rows, "id");
  return new Map(column(rows, "score").map((score, row) => [ids[row], Number(score)]));
}

function expectScores(found: ReadonlyMap<unknown, number>): void {
  expect(found.size).toBe(scores.size);
  for (const [id, score] of scores)
    expect(Math.abs((found.get(id) ?? Number.NaN) - score)).toBeLessThan(1e-9);
}

const SERVERS = [
  ["PostgreSQL", () => inject("postgresURL"), openPostgres],
  ["Spark", () => inject("sparkURL"), openSpark],
] as const;

describe.each(SERVERS)("the command line with %s", (_name, addressOf, open) => {
  const table = "typed_voters";
  let engine: Engine;
  let here: readonly string[];
  beforeAll(async () => {
    engine = await open(addressOf());
    here = ["--engine", addressOf()];
    const rows = memory();
    await insertRows(
      engine,
      table,
      [
        { name: "id", kind: "whole number" },
        { name: "zip", kind: "text" },
        { name: "age", kind: "whole number" },
        { name: "miles", kind: "number" },
        { name: "party", kind: "text" },
        { name: "voted", kind: "whole number" },
      ],
      [rows.objects() as Record<string, string | number>[]],
    );
  });
  afterEach(async () => {
    for (const made of ["typed_scored", "typed_assigned"]) await engine.query(`DROP TABLE IF EXISTS ${made}`);
  });
  afterAll(async () => {
    await engine.query(`DROP TABLE ${table}`);
    await engine.close();
  });

  it("fits the model that memory fits", async () => {
    const ours = await answers<Fitted>("fit", table, ...here, ...model, "--out", `${engine.dialect}.json`);
    expect(ours[0]?.n).toBe(fitted[0]?.n);
    expect(ours.map(({ term }) => term)).toEqual(fitted.map(({ term }) => term));
    ours.forEach(({ estimate, stdError }, i) => {
      const theirs = fitted[i] as Fitted;
      expect(Math.abs(estimate - theirs.estimate) / theirs.stdError).toBeLessThan(1e-8);
      expect(Math.abs(stdError / theirs.stdError - 1)).toBeLessThan(1e-8);
    });
    const measuredHere = await answer<Measured>(
      "validate",
      "voters.csv",
      "--model",
      `${engine.dialect}.json`,
    );
    expect(measuredHere.auc).toBeCloseTo(measured.auc, 9);
  });

  it("scores into a table and into a file what memory scores", async () => {
    const into = await answer("score", table, ...here, "--model", "model.json", "--into", "typed_scored");
    expect(into).toMatchObject({ rows: 150, missing: 0, out: "typed_scored" });
    const rows = await engine.query("SELECT id, zip, score FROM typed_scored");
    expectScores(new Map(rows.map(({ id, score }) => [id, Number(score)])));
    expect(rows.every(({ zip }) => /^04\d{3}$/.test(String(zip)))).toBe(true);

    const file = `${engine.dialect}.csv`;
    expect(await answer("score", table, ...here, "--model", "model.json", "--out", file)).toMatchObject({
      rows: 150,
      missing: 0,
    });
    expectScores(scoresOf(file));
    expect(column(readCSV(`${desk.folder}/${file}`), "zip")).toContain("04800");
  });

  it("assigns the people as TypeScript does, and writes over nothing", async () => {
    const words = ["assign", table, ...here, "--arms", "control,text", "--seed", "2026", "--id", "id"];
    const into = [...words, "--into", "typed_assigned"];
    const { counts } = await answer<{ counts: Record<string, number> }>(...into);
    const rows = await engine.query("SELECT id, assignment FROM typed_assigned");
    const ids = rows.map(({ id }) => id);
    const arms = assignByHash(ids, { seed: 2026, arms: ["control", "text"] });
    expect(rows.map(({ assignment }) => assignment)).toEqual(arms);
    for (const arm of ["control", "text"])
      expect(counts[arm]).toBe(arms.filter((each) => each === arm).length);

    const again = await desk.run(into);
    expect(again).toMatchObject({ exitCode: 3, output: "" });
    expect(again.errors).toMatch(/^movement-data: .*typed_assigned.*\n$/);
  });

  it("validates a model and a column of scores as memory does", async () => {
    await answer("score", table, ...here, "--model", "model.json", "--into", "typed_scored");
    for (const found of [
      await answer<Measured>("validate", table, ...here, "--model", "model.json"),
      await answer<Measured>("validate", "typed_scored", ...here, "--score", "score", "--outcome", "voted"),
    ]) {
      expect(found.n).toBe(measured.n);
      expect(found.auc).toBeCloseTo(measured.auc, 9);
      expect(found.brierScore).toBeCloseTo(measured.brierScore, 9);
      found.deciles.forEach(({ rate }, i) => {
        expect(rate).toBeCloseTo(measured.deciles[i]?.rate ?? Number.NaN, 9);
      });
    }
  });

  it.each([
    ["a table that is not there", () => ["fit", "nobody", ...model], 3, /nobody/],
    [
      "a column that is not there",
      () => ["fit", table, "--outcome", "vted", "--predictors", "age"],
      3,
      /Did you mean "voted"/,
    ],
    [
      "a cut by row",
      () => ["split", table, "--seed", "1", "--train", "a.csv", "--test", "b.csv"],
      2,
      /no order/,
    ],
    ["a draw that cannot be repeated", () => ["assign", table, "--arms", "a,b", "--seed", "1"], 2, /--id/],
  ] as const)("says in one line what is wrong: %s", async (_what, words, exitCode, line) => {
    const ran = await desk.run([...words(), ...here]);
    expect(ran).toMatchObject({ exitCode, output: "" });
    expect(ran.errors.split("\n")).toHaveLength(2);
    expect(ran.errors).toMatch(line);
  });
});
