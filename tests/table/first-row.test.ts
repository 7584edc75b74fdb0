import { describe, expect, it } from "vitest";
import { judgeFirstRow } from "../../src/library/table/delimited/header-row.js";

describe("the first row of a short file", () => {
  it.each([
    ["a phone number", ["Maria", "Lopez", "(305) 555-0143"], [["John", "Smith", "305-555-0188"]]],
    ["an e-mail address", ["maria@example.org", "yes"], []],
    ["a house in a street", ["Lopez", "12 Oak St"], [["Smith", "44 Elm Avenue"]]],
  ])("is data when it holds %s", (_what, first, rows) => {
    expect(judgeFirstRow(first, rows)).toBe("data");
  });

  it("is not taken for names because a mark for nothing stands in it", () => {
    const rows = [
      ["John", "34"],
      ["Ana", "50"],
      ["Bo", "61"],
    ];
    expect(judgeFirstRow(["Zeb", "N/A"], rows)).toBe("unclear");
    expect(judgeFirstRow(["name", "age"], rows)).toBe("names");
  });

  it.each([
    ["2024 Supreme Court", ["10", "30", "12", "7"]],
    ["2020 Polling Place", ["Oak School", "City Hall", "Library", "Oak School"]],
    ["2616322000", ["1", "3", "5", "7"]],
  ])("is names with %s in it above what is of no person", (name, below) => {
    const rows = below.map((cell, i) => [["A", "B", "C", "D"][i] ?? "", cell]);
    expect(judgeFirstRow(["county", name], rows)).not.toBe("data");
  });

  it("may name its columns by days and by codes of places", () => {
    expect(judgeFirstRow(["county", "2024-11-05"], [["Wake", "120"]])).not.toBe("data");
  });
});
