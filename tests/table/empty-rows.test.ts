import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openDuckDB } from "../../src/library/engine/connect/open-duckdb.js";
import { importTable } from "../../src/library/engine/tables/import-table.js";
import { readCSV } from "../../src/library/table/read/read-csv.js";
import type { ReadCSVOptions } from "../../src/library/table/read/read-csv-options.js";

const folder = mkdtempSync(join(tmpdir(), "empty-rows-"));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, "list.csv");

function read(text: string, options: ReadCSVOptions = {}): { rows: readonly object[]; said: string } {
  writeFileSync(path, text);
  const said: string[] = [];
  const table = readCSV(path, { ...options, onNotice: (sentence) => said.push(sentence) });
  return { rows: table.objects(), said: said.join(" ").replaceAll(path, "FILE") };
}

// What a spreadsheet leaves behind for rows that were emptied, or only formatted.
const LEFT = "id,name,town\n1,Ana,Flint\n,,\n2,Ben,\n,,\n, ,\u200b\n";
const PEOPLE = [
  { id: 1, name: "Ana", town: "Flint" },
  { id: 2, name: "Ben", town: null },
];
const NOBODY = { id: null, name: null, town: null };

describe("rows of a delimited file without a value in any cell", () => {
  it("are nobody: they are left out, and a notice says where they were", () => {
    const { rows, said } = read(LEFT);
    expect(rows).toEqual(PEOPLE);
    expect(said).toBe(
      'Line 3 of FILE has no value in any cell; it was left out. The same is true of 2 other lines. To keep them as rows, write { emptyRows: "keep" }.',
    );
  });

  it("are rows when they are asked for", () => {
    const { rows, said } = read(LEFT, { emptyRows: "keep" });
    expect(rows).toEqual([PEOPLE[0], NOBODY, PEOPLE[1], NOBODY, NOBODY]);
    expect(said).toBe("");
  });

  it("are no ragged rows, however many commas a spreadsheet left in them", () => {
    expect(read("id,name,town\n1,Ana,Flint\n,\n,,,,\n2,Ben,\n").rows).toEqual(PEOPLE);
    expect(() => read("id,name,town\n1,Ana,Flint\n,\n2,Ben,\n", { emptyRows: "keep" })).toThrow(
      /Line 3 .* has 2 cells/,
    );
  });

  it("are told from rows of texts that mean not known, and from the missing cells of a single column", () => {
    const { rows, said } = read("id,name\nNA,NA\n1,Ana\n", { missing: ["NA"] });
    expect([rows.length, said]).toEqual([2, ""]);
    expect(read('name\n"Ana"\n""\n').rows).toEqual([{ name: "Ana" }, { name: null }]);
  });

  it("are left out of a table in an engine too, with the same notice", async () => {
    writeFileSync(path, LEFT);
    const said: string[] = [];
    const onNotice = (sentence: string): number => said.push(sentence);
    const engine = await openDuckDB();
    const left = await importTable(engine, { file: path, into: "people", onNotice });
    const kept = await importTable(engine, { file: path, into: "kept", emptyRows: "keep", onNotice });
    const rows = await engine.query("SELECT name FROM people ORDER BY name");
    await engine.close();
    expect([left, kept, rows]).toEqual([2, 5, [{ name: "Ana" }, { name: "Ben" }]]);
    expect(said.filter((sentence) => sentence.includes("no value in any cell"))).toHaveLength(1);
  });
});
