import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFile } from "../../src/library/import/read-file.js";
import { readCSV } from "../../src/library/table/read/read-csv.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "title-above-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const put = (text: string): string => {
  const path = join(folder, "list.txt");
  writeFileSync(path, text);
  return path;
};
const rows = (mark: string): string =>
  ["name", "doors", "talks"].join(mark) +
  Array.from({ length: 9 }, (_, i) => `\n${[`walk ${i}`, 20 + i, i % 4].join(mark)}`).join("");

describe("a title above a table with a mark of its own", () => {
  it.each(["\t", ";", "|", ","])("never makes one column of it: %j", (mark) => {
    const path = put(`Doors of spring\n${rows(mark)}\n`);
    expect(() => readCSV(path)).toThrow(/title|note/);
    expect(() => readFile(path)).toThrow(/title|note/);
    expect(readCSV(put(`${rows(mark)}\n`)).columnNames()).toEqual(["name", "doors", "talks"]);
  });

  it("is told of a table of Markdown", () => {
    const table = rows("|")
      .split("\n")
      .map((row) => `|${row}|`);
    const [names = "", ...others] = table;
    expect(() => readCSV(put(["# Doors", "", names, "|---|---|---|", ...others].join("\n")))).toThrow(
      /Take out what stands above them/,
    );
  });

  it("is not seen in one column of words", () => {
    const notes = ["note", "good; come back", "no answer", "dog", "left a card; a sign", "moved"].join("\n");
    expect(readCSV(put(`${notes}\n`)).numRows()).toBe(5);
  });
});
