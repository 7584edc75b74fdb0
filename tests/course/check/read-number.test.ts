import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNumber } from "../../../src/course/check/read-number.js";

describe("readNumber", () => {
  it.each([
    ["12,345", 12345],
    ["1,234,567.5", 1234567.5],
    ["1.234,5", 1234.5],
    ["24,0", 24],
    ["0,240", 0.24],
    ["−3", -3],
    ["1e3", 1000],
    [".5", 0.5],
    ["-$5", -5],
  ])("reads %s as %s", (text, value) => {
    expect(readNumber(text)?.value).toBe(value);
  });

  it.each([["1/4"], ["12 doors"], [""], ["%"], ["1,23,4"], ["--1"], ["NaN"], ["Infinity"]])(
    "does not read %s as a number",
    (text) => {
      expect(readNumber(text)).toBeUndefined();
    },
  );

  it("reads every whole number back from its text with commas", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        (value) => readNumber(value.toLocaleString("en-US"))?.value === value,
      ),
    );
  });
});
