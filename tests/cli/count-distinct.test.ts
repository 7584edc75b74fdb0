import { afterAll, describe, expect, it } from "vitest";
import { peopleTogether } from "../../src/cli/commands/contacts/people-together.js";
import { countDistinct } from "../../src/cli/commands/count-distinct.js";
import { adjustedInEngine } from "../../src/cli/commands/estimate/adjusted-in-engine.js";
import { openPeopleByRow } from "../../src/cli/commands/export/people-by-row.js";
import { sumClusters } from "../../src/cli/commands/sum-clusters.js";
import type { TableSource } from "../../src/cli/read/table-source.js";
import { openWorkDuckDB } from "../../src/library/engine/connect/open-work-duckdb.js";

const engine = await openWorkDuckDB();
afterAll(() => engine.close());

describe("how many values differ", () => {
  // 300,000 rows, more than DuckDB keeps together, of which every fourth has no value; the others have 1,000 values, or one each.
  it.each([
    ["text", "CASE WHEN i % 4 > 0 THEN 'p' || i % 1000 END", 750],
    ["a number each", "CASE WHEN i % 4 > 0 THEN i END", 225_000],
    ["nothing known", "CAST(NULL AS DOUBLE)", 0],
  ])("is the same in one list and by sorted hashes: %s", async (_what, value, distinct) => {
    await engine.query(`CREATE OR REPLACE TABLE list AS SELECT ${value} AS x FROM range(300000) AS t(i)`);
    const counted = { from: "list", value: "x", about: distinct };
    expect(await countDistinct(engine, counted)).toBe(distinct);
    expect(await countDistinct(engine, counted, -1)).toBe(distinct);
  });
});

describe("the sums of clusters", () => {
  it("are the same however many parts they are made in", async () => {
    await engine.query(
      "CREATE OR REPLACE TABLE homes AS SELECT 'h' || i // 3 AS home FROM range(3000) AS t(i)",
    );
    const asked = { table: "sums", from: "homes", cluster: "home", select: "COUNT(*) AS people" };
    for (const atOnce of [5000, 100]) {
      expect(await sumClusters(engine, asked, atOnce)).toBe(true);
      const [all] = await engine.query(
        "SELECT COUNT(*) AS clusters, MIN(people) AS least, MAX(people) AS most FROM sums",
      );
      expect(all).toEqual({ clusters: 1000, least: 3, most: 3 });
    }
    const odd = { ...asked, cluster: "CASE WHEN home = 'h7' THEN 'h8 ' ELSE home END" };
    expect(await sumClusters(engine, odd)).toBe(false);
  });
});

describe("an adjusted difference with clusters", () => {
  it("is the same however many parts they are sorted in", async () => {
    await engine.query(
      "CREATE OR REPLACE TABLE test AS SELECT 'h' || i // 3 AS home, i // 3 % 2 AS dealt, i % 7 AS age, (i * i) % 11 % 2 AS voted FROM range(600) AS t(i)",
    );
    const asked = {
      ...{ table: "test", outcome: "voted", covariates: ["age"], blocks: [], clusters: "home" },
      ...{ received: undefined, arm: "dealt", base: 0, people: 600, units: [100, 100] },
    };
    const whole = (await adjustedInEngine(engine, asked))?.(1, 0);
    const parts = (await adjustedInEngine(engine, asked, 50))?.(1, 0);
    expect(parts?.estimate).toBeCloseTo(Number(whole?.estimate), 10);
    expect(parts?.variance).toBeCloseTo(Number(whole?.variance), 10);
    expect(parts?.df).toBeCloseTo(Number(whole?.df), 6);
  });
});

describe("the contacts of each person", () => {
  it("come together and in their order, however many parts they are sorted in", async () => {
    await engine.query(
      "CREATE OR REPLACE TABLE calls AS SELECT CASE WHEN i % 10 = 7 THEN NULL ELSE 'p' || i % 10 END AS person, i AS call FROM range(100) AS t(i)",
    );
    const source = { workplace: engine, inEngine: { table: "calls" }, columnNames: ["person", "call"] };
    for (const atOnce of [1000, 15]) {
      const seen: unknown[][] = [];
      for await (const { batch, rows } of peopleTogether(
        source as unknown as TableSource,
        "person",
        ["call"],
        atOnce,
      ) ?? [])
        for (const [i, row] of Array.from(rows).entries()) seen.push([batch.call?.[i], row]);
      // The call is the row here: each person's ten stand one after the other and rise, and nobody's is lost or twice.
      expect(seen.map(([call, row]) => Number(call) === row)).toEqual(Array(100).fill(true));
      const people = seen.map(([call]) => Number(call) % 10);
      expect(people.filter((person, i) => person !== people[i - 1])).toHaveLength(10);
      expect(
        seen.every(([call], i) => people[i] !== people[i - 1] || Number(call) > Number(seen[i - 1]?.[0])),
      ).toBe(true);
      expect(new Set(seen.map(([call]) => call)).size).toBe(100);
    }
  });
});

describe("the people of a load, sorted on the disk", () => {
  it("came before where the same name stands in an earlier row, as in memory", async () => {
    const people = await openPeopleByRow(engine);
    const seen = new Set<string>();
    const again: number[] = [];
    // Rows that were left out for another reason are nobody's: every fifth is not there.
    const ROWS = 30_011;
    for (let row = 0; row < ROWS; row++) {
      if (row % 5 === 0) continue;
      const who = `é${(row * 7919) % 20_011}`;
      if (seen.has(who)) again.push(row);
      seen.add(who);
      people.add(who, row);
    }
    const isBefore = await people.end(ROWS);
    expect(Array.from({ length: ROWS }, (_, row) => row).filter(isBefore)).toEqual(again);
    expect(again.length).toBeGreaterThan(1000);
  });
});
