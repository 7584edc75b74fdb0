import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Engine } from "../../../src/library/engine/connect/engine.js";
import { openDuckDB } from "../../../src/library/engine/connect/open-duckdb.js";
import { openPostgres } from "../../../src/library/engine/connect/open-postgres.js";
import { openSpark } from "../../../src/library/engine/connect/open-spark.js";
import { fitLogistic } from "../../../src/library/model/fit/fit-logistic.js";
import { predictProbability } from "../../../src/library/model/score/predict-probability.js";
import { toSQL } from "../../../src/library/model/score/to-sql.js";
import { numberLiteral, quoteName, quoteText } from "../../../src/library/table/write/sql-text.js";

/** What leaves its quotes in one engine or another, with letters from everywhere in between. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "'",
        '"',
        "`",
        "\\",
        "''",
        "\\'",
        "$",
        "{",
        "}",
        "${",
        "$$",
        "--",
        "/*",
        ";",
        "\n",
        "%",
        "_",
        "\\u0041",
        "\\n",
        "0",
        "$1",
        "?",
        ":a",
      ),
      fc.string({ unit: "binary", maxLength: 3 }).filter((each) => !each.includes("\0")),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(""));
// PostgreSQL cuts names off at 63 bytes.
const name = text.filter((each) => Buffer.byteLength(each) <= 60 && each.trim() !== "");

describe.each([
  ["DuckDB", () => openDuckDB()],
  ["PostgreSQL", () => openPostgres(inject("postgresURL"))],
  [
    "PostgreSQL where a backslash is an escape",
    async () => {
      const engine = await openPostgres(inject("postgresURL"));
      await engine.query("SET standard_conforming_strings = off");
      return engine;
    },
  ],
  ["Spark", () => openSpark(inject("sparkURL"))],
] as const)("%s", (_name, open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
  });
  afterAll(() => engine.close());

  it("gives every text and every name back as it was written", async () => {
    const pairs = fc.uniqueArray(fc.record({ name, text }), {
      selector: (pair) => pair.name,
      minLength: 40,
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(pairs, async (written) => {
        const parts = written.map(
          (each) => `${quoteText(each.text, engine.dialect)} AS ${quoteName(each.name, engine.dialect)}`,
        );
        const [row] = await engine.query(`SELECT ${parts.join(", ")}`);
        expect(row).toEqual(Object.fromEntries(written.map((each) => [each.name, each.text])));
      }),
      { numRuns: 8 },
    );
  });

  it("keeps a column whatever it is called, in a row and through a stream", async () => {
    const names = ["__proto__", "a.b", "constructor", "column 0", "x.__proto__", "Ünï"];
    const parts = names.map(
      (each, i) => `${quoteText(`v${i}`, engine.dialect)} AS ${quoteName(each, engine.dialect)}`,
    );
    const sql = `SELECT ${parts.join(", ")}`;
    const expected = names.map((each, i) => [each, `v${i}`]);
    const [row] = await engine.query(sql);
    expect(Object.entries(row ?? {})).toEqual(expected);
    for await (const [streamed] of engine.stream(sql))
      expect(Object.entries(streamed ?? {})).toEqual(expected);
  });

  it("says nothing of a cell that it cannot read", async () => {
    const cell = quoteText("Zebulon Quackenbush", engine.dialect);
    const type = engine.dialect === "duckdb" ? "INTEGER" : "INT";
    const failed = await engine.query(`SELECT CAST(n AS ${type}) AS i FROM (SELECT ${cell} AS n) AS t`).then(
      () => "nothing",
      (error: unknown) =>
        error instanceof Error ? `${error.message} ${String(error.cause)}` : String(error),
    );
    expect(failed).toMatch(/cannot be read as/i);
    expect(failed).not.toContain("Quackenbush");
  });

  it("computes the probability of a model as memory does, however far out", async () => {
    const levels = ["a\\", "b'", ["c$", "{spark.app.name}"].join("")];
    const list = {
      came: Array.from({ length: 90 }, (_, i) => (i * 7) % 5 < 2),
      'x "1"': Array.from({ length: 90 }, (_, i) => (i % 11) * 1e-3),
      side: Array.from({ length: 90 }, (_, i) => levels[i % 3]),
    };
    const fit = fitLogistic(list, { outcome: "came", predictors: ['x "1"', "side"] });
    const values = [0, 1e-300, 0.1, 1 / 3, 1, 17, 1e3, 1e5, 1e8, -1, -1e3, -1e8];
    const people = values.flatMap((x) => [...levels, "never seen"].map((side) => ({ x, side })));
    const rows = people.map(
      ({ x, side }, i) =>
        `SELECT ${i} AS i, ${numberLiteral(x, engine.dialect)} AS ${quoteName('x "1"', engine.dialect)}, ${quoteText(side, engine.dialect)} AS side`,
    );
    const found = await engine.query(
      `SELECT i, ${toSQL(fit, { dialect: engine.dialect })} AS chance FROM (${rows.join(" UNION ALL ")}) AS people ORDER BY i`,
    );
    const expected = predictProbability(
      fit,
      { 'x "1"': people.map(({ x }) => x), side: people.map(({ side }) => side) },
      { unseen: "missing" },
    );
    expect(found.length).toBe(people.length);
    found.forEach(({ chance }, i) => {
      const right = expected[i] as number;
      if (Number.isNaN(right)) expect(chance).toBe(null);
      else expect(Math.abs(Number(chance) - right)).toBeLessThan(1e-9);
    });
  });
});
