import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../src/library/engine/connect/engine.js";
import { openDuckDB } from "../../src/library/engine/connect/open-duckdb.js";
import { exportTable } from "../../src/library/engine/tables/export-table.js";
import { importTable } from "../../src/library/engine/tables/import-table.js";
import { loadDataset } from "../../src/library/table/datasets/load-dataset.js";

let engine: Engine;
const folder = mkdtempSync(join(tmpdir(), "engine files "));
const file = (name: string): string => join(folder, name);

beforeAll(async () => {
  engine = await openDuckDB();
  await engine.query(
    `CREATE TABLE people AS SELECT i AS id, CASE WHEN i % 7 > 0 THEN i / 3 END AS "größe ""x""", i % 2 = 0 AS came,
      ['it''s', 'ç 名', 'a\\b', 'two' || chr(10) || 'lines', ''][1 + CAST(i % 5 AS INTEGER)] AS word,
      DATE '1970-01-01' + CAST(i * 11 - 9000 AS INTEGER) AS day, 9007199254740993 + i AS big FROM range(3000) AS t(i)`,
  );
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});
const all = (table: string) => engine.query(`SELECT * FROM ${table} ORDER BY id`);

describe("exportTable and importTable in DuckDB", () => {
  it.each(["parquet", "arrow"])(
    "bring a table through a file and back, value by value: %s",
    async (ending) => {
      await exportTable(engine, { from: "people", file: file(`people.${ending}`) });
      expect(await importTable(engine, { file: file(`people.${ending}`), into: `from_${ending}` })).toBe(
        3000,
      );
      expect(await all(`from_${ending}`)).toEqual(await all("people"));
      expect((await engine.columns(`from_${ending}`)).map(({ type }) => type)).toEqual(
        (await engine.columns("people")).map(({ type }) => type),
      );
    },
  );

  it.each(["parquet", "csv", "arrow"])(
    "write .%s for an engine that writes no files itself",
    async (ending) => {
      // The statements for PostgreSQL, apart from its types, are understood here too.
      const other: Engine = { ...engine, dialect: "postgres" };
      await engine.query(
        "CREATE OR REPLACE TABLE few AS SELECT id, word, came, day FROM people WHERE id < 50",
      );
      await exportTable(other, { from: "few", file: file(`few.${ending}`), overwrite: true });
      expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
      await importTable(engine, { file: file(`few.${ending}`), into: `few_${ending}` });
      const empty = (rows: Awaited<ReturnType<typeof all>>) =>
        rows.map((row) => ({ ...row, word: row.word === "" ? null : row.word }));
      expect(empty(await all(`few_${ending}`))).toEqual(empty(await all("few")));
    },
  );

  it("keep every digit of a decimal number in CSV", async () => {
    await engine.query("CREATE TABLE exact AS SELECT 12345678901234567890.12::DECIMAL(38, 2) AS a");
    await engine.query(
      "CREATE TABLE exacter AS SELECT a, 123456789012345678901234567890::HUGEINT AS c FROM exact",
    );
    await exportTable(engine, { from: "exacter", file: file("exact.csv") });
    expect(readFileSync(file("exact.csv"), "utf8")).toBe(
      "a,c\r\n12345678901234567890.12,123456789012345678901234567890\r\n",
    );
  });

  it("bring numbers and texts through CSV", async () => {
    await exportTable(engine, { from: "people", file: file("people.csv") });
    expect(await importTable(engine, { file: file("people.csv"), into: "from_csv" })).toBe(3000);
    const sums = (table: string) =>
      engine.query(
        `SELECT SUM(id) AS id, SUM("größe ""x""") AS size, COUNT(DISTINCT word) AS words FROM ${table}`,
      );
    // In CSV an empty text and a missing one are the same.
    expect(await sums("from_csv")).toEqual(
      (await sums("people")).map((row) => ({ ...row, words: Number(row.words) - 1 })),
    );
  });

  it("bring delimited text in as readCSV reads it, whatever it is called and however it is written", async () => {
    const text = "zip|share|doors|came\n01001|24%|1,200|true\n27701|5%|30|false\n";
    writeFileSync(file("list.xls"), Buffer.from(text, "utf16le"));
    expect(await importTable(engine, { file: file("list.xls"), into: "list" })).toBe(2);
    expect(await engine.query("SELECT * FROM list ORDER BY zip")).toEqual([
      { zip: "01001", share: 0.24, doors: 1200, came: true },
      { zip: "27701", share: 0.05, doors: 30, came: false },
    ]);
    writeFileSync(file("headless.txt"), "1;Ana\n2;Bo\n");
    const options = { delimiter: ";", header: false, names: ["id", "name"] };
    await importTable(engine, { file: file("headless.txt"), into: "headless", ...options });
    expect(await engine.query("SELECT name FROM headless WHERE id = 2")).toEqual([{ name: "Bo" }]);
  });

  it("read letters of Windows with a word about it, and show no row when they cannot", async () => {
    const rows = "name,street\nJosé Diaz,12 Main St\nAna Lopez,14 Oak Ave\n";
    writeFileSync(file("latin.csv"), Buffer.from(rows, "latin1"));
    const notices: string[] = [];
    const into = { file: file("latin.csv"), onNotice: (sentence: string) => notices.push(sentence) };
    await importTable(engine, { ...into, into: "latin_seen" });
    await importTable(engine, { ...into, into: "latin_told", encoding: "latin1" });
    expect(notices).toEqual([expect.stringMatching(/line 2 shows it.*Windows-1252/)]);
    for (const table of ["latin_seen", "latin_told"])
      expect(await engine.query(`SELECT name FROM ${table} LIMIT 1`)).toEqual([{ name: "José Diaz" }]);
    const refused = await importTable(engine, { ...into, into: "latin_no", encoding: "utf-8" }).catch(
      (error: Error) => error.message,
    );
    expect(refused).toMatch(/^Line 2 of .* not stored as UTF-8/);
    expect(String(refused)).not.toMatch(/Diaz|Main St|Lopez/);
    await expect(engine.query("SELECT * FROM latin_no")).rejects.toThrow(/latin_no/);
  });

  it.each<[string, string | Uint8Array]>([
    ["uneven.csv", "name,street\nAna Lopez,14 Oak Ave,extra\n"],
    ["broken.json", '[{"name": "Ana Lopez", "street": "14 Oak Ave"}, {"name": '],
    ["broken.jsonl", '{"name": "Ana Lopez"}\n{"name": 14 Oak Ave\n'],
    ["broken.parquet", "PAR1 Ana Lopez 14 Oak Ave PAR1"],
    ["type.csv", "name,n\nAna Lopez,1\n"],
  ])("show nobody when a file is refused, and leave no table: %s", async (name, content) => {
    writeFileSync(file(name), content);
    const types = name === "type.csv" ? { types: { name: "number" as const } } : {};
    const refused: unknown = await importTable(engine, { file: file(name), into: "nobody", ...types }).catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(Error);
    expect(inspect(refused, { depth: 8 })).not.toMatch(/Lopez|Oak Ave/);
    await expect(engine.query("SELECT * FROM nobody")).rejects.toThrow(/nobody/);
  });

  it("take a file's name for a name and not for a pattern", async () => {
    await exportTable(engine, { from: "people", file: file("voters1.parquet") });
    await engine.query("CREATE TABLE two AS SELECT 7 AS id FROM range(2)");
    await exportTable(engine, { from: "two", file: file("voters[1].parquet") });
    expect(await importTable(engine, { file: file("voters[1].parquet"), into: "right" })).toBe(2);
    await expect(importTable(engine, { file: file("voters?.parquet"), into: "none" })).rejects.toThrow(
      /There is no file/,
    );
  });

  it("read the Arrow files of the course", async () => {
    const rows = await importTable(engine, { file: "datasets/two-texts/two-texts.arrow", into: "members" });
    const table = loadDataset("two-texts");
    expect(rows).toBe(table.numRows());
    const [counted] = await engine.query('SELECT SUM("pastActions") AS actions FROM members');
    expect(counted?.actions).toBe(
      Array.from(table.array("pastActions") as ArrayLike<number>).reduce((sum, value) => sum + value, 0),
    );
  });

  it("write nothing when a file is there, and replace it when they are told to", async () => {
    writeFileSync(file("mine.arrow"), "precious");
    await expect(exportTable(engine, { from: "people", file: file("mine.arrow") })).rejects.toThrow(
      /There is already a file .*mine\.arrow/,
    );
    await exportTable(engine, { from: "people", file: file("mine.arrow"), overwrite: true });
    expect(await importTable(engine, { file: file("mine.arrow"), into: "mine" })).toBe(3000);
  });

  it("leave nothing behind when the engine fails in the middle", async () => {
    const failing: Engine = {
      ...engine,
      async *stream(sql) {
        for await (const rows of engine.stream(sql)) {
          yield rows;
          throw new Error("the line was cut");
        }
      },
    };
    const before = readdirSync(folder);
    await expect(exportTable(failing, { from: "people", file: file("never.arrow") })).rejects.toThrow(
      "was cut",
    );
    expect(readdirSync(folder)).toEqual(before);
    expect(existsSync(file("never.arrow"))).toBe(false);
  });

  it("say what is wrong with a file's name or its content", async () => {
    await expect(exportTable(engine, { from: "people", file: file("people.txt") })).rejects.toThrow(
      /must end in \.parquet, \.csv or \.arrow/,
    );
    await expect(importTable(engine, { file: file("nowhere.parquet"), into: "x" })).rejects.toThrow(
      /nowhere/,
    );
    await expect(importTable(engine, { file: file("nowhere.arrow"), into: "x" })).rejects.toThrow(/nowhere/);
    writeFileSync(file("broken.arrow"), "not an Arrow file");
    await expect(importTable(engine, { file: file("broken.arrow"), into: "x" })).rejects.toThrow();
    await expect(engine.query("SELECT * FROM x")).rejects.toThrow(/x/);
  });

  it("stream every row, whatever else is asked meanwhile", async () => {
    let rows = 0;
    for await (const batch of engine.stream("SELECT id FROM people, range(10)")) {
      rows += batch.length;
      await engine.query("SELECT COUNT(*) FROM people");
    }
    expect(rows).toBe(30_000);
  });

  it("keep memory flat: half a million rows go through in batches", async () => {
    await engine.query(
      "CREATE TABLE long AS SELECT i AS id, i / 7 AS share, 'word ' || i % 1000 AS word FROM range(500000) AS t(i)",
    );
    const base = process.memoryUsage();
    let peak = 0;
    const watched: Engine = {
      ...engine,
      async *stream(sql) {
        for await (const rows of engine.stream(sql)) {
          const { heapUsed, external } = process.memoryUsage();
          peak = Math.max(peak, heapUsed + external - base.heapUsed - base.external);
          yield rows;
        }
      },
    };
    await exportTable(watched, { from: "long", file: file("long.arrow") });
    // All rows at once are over 100 MB of objects.
    expect(peak).toBeGreaterThan(0);
    expect(peak).toBeLessThan(60 * 2 ** 20);
    rmSync(file("long.arrow"));
  }, 120_000);
});
