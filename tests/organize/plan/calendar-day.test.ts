import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysBetween, isCalendarDay, yearsFrom } from "../../../src/organize/plan/calendar-day.js";

describe("isCalendarDay", () => {
  it("knows the days that exist, leap years included", () => {
    expect(["2028-02-29", "2000-02-29", "2027-12-31"].map(isCalendarDay)).toEqual([true, true, true]);
    for (const wrong of [
      "2027-02-29",
      "1900-02-29",
      "2027-13-01",
      "2027-00-10",
      "2027-4-3",
      "",
      20270403,
      null,
    ]) {
      expect(isCalendarDay(wrong)).toBe(false);
    }
  });
});

describe("daysBetween", () => {
  it("agrees with the calendar of the runtime, whatever the days", () => {
    const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = [a, b].map((date) => date.toISOString().slice(0, 10)) as [string, string];
        expect(daysBetween(from, to)).toBe((Date.parse(to) - Date.parse(from)) / 86_400_000);
      }),
    );
  });
});

it("goes back whole years as text", () => expect(yearsFrom("2027-01-11", -2)).toBe("2025-01-11"));
