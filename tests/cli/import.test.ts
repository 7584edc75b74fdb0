import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDuckDB } from "../../src/library/engine/connect/open-duckdb.js";
import { describeLayout } from "../../src/library/layouts/known-layouts.js";
import { inventedFile } from "../fixtures/layouts/invented-file.js";
import { openDesk } from "./run-here.js";

const desk = openDesk();
const florida = inventedFile(describeLayout("fl-voter-extract"), {
  rows: 40,
  change: ({ header, rows }) => {
    rows.forEach((row, i) => {
      row[header.indexOf("Birth Date")] = i === 0 ? "01/01/1900" : "02/03/1980";
      row[header.indexOf("Voter ID")] = `01000000${String(i).padStart(2, "0")}`;
    });
  },
});
beforeAll(() => {
  desk.put("ALA_20261101.txt", florida.text);
  desk.put("sign-ups.csv", inventedFile(describeLayout("mobilize-signups"), { rows: 12 }).text);
  desk.put("history.csv", `${inventedFile(describeLayout("ok-vh"), { rows: 12 }).text}1,2,3,4\r\n`);
});
afterAll(() => desk.clear());

describe("import", () => {
  it("writes a headerless voter file as Parquet with names, types and words, and says what it did", async () => {
    const { exitCode, output, errors } = await desk.run([
      ...["import", "ALA_20261101.txt", "--layout", "auto", "--out", "voters.parquet"],
    ]);
    expect([exitCode, errors]).toEqual([0, ""]);
    expect(output).toContain("This is Florida voter extract (fl-voter-extract)");
    expect(output).toContain('Birth Date: 1 cell held a day that stands for "not known"');
    expect(output).toContain("Wrote 40 rows into voters.parquet.");
    for (const cell of florida.rows.flat()) if (cell.length > 7) expect(output).not.toContain(cell);
    const engine = await openDuckDB();
    try {
      const file = `read_parquet('${join(desk.folder, "voters.parquet")}')`;
      const [row] = await engine.query(
        `SELECT COUNT(*) AS n, COUNT("Birth Date") AS born, ANY_VALUE(typeof("Birth Date")) AS day, ` +
          `ANY_VALUE(typeof("Requested public records exemption")) AS flag, MIN("Voter ID") AS id FROM ${file}`,
      );
      expect(row).toEqual({ n: 40, born: 39, day: "DATE", flag: "BOOLEAN", id: "0100000000" });
    } finally {
      await engine.close();
    }
  });

  it("keeps the rows in their order, more of them than are written at once", async () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => `${i},11/05/2024,IP`);
    desk.put("long.csv", `VoterID,ElectionDate,VotingMethod\n${rows.join("\n")}\n`);
    expect((await desk.run(["import", "long.csv", "--out", "long.parquet"])).exitCode).toBe(0);
    const engine = await openDuckDB();
    try {
      const [row] = await engine.query(
        `SELECT COUNT(*) AS n, COUNT(*) FILTER ("VoterID" <> CAST(place AS VARCHAR)) AS moved ` +
          `FROM (SELECT "VoterID", file_row_number AS place FROM read_parquet('${join(desk.folder, "long.parquet")}', file_row_number = true))`,
      );
      expect(row).toEqual({ n: 30_000, moved: 0 });
    } finally {
      await engine.close();
    }
  });

  it("keeps each letter of a text: quotation marks, commas, line ends, backslashes", async () => {
    const note = ['say "hi", then', "two\nlines", "a\\N b", "Renée, ‘ok’"];
    const lines = note.map((text, i) => `${i},"${text.replaceAll('"', '""')}"`);
    desk.put("notes.csv", `VoterID,Notes\n${lines.join("\n")}\n4,\n`);
    expect((await desk.run(["import", "notes.csv", "--out", "notes.parquet"])).exitCode).toBe(0);
    const engine = await openDuckDB();
    try {
      const rows = await engine.query(
        `SELECT "Notes" AS note FROM read_parquet('${join(desk.folder, "notes.parquet")}')`,
      );
      expect(rows.map((row) => row.note)).toEqual([...note, null]);
    } finally {
      await engine.close();
    }
  });

  it("gives one JSON document, and the same rows as CSV", async () => {
    const { output } = await desk.run(["import", "ALA_20261101.txt", "--out", "voters.csv", "--json"]);
    const [report] = JSON.parse(output).rows as [{ layout: string; rows: number; out: string }];
    expect([report.layout, report.rows, report.out]).toEqual(["fl-voter-extract", 40, "voters.csv"]);
    expect(desk.read("voters.csv").split("\r\n")[0]).toMatch(/^County Code,Voter ID,/);
  });

  it("names a guess and does not use it until it is asked for", async () => {
    const auto = await desk.run(["import", "sign-ups.csv", "--out", "a.csv"]);
    expect(auto.output).toContain('it is only a guess: ask for it with the layout "mobilize-signups"');
    const told = await desk.run(["import", "sign-ups.csv", "--layout", "mobilize-signups", "--out", "b.csv"]);
    expect(told.output).toContain("Mobilize sign-ups (mobilize-signups)");
    expect(told.output).not.toContain("only a guess");
  });

  it("sets odd rows aside in a file of their own, and refuses them otherwise with nothing written", async () => {
    const refused = await desk.run(["import", "history.csv", "--out", "h.csv"]);
    expect(refused.exitCode).toBe(3);
    expect(refused.errors).toContain("Line 14 of history.csv has 4 cells");
    expect(existsSync(join(desk.folder, "h.csv"))).toBe(false);
    const aside = await desk.run(["import", "history.csv", "--out", "h.csv", "--set-aside", "odd.csv"]);
    expect([aside.exitCode, aside.errors]).toEqual([0, ""]);
    expect(desk.read("odd.csv")).toContain("14,4,1,2,3,4");
  });

  it.each([
    [["import", "nobody.txt", "--out", "x.csv"], 3, 'There is no file "nobody.txt"'],
    [
      ["import", "sign-ups.csv", "--out", "x.csv", "--layout", "nc-ncvoter"],
      3,
      'does not look like "nc-ncvoter"',
    ],
    [["import", "sign-ups.csv", "--out", "x.csv", "--layout", "nc-ncvotr"], 3, 'Did you mean "nc-ncvoter"?'],
    [["import", "sign-ups.csv", "--out", "x.doc"], 2, 'The ending of "x.doc"'],
    [["import", "sign-ups.csv", "--out", "x.csv", "--as-of", "May"], 2, "Give a day such as 2026-11-03."],
    [["layouts", "nc-ncvotr"], 3, 'Did you mean "nc-ncvoter"?'],
  ])("ends with one sentence: %j", async (words, code, said) => {
    const { exitCode, errors } = await desk.run(words);
    expect([exitCode, errors.trim().split("\n").length]).toEqual([code, 1]);
    expect(errors).toContain(said);
  });

  it("reads standard input", async () => {
    const { exitCode, output } = await desk.run(["import", "-", "--out", "from-input.csv"], florida.text);
    expect([exitCode, output.includes("Wrote 40 rows into from-input.csv.")]).toEqual([0, true]);
  });
});

