import { afterAll, describe, expect, it } from "vitest";
import { medianOf } from "../../src/cli/commands/median-in-engine.js";
import { openDuckDB } from "../../src/library/engine/connect/open-duckdb.js";

const engine = await openDuckDB();
afterAll(() => engine.close());

describe("the median where the rows are", () => {
  it.each([
    ["an odd number of values", "CAST(i AS DOUBLE)", 30_001],
    ["an even number", "i * 1e-1", 30_000],
    ["one far value beside many alike", "CASE WHEN i = 5 THEN 1e300 ELSE 1 + (i % 50000) * 1e-9 END", 60_000],
    ["steps by factors", "pow(2, i % 900)", 40_000],
    ["one value only", "7e0", 20_000],
    ["the whole range of doubles", "CASE WHEN i % 2 = 0 THEN -1e308 ELSE 1e308 - i * 1e300 END", 20_001],
    ["few values", "i * 5e-1", 3],
    [
      "missing values and none that is a number",
      "CASE WHEN i % 3 = 0 THEN NULL WHEN i % 3 = 1 THEN CAST('NaN' AS DOUBLE) ELSE i * 1e0 END",
      20_000,
    ],
  ])("is the one that sorting gives: %s", async (_what, value, rows) => {
    await engine.query(`CREATE OR REPLACE TABLE list AS SELECT ${value} AS x FROM range(${rows}) AS t(i)`);
    const values = (await engine.query("SELECT x FROM list WHERE isfinite(x) ORDER BY x")).map(({ x }) =>
      Number(x),
    );
    const middle = values.slice((values.length - 1) >> 1, (values.length >> 1) + 1);
    const median = middle.length === 1 ? middle[0] : ((middle[0] ?? 0) + (middle[1] ?? 0)) / 2;
    expect(await medianOf(engine, "list", '"x"')).toBe(median);
    expect(await medianOf(engine, "list", '"x"', new Set(values).size)).toBe(median);
  });

  it("is nothing where nothing is known", async () => {
    await engine.query("CREATE OR REPLACE TABLE list AS SELECT CAST(NULL AS DOUBLE) AS x FROM range(5)");
    expect(await medianOf(engine, "list", '"x"')).toBe(null);
    expect(await medianOf(engine, "list", '"x"', 0)).toBe(null);
  });
});
