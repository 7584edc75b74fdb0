import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeCell } from "../../src/library/table/columns/describe-cell.js";
import { type NumberLocale, parseNumber } from "../../src/library/table/read/parse-number.js";

describe("parseNumber", () => {
  it.each([
    ["12,345", 12_345],
    ["1,234,567.5", 1_234_567.5],
    [" 42 ", 42],
    ["-3.5", -3.5],
    ["−3.5", -3.5],
    ["+7", 7],
    [".5", 0.5],
    ["007", 7],
    ["1e3", 1000],
    ["24%", 0.24],
    ["56.1 %", 0.561],
    ["0", 0],
  ])("reads %j as %f", (text, value) => expect(parseNumber(text)).toBe(value));

  it.each([
    ["abc"],
    [""],
    [" "],
    ["12,34"],
    ["1,2345"],
    ["1.2.3"],
    ["12 345"],
    ["$20"],
    ["0x10"],
    ["Infinity"],
    ["NaN"],
    ["1e999"],
    ["-"],
    ["%"],
    ["5-3"],
  ])("refuses %j and says what it looks like", (text) =>
    expect(() => parseNumber(text)).toThrow(`but was given ${describeCell(text)}`),
  );

  it.each([
    ["12.345,6", 12_345.6],
    ["0,5", 0.5],
    ["24,5 %", 0.245],
  ])("reads the German %j as %f", (text, value) => expect(parseNumber(text, { locale: "de" })).toBe(value));

  it("refuses a German number without the locale rather than reading a thousandth of it", () => {
    expect(() => parseNumber("12.345,6")).toThrow(/Expected a number such as 12,345\.6/);
    expect(() => parseNumber("12,345.6", { locale: "de" })).toThrow(/Expected a number such as 12\.345,6/);
  });

  it("says what it was given when that is no text, and names an unknown locale", () => {
    expect(() => parseNumber(undefined as unknown as string)).toThrow(/nothing \(undefined\)/);
    expect(() => parseNumber("1", { locale: "fr" as NumberLocale })).toThrow(/"en" \(12,345\.6\) or "de"/);
    expect(() => parseNumber("1", { locale: "toString" as NumberLocale })).toThrow(/locale must be/);
  });

  it("reads back every number that a spreadsheet writes, in both locales", () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(99), (whole, cents) => {
        const value = Number(`${whole}.${String(cents).padStart(2, "0")}`);
        return (["en", "de"] as const).every(
          (locale) =>
            parseNumber(value.toLocaleString(locale, { maximumFractionDigits: 2 }), { locale }) === value,
        );
      }),
    );
  });
});
