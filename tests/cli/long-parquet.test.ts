import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSource } from "../../src/cli/read/open-source.js";
import { tooLargeToHold } from "../../src/cli/read/size-of-file.js";
import { systemTerminal } from "../../src/cli/terminal.js";
import type { Engine } from "../../src/library/engine/connect/engine.js";
import { openDuckDB } from "../../src/library/engine/connect/open-duckdb.js";
import { parquetShape } from "../../src/library/table/read/parquet-shape.js";
import { openDesk } from "./run-here.js";

const desk = openDesk();
let duck: Engine;

beforeAll(async () => {
  duck = await openDuckDB();
  await write("long", "i % 2 AS side FROM range(200001) rows(i)");
  await write("short", "i % 2 AS side FROM range(200000) rows(i)");
  await write(
    "people",
    "i AS id, i % 7 AS ward, DATE '2026-01-01' + i::INTEGER AS day, i / 4 AS share, i % 3 = 0 AS met, " +
      "CASE WHEN i % 5 > 0 THEN 'Zoë ' || i END AS name FROM range(25000) rows(i)",
  );
});

afterAll(async () => {
  await duck.close();
  desk.clear();
});

const file = (name: string): string => join(desk.folder, `${name}.parquet`);

async function write(name: string, rows: string): Promise<void> {
  await duck.query(`COPY (SELECT ${rows}) TO '${file(name)}' (FORMAT parquet)`);
}

describe("a Parquet file of few bytes", () => {
  it.each([
    ["long", true],
    ["short", false],
  ])("is read by DuckDB for its rows alone: %s, %s", async (name, byDuckDB) => {
    const source = await openSource({ ...systemTerminal(), folder: desk.folder }, `${name}.parquet`, {});
    const rows = await source.count();
    await source.close();
    expect([rows > 200_000, source.inEngine !== undefined, source.workplace !== undefined]).toEqual([
      byDuckDB,
      byDuckDB,
      byDuckDB,
    ]);
  });

  it("says its rows and columns at its end; what is no such file says nothing", async () => {
    expect(await parquetShape(file("people"))).toEqual({ rows: 25_000, columns: 6 });
    desk.put("broken.parquet", "PAR1 and then nothing");
    desk.put("tiny.parquet", "PAR1");
    expect(await parquetShape(file("broken"))).toBe(undefined);
    expect(await parquetShape(file("tiny"))).toBe(undefined);
  });

  it("is too large to hold by its rows or its cells, and other formats by their bytes alone", () => {
    expect(tooLargeToHold({ bytes: 9, rows: 200_001, columns: 1 }, "parquet")).toContain("200,001 rows");
    expect(tooLargeToHold({ bytes: 9, rows: 100_000, columns: 60 }, "parquet")).toContain("6,000,000 cells");
    expect(tooLargeToHold({ bytes: 9, rows: 200_000, columns: 25 }, "parquet")).toBe(undefined);
    expect(tooLargeToHold({ bytes: 33e6 }, "csv")).toContain("33 MB");
    expect(tooLargeToHold({ bytes: 33e6 }, "xlsx")).toBe(undefined);
  });
});

describe("a short file beside a long list", () => {
  it.each([
    ["results.csv", true],
    ["results.json", false],
  ])("is read by DuckDB where DuckDB reads such files: %s, %s", async (name, byDuckDB) => {
    desk.put("results.csv", "id,voted\n7,1\n8,0\n");
    desk.put("results.json", '[{ "id": 7, "voted": 1 }, { "id": 8, "voted": 0 }]');
    const terminal = { ...systemTerminal(), folder: desk.folder };
    const source = await openSource(terminal, name, { besideLong: true });
    const table = await source.read();
    await source.close();
    expect(source.inEngine !== undefined).toBe(byDuckDB);
    expect(table.objects()).toEqual([
      { id: 7, voted: 1 },
      { id: 8, voted: 0 },
    ]);
  });
});

