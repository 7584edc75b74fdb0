import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../../src/library/engine/connect/engine.js";
import { parseRecipe } from "../../../src/library/engine/recipe/parse-recipe.js";
import { runRecipe } from "../../../src/library/engine/recipe/run-recipe.js";
import { starterRecipe } from "../../../src/library/engine/recipe/starter-recipe.js";
import { importTable, openDuckDB, readFile, toCSV } from "../../../src/library/index.js";
import type { Layout } from "../../../src/library/layouts/describe/layout.js";
import { allLayouts, describeLayout } from "../../../src/library/layouts/known-layouts.js";
import { inventedFile } from "../../fixtures/layouts/invented-file.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const LIST_OF = "2026-09-01";
let engine: Engine;
beforeAll(async () => {
  engine = await openDuckDB();
});
afterAll(() => engine.close());

/** A file of a layout, as `import` brings it into the database. */
async function bring(layout: Layout, table: string): Promise<void> {
  const path = join(temporaryFolder(), "file.txt");
  writeFileSync(path, inventedFile(layout, { rows: 12 }).text);
  const rows = readFile(path, { layout: layout.name, onNotice: () => {}, asOf: LIST_OF });
  await engine.query(`DROP TABLE IF EXISTS ${table}`);
  const file = join(temporaryFolder(), "imported.csv");
  // Invented people may lack their id, which the recipe refuses, and has to.
  const ids = layout.person === undefined ? [] : (rows.array(layout.person) as unknown[]);
  const known = Object.fromEntries(
    rows
      .columnNames()
      .map((name) => [name, (rows.array(name) as unknown[]).filter((_, row) => ids[row] !== null)]),
  );
  writeFileSync(file, toCSV(known));
  await importTable(engine, { file, into: table, onNotice: () => {} });
}

const made = allLayouts().flatMap((layout) => {
  try {
    return [{ name: layout.name, layout, recipe: starterRecipe(layout, allLayouts(), LIST_OF) }];
  } catch {
    return [];
  }
});

describe("a recipe to start from", () => {
  it("is there for the voter files and histories of all states but those without a birthday and codes", () => {
    const without = allLayouts().filter(
      ({ name, is, columns }) =>
        (is === "voter file" || is === "vote history") &&
        (is === "vote history" || columns.some(({ kind }) => kind === "birth date")) &&
        !made.some((one) => one.name === name),
    );
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it.each(made)("runs as it is on a file of $name", async ({ layout, recipe }) => {
    const people = allLayouts().find(
      ({ person, is, place }) =>
        person === recipe.people.id &&
        (is !== "vote history" || place !== layout.place) &&
        (layout.is !== "vote history" || (is === "voter file" && place === layout.place)),
    );
    const list = layout.is === "vote history" ? people : layout;
    if (list === undefined) throw new Error("no list");
    await bring(list, "voters");
    const [source] = recipe.history;
    if (source !== undefined) {
      const votes = allLayouts().find(
        ({ is, place, confidence, older }) =>
          is === "vote history" && place === layout.place && confidence !== "low" && older !== true,
      );
      await bring(layout.is === "vote history" ? layout : (votes ?? layout), "votes");
      // Invented votes are of no election and of nobody in the invented list, which is refused, and has to be.
      if (source.form === "rows")
        await engine.query(
          `UPDATE votes SET "${source.id}" = (SELECT MIN("${recipe.people.id}") FROM voters), "${String(source.date)}" = '2024-11-05'`,
        );
    }
    const into = `made_${layout.name.replaceAll("-", "_")}`;
    const report = await runRecipe(engine, parseRecipe(JSON.stringify(recipe)), { asOf: LIST_OF, into });
    expect(report.people).toBeGreaterThan(0);
  });

  it("names the elections that were, and what a blank and an unknown code are", () => {
    const recipe = starterRecipe(describeLayout("fl-voter-extract"), allLayouts(), LIST_OF);
    expect(recipe.elections.map(({ date }) => date)).toEqual(["2020-11-03", "2022-11-08", "2024-11-05"]);
    expect(recipe.features).toContainEqual(
      expect.objectContaining({ recode: "Party Affiliation", others: "other", missing: "unknown" }),
    );
  });

  it("is refused in a sentence where nothing can be made", () => {
    const refuse = (name: string) => () => starterRecipe(describeLayout(name), allLayouts(), LIST_OF);
    expect(refuse("google-form-responses")).toThrow(
      "No column of google-form-responses says who a person is",
    );
    expect(refuse("van-notes")).toThrow("neither days of birth nor codes");
  });
});
