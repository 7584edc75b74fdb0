import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DATASET_NAMES, type DatasetName } from "../../src/library/table/datasets/dataset-name.js";
import { describeDataset } from "../../src/library/table/datasets/describe-dataset.js";
import { loadDataset } from "../../src/library/table/datasets/load-dataset.js";

describe("loadDataset", () => {
  it.each(DATASET_NAMES)("gives %s with the columns, rows and types of its passport", (name) => {
    const passport = describeDataset(name);
    const rows = loadDataset(name);
    expect(rows.numRows()).toBe(passport.rowCount);
    expect(rows.columnNames()).toEqual(passport.fields.map((field) => field.name));
    for (const field of passport.fields) {
      const values = Array.from(rows.array(field.name));
      const expected = {
        string: "string",
        date: "string",
        integer: "number",
        number: "number",
        boolean: "boolean",
      };
      const kinds = new Set(values.filter((value) => value !== null).map((value) => typeof value));
      expect([...kinds], field.name).toEqual([expected[field.type]]);
      expect(values.filter((value) => value === null).length, field.name).toBe(field.missing);
      if (field.type === "date")
        expect(values.every((day) => day === null || /^\d{4}-\d{2}-\d{2}$/.test(String(day)))).toBe(true);
    }
  });

  it("gives each caller a table of their own: a change in one does not reach the next", () => {
    const first = loadDataset("canvass-log");
    const { result } = first.data() as { result: unknown[] };
    result[0] = "changed";
    expect(loadDataset("canvass-log").get("result", 0)).not.toBe("changed");
  });

  it("offers the closest name for a mistyped one and lists the datasets", () => {
    expect(() => loadDataset("nonvoter-2020" as DatasetName)).toThrow(
      /There is no dataset called "nonvoter-2020"\. Did you mean "nonvoters-2020"\? The datasets are: nonvoters-2020, .* and \d+ more/,
    );
  });

  it.each([["../src"], ["constructor"], [""], [undefined], [7]])("refuses %s as a name", (name) => {
    expect(() => loadDataset(name as DatasetName)).toThrow(/There is no dataset called/);
  });
});

describe("a damaged copy of the package", () => {
  const folder = mkdtempSync(join(tmpdir(), "movement data "));
  const dataset = join(folder, "datasets/canvass-log");
  let load: typeof loadDataset;

  // The library finds its datasets from its own place, so a copy of both in a folder with a space stands alone.
  beforeAll(async () => {
    symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");
    cpSync("src/library", join(folder, "src/library"), { recursive: true });
    copyFileSync("package.json", join(folder, "package.json"));
    const copy = join(folder, "src/library/table/datasets/load-dataset.ts");
    const module: { loadDataset: typeof loadDataset } = await import(pathToFileURL(copy).href);
    load = module.loadDataset;
  });
  beforeEach(() => cpSync("datasets/canvass-log", dataset, { recursive: true }));
  afterEach(() => rmSync(dataset, { recursive: true }));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("loads from a folder with a space in its name", () => {
    expect(load("canvass-log").numRows()).toBe(1200);
  });

  it("names the data file when a single bit of it is wrong", () => {
    const file = join(dataset, "canvass-log.arrow");
    const bytes = readFileSync(file);
    bytes[1000] = (bytes[1000] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(() => load("canvass-log")).toThrow(
      /^The file datasets\/canvass-log\/canvass-log\.arrow is damaged: .*git checkout -- datasets\/canvass-log/,
    );
  });

  it("names the data file when it is missing", () => {
    rmSync(join(dataset, "canvass-log.arrow"));
    expect(() => load("canvass-log")).toThrow(
      /^The file datasets\/canvass-log\/canvass-log\.arrow is missing\./,
    );
  });

  it.each([
    ["is not JSON", (text: string) => text.slice(1), /datapackage\.json is damaged/],
    [
      "lacks its fields",
      (text: string) => text.replace('"fields"', '"columns"'),
      /resources\.0\.schema\.fields/,
    ],
    [
      "points outside its folder",
      (text: string) => text.replace('"path": "canvass-log.arrow"', '"path": "../canvass-log.arrow"'),
      /resources\.0\.path/,
    ],
    [
      "hides that it is synthetic",
      (text: string) => text.replace('"synthetic": true', '"synthetic": false'),
      /planted truth/,
    ],
  ])("names the passport when it %s", (_, damage, sentence) => {
    const file = join(dataset, "datapackage.json");
    const text = readFileSync(file, "utf8");
    expect(damage(text)).not.toBe(text);
    writeFileSync(file, damage(text));
    expect(() => load("canvass-log")).toThrow(sentence);
  });
});