it("draws the same arms whoever reads the list, and writes its rows in small groups", async () => {
  const draws: unknown[] = [];
  for (const engine of [[], ["--engine", "duckdb"]]) {
    const { errors, exitCode, output } = await desk.run([
      ...[
        "assign",
        "people.parquet",
        "--arms",
        "control,text",
        "--seed",
        "3",
        "--blocks",
        "ward",
        "--id",
        "id",
      ],
      ...["--out", "out.parquet", "--force"],
      ...engine,
    ]);
    expect([errors, exitCode]).toEqual(["", 0]);
    draws.push([output, await duck.query(`FROM '${file("out")}'`)]);
  }
  expect(draws[1]).toEqual(draws[0]);
  const groups = await duck.query(
    `SELECT DISTINCT row_group_id, row_group_num_rows AS n FROM parquet_metadata('${file("out")}') ORDER BY 1`,
  );
  expect(groups.map(({ n }) => Number(n))).toEqual([10_240, 10_240, 4_520]);
});

describe("a long list and the beginning of it", () => {
  const SHORT = 3000;
  const columns =
    "i::INTEGER AS id, (i % 4)::INTEGER AS v0, 'North' AS \"V1\", DATE '2026-01-01' + i::INTEGER AS day, CASE i % 5 WHEN 0 THEN 'NaN'::DOUBLE WHEN 1 THEN NULL " +
    "WHEN 2 THEN 'inf'::DOUBLE ELSE i / 4 END AS share, i % 3 = 0 AS met, NULL::DOUBLE AS never, NULL::BOOLEAN AS unsaid, " +
    "CASE WHEN i % 5 > 0 THEN 'Zoë ' || i || chr(10) || '\"' END AS name";
  beforeAll(async () => {
    await write("wide", `${columns} FROM range(200001) rows(i)`);
    await write("begin", `${columns} FROM range(${SHORT}) rows(i)`);
    for (const name of ["wide", "begin"]) {
      const done = await desk.run([
        ...["split", `${name}.parquet`, "--seed", "3", "--train", `${name}-train.parquet`],
        ...["--test", `${name}-test.parquet`],
      ]);
      expect([done.errors, done.exitCode]).toEqual(["", 0]);
    }
  });

  it.each(["train", "test"])(
    "are written with the same types and values, whoever writes them: %s",
    async (part) => {
      const shape = (name: string) => duck.query(`DESCRIBE FROM '${file(`${name}-${part}`)}'`);
      expect(await shape("wide")).toEqual(await shape("begin"));
      const [inBoth] = await duck.query(
        `SELECT COUNT(*) AS n FROM '${file(`begin-${part}`)}' JOIN (FROM '${file("wide-train")}' UNION ALL FROM '${file("wide-test")}') USING (id)`,
      );
      const [begin] = await duck.query(`SELECT COUNT(*) AS n FROM '${file(`begin-${part}`)}'`);
      const [odd] = await duck.query(
        `SELECT COUNT(*) AS n FROM (FROM '${file(`begin-${part}`)}' EXCEPT ALL ` +
          `(FROM '${file("wide-train")}' UNION ALL FROM '${file("wide-test")}'))`,
      );
      expect([inBoth, odd]).toEqual([begin, { n: 0 }]);
    },
  );

  it("keep their order, and nobody is lost or twice in them", async () => {
    const [seen] = await duck.query(
      `SELECT COUNT(*) AS n, COUNT(DISTINCT id) AS ids FROM (FROM '${file("wide-train")}' UNION ALL FROM '${file("wide-test")}')`,
    );
    expect(seen).toEqual({ n: 200_001, ids: 200_001 });
    for (const part of ["train", "test"]) {
      const [row] = await duck.query(
        `SELECT COUNT(*) AS n FROM (SELECT id, LAG(id) OVER (ORDER BY file_row_number) AS before ` +
          `FROM read_parquet('${file(`wide-${part}`)}', file_row_number = true)) WHERE id <= before`,
      );
      expect(row).toEqual({ n: 0 });
    }
  });

  it.each(["wide", "begin"])("get no column that another one is but for its capitals: %s", async (name) => {
    const { errors, exitCode } = await desk.run([
      ...["assign", `${name}.parquet`, "--arms", "a,b", "--seed", "1", "--id", "id"],
      ...["--column", "Name", "--out", "twice.parquet"],
    ]);
    expect([exitCode, errors]).toEqual([
      3,
      'movement-data: twice.parquet would have the columns "name" and "Name", which Parquet takes for one. Give one of them another name, or write CSV.\n',
    ]);
    expect(existsSync(file("twice"))).toBe(false);
  });
});
