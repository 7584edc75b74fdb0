import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ladderAndRetention } from "../../examples/jobs/ladder-and-retention.mjs";
import { makeFiles } from "../../examples/jobs/make-files.mjs";
import { readCommands } from "../../examples/jobs/read-commands.mjs";
import { parseRecipe } from "../../src/library/engine/recipe/parse-recipe.js";
import { recipeSQL } from "../../src/library/engine/recipe/recipe-sql.js";
import { describeLayout } from "../../src/library/layouts/known-layouts.js";
import { openDesk } from "../cli/run-here.js";

const JOBS = "examples/jobs";
const desk = openDesk();
beforeAll(() => {
  makeFiles(1000, desk.folder);
  for (const file of readdirSync(JOBS).filter((name) => name.endsWith(".json")))
    copyFileSync(join(JOBS, file), join(desk.folder, file));
});
afterAll(() => desk.clear());

/** Runs a job as it stands in its file, and gives what each command printed. */
async function run(job: string): Promise<readonly string[]> {
  const said: string[] = [];
  for (const [program, ...words] of readCommands(readFileSync(join(JOBS, `${job}.sh`), "utf8"))) {
    if (program !== "movement-data") continue;
    const { output, errors, exitCode } = await desk.run(words);
    expect([errors, exitCode], words.join(" ")).toEqual(["", 0]);
    said.push(output);
  }
  return said;
}
const linesOf = (file: string): readonly string[] => desk.read(file).trim().split(/\r?\n/);

it("the guide shows each form of vote history as a recipe takes it, with columns that the layouts have", () => {
  const guide = readFileSync(join(JOBS, "README.md"), "utf8");
  const shown = [...guide.matchAll(/```json\n(.*)\n```/g)].map(([, text = ""]) => text);
  const recipe: object = JSON.parse(readFileSync(join(JOBS, "now.json"), "utf8"));
  for (const text of shown)
    expect(() =>
      recipeSQL(parseRecipe(JSON.stringify({ ...recipe, history: [JSON.parse(text)] })), {
        asOf: "2026-11-03",
      }),
    ).not.toThrow();
  const forms = shown.map((text) => /"form": "(\w+)"/.exec(text)?.[1]);
  expect(forms).toEqual(["rows", "columns", "groups", "positions", "packed", "years", "last"]);
  const known = {
    rows: "co-history",
    groups: "ok-vr",
    positions: "pa-fve",
    packed: "ny-foil",
    years: "de-voter-list",
  };
  for (const [form, layout] of Object.entries(known)) {
    const names = describeLayout(layout).columns.map(({ name }) => name);
    const named = [...(shown[forms.indexOf(form)] ?? "").matchAll(/"(?:column|id|method|date)": "([^"]+)"/g)];
    for (const [, name = ""] of named.slice(0, form === "positions" ? 1 : undefined))
      expect(names, layout).toContain(name);
  }
});

describe("the three jobs of examples/jobs, as they stand there", () => {
  it("go from the state's file to scores that VAN loads", async () => {
    const said = await run("state-file-to-van");
    expect(said[0]).toContain("North Carolina voter list (nc-ncvoter)");
    expect(said.join("")).toContain("AUC 0.");
    const [head, ...rows] = linesOf("van-scores.csv");
    expect(head).toBe("vanid,turnout");
    expect(rows.length).toBe(linesOf("crosswalk.csv").length - 1);
    for (const row of rows) expect(row).toMatch(/^7\d{6},(0\.\d+)?$/);
  });

  it("go from the size of a texting test to its estimate", async () => {
    const said = await run("texting-test");
    expect(said[0]).toMatch(/^People needed per arm: /);
    expect(said.at(-1)).toMatch(/^ITT +text /m);
    expect(said.at(-1)).toContain("The list is the one drawn on 2026-09-01.");
    const texted = linesOf("spoke.csv").slice(1);
    expect(texted.length).toBeGreaterThan(200);
    expect(texted.length).toBeLessThan(500);
  });

  it("go from a month of exports to rates, ladder and retention", async () => {
    const said = await run("month-of-contacts");
    expect(said[0]).toContain("Contact rate: attempts that reached somebody");
    expect(desk.read("contacts.csv")).not.toContain("Invented");
    const { ladder, retention } = await ladderAndRetention(join(desk.folder, "contacts.csv"));
    expect(ladder.map(({ rung }) => rung)).toEqual(["tried", "reached", "reached again"]);
    const people = new Set(
      linesOf("contacts.csv")
        .slice(1)
        .map((line) => line.split(",")[0]),
    );
    expect(ladder[0]?.people).toBe(people.size);
    expect(retention.filter(({ period }) => period === 0).reduce((sum, { size }) => sum + size, 0)).toBe(
      people.size,
    );
  });
});
