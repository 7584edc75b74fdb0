import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../src/library/engine/connect/engine.js";
import { openDuckDB } from "../../src/library/engine/connect/open-duckdb.js";
import { assignSQL } from "../../src/library/engine/score/assign-sql.js";
import { assignByHash } from "../../src/library/experiment/assign/assign-by-hash.js";
import { quoteText } from "../../src/library/table/write/sql-text.js";

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckDB();
  await engine.query(
    "CREATE TABLE people AS SELECT i AS id, 'MI-' || i AS voter, uuid() AS pass, i / 2 AS half, NULL AS nobody, " +
      "CASE WHEN i % 500 = 0 THEN '' ELSE 'x' END AS gaps FROM range(1, 3001) AS t(i)",
  );
});
afterAll(() => engine.close());

/** The key and the arm of everybody, after an assignment to a table that is dropped again. */
async function assigned(key: string, options: { seed: number; arms?: string[]; probabilities?: number[] }) {
  await assignSQL(engine, { from: "people", into: "assigned", key, ...options });
  const rows = await engine.query("SELECT * FROM assigned");
  await engine.query("DROP TABLE assigned");
  return { keys: rows.map((row) => row[key]), arms: rows.map((row) => row.arm) };
}

describe("assignSQL in DuckDB", () => {
  it.each(["id", "voter", "pass"])("puts everybody where assignByHash puts them, by %s", async (key) => {
    const options = { seed: 2026, arms: ["control", "it's", "c\\d"], probabilities: [0.2, 0.3, 0.5] };
    const { keys, arms } = await assigned(key, options);
    expect(keys.length).toBe(3000);
    expect(new Set(arms).size).toBe(3);
    expect(arms).toEqual(assignByHash(keys, options));
  });

  it("does so for any text", async () => {
    const text = fc
      .string({ unit: "binary", minLength: 1, maxLength: 12 })
      .filter((each) => !each.includes("\0"));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 30 }), fc.nat(), async (keys, seed) => {
        await engine.query(
          `CREATE OR REPLACE TABLE texts AS SELECT * FROM (VALUES ${keys.map((key) => `(${quoteText(key, "duckdb")})`).join(", ")}) AS t(k)`,
        );
        await assignSQL(engine, { from: "texts", into: "texts_assigned", key: "k", seed });
        const rows = await engine.query("SELECT * FROM texts_assigned");
        await engine.query("DROP TABLE texts_assigned");
        expect(rows.map(({ k }) => k).sort()).toEqual([...keys].sort());
        expect(rows.map(({ arm }) => arm)).toEqual(
          assignByHash(
            rows.map(({ k }) => k),
            { seed },
          ),
        );
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    [
      { key: "half" },
      /The key "half" must be a column of text or of whole numbers, but it is of type DOUBLE/,
    ],
    [{ key: "voters" }, /no column called "voters" in people\. Did you mean "voter"/],
    [{ key: "gaps" }, /6 rows have no value in the key "gaps"/],
    [{ key: "nobody" }, /3000 rows have no value/],
    [{ key: "voter", column: "ID" }, /already has a column "ID"/],
    [{ key: "voter", arms: ["one"] }, /two arms or more/],
    [{ key: "voter", seed: -1 }, /The seed must be a whole number/],
    [{ key: "voter", into: "people" }, /already exists/],
  ])("changes nothing and says why of %j", async (options, sentence) => {
    const wrong = { from: "people", into: "never", seed: 1, ...options };
    await expect(assignSQL(engine, wrong)).rejects.toThrow(sentence);
    await expect(engine.query("SELECT * FROM never")).rejects.toThrow(/never/);
  });
});
