import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, dayText, tryDayNumber } from "../../src/library/table/clean/normalize-date.js";

describe("dayNumber", () => {
  it("goes to the text of the same day and back, for every day from year 1000 to 4000", () => {
    fc.assert(
      fc.property(fc.integer({ min: -354_000, max: 740_000 }), (day) => dayNumber(dayText(day)) === day),
    );
  });

  it("agrees with the calendar of the platform", () => {
    fc.assert(
      fc.property(fc.integer({ min: -50_000, max: 50_000 }), (day) => {
        expect(dayText(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });

  it("leaves out the time, so that no zone can move the day", () => {
    for (const text of ["2026-11-03T23:59:59Z", "2026-11-03 00:00", "2026-11-03T23:00:00-05:00"])
      expect(dayText(dayNumber(text))).toBe("2026-11-03");
  });

  it.each(["2026-02-29", "2026-13-01", "11/03/2026", "", null, 20261103])("refuses %s", (value) => {
    expect(tryDayNumber(value)).toBeUndefined();
    expect(() => dayNumber(value)).toThrow("year-month-day");
  });

  it("refuses a Date object and says why", () => {
    expect(() => dayNumber(new Date(0))).toThrow("time zone");
  });
});
