import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openDuckDB } from "../../src/library/engine/connect/open-duckdb.js";
import { importTable } from "../../src/library/engine/tables/import-table.js";
import { fitLogistic } from "../../src/library/model/fit/fit-logistic.js";
import { loadFit, saveFit } from "../../src/library/model/fit/save-fit.js";
import { predictProbability } from "../../src/library/model/score/predict-probability.js";
import { sensitivity } from "../../src/library/organize/electoral/sensitivity.js";
import { scanPersonalData } from "../../src/library/safety/scan/scan-personal-data.js";
import { viewOf } from "../../src/library/show/view-of.js";
import { diffTables } from "../../src/library/table/join/diff-tables.js";
import { joinTables } from "../../src/library/table/join/join-tables.js";
import { profile } from "../../src/library/table/profile/profile.js";
import { readCSV } from "../../src/library/table/read/read-csv.js";
import { countBy } from "../../src/library/table/summary/count-by.js";
import { toCSV } from "../../src/library/table/write/to-csv.js";
import { openDesk } from "../cli/run-here.js";

const NAMES = ["constructor", "toString", "__proto__", "length", "hasOwnProperty", "valueOf", "prototype"];
const TEXT = `${["id", ...NAMES].join(",")}\r\n1,a@example.org,b,c,4,d,e,f\r\n2,g@example.org,h,i,5,j,k,l\r\n`;

const folder = mkdtempSync(join(tmpdir(), "odd names "));
const path = join(folder, "odd.csv");
writeFileSync(path, TEXT);
afterAll(() => rmSync(folder, { recursive: true }));

