import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Engine } from "../../../src/library/engine/connect/engine.js";
import { openDuckDB } from "../../../src/library/engine/connect/open-duckdb.js";
import { openPostgres } from "../../../src/library/engine/connect/open-postgres.js";
import { openSpark } from "../../../src/library/engine/connect/open-spark.js";
import { tableName } from "../../../src/library/engine/connect/table-name.js";
import { fitLogisticSQL } from "../../../src/library/engine/fit/fit-logistic-sql.js";
import { scoreSQL } from "../../../src/library/engine/score/score-sql.js";
import { insertRows } from "../../../src/library/engine/tables/insert-rows.js";
import { quoteName } from "../../../src/library/table/write/sql-text.js";

const NAMES = [
  "back\\slash",
  "two\\\\of them\\",
  'a "quote"',
  "an 'apostrophe'; DROP TABLE x --",
  "`tick`",
  "$" + "{spark.app.name}",
  "größe 名 🗳",
  "e\u0301 and é",
  "SELECT",
  "UPPER lower",
  "%_",
  "x".repeat(63),
  "é".repeat(31),
];

describe.each([
  ["DuckDB", () => openDuckDB(), true],
  ["PostgreSQL", () => openPostgres(inject("postgresURL")), true],
  // A table of Spark is a folder, whose name has letters, digits and _ only: it refuses others by itself.
  ["Spark", () => openSpark(inject("sparkURL")), false],
] as const)("%s", (engineName, open, takesTables) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
  });
  afterAll(() => engine.close());

  const count = async (table: string): Promise<number> => {
    const [row] = await engine.query(`SELECT count(*) AS n FROM ${tableName(table, engine.dialect)}`);
    return Number(row?.n);
  };
  const drop = (table: string) => engine.query(`DROP TABLE IF EXISTS ${tableName(table, engine.dialect)}`);

  // Spark takes seconds for each table: all columns stand in one.
  const groups = takesTables ? NAMES.map((name) => [name]) : [NAMES];
  it.each(groups.map((names) => [names] as const))(
    "writes and reads a table and columns called %j",
    async (names) => {
      const [first = ""] = names;
      // A point separates the schema from the table.
      const from = takesTables ? first.replaceAll(".", "·") : "odd";
      const into = takesTables ? `${[...from].slice(0, 20).join("")} 2` : "odd_scored";
      for (const table of [from, into]) await drop(table);
      const rows = Array.from({ length: 400 }, (_, row) => ({
        came: (row * 7919) % 101 < 50,
        ...Object.fromEntries(names.map((name, i) => [name, (row * (2 * i + 3) * 31) % 97])),
      }));
      const kind = "number" as const;
      const columns = [{ name: "came", kind: "boolean" as const }, ...names.map((name) => ({ name, kind }))];
      await insertRows(engine, from, columns, [rows]);
      const fit = await fitLogisticSQL(engine, { table: from, outcome: "came", predictors: names });
      expect(fit.terms).toEqual(["intercept", ...names]);
      await scoreSQL(engine, fit, { from, into });
      const written = (await engine.columns(into)).map((column) => column.name);
      expect(written).toEqual(["came", ...names, "score"]);
      expect(await count(into)).toBe(400);
      for (const table of [from, into]) await drop(table);
    },
  );

  if (engineName === "PostgreSQL")
    it.each([64, 65, 200])(
      "says that a name of %i letters is too long, and makes nothing",
      async (length) => {
        const long = "y".repeat(length);
        const cut = "y".repeat(63);
        await drop(cut);
        const columns = [{ name: "a", kind: "number" }] as const;
        const batches = [[{ a: 1 }]];
        const sentence = /^The name "[yé]+…" has \d+ bytes, but PostgreSQL keeps 63 and cuts the rest off\./;
        await expect(insertRows(engine, long, columns, batches)).rejects.toThrow(sentence);
        await expect(insertRows(engine, "short", [{ name: long, kind: "number" }], batches)).rejects.toThrow(
          sentence,
        );
        // A table whose name begins alike is another one.
        await insertRows(engine, cut, columns, batches);
        await expect(
          fitLogisticSQL(engine, { table: long, outcome: "a", predictors: ["b"] }),
        ).rejects.toThrow(sentence);
        expect(await count(cut)).toBe(1);
        await drop(cut);
        expect(() => quoteName("é".repeat(32), engine.dialect)).toThrow(sentence);
      },
    );
});
