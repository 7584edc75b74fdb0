import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ladderChart } from "../../src/library/chart/organize/ladder-chart.js";
import { leakChart } from "../../src/library/chart/organize/leak-chart.js";
import { activationTable } from "../../src/library/organize/ladder/activation-table.js";
import { funnelTable } from "../../src/library/organize/ladder/funnel-table.js";
import { ladderTable } from "../../src/library/organize/ladder/ladder-table.js";
import { timeBetweenRungs } from "../../src/library/organize/ladder/ladder-time-between.js";
import { worstLeak } from "../../src/library/organize/ladder/ladder-worst-leak.js";

const rungs = ["signed", "came", "led"];
const log = {
  who: ["Ana", "Bo", "Cy", "Di", "Ana", "Ana", "Bo", "Ed", "Ana"],
  act: ["signed", "signed", "signed", "signed", "came", "came", "came", "led", "led"],
  day: [
    "2026-03-01",
    "2026-03-01",
    "2026-03-02",
    "2026-03-03",
    "2026-03-11",
    "2026-03-20",
    "2026-02-20",
    "2026-03-05",
    "2026-04-10",
  ],
};
const options = { person: "who", rung: "act", rungs } as const;

describe("ladderTable", () => {
  it("counts a person once a rung, with the share of the previous step and of the top", () => {
    expect(ladderTable(log, options).map((row) => [row.rung, row.people, row.ofPrevious, row.ofTop])).toEqual(
      [
        ["signed", 4, null, 1],
        ["came", 2, 0.5, 0.5],
        ["led", 2, 1, 0.5],
      ],
    );
  });

  it("says who came in from the side, and where everybody stands highest", () => {
    const rows = ladderTable(log, options);
    expect(rows.map((row) => row.skippedPrevious)).toEqual([0, 0, 1]);
    expect(rows.map((row) => row.highest)).toEqual([2, 1, 2]);
  });

  it("gives null instead of infinity when nobody stands on the rung before", () => {
    const rows = ladderTable({ who: [1], act: ["led"] }, options);
    expect(rows.map((row) => row.ofPrevious)).toEqual([null, null, null]);
    expect(rows.map((row) => row.ofTop)).toEqual([null, null, null]);
  });

  it("counts everybody on exactly one highest rung", () => {
    const event = fc.record({ who: fc.integer({ min: 1, max: 12 }), act: fc.constantFrom(...rungs) });
    fc.assert(
      fc.property(fc.array(event, { minLength: 1 }), (events) => {
        const rows = ladderTable({ who: events.map((e) => e.who), act: events.map((e) => e.act) }, options);
        expect(rows.reduce((sum, row) => sum + row.highest, 0)).toBe(new Set(events.map((e) => e.who)).size);
      }),
    );
  });

  it("refuses an act that is no rung unless it may be left out", () => {
    expect(() => ladderTable({ who: [1], act: ["sigend"] }, options)).toThrow(
      'Row 1 holds the text "••••••" (masked) in column "act", which is no rung. The rungs are: signed, came, led.',
    );
    const rows = ladderTable({ who: [1], act: ["gave blood"] }, { ...options, others: "leave out" });
    expect(rows.map((row) => row.people)).toEqual([0, 0, 0]);
  });

  it("refuses a row without a person and a rung that is listed twice", () => {
    expect(() => ladderTable({ who: [null], act: ["led"] }, options)).toThrow(
      'Row 1 says nobody in column "who"',
    );
    expect(() => ladderTable(log, { ...options, rungs: ["signed", "signed"] })).toThrow("listed twice");
  });
});

describe("funnelTable", () => {
  it("gives the 728 actions of 40,000 e-mails as 1.82%", () => {
    const rows = funnelTable(
      { step: ["emails", "actions"], n: [40_000, 728] },
      { step: "step", people: "n" },
    );
    expect(rows[1]).toEqual({
      step: "actions",
      people: 728,
      ofPrevious: 0.0182,
      ofTop: 0.0182,
      lost: 39_272,
    });
  });

  it("takes weighted counts, and names the row that is none", () => {
    expect(funnelTable({ s: ["a", "b"], n: [10.5, 2.1] }, { step: "s", people: "n" })[1]?.ofTop).toBeCloseTo(
      0.2,
    );
    expect(() => funnelTable({ s: ["a", "b", "c"], n: [10, 4, 9337] }, { step: "s", people: "n" })).toThrow(
      "The step in row 3 has more people than the step before it",
    );
    expect(() => funnelTable({ s: ["a", "b", "b"], n: [4, 3, 2] }, { step: "s", people: "n" })).toThrow(
      "Rows 2 and 3 have the same step",
    );
    expect(() => funnelTable({ s: ["a"], n: ["4"] }, { step: "s", people: "n" })).toThrow("Row 1");
  });
});

describe("worstLeak", () => {
  const steps = { step: ["list", "signed", "came", "led"], n: [1000, 500, 100, 50] };

  it("looks at the share lost, not at the largest number lost", () => {
    const leak = worstLeak(funnelTable(steps, { step: "step", people: "n" }));
    expect([leak.byRate.from, leak.byRate.to, leak.byRate.lostShare, leak.byRate.lostPeople]).toEqual([
      "signed",
      "came",
      0.8,
      400,
    ]);
    expect([leak.byPeople.to, leak.byPeople.lostPeople, leak.same]).toEqual(["signed", 500, false]);
  });

  it("takes the earlier of two equal leaks, and reads ladder rows too", () => {
    const even = funnelTable({ step: ["a", "b", "c"], n: [4, 2, 1] }, { step: "step", people: "n" });
    expect(worstLeak(even).byRate.to).toBe("b");
    expect(worstLeak(ladderTable(log, options)).byRate.to).toBe("came");
  });

  it("says so when there is no step", () => {
    expect(() => worstLeak([])).toThrow("two steps");
  });
});

