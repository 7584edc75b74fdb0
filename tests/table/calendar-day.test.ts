import { describe, expect, it } from "vitest";
import { isCalendarDay } from "../../src/library/table/clean/calendar-day.js";

describe("isCalendarDay", () => {
  it("knows the days that exist, leap years included", () => {
    expect(["2028-02-29", "2000-02-29", "2027-12-31"].map(isCalendarDay)).toEqual([true, true, true]);
    for (const wrong of [
      "2027-02-29",
      "1900-02-29",
      "2027-13-01",
      "2027-00-10",
      "2027-4-3",
      " 2027-04-03",
      "2027-04-03T10:00:00",
      "",
      20270403,
      null,
    ]) {
      expect(isCalendarDay(wrong)).toBe(false);
    }
  });
});
