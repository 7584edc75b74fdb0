import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Engine, importTable, openDuckDB, scanFiles } from "../../src/library/index.js";
import { ParquetProblem, readParquet } from "../../src/library/table/read/read-parquet.js";
import { openDesk } from "../cli/run-here.js";

const METHODS = ["uncompressed", "snappy", "gzip", "brotli", "zstd", "lz4", "lz4_raw"];
const folder = mkdtempSync(join(tmpdir(), "movement-data-parquet-"));
const desk = openDesk();
const fileOf = (method: string): string => join(folder, `${method}.parquet`);
let engine: Engine;

beforeAll(async () => {
  engine = await openDuckDB();
  await engine.query(
    "CREATE TABLE people AS SELECT i AS id, 'ana.' || i || '@example.org' AS email, i / 7 AS score, i % 3 = 0 AS voted FROM range(5000) AS t(i)",
  );
  for (const method of METHODS)
    await engine.query(`COPY people TO '${fileOf(method)}' (FORMAT parquet, COMPRESSION ${method})`);
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
  desk.clear();
});

describe.each(METHODS)("a Parquet file packed with %s", (method) => {
  it("is read by the library as it was written", async () => {
    const table = await readParquet(readFileSync(fileOf(method)), 1e9);
    expect(table.numRows()).toBe(5000);
    expect(table.get("email", 4999)).toBe("ana.4999@example.org");
    expect(table.get("score", 7)).toBe(1);
    expect(table.get("voted", 3)).toBe(true);
  });

  it("is read by an engine, the command line and the scanner", async () => {
    expect(await importTable(engine, { file: fileOf(method), into: `from_${method}` })).toBe(5000);
    desk.put(`${method}.parquet`, readFileSync(fileOf(method)));
    const { exitCode, output } = await desk.run(["profile", `${method}.parquet`, "--json"]);
    expect([exitCode, JSON.parse(output).rows[0].rows]).toEqual([0, 5000]);
    const [scanned] = await scanFiles(fileOf(method));
    expect(scanned?.findings?.map(({ column, kind }) => [column, kind])).toContainEqual(["email", "email"]);
  });

  it("is refused when it is cut off, or unpacks to more than is allowed", async () => {
    const bytes = readFileSync(fileOf(method));
    // What is not packed is as large as the file.
    if (method !== "uncompressed") await expect(readParquet(bytes, 100)).rejects.toThrow("too large");
    await expect(readParquet(bytes.subarray(0, bytes.length / 2), 1e9)).rejects.toThrow(ParquetProblem);
  });
});
