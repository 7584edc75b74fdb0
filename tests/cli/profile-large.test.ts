import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { profileLarge } from "../../src/cli/commands/profile-large.js";
import type { Engine } from "../../src/library/engine/connect/engine.js";
import { openDuckDB } from "../../src/library/engine/connect/open-duckdb.js";
import { makeTable } from "../../src/library/table/columns/make-table.js";
import { profile } from "../../src/library/table/profile/profile.js";

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckDB(":memory:", { memoryLimit: "300MB" });
  await engine.query(
    `CREATE TABLE people AS SELECT CAST(i % 5000 AS DOUBLE) AS n, CASE WHEN i % 7 > 0 THEN i / 3.0 END AS share,
      ['Ana', 'bo', 'Zoë'][1 + CAST(i % 3 AS INTEGER)] AS name, i % 2 = 0 AS came, CAST(NULL AS VARCHAR) AS empty, 'x' AS same,
      strftime(DATE '2026-01-01' + CAST(i % 300 AS INTEGER), '%Y-%m-%d') AS day,
      printf('%05d', 1000 + i % 900) AS zip FROM range(6000) AS t(i)`,
  );
});
afterAll(() => engine.close());

describe("a profile where the rows are", () => {
  it("has the numbers of a profile in memory", async () => {
    const rows = await engine.query("SELECT * FROM people");
    const columns = (await engine.columns("people")).map(({ name }) => name);
    const whole = profile(makeTable(columns.map((name) => [name, rows.map((row) => row[name])])));
    const large = await profileLarge(engine, "people", rows.length);
    expect(large.columns.map(({ mean, stdDev, ...rest }) => rest)).toEqual(
      whole.columns.map(({ mean, stdDev, ...rest }) => rest),
    );
    large.columns.forEach(({ mean, stdDev }, i) => {
      expect(mean ?? -1).toBeCloseTo(whole.columns[i]?.mean ?? -1, 8);
      expect(stdDev ?? -1).toBeCloseTo(whole.columns[i]?.stdDev ?? -1, 8);
    });
    expect(large.keys).toEqual(whole.keys);
    expect(large.duplicateRows).toBe(whole.duplicateRows);
    expect(large.findings).toEqual(whole.findings);
    expect(large.summary).toMatch(
      /numbers are of all rows; the findings come from 6,000 rows that were drawn evenly/,
    );
  });

  it("draws fewer rows of a wide table and of long texts, and says how many", async () => {
    const columns = Array.from({ length: 200 }, (_, i) => `i % 3 AS c${i}`).join(", ");
    await engine.query(`CREATE TABLE wide AS SELECT ${columns} FROM range(6000) AS t(i)`);
    expect((await profileLarge(engine, "wide", 6000)).summary).toContain("2,500 rows that were drawn evenly");
    await engine.query("CREATE TABLE long AS SELECT repeat('word ', 1000) AS note FROM range(6000) AS t(i)");
    expect((await profileLarge(engine, "long", 6000)).summary).toContain("2,400 rows that were drawn evenly");
  });

  it("counts rows that repeat", async () => {
    await engine.query("CREATE TABLE twice AS SELECT i % 10 AS n, 'a' AS word FROM range(40) AS t(i)");
    expect(await profileLarge(engine, "twice", 40)).toMatchObject({ duplicateRows: 30, keys: [] });
  });
});