describe("layouts", () => {
  it("lists what is known with how sure it is, and describes one", async () => {
    expect((await desk.run(["layouts"])).output).toMatch(
      /^nc-ncvoter +North Carolina voter list +voter file +70 +high/m,
    );
    const { output } = await desk.run(["layouts", "ny-foil"]);
    expect(output).toContain("New York voter list (voter file), as of 2021-12 to 2025-12");
    expect(output).toContain("one cell with all elections, separated by semicolons");
  });
});

describe("layouts with --recipe", () => {
  it("prints a recipe that features takes as it is", async () => {
    const { output, exitCode } = await desk.run(["layouts", "ny-foil", "--recipe"]);
    expect([exitCode, JSON.parse(output).people.id]).toEqual([0, "SBOEID"]);
    desk.put("starter.json", output);
    const sql = await desk.run(["features", "--recipe", "starter.json", "--as-of", "2099-01-01"]);
    expect([sql.exitCode, sql.errors]).toEqual([0, ""]);
    expect(sql.output).toContain("ENROLLMENT");
    const none = await desk.run(["layouts", "van-notes", "--recipe"]);
    expect([none.exitCode, none.errors.trim().split("\n").length]).toEqual([3, 1]);
    expect((await desk.run(["layouts", "--recipe"])).exitCode).toBe(2);
  });
});

describe("profile of a known file", () => {
  it("says first what it is, and ends well with --check when nothing else stands out", async () => {
    const { output } = await desk.run(["profile", "ALA_20261101.txt"]);
    const [first = ""] = output.split("\n\n")[1]?.split("\n") ?? [];
    expect(first).toMatch(
      /^known layout: This is Florida voter extract .* movement-data import --out list.parquet/,
    );
  });
});

describe("scan of a file of fixed width", () => {
  it("finds its columns by their places", async () => {
    desk.put("travis.txt", inventedFile(describeLayout("tx-fixed-width"), { rows: 30 }).text);
    const { output } = await desk.run(["scan", "travis.txt", "--json"]);
    const [{ findings, read }] = JSON.parse(output).rows as [
      { findings: { column: string; kind: string }[]; read: boolean },
    ];
    const personal = describeLayout("tx-fixed-width").columns.filter(({ kind }) => kind !== undefined);
    expect(findings.map(({ column, kind }) => [column, kind])).toEqual(
      personal.map(({ name, kind }) => [name, kind]),
    );
    expect(read).toBe(true);
  });
});
