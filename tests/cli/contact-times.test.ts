import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { utils, write } from "xlsx";
import { openDuckDB } from "../../src/library/engine/connect/open-duckdb.js";
import { openDesk } from "./run-here.js";

// 18:22 in Detroit, 01:30 of the night in which clocks go back, and one second before midnight: in each kind of file the
// same hours, days and instants, whatever the zone of the computer.
const TIMES = ["2026-09-10 18:22:00", "2026-11-01 01:30:00", "2026-09-10 23:59:59"];
const RIGHT = [
  "1,2026-09-10T22:22:00.000Z,2026-09-10,18",
  "2,2026-11-01T05:30:00.000Z,2026-11-01,1",
  "3,2026-09-11T03:59:59.000Z,2026-09-10,23",
];

const desk = openDesk();
afterAll(() => desk.clear());
beforeAll(async () => {
  const lines = TIMES.map((time, i) => `${i + 1},${time},Canvassed`);
  desk.put("times.csv", `VANID,When,Result\n${lines.join("\n")}\n`);
  const days = TIMES.map((time) => (Date.parse(`${time}Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
  const sheet = utils.aoa_to_sheet([
    ["VANID", "When", "Result"],
    ...days.map((day, i) => [i + 1, { t: "n", v: day, z: "m/d/yy h:mm" }, "Canvassed"]),
  ]);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "Contacts");
  for (const [name, type] of [
    ["times.xlsx", "xlsx"],
    ["times.xls", "biff8"],
  ] as const)
    writeFileSync(join(desk.folder, name), write(book, { type: "buffer", bookType: type }) as Buffer);
  const engine = await openDuckDB();
  const values = TIMES.map((time, i) => `(${i + 1}, TIMESTAMP '${time}', 'Canvassed')`).join(", ");
  const rows = `SELECT * FROM (VALUES ${values}) AS t(VANID, "When", Result)`;
  const to = (name: string): string => `'${join(desk.folder, name)}' (FORMAT parquet)`;
  await engine.query(`COPY (${rows}) TO ${to("times.parquet")}`);
  const zoned = `CAST("When" AS VARCHAR) || '-04'`;
  await engine.query(
    `COPY (SELECT VANID, CAST(${zoned} AS TIMESTAMPTZ) AS "When", Result FROM (${rows})) TO ${to("zoned.parquet")}`,
  );
  await engine.close();
});

const logOf = async (file: string, ...more: string[]): Promise<readonly string[]> => {
  const columns = ["person=VANID", "time=When", "result=Result"].flatMap((word) => ["--column", word]);
  const words = ["contacts", file, "--from", "other", "--time-zone", "America/Detroit", ...columns];
  const { errors, exitCode } = await desk.run([...words, "--out", "log.csv", "--force", ...more]);
  expect([errors, exitCode]).toEqual(["", 0]);
  const rows = desk.read("log.csv").trim().split("\r\n").slice(1);
  return rows.map((row) => [row.split(",")[0], ...row.split(",").slice(-3)].join(","));
};

it.each([
  ["times.csv", []],
  ["times.xlsx", []],
  ["times.xls", []],
  ["times.parquet", []],
  ["times.parquet", ["--engine", "duckdb"]],
])("reads a time without a zone where people live: %s %j", async (file, more) => {
  expect(await logOf(file, ...more)).toEqual(RIGHT);
});

it.each([[[]], [["--engine", "duckdb"]]])(
  "takes a time with a zone as the instant that it is %j",
  async (more) => {
    expect(await logOf("zoned.parquet", ...more)).toEqual(RIGHT);
  },
);

it("keeps the hour of a list that import brought in as Parquet", async () => {
  const words = ["import", "times.csv", "--layout", "none", "--out", "brought.parquet", "--force"];
  expect((await desk.run(words)).exitCode).toBe(0);
  expect(await logOf("brought.parquet")).toEqual(RIGHT);
});
