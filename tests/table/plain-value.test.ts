import { describe, expect, it } from "vitest";
import { compareMissingLast } from "../../src/library/table/columns/compare-values.js";
import { plainValue } from "../../src/library/table/columns/plain-value.js";

describe("plainValue", () => {
  it.each([
    [undefined, null],
    [Number.NaN, null],
    [new Date("not a date"), null],
    [0, 0],
    ["", ""],
    [false, false],
    [12n, 12],
    [12345678901234567890n, "12345678901234567890"],
    [new Date("2026-11-03T00:00:00Z"), "2026-11-03"],
    [new Date("2026-11-03T18:30:00Z"), "2026-11-03T18:30:00.000Z"],
    [["a", 1], '["a",1]'],
  ])("gives %s as %j", (value, plain) => expect(plainValue(value)).toBe(plain));
});

describe("compareMissingLast", () => {
  it("puts numbers before text before true/false, and what is missing last", () => {
    const values = [null, true, "b", 10, false, "a", 9];
    expect([...values].sort((a, b) => compareMissingLast(a, b, false))).toEqual([
      9,
      10,
      "a",
      "b",
      false,
      true,
      null,
    ]);
    expect([...values].sort((a, b) => compareMissingLast(a, b, true))).toEqual([
      true,
      false,
      "b",
      "a",
      10,
      9,
      null,
    ]);
  });
});
