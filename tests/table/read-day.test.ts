import { describe, expect, it } from "vitest";
import { dayOrder, readDay } from "../../src/library/table/clean/read-day.js";

describe("readDay", () => {
  it.each([
    ["2026-09-01", "2026-09-01"],
    [" 2026-9-1 ", "2026-09-01"],
    ["2026/09/01", "2026-09-01"],
    ["2026-09-01T18:30", "2026-09-01"],
    ["9/13/2026", "2026-09-13"],
    ["13/9/2026", "2026-09-13"],
    ["09/13/26", "2026-09-13"],
    ["9-13-2026", "2026-09-13"],
    ["9/9/2026", "2026-09-09"],
    ["1.9.2026", "2026-09-01"],
    ["1. 9. 2026", "2026-09-01"],
    ["Sept 1, 2026", "2026-09-01"],
    ["Sept. 1st 2026", "2026-09-01"],
    ["1 September 2026", "2026-09-01"],
    ["1 de septiembre de 2026", "2026-09-01"],
    ["August 22nd, 2026", "2026-08-22"],
    ["3-Mar-26", "2026-03-03"],
    ["31-dic-2026", "2026-12-31"],
    ["2/29/2028", "2028-02-29"],
    ["9/13/2026 18:03:22", "2026-09-13"],
    ["9/13/2026 6:03 PM", "2026-09-13"],
    ["9/13/2026, 11:30:00 AM", "2026-09-13"],
    ["13.9.2026 18:03", "2026-09-13"],
    ["Sep 13, 2026 6:03 pm", "2026-09-13"],
    ["2026/9/13 00:00:00.000", "2026-09-13"],
  ])("reads %s as a day", (text, day) => {
    expect(readDay(text)).toEqual({ kind: "day", day });
  });

  it.each([
    ["9/1/2026", ["2026-09-01", "2026-01-09"]],
    ["09/01/26", ["2026-09-01", "2026-01-09"]],
    ["1-12-2026", ["2026-01-12", "2026-12-01"]],
  ])("asks which day %s is", (text, days) => {
    expect(readDay(text)).toEqual({ kind: "question", days });
    expect(readDay(text, "month first")).toEqual({ kind: "day", day: days[0] });
    expect(readDay(text, "day first")).toEqual({ kind: "day", day: days[1] });
  });

  it.each([
    ["2027-03", "2027-03"],
    ["2027/3", "2027-03"],
    ["March 2027", "2027-03"],
    ["03/2027", "2027-03"],
    ["3-2027", "2027-03"],
    ["03.2027", "2027-03"],
    ["Mar-2027", "2027-03"],
    ["mar. 2027", "2027-03"],
    ["marzo de 2027", "2027-03"],
  ])("reads %s as a month", (text, month) => {
    expect(readDay(text)).toEqual({ kind: "month", month });
  });

  it.each(
    [
      [
        "",
        "soon",
        "2026-02-30",
        "2/30/2026",
        "13/13/2026",
        "2027-13",
        "1/2",
        "9/1",
        "May",
        "1 Foo 2026",
        "9/13/2026 25:10",
        "2027-03 10:00",
        "9/13/2026 soon",
      ],
      [null, undefined, 20260901, new Date("2026-09-01"), {}, "9".repeat(50_000)],
    ].flat(),
  )("finds no day in %o", (value) => {
    expect(readDay(value)).toEqual({ kind: "none" });
  });
});

describe("dayOrder", () => {
  it("is what one day of the list shows, and unknown when none does or two disagree", () => {
    expect(dayOrder(["9/1/2026", "9/30/2026", null])).toBe("month first");
    expect(dayOrder(["1/9/2026", "30/9/2026"])).toBe("day first");
    expect(dayOrder(["9/1/2026", "2026-09-30"])).toBeUndefined();
    expect(dayOrder(["9/30/2026", "30/9/2026"])).toBeUndefined();
  });
});
