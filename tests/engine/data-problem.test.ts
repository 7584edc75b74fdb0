import { describe, expect, it } from "vitest";
import { dataProblem } from "../../src/library/engine/connect/data-problem.js";
import { openDuckDB } from "../../src/library/engine/connect/open-duckdb.js";
import { inOurWords } from "../../src/library/engine/connect/write-by-duckdb.js";

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

  it("gets the reason where DuckDB breaks off in the middle of the rows, and never takes what came for all", async () => {
    const duck = await openDuckDB(undefined, { threads: 2 });
    const failing =
      "SELECT CASE WHEN i = 900000 THEN error('Ann Doe') ELSE i END AS i FROM range(1000000) t(i)";
    const cast =
      "SELECT CAST(CASE WHEN i = 900000 THEN 'Ann Doe' ELSE CAST(i AS VARCHAR) END AS INTEGER) AS i FROM range(1000000) t(i)";
    const readAll = async (rows: AsyncIterable<readonly unknown[]> | undefined): Promise<number> => {
      let parts = 0;
      for await (const part of rows ?? []) parts += part.length;
      return parts;
    };
    try {
      for (const read of [duck.stream, duck.lists]) {
        await expect(readAll(read?.(failing))).rejects.toThrow("A cell cannot be read.");
        await expect(readAll(read?.(cast))).rejects.toThrow(/^A cell cannot be read as/);
      }
      expect(await readAll(duck.stream("SELECT * FROM range(300000)"))).toBe(300_000);
    } finally {
      await duck.close();
    }
  });

  it("says so too where the rows come in parts, as lists and as a stream", async () => {
    const duck = await openDuckDB(undefined, { memoryLimit: "20MB", threads: 1 });
    const large = "SELECT length(string_agg(i::VARCHAR, ',')) FROM range(20000000) numbers(i)";
    const told = /ran out of the memory that it was given.* Round them first/s;
    try {
      await expect(duck.lists?.(large)[Symbol.asyncIterator]().next()).rejects.toThrow(told);
      await expect(duck.stream?.(large)[Symbol.asyncIterator]().next()).rejects.toThrow(told);
    } finally {
      await duck.close();
    }
  });

  it("is told otherwise where a file is written: nothing is said of different values", () => {
    const told = String(
      inOurWords(dataProblem(new Error("Out of Memory Error: failed to pin block")), "list.parquet"),
    );
    expect(told).toContain("while it wrote list.parquet");
    expect(told).not.toContain("Round");
  });

  it("is told from all other errors, which stay as they are", () => {
    const other = new Error("Parser Error: syntax error at end of input");
    expect(dataProblem(other)).toBe(other);
    expect(dataProblem("no error")).toBe("no error");
  });
});

describe("a cell that is no number", () => {
  it("is not quoted, however the rows are asked for", async () => {
    const duck = await openDuckDB();
    const cast = "SELECT CAST(name AS DOUBLE) FROM (VALUES ('Lopez, Ana')) people(name)";
    const ask = [
      () => duck.query(cast),
      () => duck.lists?.(cast)[Symbol.asyncIterator]().next(),
      () => duck.stream?.(cast)[Symbol.asyncIterator]().next(),
    ];
    for (const each of ask) {
      const told = await Promise.resolve(each()).catch(String);
      expect(told).toContain('A cell of column "name" cannot be read as DOUBLE.');
      expect(told).not.toContain("Lopez");
    }
    await duck.close();
  });
});
