import { describe, expect, it } from "vitest";
import { daySQL } from "../../src/library/engine/recipe/day-sql.js";
import { cohortRetention } from "../../src/library/organize/ladder/cohort-retention.js";
import { isCalendarDay } from "../../src/library/table/clean/calendar-day.js";
import { dayNumber } from "../../src/library/table/clean/normalize-date.js";
import { readDay } from "../../src/library/table/clean/read-day.js";
import { parseCSV } from "../../src/library/table/read/parse-csv.js";

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

describe("a day before 1900", () => {
  it("is no day at any door: a form or a program put zeros in front of a short year", () => {
    expect(readDay("0026-11-03")).toEqual({ kind: "none" });
    expect(readDay("11/13/0026")).toEqual({ kind: "none" });
    expect(isCalendarDay("0026-11-03")).toBe(false);
    expect(() => dayNumber("0026-11-03")).toThrow('Expected a day such as "2026-11-03"');
    const log = { who: ["Ana"], joined: ["0026-11-03"], act: [null] };
    expect(() => cohortRetention(log, { person: "who", joined: "joined", active: "act" })).toThrow(
      'Row 1 of column "joined" holds',
    );
    for (const day of ["0026-11-03", "11/3/0026", "1/1/1800"])
      expect(() => parseCSV(`id,met\n1,${day}\n`, { types: { met: "date" }, dates: "month first" })).toThrow(
        "a date such as 2026-10-03",
      );
    expect(daySQL("met", "duckdb")).toContain(">= '1900'");
  });
});
