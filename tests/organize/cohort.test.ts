import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activationTable } from "../../src/library/organize/ladder/activation-table.js";
import { compareCohorts } from "../../src/library/organize/ladder/cohort-difference.js";
import { firstDayOf, periodName, periodOf } from "../../src/library/organize/ladder/cohort-period.js";
import { cohortRetention } from "../../src/library/organize/ladder/cohort-retention.js";
import { timeBetweenRungs } from "../../src/library/organize/ladder/ladder-time-between.js";
import { churnTable, toStandStill } from "../../src/library/organize/ladder/retention-churn.js";
import { dayNumber } from "../../src/library/table/clean/normalize-date.js";
import { tests } from "../experiment/fixture.js";
import { readJSONFixture } from "../fixtures/organize/read-fixture.js";

interface DrawnLogs {
  readonly churn: readonly {
    readonly joined: readonly string[];
    readonly left: readonly (string | null)[];
    readonly until: string | null;
    readonly period: "month" | "week";
    readonly rows: readonly (readonly unknown[])[];
  }[];
  readonly between: readonly {
    readonly who: readonly string[];
    readonly act: readonly string[];
    readonly day: readonly string[];
    readonly row: readonly (number | null)[];
  }[];
}

describe("small logs, drawn at random", () => {
  const drawn = readJSONFixture<DrawnLogs>("ladder.json");

  it("churnTable counts as plain Python does, and nothing after the day that the list covers", () => {
    for (const { joined, left, until, period, rows } of drawn.churn)
      expect(
        churnTable(
          { joined, left },
          { joined: "joined", left: "left", period, ...(until === null ? {} : { until }) },
        ).map((row) => [row.period, row.atStart, row.joined, row.left, row.atEnd, row.churn]),
      ).toEqual(rows);
  });

  it("timeBetweenRungs has the quartiles of numpy and of spreadsheets", () => {
    for (const { who, act, day, row } of drawn.between)
      expect(
        timeBetweenRungs(
          { who, act, day },
          { person: "who", rung: "act", rungs: ["sign", "come"], date: "day" },
        ).map((one) => [one.people, one.otherOrder, one.fastQuarter, one.medianDays, one.slowQuarter]),
      ).toEqual([row]);
  });
});

describe("cohortRetention", () => {
  const log = {
    who: ["Ana", "Ana", "Bo", "Cy", "Cy"],
    joined: ["2026-03-02", "2026-03-02", "2026-03-31", "2026-04-10", "2026-04-10"],
    act: ["2026-03-05", "2026-05-20", null, "2026-04-10", "2026-05-31"],
  };
  const options = { person: "who", joined: "joined", active: "act" } as const;

  it("gives the triangle, each cell a share of the whole cohort", () => {
    expect(
      cohortRetention(log, options).map((r) => [r.cohort, r.period, r.active, r.size, r.retention]),
    ).toEqual([
      ["2026-03", 0, 1, 2, 0.5],
      ["2026-03", 1, 0, 2, 0],
      ["2026-03", 2, 1, 2, 0.5],
      ["2026-04", 0, 1, 1, 1],
      ["2026-04", 1, 1, 1, 1],
    ]);
  });

  it("marks the period that the log does not cover to its end", () => {
    expect(cohortRetention(log, options).every((row) => row.complete)).toBe(true);
    const rows = cohortRetention(log, { ...options, until: "2026-05-30" });
    expect(rows.filter((row) => !row.complete).map((row) => [row.cohort, row.period, row.active])).toEqual([
      ["2026-03", 2, 1],
      ["2026-04", 1, 0],
    ]);
  });

  it("counts weeks from Monday, across the turn of the year", () => {
    const rows = cohortRetention(
      { who: ["Ana"], joined: ["2026-12-31"], act: ["2027-01-04"] },
      { ...options, period: "week" },
    );
    expect(rows.map((row) => [row.cohort, row.period, row.active])).toEqual([
      ["2026-12-28", 0, 0],
      ["2026-12-28", 1, 1],
    ]);
  });

  it("agrees with a plain count over random logs", () => {
    const event = fc.record({
      who: fc.integer({ min: 0, max: 5 }),
      after: fc.option(fc.integer({ min: 0, max: 5 }), { nil: null }),
    });
    const month = (number: number): string => `2026-${String(number).padStart(2, "0")}-15`;
    fc.assert(
      fc.property(fc.array(event, { minLength: 1 }), (events) => {
        const joinedIn = (who: number): number => 1 + (who % 3);
        const rows = cohortRetention(
          {
            who: events.map((e) => e.who),
            joined: events.map((e) => month(joinedIn(e.who))),
            act: events.map((e) => (e.after === null ? null : month(joinedIn(e.who) + e.after))),
          },
          options,
        );
        for (const row of rows) {
          const cohort = Number(row.cohort.slice(5));
          const members = events.filter((e) => joinedIn(e.who) === cohort);
          expect(row.size).toBe(new Set(members.map((e) => e.who)).size);
          expect(row.active).toBe(
            new Set(members.filter((e) => e.after === row.period).map((e) => e.who)).size,
          );
        }
      }),
    );
  });

  it("refuses a person who joined twice or acted before joining", () => {
    expect(() =>
      cohortRetention({ who: [1, 1], joined: ["2026-01-01", "2026-01-02"], act: [null, null] }, options),
    ).toThrow("on another day than an earlier row says");
    expect(() => cohortRetention({ who: [1], joined: ["2026-01-02"], act: ["2026-01-01"] }, options)).toThrow(
      "before the day of joining",
    );
  });
});

