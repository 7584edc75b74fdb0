import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync, strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { utils, write } from "xlsx";
import { importReport, readFile } from "../../src/library/import/read-file.js";
import { recognizeLayout } from "../../src/library/import/recognize-layout.js";
import { describeLayout } from "../../src/library/layouts/known-layouts.js";
import { unpackPieces } from "../../src/library/table/packed/unpack.js";
import { readWorkbook } from "../../src/library/table/workbook/read-workbook.js";
import { openDesk } from "../cli/run-here.js";
import { inventedFile } from "../fixtures/layouts/invented-file.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const put = (bytes: Uint8Array, name: string): string => {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return path;
};
const table = (path: string, sheet?: string) => {
  const read = readFile(path, {
    asOf: "2026-11-28",
    onNotice: () => {},
    ...(sheet === undefined ? {} : { sheet }),
  });
  const { file: _, summary: __, reading: ___, ...report } = importReport(read);
  return { rows: read.objects(), report };
};

const carolina = inventedFile(describeLayout("nc-ncvoter"), { rows: 40 });
const florida = inventedFile(describeLayout("fl-voter-extract"), { rows: 40 });
const text = (file: { readonly text: string }): Uint8Array => strToU8(file.text);
const plain = (file: { readonly text: string }) => table(put(text(file), "plain.txt"));
const sheetOf = (rows: readonly (readonly unknown[])[]) => utils.aoa_to_sheet(rows.map((row) => [...row]));
const days = (names: readonly string[]) => names.map((name, i) => [name, `2024-11-0${i + 1}`]);
const workbook = (sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>): Uint8Array => {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, sheetOf(rows), name);
  return new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" }));
};

describe("a packed file comes in as what is packed", () => {
  it.each([
    ["with names of columns", carolina, "nc-ncvoter"],
    ["without", florida, "fl-voter-extract"],
  ])("%s, in gzip and in a ZIP archive with a letter beside it", (_, file, layout) => {
    const packed = put(gzipSync(text(file)), "list.csv.gz");
    const archive = put(
      zipSync({
        "Layout 2026/readme.txt": strToU8("See the office."),
        "layout.pdf": strToU8("%PDF"),
        "Layout 2026/list.csv": text(file),
      }),
      "list.zip",
    );
    expect(recognizeLayout(packed).layout).toBe(layout);
    expect(recognizeLayout(archive).layout).toBe(layout);
    expect(table(packed)).toEqual(plain(file));
    expect(table(archive)).toEqual(plain(file));
  });

  it("in a workbook: a list, and a list without names", () => {
    const rows = [carolina.header, ...carolina.rows];
    expect(table(put(workbook({ list: rows }), "list.xlsx")).rows).toEqual(plain(carolina).rows);
    const headless = put(workbook({ list: florida.rows }), "list.xlsx");
    expect([recognizeLayout(headless).layout, recognizeLayout(headless).by]).toEqual([
      "fl-voter-extract",
      "cells",
    ]);
    expect(table(headless).rows).toEqual(plain(florida).rows);
  });

  it("in a workbook with days of Excel, codes whose zeros its format shows, and a second sheet", () => {
    const sheet = sheetOf([
      ["Voter ID", "Birth Date", "Zip", "Note"],
      [12, 29_221, 2134, "calls, after six"],
      [13, 29_222, 2135, null],
    ]);
    for (const at of ["B2", "B3"]) sheet[at].z = "m/d/yyyy";
    for (const at of ["C2", "C3"]) sheet[at].z = "00000";
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, "people");
    utils.book_append_sheet(book, sheetOf([["a"], ["b"]]), "other");
    const path = put(new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" })), "list.xlsx");
    const read = table(path);
    expect(read.rows).toEqual([
      { "Voter ID": "12", "Birth Date": "1980-01-01", Zip: "02134", Note: "calls, after six" },
      { "Voter ID": "13", "Birth Date": "1980-01-02", Zip: "02135", Note: null },
    ]);
    expect(read.report.columns.map(({ kind }) => kind)).toContain("birth date");
    expect(table(path, "other").rows).toEqual([{ a: "b" }]);
  });
});

it("several gzip files behind each other are one, and one that ends too early is none, wherever it ends", () => {
  const parts = [text(carolina).slice(0, 3000), text(carolina).slice(3000)].map((part) => gzipSync(part));
  const whole = Buffer.concat(parts);
  expect(table(put(whole, "list.gz"))).toEqual(plain(carolina));
  const gz = gzipSync(text(carolina));
  for (let end = 40; end < gz.length; end += 101)
    expect(() => table(put(gz.slice(0, end), "list.gz")), String(end)).toThrow("damaged or not complete");
});

