import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk } from "./run-here.js";

const desk = openDesk();
afterAll(() => desk.clear());

// Long enough for the ways of long lists, which begin at 200,000 rows; twice over for those that read it into memory.
const ROWS = 200_001;

beforeAll(() => {
  const lines = Array.from({ length: ROWS }, (_, i) => {
    const age = i % 97 === 0 ? "" : 18 + ((i * 37) % 70);
    const arm = (i * 7919 + Math.floor(i / 40) * 3) % 10 < 5 ? "control" : "text";
    const three = ["control", "call", "text"][(i * 7919 + Math.floor(i / 40) * 2) % 3];
    const known = (i * 31) % 89 === 0 ? "" : (i * 13) % 7;
    const house = (i * 31) % 9973;
    const door = (i * 31) % 80_021;
    return [
      i,
      age,
      `ward ${i % 40}`,
      (i * 31) % 1000,
      arm,
      (i * 13) % 100 < (arm === "text" ? 42 : 40) ? 1 : 0,
      arm === "text" && (i * 17) % 10 < 4 ? 1 : 0,
      three,
      known,
      `house ${house}`,
      house % 7 < 3 ? "control" : "text",
      `block ${house % 3}`,
      house % 2,
      house % 7 >= 3 && (i * 17) % 10 < 4,
      ((i * 7919) % ROWS) / 8,
      `door ${door}`,
      door % 7 < 3 ? "control" : "text",
    ].join(",");
  });
  desk.put(
    "list.csv",
    `id,age,ward,income,assignment,voted,reached,three,shifts,house,drawn,block,side,there,spent,door,knocked\n${lines.join("\n")}\n`,
  );
});

beforeAll(() => {
  // What came back, in another order: not everybody, somebody who was not drawn, and a row of nobody.
  const lines = Array.from({ length: ROWS }, (_, i) => {
    const person = ROWS - 1 - i;
    const house = (person * 31) % 9973;
    return `${person},${(person * 13) % 11},${Number(house % 7 >= 3 && person % 10 < 4)}`;
  }).filter((_, i) => i % 3 !== 0);
  desk.put("back.csv", `person,calls,came\n${lines.join("\n")}\n900001,3,0\n,4,1\n`);
});

beforeAll(() => {
  const lines = (columns: (i: number, person: number) => readonly unknown[]): string =>
    Array.from({ length: ROWS }, (_, i) => columns(i, (i * 7919) % 60_011).join(",")).join("\n");
  const day = (i: number): string => `9/${1 + ((i * 31) % 28)}/2026`;
  const result = (i: number): unknown => ["Canvassed", "Not Home", "Refused", "Moved"][(i * 13) % 4];
  desk.put(
    "contacts.csv",
    `VANID,Date Canvassed,Result,Script\n${lines((i, person) => [person, day(i), result(i), `script ${i % 3}`])}\n`,
  );
  desk.put(
    "answers.csv",
    `VANID,Date Canvassed,Survey Question Name,Survey Response\n${lines((i, person) => [person, day(i), `Q${i % 4}`, `A${(i * 11) % 5}`])}\n`,
  );
});

/** What a command says of the list in memory, and of the same where DuckDB reads it. */
async function bothWays(words: string): Promise<readonly [unknown, unknown]> {
  const said: unknown[] = [];
  // Estimates of a model agree to a hundred-millionth of their standard error.
  const digits = words.startsWith("fit") ? 6 : 9;
  for (const engine of ["", " --engine duckdb"]) {
    const { output, errors, exitCode } = await desk.run(`${words}${engine} --json`.split(" "));
    expect([errors, exitCode]).toEqual(["", 0]);
    said.push(
      // Sums that were added up in another order differ in their last digits.
      JSON.parse(output, (key, value) => {
        // A fit in memory starts nearer to its end.
        if (key === "iterations") return undefined;
        return typeof value === "number" ? Number(value.toPrecision(digits)) : value;
      }),
    );
  }
  return [said[0], said[1]];
}

