import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalsFor, numberText, singleNumberText } from "../../src/library/show/number-text.js";

describe("the decimals of a column", () => {
  it.each([
    [[1, 20, 300], 0],
    [[0.24, 0.5], 2],
    [[0.24123, 0.5], 4],
    [[1.05321, 0.2], 3],
    [[77114.333, 2], 1],
    [[1e6 + 0.5], 0],
    [[0.1 + 0.2], 1],
    [[0.001234567], 6],
    [[Number.NaN, Number.POSITIVE_INFINITY], 0],
    [[], 0],
  ])("of %o are %i", (numbers, decimals) => {
    expect(decimalsFor(numbers)).toBe(decimals);
  });
});

describe("a number in a table", () => {
  it.each([
    [1234567, 0, "1,234,567"],
    [1234.5, 1, "1,234.5"],
    [-1234.56, 1, "−1,234.6"],
    [999, 0, "999"],
    [0, 2, "0.00"],
    [0.0000001, 3, "<0.001"],
    [-0.0000001, 3, "−<0.001"],
    [Number.POSITIVE_INFINITY, 0, "∞"],
    [Number.NEGATIVE_INFINITY, 0, "−∞"],
    [1.5e20, 0, "1.500e+20"],
  ])("prints %s with %i decimals as %s", (value, decimals, text) => {
    expect(numberText(value, decimals, true)).toBe(text);
  });

  it("keeps every digit of a whole number", () => {
    fc.assert(
      fc.property(fc.integer(), (value) => {
        const text = numberText(value, 0, true);
        return (
          Number(text.replaceAll(",", "").replace("−", "-")) === value &&
          text === value.toLocaleString("en-US").replace("-", "−")
        );
      }),
    );
  });
});

describe("a number on its own", () => {
  it.each([
    [0.1 + 0.2, "0.3"],
    [288 / 1200, "0.24"],
    [2026, "2026"],
    [12345, "12,345"],
    [1 / 3, "0.3333"],
    [88239.3333, "88,239.3"],
    [-2.5, "−2.5"],
    [Number.NaN, "NaN"],
  ])("%s is shown as %s", (value, text) => {
    expect(singleNumberText(value)).toBe(text);
  });
});