it("a sheet is read as the other readers of sheets read it: one cell like data is a name", async () => {
  const bytes = workbook({ turnout: [["Precinct", "2024-11-05"], ...days(["Ash", "Elm", "Oak", "Yew"])] });
  const read = table(put(bytes, "turnout.xlsx"));
  expect((await readWorkbook(bytes, "turnout.xlsx")).table.columnNames()).toEqual(["Precinct", "2024-11-05"]);
  expect(Object.keys(read.rows[0] ?? {})).toEqual(["Precinct", "2024-11-05"]);
});

it("a gzip file comes in pieces of any size, of one byte too", () => {
  const gz = gzipSync(strToU8("id,name\n1,Ann\n"));
  const bytes = Array.from(gz, (byte) => Uint8Array.of(byte));
  expect(Buffer.concat([...unpackPieces(bytes, "gzip", "list.gz")]).toString()).toBe("id,name\n1,Ann\n");
  expect(() => [...unpackPieces(bytes.slice(0, -1), "gzip", "list.gz")]).toThrow("damaged or not complete");
});

describe("what cannot be read is refused in one sentence", () => {
  const gz = gzipSync(text(carolina));
  it.each([
    [
      "a gzip file that ends too early",
      gz.slice(0, gz.length / 2),
      "list.csv.gz",
      "is damaged or not complete",
    ],
    ["a picture in gzip", gzipSync(strToU8("GIF89a....")), "list.csv.gz", "is a picture"],
    [
      "two tables in an archive",
      zipSync({ "a.csv": text(carolina), "b.csv": text(carolina) }),
      "l.zip",
      "with 2 tables",
    ],
    [
      "an archive without a table",
      zipSync({ "a.pdf": strToU8("%PDF"), "b.doc": strToU8("x") }),
      "l.zip",
      "without a table in it: of its 2 files none is a .csv",
    ],
    [
      "an archive with a description alone",
      zipSync({ "readme.txt": strToU8("See the office."), "a.pdf": strToU8("%PDF") }),
      "l.zip",
      "apart from descriptions",
    ],
    [
      "an archive whose file leads out",
      zipSync({ "../a.csv": text(carolina) }),
      "l.zip",
      "leads out of its folder",
    ],
    ["half an archive", zipSync({ "a.csv": text(carolina) }).slice(0, 300), "l.zip", "is damaged"],
    [
      "a workbook that is none",
      strToU8("PK\u0003\u0004xl/workbook.xml"),
      "l.xlsx",
      "is not an Excel workbook",
    ],
    ["an empty workbook", workbook({ list: [] }), "l.xlsx", "is empty"],
    ["Parquet", strToU8("PAR1....PAR1"), "l.parquet", "is a Parquet file"],
  ])("%s", (_, bytes, name, said) => {
    const read = (): unknown => table(put(bytes, name));
    expect(read).toThrow(said);
    expect(read).not.toThrow(/\n|PEMBERWICK|undefined/);
  });
});

describe("import", () => {
  const desk = openDesk();
  afterAll(() => desk.clear());
  it("takes packed files and workbooks as the text that is in them", async () => {
    desk.put("plain.txt", carolina.text);
    writeFileSync(join(desk.folder, "list.txt.gz"), gzipSync(text(carolina)));
    writeFileSync(join(desk.folder, "list.zip"), zipSync({ "list.txt": text(carolina) }));
    writeFileSync(join(desk.folder, "list.xlsx"), workbook({ list: [carolina.header, ...carolina.rows] }));
    for (const file of ["plain.txt", "list.txt.gz", "list.zip", "list.xlsx"]) {
      const { exitCode, errors, output } = await desk.run(["import", file, "--out", `${file}.csv`]);
      expect([exitCode, errors]).toEqual([0, ""]);
      expect(output).toContain("(nc-ncvoter)");
      expect(desk.read(`${file}.csv`)).toBe(desk.read("plain.txt.csv"));
    }
    const refused = await desk.run(["import", "list.xlsx", "--sheet", "lists", "--out", "x.csv"]);
    expect([refused.exitCode, refused.errors]).toEqual([3, expect.stringContaining('Did you mean "list"?')]);
  });
});
