import { describe, expect, it } from "vitest";
import { activationTable } from "../../src/library/organize/ladder/activation-table.js";
import { cohortRetention } from "../../src/library/organize/ladder/cohort-retention.js";
import { churnTable } from "../../src/library/organize/ladder/retention-churn.js";

const columns = { person: "who", joined: "joined", active: "act" } as const;
const cells = (rows: ReturnType<typeof cohortRetention>) =>
  rows.map(({ cohort, period, active, size, complete }) => [cohort, period, active, size, complete]);

describe("a log in months", () => {
  const inMonths = {
    who: ["Ana", "Ana", "Bo", "Cy"],
    joined: ["2027-03", "2027-03", "2027-03", "2027-04"],
    act: ["2027-03", "2027-05", null, "2027-04"],
  };

  it("gives what the same log in days gives", () => {
    const inDays = {
      ...inMonths,
      joined: inMonths.joined.map((month) => `${month}-10`),
      act: inMonths.act.map((month) => (month === null ? null : `${month}-31`.replace("04-31", "04-30"))),
    };
    expect(cells(cohortRetention(inMonths, columns))).toEqual(cells(cohortRetention(inDays, columns)));
    expect(cells(cohortRetention(inMonths, columns))[0]).toEqual(["2027-03", 0, 1, 2, true]);
  });

  it.each(["03/2027", "3-2027", "Mar 2027", "mar-2027"])(
    "reads %s as a month, as people write it",
    (month) => {
      const log = { who: ["Ana", "Bo"], joined: [month, month], act: ["04/2027", null] };
      expect(cells(cohortRetention(log, columns))).toEqual([
        ["2027-03", 0, 0, 2, true],
        ["2027-03", 1, 1, 2, true],
      ]);
    },
  );

  it("may mix months and days of one joining, and goes until a month", () => {
    const joined = ["2027-03", "2027-03-20", "2027-03"];
    const mixed = { who: ["Ana", "Ana", "Ana"], joined, act: ["March 2027", "4/30/2027", null] };
    const others = { ...mixed, joined: ["2027-03", "2027-03-20", "2027-03-25"] };
    expect(() => cohortRetention(others, columns)).toThrow(/on another day than an earlier row says/);
    expect(cells(cohortRetention(mixed, { ...columns, until: "2027-05" }))).toEqual([
      ["2027-03", 0, 1, 1, true],
      ["2027-03", 1, 1, 1, true],
      ["2027-03", 2, 0, 1, true],
    ]);
  });

  it("is refused where weeks are asked for, where somebody joined in two months, or acted before joining", () => {
    expect(() => cohortRetention(inMonths, { ...columns, period: "week" })).toThrow(
      'Row 1 of column "joined" holds the text "####-##" (masked); expected a day such as "2026-11-03".',
    );
    const twice = { who: ["Ana", "Ana"], joined: ["2027-03", "2027-04"], act: [null, null] };
    expect(() => cohortRetention(twice, columns)).toThrow(
      /Row 2: the person joined on another day than an earlier row says/,
    );
    const early = { who: ["Ana"], joined: ["2027-04"], act: ["2027-03"] };
    expect(() => cohortRetention(early, columns)).toThrow(/lies before the day of joining/);
  });

  it("is counted by churnTable too", () => {
    const list = { joined: ["2027-01", "2027-01"], left: ["2027-02", null] };
    const days = { joined: ["2027-01-05", "2027-01-09"], left: ["2027-02-11", null] };
    expect(churnTable(list, { joined: "joined", left: "left" })).toEqual(
      churnTable(days, { joined: "joined", left: "left" }),
    );
  });
});

describe("a log in days as people write them", () => {
  it("is read where one row shows which number is the month", () => {
    const written = {
      who: ["Ana", "Bo"],
      joined: ["9/1/2026", "9/13/2026"],
      act: ["10/2/2026", "10/20/2026"],
    };
    const iso = {
      who: ["Ana", "Bo"],
      joined: ["2026-09-01", "2026-09-13"],
      act: ["2026-10-02", "2026-10-20"],
    };
    expect(cohortRetention(written, columns)).toEqual(cohortRetention(iso, columns));
  });

  it("is a question where day and month cannot be told apart in the whole column", () => {
    const log = { who: ["Ana", "Bo"], joined: ["9/1/2026", "9/2/2026"], act: [null, null] };
    expect(() => cohortRetention(log, columns)).toThrow(
      'Row 1 of column "joined" holds the text "#/#/####" (masked): which of its numbers is the month?',
    );
  });

  it("is read for the ladder's first days", () => {
    const acts = {
      who: ["Ana", "Ana"],
      act: ["joined", "came"],
      date: ["1/31/2026", "2/2/2026"],
    };
    const names = { person: "who", rung: "act", date: "date", start: "joined" };
    expect(activationTable(acts, names)[0]?.activated).toBe(1);
  });
});