describe("a long list", () => {
  it.each([
    "estimate list.csv --outcome voted",
    "estimate list.csv --outcome income --blocks ward",
    "estimate list.csv --outcome shifts --blocks ward --received reached --level 0.9",
    "estimate list.csv --outcome shifts --assignment three --blocks ward",
    "estimate list.csv --outcome voted --blocks ward --draws 1000 --seed 5",
    "estimate list.csv --outcome shifts --assignment drawn --clusters house --blocks block,side --received there",
    "estimate list.csv --outcome shifts --assignment three --arm call --blocks ward --draws 200 --seed 5",
    "estimate list.csv --outcome voted --assignment drawn --clusters house --blocks block,side --draws 200 --seed 5",
    // More different outcomes, and totals of clusters, than are coded.
    "estimate list.csv --outcome spent --draws 200 --seed 5",
    "estimate list.csv --outcome spent --assignment three --arm call --blocks ward --draws 200 --seed 5",
    "estimate list.csv --outcome spent --assignment knocked --clusters door --draws 200 --seed 5",
    "estimate back.csv --outcome calls --assigned list.csv --id id=person --absent 0",
    "estimate back.csv --outcome calls --assigned list.csv --id id=person --assignment drawn --clusters house --covariates income --received came --drop-missing",
    "contacts contacts.csv --from van-contact-history --time-zone America/Detroit --unit people --by script",
    "contacts answers.csv --from van-survey-responses --time-zone America/Detroit",
    "balance list.csv --covariates income,ward",
    "estimate list.csv --outcome shifts --assignment three --covariates income,block",
    "estimate list.csv --outcome shifts --assignment drawn --covariates income,voted --blocks block,side --received there",
    "estimate list.csv --outcome shifts --assignment drawn --covariates income,voted --clusters house --blocks block,side --received there",
    "balance list.csv --assignment drawn --covariates income,ward --clusters house --blocks block",
    "balance list.csv --covariates income,voted --blocks ward",
    "kanon list.csv --fields age,ward",
    "kanon list.csv --fields ward --sensitive age",
    "fit list.csv --outcome voted --predictors income,ward,assignment",
    "fit list.csv --outcome voted --predictors income,assignment --clusters house",
    "fit list.csv --outcome voted --predictors age,block --weights income --sampling",
  ])("gives the same answer as in memory: %s", async (words) => {
    const [memory, large] = await bothWays(words);
    expect(large).toEqual(memory);
  });

  it.each([
    "estimate list.csv --outcome voted --covariates income,age",
    "estimate list.csv --outcome shifts --assignment three --arm call --covariates age,income",
    "balance list.csv --covariates income,age --blocks ward",
    "balance list.csv --assignment drawn --covariates shifts,age --clusters house",
  ])("names the first gap in a covariate as in memory: %s", async (words) => {
    const said: unknown[] = [];
    for (const engine of ["", " --engine duckdb"]) {
      const { errors, exitCode } = await desk.run(`${words}${engine}`.split(" "));
      said.push([errors, exitCode]);
    }
    expect(said[1]).toEqual(said[0]);
    expect(String(said)).toMatch(/The covariate "(age|shifts)" is missing in row \d+\. Fill it/);
  });

  it.each([
    "--clusters house",
    "--clusters income --probabilities 0.3,0.7",
    "--clusters house --blocks block,side --block-column home",
    "--clusters house --blocks ward",
  ])("draws whole clusters as in memory: %s", async (words) => {
    const draw = async (engine: string): Promise<readonly unknown[]> => {
      const asked = `assign list.csv --arms a,b --seed 3 --column dealt --out dealt.csv --record dealt.json ${words}${engine}`;
      const { errors, exitCode } = await desk.run(`${asked} --force`.split(" "));
      return exitCode === 0 ? [desk.read("dealt.json"), desk.read("dealt.csv")] : [exitCode, errors];
    };
    const memory = await draw("");
    const large = await draw(" --engine duckdb");
    expect(large[0]).toEqual(memory[0]);
    // Twelve million letters: their difference would take hours to show.
    expect(large[1] === memory[1]).toBe(true);
    expect(String(memory[1])).toMatch(words.endsWith("ward") ? /lies in two blocks/ : /^id,.*,dealt\r?\n/);
  });

  it("writes the same log of contacts as in memory", async () => {
    const words =
      "contacts contacts.csv --from van-contact-history --time-zone America/Detroit --unit people --force --out";
    const memory = await desk.run(`${words} log.csv`.split(" "));
    const large = await desk.run(`${words} large.csv --engine duckdb`.split(" "));
    expect([memory.exitCode, large.exitCode]).toEqual([0, 0]);
    expect(desk.read("large.csv") === desk.read("log.csv")).toBe(true);
  });

  it("has the same card of a model as in memory, with its groups and weights", async () => {
    const fitted = await desk.run(
      "fit list.csv --outcome voted --predictors income,age --out model.json".split(" "),
    );
    expect(fitted.exitCode).toBe(0);
    const words =
      "card list.csv --model model.json --title Turnout --use Doors --not-for Housing --groups ward,assignment --weights income";
    const [memory, large] = await bothWays(words);
    expect(large).toEqual(memory);
    const refused = await desk.run(`${words.replace("ward", "id")} --engine duckdb`.split(" "));
    expect([refused.errors, refused.exitCode]).toEqual([
      expect.stringContaining('"id" has more than 50 values'),
      3,
    ]);
  });
});
