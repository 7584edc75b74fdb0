import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTypedNumber } from "../../../src/course/check/read-typed-number.js";

describe("readTypedNumber", () => {
  it.each([
    ["24 percent", 24, true],
    ["1.5M", 1_500_000, false],
    ["1.5 m", 1.5, false],
    ["$2 bn", 2e9, false],
    ["20 mil", 20_000, false],
    ["1,2 millones", 1_200_000, false],
    ["8,1 puntos", 8.1, true],
    ["1 de cada 5", 0.2, false],
    ["½", 0.5, false],
    ["1 ½", 1.5, false],
    ["2¾", 2.75, false],
    ["５０ %", 50, true],
    ["1.200.000", 1_200_000, false],
    ["1.200,50 €", 1200.5, false],
    ["197$", 197, false],
    ["24 per cent", 24, true],
    ["24 pct", 24, true],
    ["24% of the doors", 24, true],
    ["24,5 por ciento", 24.5, true],
    ["24%", 24, true],
    ["0,24", 0.24, false],
    ["1,200", 1200, false],
    ["1,200 doors", 1200, false],
    ["720 doors", 720, false],
    ["720 doors.", 720, false],
    ["8.1 points", 8.1, true],
    ["8.1 percentage points", 8.1, true],
    ["-2.3 points", -2.3, true],
    ["minus 3", -3, false],
    ["$197", 197, false],
    ["US$197", 197, false],
    ["USD 197", 197, false],
    ["197 dollars", 197, false],
    ["about $1.93", 1.93, false],
    ["~ 24 %", 24, true],
    ["± 162", 162, false],
    ["+/- 162 people", 162, false],
    ["plus or minus 162", 162, false],
    ["1 in 5", 0.2, false],
    ["1 out of 5", 0.2, false],
    ["288 of 1,200", 0.24, false],
    ["288/1200", 0.24, false],
    ["one in five", 0.2, false],
    ["1.2 million", 1_200_000, false],
    ["1.2k", 1200, false],
    ["3 thousand people", 3000, false],
    ["two dozen", 24, false],
    ["five hubs", 5, false],
    ["five", 5, false],
    ["15 per hour", 15, false],
  ])("reads %s as %s", (text, value, percent) => {
    expect(readTypedNumber(text)).toEqual({ value: expect.closeTo(value, 10), percent });
  });

  it.each([
    "5 to 7",
    "10 or 12",
    "5-7",
    "12 doors and 3 calls",
    "2 and a half",
    "about a quarter",
    "3 quarters",
    "more than 5",
    "1 in 0",
    "not home",
    "many",
    "",
    "%",
    "9/1/2026",
    "2026-09-01",
    "10:30",
    "1,23,4 doors",
    "7 per hour and 3",
    "x".repeat(50_000),
    `1 ${"a ".repeat(20_000)}`,
  ])("does not read %j as one number", (text) => {
    expect(readTypedNumber(text)).toBeUndefined();
  });

  it("reads every number with a unit behind it as the number alone", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e6, max: 1e6 }),
        fc.constantFrom("doors", "people", "shifts", "votes", "points", "US dollars", "sign-ups"),
        (value, unit) => readTypedNumber(`${value.toLocaleString("en-US")} ${unit}`)?.value === value,
      ),
    );
  });

  it("never throws, whatever text it is given", () => {
    fc.assert(fc.property(fc.string(), (text) => readTypedNumber(text) === undefined || true));
  });
});
