import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importReport, readFile } from "../../src/library/import/read-file.js";
import { temporaryFolder } from "../support/temporary-folder.js";

/** A file with an id and columns of days; `ga-history` writes the month first, and its description is sure of it. */
function read(columns: Readonly<Record<string, readonly string[]>>, layout = "ga-history") {
  const names = ["County Name", "Voter Registration Number", ...Object.keys(columns)];
  const lists = Object.values(columns);
  const rows = (lists[0] ?? []).map((_, i) =>
    ["Hall", `0000${1000 + i}`, ...lists.map((list) => list[i] ?? "")].join(","),
  );
  const path = join(temporaryFolder(), "history.csv");
  writeFileSync(path, `${names.join(",")}\n${rows.join("\n")}\n`);
  const table = readFile(path, { layout, asOf: "2026-11-28", onNotice: () => {} });
  const open = importReport(table).notUnderstood;
  return {
    column: (name: string) => [...table.array(name)],
    says: (name: string) => open.flatMap(({ column, says }) => (column === name ? [says] : [])).join(" "),
  };
}
const elections = (...days: readonly string[]) => read({ "Election Date": days });

describe("days written day first in a file whose layout says month first", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["slashes", ["25/05/2024", "03/04/2024"], ["2024-05-25", "2024-04-03"]],
    ["dashes", ["25-05-2024", "03-04-2024"], ["2024-05-25", "2024-04-03"]],
    ["two digits of the year", ["25/05/24", "03/04/24"], ["2024-05-25", "2024-04-03"]],
    ["eight digits", ["20242505", "20240304"], ["2024-05-25", "2024-04-03"]],
    ["a year in front", ["2024-25-05", "2024-03-04"], ["2024-05-25", "2024-04-03"]],
  ])("are read so and that is said: %s", (_how, cells, days) => {
    const { column, says } = elections(...cells);
    expect(column("Election Date")).toEqual(days);
    expect(says("Election Date")).toContain("written day first");
    expect(says("Election Date")).toContain("the layout says month first: read as day first");
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ["points", ["25.05.2024", "03.04.2024"], ["2024-05-25", "2024-04-03"]],
    ["the name of the month", ["24-JUN-1961", "05-NOV-2024"], ["1961-06-24", "2024-11-05"]],
    ["a year in front beside them", ["2024-03-04", "2024-05-06"], ["2024-03-04", "2024-05-06"]],
  ])("nothing changes where the order is no question: %s", (_how, cells, days) => {
    const { column, says } = elections(...cells);
    expect([column("Election Date"), says("Election Date")]).toEqual([days, ""]);
  });

  it("days with the year in front stay, in a column that is otherwise day first", () => {
    expect(elections("25/05/2024", "2024-03-04").column("Election Date")).toEqual([
      "2024-05-25",
      "2024-03-04",
    ]);
  });

  it("a known election day proves the order where no day is past the 12th", () => {
    const { column, says } = elections("05/11/2024", "08/11/2022", "05/03/2024");
    expect(column("Election Date")).toEqual(["2024-11-05", "2022-11-08", "2024-03-05"]);
    expect(says("Election Date")).toContain("read as day first");
    expect(elections("11/05/2024", "11/08/2022").column("Election Date")).toEqual([
      "2024-11-05",
      "2022-11-08",
    ]);
  });

  it("another column of the file proves it, and that is said", () => {
    const { column, says } = read(
      {
        "Registration Date": ["25/05/2024", "13/04/2020"],
        "Last Contact Date": ["02/03/2024", "04/05/2023"],
      },
      "none",
    );
    expect(column("Last Contact Date")).toEqual(["2024-03-02", "2023-05-04"]);
    expect(says("Last Contact Date")).toContain("other columns of the file write the day first");
  });

  it("a column that is written both ways is kept as text, nothing swapped", () => {
    const cells = ["25/05/2024", "05/25/2024", "26/05/2024", "01/02/2024"];
    const { column, says } = elections(...cells);
    expect(column("Election Date")).toEqual(cells);
    expect(says("Election Date")).toContain("month first and day first");
  });

  it("a typing error among many days of the layout's order turns nothing around", () => {
    const many = Array.from({ length: 60 }, (_, i) => `05/${13 + (i % 15)}/2024`);
    const { column, says } = elections(...many, "25/05/2024");
    expect(column("Election Date").slice(-2)).toEqual(["2024-05-27", null]);
    expect(says("Election Date")).toContain("1 cell had a day that the calendar does not have");
  });

  it("the layout's word stands where nothing proves it, without a notice where it is sure", () => {
    const { column, says } = elections("03/05/2024", "04/06/2024");
    expect([column("Election Date"), says("Election Date")]).toEqual([["2024-03-05", "2024-04-06"], ""]);
  });
});
