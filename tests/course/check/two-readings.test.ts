import { expect, it } from "vitest";
import { twoReadings } from "../../../src/course/check/two-readings.js";

it.each([
  ["1.200", "1200", "1.2"],
  ["12.345", "12345", "12.3450"],
  ["about 1.200 doors", "about 1200 doors", "about 1.2 doors"],
  ["1.200 people or so", "1200 people or so", "1.2 people or so"],
  ["1 in 1.200", "1 in 1200", "1 in 1.2"],
  ["1.250 million", "1250 million", "1.25 million"],
  ["$1.200", "1200", "1.2"],
  ["−1.200 €", "-1200", "-1.2"],
])("reads %s as %s or as %s", (text, thousands, decimal) => {
  expect(twoReadings(text)).toEqual({ thousands, decimal });
  expect([thousands, decimal].map(twoReadings)).toEqual([undefined, undefined]);
});

it.each([
  "0.125",
  ".125",
  "1.25",
  "1.2000",
  "1,200",
  "1.200.000",
  "1.200,50",
  "1200",
  "12.125%",
  "12.125 percent",
  "1.200 to 1.400",
  "24%",
  "",
])("has one way to read %j", (text) => expect(twoReadings(text)).toBeUndefined());
