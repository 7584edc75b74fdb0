import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../src/library/engine/connect/engine.js";
import { openDuckDB } from "../../src/library/engine/connect/open-duckdb.js";
import { calibrationSQL } from "../../src/library/engine/score/calibration-sql.js";
import { decileSQL } from "../../src/library/engine/score/decile-sql.js";
import { calibrationTable } from "../../src/library/model/validate/calibration-table.js";
import { decileTable } from "../../src/library/model/validate/decile-table.js";
import { expectSameRows } from "./same-rows.js";

let engine: Engine;
let columns: Record<"score" | "tied" | "one" | "voted" | "people" | "some", number[]>;

// Scores without ties, with many ties, and all the same; -3 … 5 for scores that are no probability.
beforeAll(async () => {
  engine = await openDuckDB();
  await engine.query(`CREATE TABLE scored AS SELECT u AS score, round(u * 7) / 7 AS tied, 0.25 AS one, u * 8 - 3 AS margin,
      CAST(v < u AS INTEGER) AS voted, v < u AS vote, 1 + i % 4 AS people, i % 3 AS some, CASE WHEN i % 50 > 0 THEN u END AS gaps, 'x' AS word
      FROM (SELECT i, hash(i) % 1000003 / 1000003.0 AS u, hash(i * 7 + 1) % 1000003 / 1000003.0 AS v FROM range(3001) AS t(i)) AS drawn`);
  const rows = await engine.query("SELECT * FROM scored");
  const read = (name: string): number[] => rows.map((row) => Number(row[name]));
  columns = {
    score: read("score"),
    tied: read("tied"),
    one: read("one"),
    voted: read("voted"),
    people: read("people"),
    some: read("some"),
  };
});
afterAll(() => engine.close());

const cases = (["score", "tied", "one"] as const).flatMap((score) =>
  [undefined, "people" as const, "some" as const].flatMap((weights) =>
    [1, 3, 10].map((groups) => ({ score, weights, groups })),
  ),
);

describe("decileSQL in DuckDB", () => {
  it.each(cases)("equals decileTable: %j", async ({ score, weights, groups }) => {
    const ours = await decileSQL(engine, {
      from: "scored",
      outcome: "vote",
      score,
      groups,
      ...(weights === undefined ? {} : { weights }),
    });
    expectSameRows(
      ours,
      decileTable(columns.voted, columns[score], {
        groups,
        ...(weights === undefined ? {} : { weights: columns[weights] }),
      }),
    );
  });

  it("takes any scores, not only probabilities", async () => {
    const margin = columns.score.map((score) => score * 8 - 3);
    const ours = await decileSQL(engine, { from: "scored", outcome: "voted", score: "margin" });
    expectSameRows(ours, decileTable(columns.voted, margin));
  });

  it("leaves rows without a score out when it is told to", async () => {
    await expect(decileSQL(engine, { from: "scored", outcome: "voted", score: "gaps" })).rejects.toThrow(
      '61 of 3,001 rows have no score or no outcome. Write missing: "leave out"',
    );
    const ours = await decileSQL(engine, {
      from: "scored",
      outcome: "voted",
      score: "gaps",
      missing: "leave out",
    });
    const known = columns.score.map((_, i) => i).filter((i) => i % 50 > 0);
    expectSameRows(
      ours,
      decileTable(
        known.map((i) => columns.voted[i]),
        known.map((i) => columns.score[i] as number),
      ),
    );
  });

  it.each([
    [{ groups: 0 }, /groups must be a whole number/],
    [{ groups: 4000 }, /3,001 rows cannot be cut into 4,000 groups/],
    [{ score: "word" }, /Column "word" must hold numbers/],
    [{ outcome: "people" }, /The outcome "people" must be 0 or 1.*rows hold something else/],
    [{ outcome: "word" }, /The outcome "word" must be 0 or 1/],
    [{ weights: "margin" }, /Weights must be numbers from 0 to 1e15/],
    [{ score: "scor" }, /Did you mean "score"/],
  ])("says of %j what is wrong", async (options, sentence) => {
    await expect(decileSQL(engine, { from: "scored", outcome: "voted", ...options })).rejects.toThrow(
      sentence,
    );
  });
});

describe("calibrationSQL in DuckDB", () => {
  it.each(
    cases.flatMap((each) => (["quantile", "uniform"] as const).map((strategy) => ({ ...each, strategy }))),
  )("equals calibrationTable: %j", async ({ score, weights, groups, strategy }) => {
    const ours = await calibrationSQL(engine, {
      from: "scored",
      outcome: "voted",
      score,
      bins: groups,
      strategy,
      ...(weights === undefined ? {} : { weights }),
    });
    expectSameRows(
      ours,
      calibrationTable(columns.voted, columns[score], {
        bins: groups,
        strategy,
        ...(weights === undefined ? {} : { weights: columns[weights] }),
      }),
    );
  });

  it.each([
    [{ bins: 1.5 }, /bins must be a whole number/],
    [{ score: "margin" }, /A probability must lie between 0 and 1, but column "margin" goes from -/],
  ])("says of %j what is wrong", async (options, sentence) => {
    await expect(calibrationSQL(engine, { from: "scored", outcome: "voted", ...options })).rejects.toThrow(
      sentence,
    );
  });
});

describe("an engine of somebody's own that gives no list of columns", () => {
  it.each([
    ["nothing", undefined, /it gave nothing \(undefined\)/],
    ["a text", "score", /it gave the text "score"/],
    ["names alone", ["score", "voted"], /it gave a list with the text "score"/],
    ["an object", { score: "DOUBLE" }, /it gave an object/],
  ])("is told what one is: %s", async (_what, given, words) => {
    const own = { dialect: "duckdb", query: async () => [], columns: async () => given } as unknown as Engine;
    const asked = decileSQL(own, { from: "scored", outcome: "voted", score: "score" });
    await expect(asked).rejects.toThrow(words);
  });
});
