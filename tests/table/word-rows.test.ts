import { describe, expect, it } from "vitest";
import { utils, write } from "xlsx";
import { parseCSV } from "../../src/library/table/read/parse-csv.js";
import { readWorkbook } from "../../src/library/table/workbook/read-workbook.js";

/** The notices of a text, and those of a workbook with the same cells. */
async function notices(text: string): Promise<readonly [csv: string, workbook: string]> {
  const said: string[] = [];
  parseCSV(text, { onNotice: (sentence) => said.push(sentence) });
  const rows = text
    .split("\n")
    .map((line) =>
      line.split(",").map((cell) => (cell === "" ? null : /^[\d.]+$/.test(cell) ? Number(cell) : cell)),
    );
  return [said.join(" "), await inWorkbook(rows)];
}

async function inWorkbook(rows: readonly (readonly unknown[])[]): Promise<string> {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), "Rows");
  const read = await readWorkbook(new Uint8Array(write(book, { type: "array", bookType: "xlsx" })), "x.xlsx");
  return read.notices.join(" ");
}

const rows = ["Wake,3,0.5", "Dare,4,0.4", "Hyde,9,0.2", "Polk,1,0.1"];
const names = "county,votes,share";

describe("a row of words among numbers", () => {
  it.each([
    ["the names once more", [names, ...rows, names, "Ashe,8,0.6"], 5],
    ["a second table", [names, ...rows, "precinct,ballots,turnout", "P1,70,0.3"], 5],
    [
      "a second table with one column of numbers",
      ["county,votes", "Wake,3", "Dare,4", "precinct,ballots", "P1,70"],
      3,
    ],
    ["a second table with a name of one letter", ["id,v", "1,2", "2,3", "code,w", "7,8", "9,10"], 3],
    ["a line of units", [names, ",people,%", ...rows], 1],
    ["a line of labels", [names, "Name of the county,Votes cast,Share of all", ...rows], 1],
    ["the names under a title", ["Results of the primary,,", names, ...rows], 1],
  ])("is told: %s", async (_what, lines, row) => {
    for (const said of await notices(lines.join("\n")))
      expect(said).toContain(`row ${row} holds words where the rows around it hold numbers`);
  });

  it("names the columns still, where the names stand there again", () => {
    const table = parseCSV([names, ...rows, names, "Ashe,8,0.6"].join("\n"), { onNotice: () => {} });
    expect(table.columnNames()).toEqual(["county", "votes", "share"]);
  });

  it.each([
    ["nothing but numbers", [names, ...rows]],
    ["a number that is not known", [names, ...rows, "Ashe,N/A,suppressed", "Clay,not reported,0.1"]],
    ["a word that stands for a number", [names, ...rows, "Ashe,fewer than 10,0.6", "Clay,fewer than 10,0.2"]],
    ["texts alone", ["name,town", "Ann,Apex", "Bo,Cary"]],
  ])("is not told where there is none: %s", async (_what, lines) => {
    for (const said of await notices(lines.join("\n"))) expect(said).not.toContain("holds words");
  });
});

describe("days that a spreadsheet made of codes", () => {
  const day = { t: "n", v: 46024, z: "d-mmm" };

  it("are told where most of the column is none", async () => {
    const said = await inWorkbook([
      ["code", "n"],
      ["3-14", 1],
      ["AB1", 2],
      [day, 3],
      ["7-31", 4],
    ]);
    expect(said).toContain('"code" holds a day among other values, first in row 3');
  });

  it("are days where most of the column are", async () => {
    const said = await inWorkbook([
      ["met", "n"],
      [day, 1],
      [day, 2],
      ["unknown", 3],
    ]);
    expect(said).not.toContain("among other values");
  });
});
