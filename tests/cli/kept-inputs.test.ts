import { linkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk, voters } from "./run-here.js";

const desk = openDesk();
const list = voters();
beforeAll(async () => {
  desk.put("voters.csv", list);
  await desk.run(["fit", "voters.csv", "--outcome", "voted", "--predictors", "age", "--out", "model.json"]);
  linkSync(join(desk.folder, "voters.csv"), join(desk.folder, "same.csv"));
});
afterAll(() => desk.clear());

const card = ["card", "voters.csv", "--model", "model.json", "--title", "T", "--use", "U", "--not-for", "V"];

describe("what a command reads", () => {
  it.each([
    ["a list by its scores", ["score", "voters.csv", "--model", "model.json", "--out", "voters.csv"]],
    [
      "a list by another way to its name",
      ["score", "voters.csv", "--model", "model.json", "--out", "./voters.csv"],
    ],
    [
      "a list by another name of the file",
      ["score", "voters.csv", "--model", "model.json", "--out", "same.csv"],
    ],
    [
      "a list by its own part",
      ["split", "voters.csv", "--seed", "1", "--train", "a.csv", "--test", "voters.csv"],
    ],
    ["a model by its scores", ["score", "voters.csv", "--model", "model.json", "--out", "model.json"]],
    ["a model by its card", [...card, "--out", "model.json"]],
    [
      "a list by the record of its draw",
      ["assign", "voters.csv", "--arms", "a,b", "--seed", "1", "--out", "x.csv", "--record", "voters.csv"],
    ],
  ])("is not written over, with --force either: %s", async (_, words) => {
    const model = desk.read("model.json");
    const { exitCode, errors } = await desk.run([...words, "--force"]);
    expect(errors).toMatch(/^movement-data: ".+" is read by this command, so it is not written over/);
    expect(exitCode).toBe(2);
    expect([desk.read("voters.csv"), desk.read("model.json")]).toEqual([list, model]);
  });

  it("stands beside a file that was written before, which --force replaces", async () => {
    const words = ["score", "voters.csv", "--model", "model.json", "--out", "scored.csv", "--force"];
    expect((await desk.run(words)).exitCode).toBe(0);
    expect((await desk.run(words)).exitCode).toBe(0);
  });
});

describe("a new column and a card", () => {
  it("need a name and words", async () => {
    const words = ["score", "voters.csv", "--model", "model.json", "--out", "named.csv", "--column", " "];
    expect((await desk.run(words)).errors).toContain(
      "--column is the name of the new column, but it is empty.",
    );
    const blank = await desk.run([
      "card",
      "voters.csv",
      "--model",
      "model.json",
      "--title",
      "",
      "--use",
      "U",
      "--not-for",
      "V",
    ]);
    expect([blank.exitCode, blank.errors]).toEqual([
      2,
      "movement-data: --title is empty: write it in words.\n",
    ]);
  });

  it("has a day of the calendar, is Markdown or JSON, and names no people", async () => {
    expect((await desk.run([...card, "--date", "2026-13-45"])).errors).toContain('but it is "2026-13-45"');
    expect((await desk.run([...card, "--out", "card.txt"])).errors).toContain(".md or .json");
    desk.put(
      "named.csv",
      `id,${list
        .trim()
        .split("\n")
        .map((line, i) => (i === 0 ? line : `V${i},${line}`))
        .join("\n")}\n`,
    );
    const people = await desk.run(["card", "named.csv", ...card.slice(2), "--groups", "id"]);
    expect([people.exitCode, people.output]).toEqual([3, ""]);
    expect(people.errors).toContain('"id" has more than 50 values');
  });

  it("says how many rows it could not use", async () => {
    desk.put("gaps.csv", list.replace(/,[01],home 3\n/, ",,home 3\n"));
    const { output } = await desk.run(["card", "gaps.csv", ...card.slice(2), "--out", "card.md"]);
    expect(output).toBe("1 row without an outcome or a score left out.\nWrote card.md.\n");
  });
});
