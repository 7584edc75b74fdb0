import { describe, expect, it } from "vitest";
import { dataProblem } from "../../src/library/engine/connect/data-problem.js";
import { openDuckDB } from "../../src/library/engine/connect/open-duckdb.js";

describe("a question that does not fit into the memory of DuckDB", () => {
  it("gets a sentence that says why and what to do, and the next one is answered", async () => {
    const duck = await openDuckDB(undefined, { memoryLimit: "20MB", threads: 1 });
    try {
      await expect(
        duck.query("SELECT length(string_agg(i::VARCHAR, ',')) FROM range(20000000) numbers(i)"),
      ).rejects.toThrow(/ran out of the memory that it was given.* Round them first/s);
      expect(await duck.query("SELECT 1 AS one")).toEqual([{ one: 1 }]);
    } finally {
      await duck.close();
    }
  });

  it("is told from all other errors, which stay as they are", () => {
    const other = new Error("Parser Error: syntax error at end of input");
    expect(dataProblem(other)).toBe(other);
    expect(dataProblem("no error")).toBe("no error");
  });
});
