import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readPieces } from "../../src/library/table/read/read-bytes.js";
import { readCSV } from "../../src/library/table/read/read-csv.js";
import type { ReadCSVOptions } from "../../src/library/table/read/read-csv-options.js";

const folder = mkdtempSync(join(tmpdir(), "read csv "));
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: string | Uint8Array, name = "list.csv"): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function columns(content: string | Uint8Array, options?: ReadCSVOptions): Record<string, unknown[]> {
  const rows = readCSV(file(content), options);
  return Object.fromEntries(rows.columnNames().map((name) => [name, Array.from(rows.array(name))]));
}

describe("readCSV reads values as they are meant", () => {
  it("reads thousands, decimals, signs and percentages as numbers", () => {
    expect(columns('votes,share,change\n"12,345",24%,-3.5\n980,56.1%,+2\n')).toEqual({
      votes: [12_345, 980],
      share: [0.24, 0.561],
      change: [-3.5, 2],
    });
  });

  it("keeps codes with a leading zero as text, the others of the column too", () => {
    expect(columns("place,n\n01001,1\n26121,2\n")).toEqual({ place: ["01001", "26121"], n: [1, 2] });
  });

  it.each([
    "fips",
    "county_fips",
    "combined_fips",
    "FIPS code",
    "GEOID",
    "zip",
    "zipCode",
    "ZIP Code",
    "phone",
  ])("keeps a column called %s as text even where no code begins with a zero", (name) =>
    expect(columns(`${name},n\n26121,1\n`)[name]).toEqual(["26121"]),
  );

  it.each(["zipper", "shipped", "phones_called"])("does not take %s for a code", (name) => {
    expect(columns(`${name},n\n12,1\n`)[name]).toEqual([12]);
  });

  it("keeps a number that would lose its last digits as text", () => {
    expect(columns("id\n12345678901234567890\n").id).toEqual(["12345678901234567890"]);
  });

  it("keeps precinct 12E5 as text, and reads it as a number only when told so", () => {
    expect(columns("precinct\n12E5\n").precinct).toEqual(["12E5"]);
    expect(columns("precinct\n12E5\n", { types: { precinct: "number" } }).precinct).toEqual([1_200_000]);
  });

  it("keeps dates as text, so that no time zone moves them", () => {
    expect(columns("day\n2026-11-03\n").day).toEqual(["2026-11-03"]);
  });

  it("keeps a column that mixes numbers and words as text", () => {
    expect(columns("answer\n3\nunsure\n").answer).toEqual(["3", "unsure"]);
  });

  it("reads true and false", () => {
    expect(columns("mayText\nTRUE\nfalse\n\n").mayText).toEqual([true, false]);
  });

  it("gives null for an empty cell and for the texts named as missing", () => {
    expect(columns("age,name\n34,Ada\n,Bo\nNA,\n", { missing: ["NA"] })).toEqual({
      age: [34, null, null],
      name: ["Ada", "Bo", null],
    });
  });

  it("reads numbers as they are written in German", () => {
    expect(columns("Stimmen;Anteil\n12.345;24,5\n980;7,25\n", { locale: "de" })).toEqual({
      Stimmen: [12_345, 980],
      Anteil: [24.5, 7.25],
    });
  });

  it("does not take a German decimal for an English number", () => {
    expect(columns('share\n"24,5"\n').share).toEqual(["24,5"]);
  });

  it("reads yes and no when asked for true/false", () => {
    expect(columns("came\nyes\nNo\n1\n", { types: { came: "boolean" } }).came).toEqual([true, false, true]);
  });
});

describe("readCSV reads the files that people have", () => {
  it("leaves out a byte order mark", () => {
    expect(columns("\uFEFFname,n\nAda,1\n")).toEqual({ name: ["Ada"], n: [1] });
  });

  it.each([
    ["\n", "line feeds"],
    ["\r\n", "Windows line ends"],
    ["\r", "old Mac line ends"],
  ])("reads %j as %s", (end) => {
    expect(columns(["a,b", "1,2", "", "3,4"].join(end))).toEqual({ a: [1, 3], b: [2, 4] });
  });

  it("reads commas, quotation marks and line ends inside quoted cells", () => {
    expect(columns('name,note\n"Bo ""B"" Ray","two\nlines, one cell"\n')).toEqual({
      name: ['Bo "B" Ray'],
      note: ["two\nlines, one cell"],
    });
  });

  it("reads a last row without a line end and with an empty last cell", () => {
    expect(columns("a,b\n1,")).toEqual({ a: [1], b: [null] });
  });

  it("recognizes tabs between the cells", () => {
    expect(columns("a\tb\n1\t2,5\n")).toEqual({ a: [1], b: ["2,5"] });
  });

  it("names a column that has no name", () => {
    expect(Object.keys(columns(",votes\n0,5\n"))).toEqual(["column1", "votes"]);
  });

  it("gives a table without rows when there is only a header", () => {
    expect(readCSV(file("a,b\n")).numRows()).toBe(0);
  });

  it("reads an old file when its encoding is named", () => {
    expect(columns(Buffer.from("fee\n5 \x80\n", "latin1"), { encoding: "latin1" }).fee).toEqual(["5 €"]);
    expect(columns(Buffer.from("county\nDo\xf1a Ana\n", "latin1"), { encoding: "latin1" }).county).toEqual([
      "Doña Ana",
    ]);
  });
});

