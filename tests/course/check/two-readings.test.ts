import { expect, it } from "vitest";
import { twoReadings } from "../../../src/course/check/two-readings.js";

it.each([
  ["1.200", "1200", "1.2"],
  ["12.345", "12345", "12.345"],
  ["$1.200", "1200", "1.2"],
  ["−1.200 €", "-1200", "-1.2"],
])("reads %s as %s or as %s", (text, thousands, decimal) => {
  expect(twoReadings(text)).toEqual({ thousands, decimal });
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
  "1.200 people or so",
  "24%",
  "",
])("has one way to read %j", (text) => expect(twoReadings(text)).toBeUndefined());
