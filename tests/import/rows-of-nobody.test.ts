import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importReport, readFile } from "../../src/library/import/read-file.js";
import { describeLayout } from "../../src/library/layouts/known-layouts.js";
import { inventedFile } from "../fixtures/layouts/invented-file.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const history = describeLayout("van-contact-history");
const names = history.columns.map(({ name }) => name);
const people = inventedFile(history, { rows: 20 }).rows.map((row) => [...row]);

/** What is to be looked at in a file of these rows, as far as it is about rows. */
function looks(rows: readonly (readonly string[])[], mark = "\t"): string[] {
  const path = join(temporaryFolder(), "contacts.txt");
  writeFileSync(path, rows.map((row) => row.join(mark)).join("\r\n"));
  const report = importReport(readFile(path, { asOf: "2026-11-28", onNotice: () => {} }));
  return report.notUnderstood
    .filter(({ column }) => /^(row|line) /.test(column))
    .map(({ column, says }) => `${column}: ${says}`);
}
const blank = (...cells: readonly string[]): string[] => [
  ...cells,
  ...Array(names.length - cells.length).fill(""),
];

describe("rows that are of nobody", () => {
  it.each(["Total", "GRAND TOTAL", "Totals:", "Total (20)"])(
    "has been left out already where a last row is called %s",
    (label) => {
      expect(looks([names, ...people, blank(label, "", "", "20")])).toEqual([]);
    },
  );

  it("are named above a note, also where the first cell is empty", () => {
    expect(looks([names, ...people, blank("", "Total", "20"), blank("Exported on 9/1/2026")])[0]).toBe(
      'row 21: It is called "Total" and has 2 cells: a row of sums, which came in as if it were somebody. Leave it out before you count, add or contact.',
    );
  });

  it("takes nobody for a sum", () => {
    const named = people.map((row) => Object.assign([...row], { 1: "Total, Tamsin" }));
    expect(looks([names, ...named])).toEqual([]);
    expect(looks([names, ...people, Object.assign([...(people[0] ?? [])], { 0: "Total" })])).toEqual([]);
  });

  it("counts names of columns that stand again between the rows", () => {
    const said = looks([
      names,
      ...people,
      names,
      ...people,
      names.map((name) => name.toUpperCase()),
      ...people,
    ]);
    expect(said).toEqual([
      "row 21: 2 rows have the names of the columns in place of cells, as where files were put one under the other; they came in as if it were somebody. Leave them out.",
    ]);
  });

  it.each([
    ["a title", [blank("My export of 9/1/2026")]],
    ["a row of groups", [names.map((_, at) => (at < 3 ? "Person" : "Contact"))]],
    ["a title and a day", [blank("My export"), blank("9/1/2026")]],
  ])("says that the names stand below %s", (_what, above) => {
    const [said] = looks([...above, names, ...people]);
    expect(said).toContain(
      `line ${above.length + 1}: It has the names of the columns of VAN contact history`,
    );
    expect(said).toMatch(/Delete the (row|2 rows) above it in the file, and bring it in again\.$/);
  });
});