describe("readCSV says in one sentence what is wrong", () => {
  const message = (content: string | Uint8Array, options?: ReadCSVOptions): string => {
    try {
      readCSV(file(content), options);
      return "no error";
    } catch (error) {
      return (error as Error).message;
    }
  };

  it("names line and column, and masks the text, of a cell that is not of the wanted type", () => {
    const text = message('votes\n"12,345"\n\nabout 20\n', { types: { votes: "number" } });
    expect(text).toMatch(
      /^Line 4 of .*list\.csv: the column "votes" has the text "••••• ##" \(masked\), but a number/,
    );
    expect(text).not.toContain("about");
  });

  it("counts lines on after a cell with a line end in it", () => {
    expect(message('a,b\n"x\ny",1\nz,q\n', { types: { b: "number" } })).toMatch(/^Line 4 of/);
  });

  it.each([["2026-02-29"], ["2026-13-01"], ["11/03/2026"], ["2026-11-3"]])("refuses %s as a date", (day) => {
    expect(message(`day\n${day}\n`, { types: { day: "date" } })).toMatch(
      /a date such as 2026-10-03 was expected/,
    );
  });

  it.each([["2024-02-29"], ["2000-02-29"], ["2026-12-31"]])("accepts %s as a date", (day) => {
    expect(columns(`day\n${day}\n`, { types: { day: "date" } }).day).toEqual([day]);
  });

  it("says where it looked for a missing file, and which one has a similar name", () => {
    file("a\n1\n", "voters.csv");
    expect(() => readCSV(join(folder, "voter.csv"))).toThrow(
      /^There is no file "voter\.csv" in .*Did you mean "voters\.csv"\?/,
    );
    expect(() => readCSV(join(folder, "voters"))).toThrow('Did you mean "voters.csv"?');
    file("a\n1\n", "nin\u0303os.csv");
    // Some systems take the two for one name.
    if (process.platform === "linux")
      expect(() => readCSV(join(folder, "ni\u00f1os.csv"))).toThrow("looks the same, but a space in it");
    expect(() => readCSV(join(folder, "nowhere", "x.csv"))).toThrow(
      /^There is no file "x\.csv" in .*nowhere/,
    );
    expect(() => readCSV(folder)).toThrow(/is a folder, not a file/);
  });

  it.runIf(process.platform === "linux")("says that the letters of a name are not UTF-8", () => {
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9, 0x2e, 0x63])]), "a\n1\n");
    expect(() => readCSV(`${folder}/caf\ufffd.c`)).toThrow(
      '"caf\ufffd.c" cannot be opened. Its name has letters that are not stored as UTF-8: give it another name.',
    );
  });

  it.skipIf(process.platform === "win32")("refuses a device, which may never end", () => {
    // One that ends: with another this test would fill the memory before it fails.
    expect(() => readCSV("/dev/null")).toThrow('"/dev/null" is a device, not a file. Name a file.');
    expect(() => [...readPieces("/dev/null")()]).toThrow(/is a device, not a file/);
  });

  it("refuses an empty file", () => {
    expect(message("")).toMatch(/is empty: it should begin with a row of column names/);
    expect(message("\n\n")).toMatch(/is empty/);
  });

  it("names the line that has too many or too few cells", () => {
    expect(message("a,b\n1,2\n3,4,5\n")).toMatch(
      /^Line 3 of .* has 3 cells, but the first row names 2 columns/,
    );
    expect(message("a,b\n1\n")).toMatch(/^Line 2 of .* has 1 cell, but the first row names 2 columns/);
  });

  it("names the line with letters that are not UTF-8", () => {
    const bytes = Buffer.concat([Buffer.from("county\nWayne\n"), Buffer.from("Do\xf1a Ana\n", "latin1")]);
    expect(message(bytes, { encoding: "utf-8" })).toMatch(
      /^Line 3 of .* not stored as UTF-8.*encoding: "latin1"/,
    );
    expect(message(Buffer.from("\uFEFFa\n1\n", "utf16le"), { encoding: "utf-8" })).toMatch(/UTF-16/);
    const damaged = Buffer.concat([Buffer.from("county\nDoña\nDoña\nDo"), Buffer.from([0xf1, 0x61, 0x0a])]);
    expect(message(damaged)).toMatch(/^Line 4 of .* not stored as UTF-8/);
  });

  it("names a quotation mark that is never closed", () => {
    expect(message('a,b\n1,2\n"3,4\n')).toMatch(
      /list\.csv cannot be read: A quotation mark that opens in the row of line 3/,
    );
  });

  it("refuses the type of a column that does not exist, an unknown type and an unknown encoding", () => {
    expect(message("votes\n1\n", { types: { vote: "number" } })).toMatch(
      /no column called "vote"\. Did you mean "votes"/,
    );
    expect(message("votes\n1\n", { types: { votes: "int" as "number" } })).toMatch(
      /but for "votes" it is the text "int"/,
    );
    expect(message("votes\n1\n", { encoding: "ascii" as "latin1" })).toMatch(
      /"encoding" must be "utf-8", "latin1"/,
    );
  });
});
