import { afterAll, describe, expect, it } from "vitest";
import { measureLarge } from "../../src/cli/commands/validate/measure-large.js";
import { openSource } from "../../src/cli/read/open-source.js";
import { cutBatches, type TableSource } from "../../src/cli/read/table-source.js";
import { systemTerminal } from "../../src/cli/terminal.js";
import { openDuckDB } from "../../src/library/engine/connect/open-duckdb.js";
import { calibrationTable } from "../../src/library/model/validate/calibration-table.js";
import { decileTable } from "../../src/library/model/validate/decile-table.js";
import { openDesk } from "./run-here.js";

const desk = openDesk();
afterAll(() => desk.clear());

const rows = Array.from({ length: 900 }, (_, i) => {
  const score = ((i * 37) % 90) / 100 + 0.05;
  return [i % 50 === 3 ? "" : (i * 13) % 100 < score * 100 ? 1 : 0, i % 41 === 7 ? "" : score, i % 4].join(
    ",",
  );
});

describe("a model measured where the rows are", () => {
  it.each<[string | undefined, string, { readonly mostScores?: number }]>([
    [undefined, "summed", {}],
    ["people", "summed", {}],
    [undefined, "sorted, as where there are too many to sum", { mostScores: 0 }],
    ["people", "sorted, as where there are too many to sum", { mostScores: 0 }],
  ])("has the measures of one in memory, weights: %s, scores %s", async (weights, _how, more) => {
    desk.put("scored.csv", `voted,score,people\n${rows.join("\n")}\n`);
    const words = [
      "validate",
      "scored.csv",
      "--score",
      "score",
      "--outcome",
      "voted",
      "--json",
      "--groups",
      "7",
    ];
    const ran = await desk.run([...words, ...(weights ? ["--weights", weights] : [])]);
    const [memory] = JSON.parse(ran.output).rows;
    const source = await openSource({ ...systemTerminal(), folder: desk.folder }, "scored.csv", {
      engine: "duckdb",
    });
    const engine = source.inEngine?.engine;
    if (engine === undefined) throw new Error("The file should lie in DuckDB.");
    const large = await measureLarge(engine, source, {
      outcome: "voted",
      predict: { score: "score" },
      weights,
      groups: 7,
      ...more,
    });
    await source.close();
    const { outcome: _outcome, ...expected } = memory;
    expect(rounded(large)).toEqual(rounded({ ...expected, subgroups: [] }));
  });

  it.each([
    ["an outcome that is none", "2,0.5,1"],
    ["a score that is no share", "1,1.5,1"],
    ["a weight below 0", "1,0.5,-1"],
  ])("leaves it to who can name the row: %s", async (_what, row) => {
    desk.put("scored.csv", `voted,score,people\n${rows.join("\n")}\n${row}\n`);
    const source = await openSource({ ...systemTerminal(), folder: desk.folder }, "scored.csv", {
      engine: "duckdb",
    });
    const engine = source.inEngine?.engine;
    if (engine === undefined) throw new Error("The file should lie in DuckDB.");
    const model = { outcome: "voted", predict: { score: "score" }, weights: "people", groups: 7 };
    expect(await measureLarge(engine, source, model)).toBe(undefined);
    await source.close();
  });
});

it("measures a list in which nearly everybody has a score of their own in memory that cannot hold a sum for each of them", async () => {
  const people = Array.from({ length: 400_000 }, (_, i) => i);
  const score = people.map((i) => ((i * 7919) % 400_009) / 400_009);
  const voted = people.map((i) => ((i * 104_729) % 1000 < (score[i] ?? 0) * 1000 ? 1 : 0));
  const source: TableSource = {
    name: "made up",
    columnNames: ["voted", "score"],
    read: () => Promise.reject(new Error("The list should not be held in memory.")),
    async *batches() {
      yield* cutBatches({ voted, score }, people.length);
    },
    count: async () => people.length,
    close: async () => {},
  };
  const engine = await openDuckDB(":memory:", { memoryLimit: "26MB", threads: 2 });
  const large = await measureLarge(engine, source, {
    outcome: "voted",
    predict: { score: "score" },
    groups: 10,
    mostScores: 1000,
  });
  await engine.close();
  expect(rounded(large?.deciles)).toEqual(rounded(decileTable(voted, score)));
  expect(rounded(large?.calibration)).toEqual(rounded(calibrationTable(voted, score)));
});

/** Sums that were added up in another order differ in their last digits. */
function rounded(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_key, each) =>
    typeof each === "number" ? Number(each.toPrecision(12)) : each,
  );
}
