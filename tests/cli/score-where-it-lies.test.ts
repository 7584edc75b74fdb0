import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk } from "./run-here.js";

const desk = openDesk();
afterAll(() => desk.clear());

const party = (i: number): string => (i % 11 === 0 ? "" : i % 3 === 0 ? "DEM" : "REP");
const line = (i: number): string => `${i},${20 + (i % 50)},${party(i)},${(i * 7) % 5 === 0 ? 1 : 0}`;
const list = (lines: readonly string[]): string => ["id,age,party,voted", ...lines, ""].join("\n");
const people = Array.from({ length: 5000 }, (_, i) => line(i));
const score = (name: string, ...words: readonly string[]) =>
  desk.run(["score", name, "--model", "model.json", "--out", "scored.csv", "--force", ...words]);

beforeAll(async () => {
  desk.put("list.csv", list(people));
  const fit = ["fit", "list.csv", "--outcome", "voted", "--predictors", "age,party", "--out", "model.json"];
  expect((await desk.run(fit)).exitCode).toBe(0);
});

// 5,000 rows are more than one chunk of DuckDB, and fewer than a batch in memory.
describe("score, where DuckDB reads the file", () => {
  it("writes the file that a list in memory gives, and counts who has no score once", async () => {
    const here = await score("list.csv");
    const held = desk.read("scored.csv");
    const there = await score("list.csv", "--engine", "duckdb");
    expect(there.errors).toBe(here.errors);
    expect(there.output).toBe(here.output);
    expect(there.output).toContain("455 have no score");
    expect(desk.read("scored.csv")).toBe(held);
  });

  it("names the first row that it refuses, counted in the whole list, and writes nothing", async () => {
    desk.put("wrong.csv", list([...people.slice(0, 4099), "4711,30,GREEN,0", ...people.slice(4099)]));
    const said = [];
    for (const words of [[], ["--engine", "duckdb"]]) {
      const { exitCode, errors } = await desk.run([
        ...["score", "wrong.csv", "--model", "model.json", "--out", "none.csv"],
        ...words,
      ]);
      expect(exitCode).not.toBe(0);
      expect(errors).toMatch(/Row 4100 has .* a level that the model has not seen/);
      expect(existsSync(join(desk.folder, "none.csv"))).toBe(false);
      said.push(errors);
    }
    expect(said[1]).toBe(said[0]);
  });

  it("leaves the score empty on request", async () => {
    desk.put("wrong.csv", list([...people.slice(0, 4099), "4711,30,GREEN,0", ...people.slice(4099)]));
    const { exitCode, output } = await score("wrong.csv", "--unseen", "missing", "--engine", "duckdb");
    expect({ exitCode, output }).toEqual({
      exitCode: 0,
      output: "Scored 4,545 of 5,001 rows. 456 have no score: something about them is missing or unseen.\n",
    });
    expect(desk.read("scored.csv").split("\n")[4100]).toMatch(/^4711,30,GREEN,0,\r?$/);
  });
});
