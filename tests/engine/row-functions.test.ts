import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../src/library/engine/connect/engine.js";
import { openDuckDB } from "../../src/library/engine/connect/open-duckdb.js";
import { rowFunctions } from "../../src/library/engine/connect/row-functions.js";

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckDB();
  await engine.query(
    `CREATE TABLE people AS SELECT CASE WHEN i % 5 > 0 THEN i / 2 END AS age, CASE WHEN i % 7 > 0 THEN 'p' || i % 3 END AS party,
      i % 2 = 0 AS yes FROM range(5000) AS t(i)`,
  );
});
afterAll(() => engine.close());

describe("defineFunction of DuckDB", () => {
  it("works out each row once, from numbers, texts and yes or no, with NaN or null where nothing is known", async () => {
    let seen = 0;
    engine.defineFunction?.("worked_out", ["number", "text", "boolean"], ([age, party, yes], rows) => {
      seen += rows;
      return Array.from({ length: rows }, (_, row) => {
        const known = party?.[row] === null ? Number.NaN : Number(String(party?.[row]).slice(1));
        return (age?.[row] as number) + 1000 * known + (yes?.[row] === true ? 0.25 : 0);
      });
    });
    const [row] = await engine.query(
      `SELECT COUNT(*) AS n, COUNT(ours) AS known, SUM(abs(ours - theirs)) AS apart, SUM(CAST(ours IS NULL AS INTEGER) - CAST(theirs IS NULL AS INTEGER)) AS odd
       FROM (SELECT worked_out(age, party, yes) AS ours, age + 1000 * CAST(substr(party, 2) AS DOUBLE) + CASE WHEN yes THEN 0.25 ELSE 0 END AS theirs FROM people)`,
    );
    expect(row).toEqual({ n: 5000, known: 3428, apart: 0, odd: 0 });
    expect(seen).toBe(5000);
  });

  it("fails the question when the work throws, and says nothing of a row", async () => {
    engine.defineFunction?.("refuses", ["text"], ([party]) => {
      throw new RangeError(`not this one: ${party?.[0]}`);
    });
    const failed = engine.query("SELECT SUM(refuses(party)) FROM people");
    await expect(failed).rejects.toThrow("What it holds is not repeated here.");
    await expect(failed).rejects.not.toThrow("not this one");
    expect(await engine.query("SELECT COUNT(*) AS n FROM people")).toEqual([{ n: 5000 }]);
  });

  it("is not there with a driver that has no functions", () => {
    const old = {} as Parameters<typeof rowFunctions>[0];
    expect(rowFunctions(old, {} as Parameters<typeof rowFunctions>[1])).toBeUndefined();
  });
});
