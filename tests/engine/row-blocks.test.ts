import { existsSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openDuckDB } from "../../src/library/engine/connect/open-duckdb.js";
import { fitRobustRows } from "../../src/library/engine/fit/fit-robust-rows.js";
import { readBlocks } from "../../src/library/engine/fit/row-blocks.js";

const engine = await openDuckDB();
afterAll(() => engine.close());

const folders = (): ReadonlySet<string> =>
  new Set(readdirSync(tmpdir()).filter((name) => name.startsWith(".movement-data.")));

describe("blocks of rows", () => {
  it.each([1000, 16_384, 16_385, 4_000_000])(
    "give every value back, however many rows there are: %i",
    async (rows) => {
      const before = folders();
      const select = `SELECT i * 5e-1 AS half, CAST(i % 65536 AS DOUBLE) AS code, CAST(i AS DOUBLE) * i AS square FROM range(${rows}) AS t(i)`;
      const read = await readBlocks(
        engine.lists as NonNullable<typeof engine.lists>,
        [select],
        [false, true, false],
      );
      // A second pass reads the same.
      for (const _pass of [1, 2]) {
        let row = 0;
        let wrong = 0;
        for (const { columns, rows: some } of read.blocks()) {
          const [half, code, square] = columns;
          for (let at = 0; at < some; at++, row++) {
            if (half?.[at] !== row * 0.5 || code?.[at] !== row % 65_536 || square?.[at] !== row * row)
              wrong++;
          }
        }
        expect([row, wrong]).toEqual([rows, 0]);
      }
      expect(read.rows).toBe(rows);
      // Those that do not fit into memory lie in a private file, which goes with them.
      const made = [...folders()].filter(
        (name) => !before.has(name) && existsSync(join(tmpdir(), name, "scratch")),
      );
      expect(made.map((name) => statSync(join(tmpdir(), name)).mode & 0o777)).toEqual(
        rows * 18 > 64e6 ? [0o700] : [],
      );
      read.remove();
      expect(made.filter((name) => existsSync(join(tmpdir(), name)))).toEqual([]);
    },
  );
});

describe("a fit with clusters", () => {
  it("is the same however many parts its rows are sorted in", async () => {
    await engine.query(
      "CREATE OR REPLACE TABLE homes AS SELECT 'h' || i // 3 AS home, i % 7 AS age, (i * i) % 11 % 2 AS voted FROM range(600) AS t(i)",
    );
    const asked = { table: "homes", outcome: "voted", predictors: ["age"], clusters: "home" };
    const whole = await fitRobustRows(engine, asked);
    const parts = await fitRobustRows(engine, asked, 50);
    expect(whole?.standardErrors).toBe("clusters");
    const close = (values: readonly number[] = []) => values.map((value) => expect.closeTo(value, 10));
    expect(parts?.covariance.flat()).toEqual(close(whole?.covariance.flat()));
  });
});
