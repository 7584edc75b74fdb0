import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readFile } from "../../src/library/import/read-file.js";
import { readCSV } from "../../src/library/table/read/read-csv.js";
import { type Desk, openDesk } from "./run-here.js";

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => desk.clear());

const NAMES = "precinct,doors,talks";
const row = (i: number): string => `${i},${20 + (i % 13)},${i % 5}`;
const rows = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, i) => row(from + i));
const file = (...parts: (string | string[])[]): string => `${parts.flat().join("\n")}\n`;

/** Of a long file the rows around the first word below numbers are looked at, and the first rows. */
const LATE = 60_000;

const TABLES: readonly (readonly [string, string, RegExp | undefined])[] = [
  ["plain.csv", file(NAMES, rows(0, 30)), undefined],
  ["again.csv", file(NAMES, rows(0, 8), NAMES, rows(8, 20)), /row 9 holds words/],
  ["units.csv", file(NAMES, "id,count,count", rows(0, 20)), /row 1 holds words/],
  ["second.csv", file(NAMES, rows(0, 25), "ward,yes,refusals", rows(0, 25)), /row 26 holds words/],
  ["late.csv", file(NAMES, rows(0, LATE), NAMES, rows(0, 400)), /row 60,001 holds words/],
  [
    "breaks.csv",
    file('precinct,"doors\nknocked",talks', rows(0, LATE), "ward,yes,refusals", rows(0, 400)),
    /row 60,001 holds words/,
  ],
  ["marked.csv", `\ufeff${file(NAMES, rows(0, LATE), NAMES, rows(0, 400))}`, /row 60,001 holds words/],
  ["unknown.csv", file(NAMES, rows(0, 300), "301,refused,not home", rows(0, 300)), undefined],
  [
    "days.csv",
    file("code,n", "1-2,4", "3-Mar,5", "5-6,1", "7-8,7"),
    /"code" holds a day among other values, first in row 2/,
  ],
  ["shifts.csv", file("shift,n", "3-Mar,4", "4-Mar,5", "5-Mar,1", "all,7"), undefined],
];

describe("a table that a person or a spreadsheet made odd", () => {
  it.each(TABLES)("is told alike by the library, in memory and by DuckDB: %s", async (name, text, says) => {
    desk.put(name, text);
    const notices: string[] = [];
    readCSV(join(desk.folder, name), { onNotice: (said) => notices.push(said) });
    const brought: string[] = [];
    readFile(join(desk.folder, name), { onNotice: (said) => brought.push(said) });
    // Of a long file that is brought in the first rows are looked at.
    if (says !== undefined && text.length < 20_000)
      expect(brought.join("\n")).toMatch(/holds words|names of the columns|among other values/);
    if (says === undefined) expect(brought.join("\n")).not.toMatch(/holds words|among other values/);
    const inMemory = await desk.run(["profile", name]);
    const byDuckDB = await desk.run(["profile", name, "--engine", "duckdb"]);
    for (const said of [notices.join("\n"), inMemory.errors, byDuckDB.errors]) {
      if (says === undefined) expect(said).not.toMatch(/holds words|among other values/);
      else expect(said).toMatch(says);
      expect(said.match(/holds words|among other values/g)?.length ?? 0).toBe(says === undefined ? 0 : 1);
    }
  });
});
