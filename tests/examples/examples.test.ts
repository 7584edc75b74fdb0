import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDuckDB } from "movement-data";
import { afterAll, describe, expect, it } from "vitest";
import { scoreVoterFile } from "../../examples/score-a-voter-file.mjs";
import { shareExport } from "../../examples/share-an-export.mjs";
import { analyseTest, planTest } from "../../examples/test-a-text-message.mjs";

const folder = mkdtempSync(join(tmpdir(), "movement-data-examples-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the three real jobs, with the built library", () => {
  it("score a voter file where it is (here in DuckDB: the same calls, no server)", async () => {
    const engine = await openDuckDB();
    try {
      await engine.query(
        `CREATE TABLE voters AS SELECT i AS id, 18 + i % 70 AS age, CASE i % 3 WHEN 0 THEN 'A' ELSE 'B' END AS party,
         'P' || i % 8 AS precinct, (i * 7919) % 100 < 20 + i % 70 AS voted2024 FROM range(3000) AS t(i)`,
      );
      const { terms, into, fence } = await scoreVoterFile(engine, "voters");
      expect(into).toBe("voters_scored");
      expect(terms.map(({ term }) => term)).toEqual(["intercept", "age", "party: B"]);
      expect(terms[1]?.estimate).toBeGreaterThan(1);
      expect(fence).toHaveLength(5);
      const [row] = await engine.query("SELECT COUNT(turnout_score) AS n FROM voters_scored");
      expect(row?.n).toBe(3000);
    } finally {
      await engine.close();
    }
  });

  it("plan, draw and analyse a test", () => {
    const { perArm, record, balance, unchanged } = planTest();
    expect(perArm).toBe(10342);
    expect(unchanged).toBe(true);
    expect(record.n).toBe(2 * perArm);
    for (const row of balance) expect(Math.abs(row.standardizedDifference)).toBeLessThan(0.05);
    const { effect, chance } = analyseTest();
    expect(effect.confLow).toBeLessThan(effect.estimate);
    expect(chance.pValue).toBeGreaterThan(0);
  });

  it("share an export without a name, an address or a number in it", async () => {
    const rows = Array.from(
      { length: 40 },
      (_, i) => `${i + 1},ana${i}@example.org,${20 + i},48${200 + (i % 2)},yes`,
    );
    writeFileSync(join(folder, "export.csv"), `id,contact,age,zip,opened\n${rows.join("\n")}\n`);
    const key = "a sentence of more than thirty-two letters";
    const shared = await shareExport(join(folder, "export.csv"), join(folder, "shared.csv"), key);
    expect(shared.leftOut).toEqual(["contact"]);
    expect(shared.columns).toEqual(["person", "age", "area", "opened"]);
    expect(shared.hiding.k).toBe(10);
    const copy = readFileSync(join(folder, "shared.csv"), "utf8");
    expect(copy).not.toMatch(/@|\b482\d\d\b/);
    // A pseudonym may begin with a digit; what must not be there is a number of the list.
    const people = copy
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(",")[0]);
    expect(new Set(people).size).toBe(40);
    for (const person of people) expect(person).toMatch(/^[0-9a-f]{16,}$/);
  });
});
