import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importReport, readFile } from "../../src/library/import/read-file.js";
import { temporaryFolder } from "../support/temporary-folder.js";

function read(column: string, cells: readonly string[]) {
  const path = join(temporaryFolder(), "list.txt");
  writeFileSync(path, `REG_NO|${column}\n${cells.map((cell, i) => `K${i}|${cell}\n`).join("")}`);
  const table = readFile(path, { onNotice: () => {}, asOf: "2026-09-01" });
  return { values: table.array(column), type: importReport(table).columns[1]?.type };
}

describe("days with the name of their month", () => {
  it.each<[string, string, readonly string[], readonly (string | null)[]]>([
    ["Oracle", "BRTH_DT", ["24-JUN-1961", "01-JAN-1900", "3-feb-2001"], ["1961-06-24", null, "2001-02-03"]],
    [
      "Oracle with two digits of the year",
      "BRTH_DT",
      ["24-JUN-61", "03-FEB-01"],
      ["1961-06-24", "2001-02-03"],
    ],
    ["SAS", "REG_DT", ["24JUN2011", "05NOV2024"], ["2011-06-24", "2024-11-05"]],
    ["words", "REG_DT", ["June 24, 2011", "5 Sept 2024"], ["2011-06-24", "2024-09-05"]],
    [
      "a day that does not exist",
      "REG_DT",
      ["30-FEB-2011", "05-NOV-2024", "06-NOV-2024"],
      [null, "2024-11-05", "2024-11-06"],
    ],
    [
      "with a time",
      "ELEC_DT",
      ["05-NOV-2024 00:00:00", "08-NOV-2022 00:00:00"],
      ["2024-11-05", "2022-11-08"],
    ],
  ])("are days in a file that nobody has described: %s", (_who, column, cells, days) => {
    expect(read(column, cells)).toEqual({ values: days, type: "date" });
  });

  it("are no days where the word is no month", () => {
    const cells = ["12-OAK-1961", "3-ELM-2001"];
    expect(read("LOT", cells)).toEqual({ values: cells, type: "text" });
  });
});
