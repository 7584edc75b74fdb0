import { describe, expect, it } from "vitest";
import { cellsToColumns } from "../../src/library/safety/scan/cells-to-columns.js";
import { scanPersonalData } from "../../src/library/safety/scan/scan-personal-data.js";
import { scanText } from "../../src/library/safety/scan/scan-text.js";

describe("a first row that is a person", () => {
  it("is no row of names, so that no finding is called like a person", () => {
    const found = scanText(
      "Maria Lopez;Detroit\nJohn Smith;Flint\nAnn Miller;Detroit\nRosa Garcia;Lansing\nPeter Brown;Flint\nMary Clark;Flint\nThomas White;Flint\nJane Young;Flint\nLaura Hill;Flint\nMark Scott;Flint\n",
      "csv",
    );
    expect(found.map(({ column, kind }) => [column, kind])).toContainEqual(["column 1", "name"]);
    expect(found.map(({ column }) => column).join()).not.toMatch(/Lopez|Detroit/);
    expect(Object.values(cellsToColumns([["Maria Lopez"], ["John Smith"]]))).toEqual([
      ["Maria Lopez", "John Smith"],
    ]);
  });

  it.each(["column 1", "column1", "Column 12"])(
    "is found under the name that a column without one gets: %s",
    (name) => {
      const people = [
        "Maria Lopez",
        "John Smith",
        "Ann Miller",
        "Rosa Garcia",
        "Peter Brown",
        "Mary Clark",
        "Thomas White",
        "Jane Young",
      ];
      expect(scanPersonalData({ [name]: people }).map(({ kind }) => kind)).toEqual(["name"]);
      expect(scanPersonalData({ "column name": people.map((_, i) => `field_${i}`) })).toEqual([]);
    },
  );

  it("is told from the names of candidates above their votes, and from a column about names", () => {
    const votes = cellsToColumns([
      ["precinct", "Maria Lopez", "John Smith"],
      ["1", "120", "98"],
      ["2", "80", "44"],
    ]);
    expect(Object.keys(votes)).toEqual(["precinct", "Maria Lopez", "John Smith"]);
    expect(Object.keys(cellsToColumns([["full name"], ["Maria Lopez"], ["John Smith"]]))).toEqual([
      "full name",
    ]);
  });
});
