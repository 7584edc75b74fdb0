import { describe, expect, it } from "vitest";
import * as library from "../../src/library/index.js";

const n = 16;
const rows = Array.from({ length: n }, (_, i) => i);
const y = rows.map((i) => ((i * 7) % 5 < 2 ? 1 : 0));
const z = rows.map((i) => (i >> 1) & 1);
const act = rows.map((i) => (i < 10 ? "sign" : "come"));
const day = rows.map((i) => `2026-01-${10 + i}`);
const log = { person: "who", rung: "act" };

type Columns = Readonly<Record<string, readonly unknown[]>>;

/** Functions that count by a column, or name its values in words: each gives what it found out about the values. */
const BY_GROUP: Readonly<Record<string, (group: readonly unknown[]) => unknown>> = {
  "estimateITT, blocks": (block) =>
    library.estimateITT({ y, z, block }, { outcome: "y", assignment: "z", blocks: "block" }).stdError,
  "fitLogistic, clusters": (home) =>
    library.fitLogistic(
      { y, z, home: rows.map((i) => (i < 4 ? home[i] : `h${i}`)) },
      {
        outcome: "y",
        predictors: ["z"],
        clusters: "home",
      },
    ).covariance,
  "attritionTable, arms": (arm) =>
    library
      .attritionTable(
        { y, arm: rows.map((i) => (i % 3 === 0 ? "control" : arm[i])) },
        { outcome: "y", assignment: "arm" },
      )
      .map((row) => [row.arm, row.n]),
  "sampleRatioTest, arms": (arm) =>
    library
      .sampleRatioTest({ arm: rows.map((i) => (i % 3 === 0 ? "control" : arm[i])) }, { assignment: "arm" })
      .arms.map((row) => [row.arm, row.n]),
  assignBlocks: (blocks) => library.assignBlocks(blocks, { seed: 1 }),
  "splitRows, strata": (strata) => [...library.splitRows(n, { testShare: 0.5, seed: 1, strata }).test],
  subgroupTable: (groups) =>
    library.subgroupTable(y, y, [...groups.slice(0, -1), "other"]).map((row) => [row.group, row.n]),
  survivalCurve: (group) =>
    library
      .survivalCurve({ time: rows, stopped: y, group }, { time: "time", stopped: "stopped", group: "group" })
      .map((row) => [row.group, row.share]),
  ladderTable: (who) => library.ladderTable({ who, act }, { ...log, rungs: ["sign", "come"] }),
  activationTable: (who) =>
    library.activationTable({ who, act, day }, { ...log, date: "day", start: "sign" }),
  timeBetweenRungs: (who) =>
    library.timeBetweenRungs({ who, act, day }, { ...log, date: "day", rungs: ["sign", "come"] }),
  cohortRetention: (who) =>
    library.cohortRetention(
      { who, joined: rows.map(() => "2026-01-01"), day },
      { person: "who", joined: "joined", active: "day" },
    ),
  "recountVote, by": (party) =>
    library.recountVote(
      { vote: rows.map((i) => (i % 3 ? "support" : "oppose")), party },
      {
        vote: "vote",
        by: "party",
      },
    ).groups,
  partyCrossers: (party) =>
    library.partyCrossers(
      { roll: rows.map(() => "1"), party, vote: rows.map((i) => (i % 3 ? "support" : "oppose")) },
      { roll: "roll", party: "party", vote: "vote" },
    ),
};
const named = Object.entries(BY_GROUP);
const mixed = (a: unknown, b: unknown): unknown[] => rows.map((i) => (i % 2 === 0 ? a : b));

describe("the number 1 and the text 1, or true and its word", () => {
  it.each(named)("are refused by %s, whose result could not tell them apart", (_name, run) => {
    for (const [a, b] of [
      [1, "1"],
      ["1 ", 1],
      [true, "true"],
      [2n, "2"],
    ])
      expect(() => run(mixed(a, b))).toThrow(/that look the same, ".*", and would count as two/);
  });

  it("stand each in a row where the values themselves are given", () => {
    const group = mixed(1, "1");
    expect(library.countBy({ group }, "group").array("count")).toEqual([8, 8]);
    expect(library.shareBy({ group, y }, "group", { of: "y", is: 1 }).array("people")).toEqual([8, 8]);
    const { rows: rates } = library.contactRates(
      { person: rows.map(String), group, result: rows.map(() => "Canvassed") },
      { by: ["group"] },
    );
    expect(rates.map((row) => [row.group.group, row.n])).toEqual([
      [1, 8],
      ["1", 8],
    ]);
    expect(library.findRows({ group }, { group: 1 }).numRows()).toBe(8);
    // Two small groups where there may be one: that errs on the safe side.
    expect(library.kAnonymity({ group }, { quasiIdentifiers: ["group"] }).k).toBe(8);
  });
});

