import { describe, expect, it } from "vitest";
import { isCalendarDate } from "../../src/course/calendar-date.js";

describe("isCalendarDate", () => {
  it.each([["2026-11-03"], ["2028-02-29"], ["2000-02-29"], [" 2027-12-31 "]])("takes %s", (day) => {
    expect(isCalendarDate(day)).toBe(true);
  });

  it.each([
    ["2027-02-29"],
    ["1900-02-29"],
    ["2027-13-01"],
    ["2027-00-10"],
    ["2027-04-31"],
    ["3 November"],
    [20271103],
    [null],
  ])("refuses %s", (day) => {
    expect(isCalendarDate(day)).toBe(false);
  });
});