describe("periods", () => {
  it("hold each day between their first day and the first day of the next", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -30_000, max: 60_000 }),
        fc.constantFrom("month" as const, "week" as const),
        (day, period) => {
          const number = periodOf(day, period);
          expect(firstDayOf(number, period)).toBeLessThanOrEqual(day);
          expect(firstDayOf(number + 1, period)).toBeGreaterThan(day);
        },
      ),
    );
    expect(periodName(periodOf(dayNumber("2026-03-02"), "week"), "week")).toBe("2026-03-02");
    expect(periodName(periodOf(dayNumber("2026-03-01"), "week"), "week")).toBe("2026-02-23");
  });
});

describe("activationTable", () => {
  const log = {
    who: ["Ana", "Bo", "Cy", "Di", "Ana", "Bo", "Cy", "Di"],
    act: ["sign", "sign", "sign", "sign", "call", "call", "open", "call"],
    day: [
      "2026-03-01",
      "2026-03-02",
      "2026-03-03",
      "2026-05-20",
      "2026-03-31",
      "2026-04-02",
      "2026-03-04",
      "2026-05-19",
    ],
  };
  const options = { person: "who", rung: "act", date: "day", start: "sign" } as const;

  it("divides by the sign-ups of the same cohort; day 30 counts, day 31 does not", () => {
    const rows = activationTable(log, { ...options, actions: ["call"], until: "2026-12-31" });
    expect(rows.map((row) => [row.cohort, row.signUps, row.activated])).toEqual([
      ["2026-03", 3, 1],
      ["2026-05", 1, 0],
    ]);
    expect(rows[0]?.rate).toBeCloseTo(1 / 3);
  });

  it("takes every other act as an action by default, but none from before the sign-up", () => {
    expect(activationTable(log, { ...options, until: "2026-12-31" }).map((row) => row.activated)).toEqual([
      2, 0,
    ]);
  });

  it("says for whom the days are not over", () => {
    expect(activationTable(log, { ...options, cohort: "all" })[0]).toMatchObject({
      signUps: 4,
      stillOpen: 1,
    });
    expect(activationTable(log, { ...options, cohort: "all", until: "2026-03-10" })[0]).toEqual({
      cohort: "all",
      signUps: 3,
      activated: 1,
      rate: 1 / 3,
      stillOpen: 2,
    });
  });

  it("lists the acts when nobody has the start", () => {
    expect(() => activationTable(log, { ...options, start: "joined" })).toThrow(
      "The acts are: sign, call, open.",
    );
    expect(() => activationTable(log, { ...options, days: 1.5 })).toThrow("whole number of days");
  });
});