describe("the same number, or the same day, in two kinds", () => {
  const day = new Date(Date.UTC(2026, 2, 1));
  // An arm is no date, so that a date in its place is refused.
  const dated = named.filter(([name]) => !/arms/.test(name) || name.startsWith("sample"));
  const same = (run: (group: readonly unknown[]) => unknown, a: unknown, b: unknown): void =>
    expect(run(mixed(a, b))).toEqual(run(mixed(b, b)));

  it.each(named)("%s counts 7 and 7n as one", (name, run) => {
    if (!name.startsWith("attrition") && !name.startsWith("splitRows")) same(run, 7n, 7);
    expect(run(rows.map((i) => BigInt(i >> 2)))).toEqual(run(rows.map((i) => i >> 2)));
  });
  it.each(dated)("%s counts a day and its text as one", (_name, run) => {
    same(run, day, "2026-03-01");
    same(run, day, new Date(day));
  });
});

describe("rows without a group beside a group called missing, or null", () => {
  const group = mixed(null, "missing");
  it("are refused where both would be called so", () => {
    const votes = { vote: rows.map((i) => (i % 3 ? "support" : "oppose")), group };
    for (const run of [
      () => library.subgroupTable(y, y, group),
      () => library.recountVote(votes, { vote: "vote", by: "group" }),
    ])
      expect(run).toThrow('has rows with nothing in it and others that hold the word "missing"');
  });
  it("are two groups where the values themselves are given", () => {
    const contacts: Columns = {
      person: rows.map(String),
      group: mixed(null, "null"),
      result: rows.map(() => "Canvassed"),
    };
    expect(library.contactRates(contacts, { by: ["group"] }).rows.map((row) => row.group.group)).toEqual([
      "null",
      null,
    ]);
  });
});

describe("a name that is given twice", () => {
  const table = { z, age: rows, race: rows.map((i) => i % 3), y };
  const twice = ["age", "age"];
  const calls: Readonly<Record<string, () => unknown>> = {
    estimateITT: () => library.estimateITT(table, { outcome: "y", assignment: "z", covariates: twice }),
    estimateArms: () => library.estimateArms(table, { outcome: "y", assignment: "z", covariates: twice }),
    balanceTable: () => library.balanceTable(table, { assignment: "z", covariates: twice }),
    balanceTest: () => library.balanceTest(table, { assignment: "z", covariates: twice }),
    kAnonymity: () => library.kAnonymity(table, { quasiIdentifiers: twice }),
    uniquenessByFields: () => library.uniquenessByFields(table, [twice]),
    contactRates: () => library.contactRates({ person: rows, result: act, age: rows }, { by: twice }),
    rollUpStates: () =>
      library.rollUpStates({ fips: ["09001"], age: [1] }, { fips: "fips", sum: twice, states: ["CT"] }),
    postStratify: () => library.postStratify(table, { by: twice, population: { age: [1], people: [5] } }),
    groupedBarChart: () =>
      library.groupedBarChart({ name: ["a"], age: [1] }, { label: "name", values: twice, title: "Ages" }),
    fitLogistic: () => library.fitLogistic(table, { outcome: "y", predictors: twice }),
  };
  it.each(Object.entries(calls))("is refused by %s: another one was forgotten", (_name, call) => {
    expect(call).toThrow(/"age" is listed twice/);
  });
  it("is refused where two rows are one arm", () => {
    const counts = { arm: ["control", "text", "text"], n: [50, 60, 60], yes: [20, 30, 20] };
    expect(() => library.estimateFromCounts(counts, { arm: "arm", n: "n", count: "yes" })).toThrow(
      'Rows 2 and 3 are of the same arm "text". Add them up, or give each arm a name of its own.',
    );
  });
});