describe("timeBetweenRungs", () => {
  it("measures from the first time to the first time, and puts those in the other order aside", () => {
    expect(timeBetweenRungs(log, { ...options, date: "day" })).toEqual([
      {
        from: "signed",
        to: "came",
        people: 1,
        medianDays: 10,
        fastQuarter: 10,
        slowQuarter: 10,
        otherOrder: 1,
      },
      { from: "came", to: "led", people: 1, medianDays: 30, fastQuarter: 30, slowQuarter: 30, otherOrder: 0 },
    ]);
  });

  it("gives null for a step that nobody made, and names a bad day", () => {
    expect(
      timeBetweenRungs({ who: [1], act: ["signed"], day: ["2026-01-01"] }, { ...options, date: "day" })[0],
    ).toEqual({
      from: "signed",
      to: "came",
      people: 0,
      medianDays: null,
      fastQuarter: null,
      slowQuarter: null,
      otherOrder: 0,
    });
    expect(() =>
      timeBetweenRungs({ who: [1], act: ["led"], day: ["3/4/26"] }, { ...options, date: "day" }),
    ).toThrow('Row 1 of column "day" holds the text "#/#/##" (masked)');
  });
});

describe("rungs that nobody stands on", () => {
  const steps = {
    who: [1, 1, 2, 2],
    act: [1, 2, 1, 2],
    day: ["2026-03-01", "2026-03-05", "2026-03-01", "2026-03-03"],
  };
  const columns = { person: "who", rung: "act" };

  it('are found in a column of numbers: the rung "1" is the act 1', () => {
    const numbered = { ...columns, rungs: ["1", "2"] };
    expect(timeBetweenRungs(steps, { ...numbered, date: "day" })[0]).toMatchObject({
      people: 2,
      medianDays: 3,
    });
    expect(ladderTable(steps, numbered).map(({ people }) => people)).toEqual([2, 2]);
    expect(activationTable(steps, { ...columns, date: "day", start: "1", cohort: "all" })[0]?.rate).toBe(1);
  });

  it("are refused when they are mistyped, and counted as nobody when they are not", () => {
    const typed = (last: string) => ({ ...options, rungs: ["signed", "came", last] });
    expect(() => timeBetweenRungs(log, { ...typed("ledd"), date: "day" })).toThrow(
      'No row has the act "ledd" of rungs in column "act". Did you mean "led"?',
    );
    expect(() => ladderTable(log, { ...typed("ledd"), others: "leave out" })).toThrow('Did you mean "led"?');
    expect(timeBetweenRungs(log, { ...typed("hosted"), date: "day" })[1]).toMatchObject({
      people: 0,
      medianDays: null,
    });
    // A rung that another listed one looks like is not mistyped.
    expect(
      timeBetweenRungs(log, { ...options, rungs: ["signed", "led", "led 2"], date: "day" })[1]?.people,
    ).toBe(0);
    expect(() => timeBetweenRungs(log, { ...options, rungs: ["sang", "danced"], date: "day" })).toThrow(
      "No row has an act of rungs",
    );
  });

  it("are two or more, each once", () => {
    const between = (rungs: string[]) => timeBetweenRungs(log, { ...options, rungs, date: "day" });
    expect(() => between(["signed", "signed"])).toThrow('"signed" is listed twice in rungs');
    expect(() => between(["signed"])).toThrow("There is one rung, and time passes between two.");
    expect(() => between([])).toThrow("rungs is empty");
  });
});

describe("actions of an activation table", () => {
  const asked = { person: "who", rung: "act", date: "day", start: "signed", cohort: "all" } as const;

  it("are acts of the log, and never the one that starts the clock", () => {
    expect(() => activationTable(log, { ...asked, actions: ["camee"] })).toThrow('Did you mean "came"?');
    expect(() => activationTable(log, { ...asked, actions: ["called"] })).toThrow(
      "No row has an act of actions",
    );
    expect(() => activationTable(log, { ...asked, actions: [] })).toThrow("actions is empty");
    expect(() => activationTable(log, { ...asked, actions: ["signed"] })).toThrow(
      '"signed" starts the clock',
    );
    expect(activationTable(log, { ...asked, actions: ["came", "called"] })[0]?.activated).toBe(1);
  });
});

describe("a ladder on which more people stand above than below", () => {
  const wide = ladderTable(
    { who: ["Ana", "Bo", "Cy", "Cy"], act: ["signed", "came", "came", "led"] },
    { person: "who", rung: "act", rungs },
  );

  it("has its leaks found and drawn like any other", () => {
    expect(worstLeak(wide).byRate).toMatchObject({ from: "came", to: "led", lostShare: 0.5 });
    expect(worstLeak(wide).byPeople).toMatchObject({ from: "came", to: "led" });
    expect(leakChart(wide).alt).toContain("signed to came −100.0% (1 person more)");
    expect(ladderChart(wide).alt).toContain("came: 2 people, 200.0% of the step before");
  });
});