describe("compareCohorts", () => {
  // The eight worked examples of Newcombe 1998, Table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])("gives Newcombe's published interval for %i/%i and %i/%i", (a, n, b, m, low, high) => {
    const gap = compareCohorts({ name: "a", count: a, size: n }, { name: "b", count: b, size: m });
    expect(gap.confLow).toBeCloseTo(low, 4);
    expect(gap.confHigh).toBeCloseTo(high, 4);
  });

  it.each(tests.newcombe)(
    "agrees with statsmodels for $first and $second",
    ({ first, second, confLow, confHigh }) => {
      const gap = compareCohorts(
        { name: "a", count: first.count, size: first.n },
        { name: "b", count: second.count, size: second.n },
      );
      expect(gap.confLow).toBeCloseTo(confLow, 12);
      expect(gap.confHigh).toBeCloseTo(confHigh, 12);
    },
  );

  it("says who is ahead only when the interval does", () => {
    const sure = compareCohorts(
      { name: "March", count: 48, size: 80 },
      { name: "April", count: 56, size: 70 },
    );
    expect(sure.finding).toBe("March 60.0%, April 80.0%: April is ahead by 5.2 to 33.4 points.");
    const unsure = compareCohorts({ name: "March", count: 3, size: 6 }, { name: "April", count: 2, size: 6 });
    expect(unsure.finding).toContain("cannot tell");
  });

  it("is wider when it is surer, and turns around with the order", () => {
    const a = { name: "a", count: 30, size: 90 };
    const b = { name: "b", count: 20, size: 95 };
    const [narrow, wide] = [compareCohorts(a, b, { level: 0.9 }), compareCohorts(a, b, { level: 0.99 })];
    expect(wide.confHigh - wide.confLow).toBeGreaterThan(narrow.confHigh - narrow.confLow);
    expect(compareCohorts(b, a, { level: 0.9 }).confLow).toBeCloseTo(-narrow.confHigh, 12);
  });

  it("refuses two cohorts of one name", () => {
    const march = { name: "March", count: 1, size: 2 };
    expect(() => compareCohorts(march, { ...march, count: 2 })).toThrow(
      'Both cohorts are called "March", so nobody could tell which is ahead.',
    );
  });

  it("refuses a count above its size", () => {
    const good = { name: "a", count: 1, size: 2 };
    expect(() => compareCohorts(good, { name: "April", count: 3, size: 2 })).toThrow('"April" has 3 of 2');
  });
});

describe("churnTable", () => {
  it("divides those of the start who left by all who were there at the start", () => {
    const list = {
      joined: ["2026-01-05", "2026-01-09", "2026-02-01", "2026-03-03"],
      left: ["2026-02-11", null, "2026-02-20", null],
    };
    expect(churnTable(list, { joined: "joined", left: "left" })).toEqual([
      { period: "2026-01", atStart: 0, joined: 2, left: 0, atEnd: 2, churn: null },
      { period: "2026-02", atStart: 2, joined: 1, left: 2, atEnd: 1, churn: 0.5 },
      { period: "2026-03", atStart: 1, joined: 1, left: 0, atEnd: 2, churn: 0 },
    ]);
    expect(() => churnTable({ j: ["2026-01-05"], l: ["2026-01-04"] }, { joined: "j", left: "l" })).toThrow(
      "Row 1",
    );
  });

  it("loses nobody between the end of a period and the start of the next", () => {
    const span = fc.record({ from: fc.integer({ min: 1, max: 12 }), stays: fc.integer({ min: 0, max: 12 }) });
    fc.assert(
      fc.property(fc.array(span, { minLength: 1 }), (spans) => {
        const day = (month: number): string => `2026-${String(month).padStart(2, "0")}-10`;
        const rows = churnTable(
          {
            joined: spans.map((s) => day(s.from)),
            left: spans.map((s) => (s.from + s.stays > 12 ? null : day(s.from + s.stays))),
          },
          { joined: "joined", left: "left" },
        );
        rows.slice(1).forEach((row, i) => {
          expect(row.atStart).toBe(rows[i]?.atEnd);
        });
      }),
    );
  });
});

describe("toStandStill", () => {
  it("needs 6,000 new people for a list of 40,000 that loses 15%", () => {
    expect(toStandStill(40_000, 0.15)).toBe(6000);
    expect(toStandStill(100, 0.07)).toBe(7);
    expect(toStandStill(10, 0.11)).toBe(2);
    expect(() => toStandStill(100, 15)).toThrow(
      "The share that leaves must be a rate from 0 to 1, such as 0.45 for 45%, but it is 15. Write 15% as 0.15.",
    );
  });
});
