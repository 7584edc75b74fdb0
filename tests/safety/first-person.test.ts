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
    expect(Object.values(cellsToColumns([["Maria Lopez"], ["John Smith"]]).columns)).toEqual([
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
    const { columns: votes } = cellsToColumns([
      ["precinct", "Maria Lopez", "John Smith"],
      ["1", "120", "98"],
      ["2", "80", "44"],
    ]);
    expect(Object.keys(votes)).toEqual(["precinct", "Maria Lopez", "John Smith"]);
    expect(Object.keys(cellsToColumns([["full name"], ["Maria Lopez"], ["John Smith"]]).columns)).toEqual([
      "full name",
    ]);
  });

  it.each([
    ["parts of a name", "Maria,Lopez,F,DEM\nJohn,Smith,M,REP\nAna,Ruiz,F,DEM\n", "name"],
    ["one line, with a day of birth", "123456789|Lopez|Maria|1950-02-13|DEM\n", "name"],
    ["capitals and an empty cell", "LOPEZ,MARIA,,F,D,1950\n", "name"],
    [
      "an address in parts",
      "Lopez,Maria,12,Oak St,Raleigh\nSmith,John,44,Elm Ave,Durham\n",
      "street address",
    ],
    ["a name and an address", "Maria Lopez,12 Oak St\n", "street address"],
    ["a name alone", "Maria Lopez\n", "name"],
    ["a religion", "Nguyen;Thi;Catholic\nKim;Soo;Baptist\nLee;Ann;Jewish\n", "religion"],
    ["nothing known in the first row", "Zebulon,Quackenbush,N/A\nJohn,Smith,34\nAna,Ruiz,50\n", "name"],
  ])("of a short list is found and not printed: %s", (_what, text, kind) => {
    const found = scanText(text, "csv");
    expect(found.map((one) => one.kind)).toContain(kind);
    expect(found.filter(({ column }) => !/^column \d$/.test(column))).toEqual([]);
  });

  it.each([
    ["snake case", "zq_one,zq_two\nann@example.org,x\n", ["zq_one"]],
    ["known words", "Vorname;Telefon\nAna;+49 30 901820\n", ["Vorname", "Telefon"]],
    [
      "nobody's names, so nothing is called by them",
      "Zebulon Quackenbush,shop steward\nOtto Wispelwey,member\n",
      [],
    ],
    ["a name above numbers only", "ward,Maria Lopez\n1,120\n2,90\n", []],
  ])("is told from a short list with names of columns: %s", (_what, text, columns) => {
    expect(scanText(text, "csv").map(({ column }) => column)).toEqual(columns);
  });
});
