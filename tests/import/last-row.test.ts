import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importReport, readFile } from "../../src/library/import/read-file.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const NAMES = [
  "County Name",
  "Voter Registration Number",
  "Election Date",
  "Election Type",
  "Party",
  "Ballot Style",
  "Absentee",
  "Provisional",
  "Supplemental",
];

/** Thirty rows of a known history, and a last one. */
function read(last: string, layout = "ga-history") {
  const row = (i: number) => `Hall,0000${1000 + i},05/21/2024,GENERAL,D,REGULAR,N,N,N`;
  const path = join(temporaryFolder(), "history.csv");
  const rows = Array.from({ length: 30 }, (_, i) => row(i));
  writeFileSync(path, `${NAMES.join(",")}\n${rows.join("\n")}\n${last}\n`);
  const table = readFile(path, { layout, asOf: "2026-11-28", onNotice: () => {} });
  return { rows: table.numRows(), reading: importReport(table).reading.join(" ") };
}

describe("a last row that is nobody", () => {
  it.each([
    ["TOTAL,30,,,,,,,", "a total"],
    ["Grand Total,,30,,,,,,", "a total"],
    ["Total records,30,,,,,,,", "a total"],
    ["Total: 30,,,,,,,,", "a total"],
    ["30 records,,,,,,,,", "a total"],
    [",30,,,,,,,", "a total"],
    ["T,00000030,,,,,,,", "a total"],
    ["-- end of file --,,,,,,,,", "the file ends"],
    [",,,,,,,,", "no value in any cell"],
    ["TOTAL,29,,,,,,,", "is the file whole?"],
  ])("is left out, and that is said: %s", (last, said) => {
    const { rows, reading } = read(last);
    expect(rows).toBe(30);
    expect(reading).toContain(said);
  });

  it.each(["Hall,00000030,,,,,,,", "Hall,30,,,,,,,", ",00005017,,,,,,,", "Hall,00001999,05/21/2024,,,,,,"])(
    "is a person of whom little is known, and stays: %s",
    (last) => {
      const { rows, reading } = read(last);
      expect([rows, reading.includes("last row")]).toEqual([31, false]);
    },
  );

  it("stays and is asked about when it looks like a note below the table", () => {
    const { rows, reading } = read("Source: Secretary of State,,,,,,,,");
    expect(rows).toBe(31);
    expect(reading).toContain("looks like a note below the table");
  });

  it.each([",00000030,,,,,,,", "Total,00001999,,,,,,,"])(
    "stays and is asked about when it may be somebody: %s",
    (last) => {
      const { rows, reading } = read(last);
      expect(rows).toBe(31);
      expect(reading).toContain("may be a total");
    },
  );
});