describe("columns called like parts of JavaScript are columns like any other", () => {
  const table = readCSV(path);

  it("in readCSV and toCSV", () => {
    expect(table.columnNames()).toEqual(["id", ...NAMES]);
    expect(Array.from(table.array("__proto__"))).toEqual(["c", "i"]);
    expect(Array.from(table.array("constructor"))).toEqual(["a@example.org", "g@example.org"]);
    expect(toCSV(table)).toBe(TEXT);
  });

  it("when a type is told for one, and not for the others", () => {
    const told = readCSV(path, { types: { length: "text" } });
    expect(Array.from(told.array("length"))).toEqual(["4", "5"]);
  });

  it("in profile and in the scan", () => {
    expect(profile(table).columns.map(({ column, distinct }) => [column, distinct])).toEqual(
      ["id", ...NAMES].map((name) => [name, 2]),
    );
    expect(scanPersonalData(table).map(({ column, kind }) => [column, kind])).toEqual([
      ["constructor", "email"],
    ]);
  });

  it.each(NAMES)("in countBy: %s", (name) => {
    const counts = countBy(table, name);
    expect(Array.from(counts.array(name))).toEqual(Array.from(table.array(name)));
    expect(Array.from(counts.array("count"))).toEqual([1, 1]);
  });

  it.each(NAMES)("in joinTables: %s", (name) => {
    const { rows, leftOnly, rightOnly } = joinTables(table, table, { key: name });
    expect(rows.numRows()).toBe(2);
    expect(Array.from(rows.array(name))).toEqual(Array.from(table.array(name)));
    expect([leftOnly.numRows(), rightOnly.numRows()]).toEqual([0, 0]);
    expect(rows.columnNames()).toHaveLength(1 + 2 * NAMES.length);
  });

  it.each(NAMES)("in show, as a table and as rows: %s", (name) => {
    const shown = [countBy(table, name), JSON.parse(`[{"${name}": "x", "count": 1}]`)].map((value) =>
      viewOf(value, {})?.columns.find((column) => column.name === name),
    );
    const [first = ""] = Array.from(table.array(name), String);
    expect(JSON.stringify(shown[0]?.cells)).toContain(first);
    expect(JSON.stringify(shown[1]?.cells)).toContain("x");
  });

  it.each(NAMES)("in a model that is fitted, saved, read again and used: %s", (name) => {
    const columns = { [name]: [...Array(40).keys()].map((i) => (i * 7) % 13) };
    const answered = [...Array(40).keys()].map((i) => Number((i * 5 + (i >> 2)) % 3 === 0));
    const data = { ...columns, answered };
    const fit = fitLogistic(data, { outcome: "answered", predictors: [name] });
    expect(fit.terms).toEqual(["intercept", name]);
    const again = loadFit(saveFit(fit));
    expect(predictProbability(again, data)).toEqual(predictProbability(fit, data));
  });

  it.each(NAMES)("in a sensitivity, as the name of an assumption: %s", (name) => {
    const range = { value: 2, low: 1, high: 4 };
    const rows = sensitivity({ [name]: range, other: range }, (values) =>
      Object.values(values).reduce((sum, value) => sum + value, 0),
    );
    expect(rows.map(({ resultAtValue, swing }) => [resultAtValue, swing])).toEqual([
      [4, 3],
      [4, 3],
    ]);
  });

  it("in diffTables", () => {
    writeFileSync(join(folder, "after.csv"), TEXT.replace(",i,5,", ",I,6,"));
    const diff = diffTables(table, readCSV(join(folder, "after.csv")), { key: "id" });
    expect(diff.changedColumns).toEqual([
      { column: "__proto__", rows: 1 },
      { column: "length", rows: 1 },
    ]);
    expect(diff.totals.find(({ column }) => column === "length")).toMatchObject({ before: 9, after: 10 });
    expect(diffTables(table, table, { key: "__proto__" }).same).toBe(true);
  });

  it("in an engine, in every way in which rows come out of it", async () => {
    const engine = await openDuckDB();
    await importTable(engine, { file: path, into: "odd" });
    const rows = await engine.query("SELECT * FROM odd ORDER BY id");
    const streamed = [];
    for await (const some of engine.stream("SELECT * FROM odd ORDER BY id")) streamed.push(...some);
    await engine.close();
    for (const found of [rows, streamed]) {
      expect(
        found.map((row) =>
          ["id", ...NAMES].map((name) => Object.entries(row).find(([key]) => key === name)?.[1]),
        ),
      ).toEqual([
        [1, "a@example.org", "b", "c", 4, "d", "e", "f"],
        [2, "g@example.org", "h", "i", 5, "j", "k", "l"],
      ]);
    }
  });

  it.each([[[]], [["--engine", "duckdb"]]])("in files that the command line writes: %j", async (more) => {
    const desk = openDesk();
    desk.put("odd.csv", TEXT);
    const ran = await desk.run([
      "assign",
      "odd.csv",
      "--arms",
      "a,b",
      "--seed",
      "1",
      "--out",
      "out.csv",
      ...more,
    ]);
    expect(ran.errors).toBe("");
    const [header, ...rows] = desk.read("out.csv").trim().split("\r\n");
    expect(header).toBe(`${["id", ...NAMES].join(",")},assignment`);
    expect(rows.map((row) => row.replace(/,[ab]$/, ""))).toEqual(TEXT.trim().split("\r\n").slice(1));
    desk.clear();
  });

  it.each(["arrow", "parquet", "xlsx", "json", "ndjson", "tsv"])(
    "in a file of another format, and back: .%s",
    async (format) => {
      const desk = openDesk();
      // Arrow keeps no "__proto__", and says so.
      const names = ["id", ...NAMES].filter((name) => format !== "arrow" || name !== "__proto__");
      const cells = (row: number) => names.map((_, i) => (i === 0 ? row : `cell ${row} ${i}`));
      desk.put("odd.csv", `${[names, cells(1), cells(2), cells(3), cells(4)].join("\n")}\n`);
      const assign = (file: string, out: string) =>
        desk.run(["assign", file, "--arms", "a,b", "--seed", "1", "--out", out]);
      expect((await assign("odd.csv", `out.${format}`)).errors).toBe("");
      const back = `out.${format}`;
      const ran =
        format === "json" || format === "ndjson"
          ? await desk.run(["scan", back])
          : await desk.run(["split", back, "--seed", "1", "--train", "a.csv", "--test", "b.csv"]);
      expect([ran.exitCode, ran.errors]).toEqual([0, ""]);
      const text =
        format === "json" || format === "ndjson" ? desk.read(back) : desk.read("a.csv") + desk.read("b.csv");
      for (const cell of [...names, ...cells(3).slice(1)]) expect(text).toContain(String(cell));
      desk.clear();
    },
  );
});
