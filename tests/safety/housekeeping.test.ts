import { describe, expect, it } from "vitest";
import { accessReview } from "../../src/library/safety/assess/access-review.js";
import { retentionReport } from "../../src/library/safety/assess/retention-report.js";

describe("retentionReport", () => {
  const kept = {
    what: ["consent forms", "phone list", "event sign-in", "health notes", "receipts"],
    by: [null, "2026-11-01", "2026-12-01", "2025-12-31", "2033-01-01"],
    who: ["office", "", "data lead", "data lead", "treasurer"],
  };
  const options = { record: "what", deleteBy: "by", owner: "who", today: "2026-11-24" } as const;

  it("puts the most overdue first and what nobody dated before what is due", () => {
    expect(
      retentionReport(kept, options).map((row) => [row.record, row.status, row.daysLeft, row.owner]),
    ).toEqual([
      ["health notes", "past", -328, "data lead"],
      ["phone list", "past", -23, null],
      ["consent forms", "no date", null, "office"],
      ["event sign-in", "soon", 7, "data lead"],
      ["receipts", "later", 2230, "treasurer"],
    ]);
  });

  it("keeps on the last day what has to go by that day", () => {
    expect(retentionReport(kept, { ...options, today: "2026-11-01" })[1]).toMatchObject({
      status: "no date",
    });
    expect(retentionReport(kept, { ...options, today: "2026-11-02" })[1]).toMatchObject({ daysLeft: -1 });
  });

  it("reads days as people write them, and asks where day and month cannot be told apart", () => {
    const kept = (by: unknown[]) => ({ what: by.map((_, i) => `list ${i}`), by });
    const options = { record: "what", deleteBy: "by", today: "2026-11-24" };
    const rows = retentionReport(kept(["11/30/2026", "12/1/2026", new Date("2026-12-02"), ""]), options);
    expect(rows.map(({ deleteBy }) => deleteBy)).toEqual([null, "2026-11-30", "2026-12-01", "2026-12-02"]);
    expect(() => retentionReport(kept(["12/1/2026"]), options)).toThrow(
      'Row 1 of column "by" holds the text "##/#/####" (masked): which of its numbers is the month?',
    );
    const on = (today: string) => retentionReport(kept(["11/30/2026"]), { ...options, today })[0]?.daysLeft;
    expect([on("11/24/2026"), on("Nov 24, 2026")]).toEqual([6, 6]);
    expect(() => on("9/1/2026")).toThrow("is the month? Write it as year-month-day");
    const left = { account: ["ana", "bo"], left: ["9/30/2026", "9/1/2026"] };
    const open = accessReview(left, { account: "account", left: "left", today: "10/30/2026" });
    expect(open.map(({ daysSinceLeft }) => daysSinceLeft)).toEqual([59, 30]);
  });

  it("names the row with a date that is none", () => {
    expect(() => retentionReport({ what: ["a"], by: ["end of year"] }, options)).toThrow(
      /no column called "who"/,
    );
    expect(() => retentionReport({ what: ["a"], by: ["end of year"], who: [""] }, options)).toThrow("Row 1");
  });
});

describe("accessReview", () => {
  const accounts = {
    account: ["ana", "bo", "cy", "di", "ed"],
    role: ["Admin", "editor", "editor", "viewer", "admin"],
    left: ["2026-09-01", "2026-08-01", null, "2026-11-23", "2026-10-01"],
    closed: [null, null, null, null, "2026-10-01"],
    used: ["2026-08-30", "2026-11-20", "2026-11-24", null, null],
  };
  const options = {
    account: "account",
    role: "role",
    left: "left",
    closed: "closed",
    lastUsed: "used",
    today: "2026-11-24",
  } as const;

  it("lists open accounts of people who left: used since first, then the powerful", () => {
    expect(
      accessReview(accounts, options).map((row) => [
        row.account,
        row.powerful,
        row.daysSinceLeft,
        row.usedAfterLeaving,
      ]),
    ).toEqual([
      ["bo", false, 115, true],
      ["ana", true, 84, false],
      ["di", false, 1, false],
    ]);
  });

  it("waits for the days of grace", () => {
    expect(accessReview(accounts, { ...options, grace: 2 }).map((row) => row.account)).toEqual(["bo", "ana"]);
  });

  it("says what is wrong with a day", () => {
    expect(() => accessReview({ ...accounts, left: ["9/1/26", null, null, null, null] }, options)).toThrow(
      'Row 1 of column "left"',
    );
  });
});
