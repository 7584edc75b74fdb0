import { describe, expect, it } from "vitest";
import { recode } from "../../src/library/index.js";

describe("recode", () => {
  const values = { "1": "D", "2": "R" };

  it("keeps what is missing missing, and never makes it one of the others", () => {
    const column = ["1", 2, null, undefined, Number.NaN, "", "  ", "x"];
    expect(recode(column, { values })).toEqual(["D", "R", null, null, null, null, null, null]);
    expect(recode(column, { values, others: "other" }).slice(2)).toEqual([
      null,
      null,
      null,
      null,
      null,
      "other",
    ]);
    expect(recode(column, { values, missing: "unknown" }).slice(2)).toEqual([
      ...Array(5).fill("unknown"),
      null,
    ]);
  });

  it("takes spaces off, minds capitals, and is not fooled by names that every object has", () => {
    expect(recode([" 1 ", "toString", true], { values, others: "other" })).toEqual(["D", "other", "other"]);
    expect(recode(["dem"], { values: { DEM: "D" } })).toEqual([null]);
  });

  it("refuses a blank among the values, and cells that are no values", () => {
    expect(() => recode(["1"], { values: { "": "unknown" } })).toThrow('write missing: "unknown"');
    expect(() => recode(["1"], { values: { " 1": "D" } })).toThrow('write "1"');
    expect(() => recode([{}], { values })).toThrow("row 1");
  });
});
