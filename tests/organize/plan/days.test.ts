import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysBetween, yearsFrom } from "../../../src/library/organize/plan/days.js";

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
