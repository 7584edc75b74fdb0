import { describe, expect, it } from "vitest";
import {
  assignClusters,
  assignmentRecord,
  assignSimple,
  balancePlot,
  barChart,
  brierScore,
  calibrationTable,
  checkPlan,
  confusionTable,
  costPerVoteChart,
  decileTable,
  effectPlot,
  estimateITT,
  fitLogisticSQL,
  geoJSONMap,
  greatLakesPlan,
  holm,
  ladderChart,
  leakChart,
  logLoss,
  predictProbability,
  profile,
  recalibrate,
  repeatDraw,
  rocAUC,
  rocCurve,
  saveFit,
  scanPersonalData,
  shiftIntercept,
  splitRows,
  subgroupTable,
  sumMoe,
  tidy,
  toSQL,
  toTable,
  universeChart,
  unseenLevels,
  whipChart,
  whipCount,
} from "../../src/library/index.js";

// What a column gives whose name is misspelled, and what a cell holds that was not run; the types of JavaScript stop nobody.
const NOTHING = [undefined, null, 7, "voted", {}] as never[];
const happened = [0, 1];

const measures = { rocAUC, rocCurve, brierScore, logLoss, calibrationTable, decileTable, recalibrate };
const lists: Readonly<Record<string, (value: never) => unknown>> = {
  ...Object.fromEntries(
    Object.entries(measures).flatMap(([name, measure]) => [
      [`${name}, outcomes`, (value: never) => measure(value, [0.2, 0.8])],
      [`${name}, predictions`, (value: never) => measure(happened, value)],
    ]),
  ),
  confusionTable: (value) => confusionTable(happened, value, { threshold: 0.5 }),
  subgroupTable: (value) => subgroupTable(happened, value, ["a", "b"]),
  "sumMoe, estimates": (value) => sumMoe(value, [1, 2]),
  "sumMoe, margins": (value) => sumMoe([1, 2], value),
  holm: (value) => holm(value),
};

describe("what is no list", () => {
  it.each(Object.entries(lists))("gets a sentence in %s", (_, call) => {
    for (const value of NOTHING)
      expect(() => call(value)).toThrow(/must be a list such as \[1, 0, 1\], but were given as/);
  });
});

const models: Readonly<Record<string, (value: never) => unknown>> = {
  tidy: (value) => tidy(value),
  predictProbability: (value) => predictProbability(value, { age: [30] }),
  toSQL: (value) => toSQL(value),
  saveFit: (value) => saveFit(value),
  unseenLevels: (value) => unseenLevels(value, { age: [30] }),
  shiftIntercept: (value) => shiftIntercept(value, { age: [30] }, { rate: 0.5 }),
};

describe("what is no model", () => {
  it.each(Object.entries(models))("gets a sentence in %s", (_, call) => {
    for (const value of NOTHING)
      expect(() => call(value)).toThrow(
        /Expected a model, as fitLogistic or loadFit gives it, but was given/,
      );
  });
});

describe("what another function did not make", () => {
  const given = (value: unknown): never => value as never;

  it("says of rows who makes them, and which row is none", () => {
    const expected = "Expected a list of rows, as balanceTable gives it, but";
    expect(() => balancePlot(given(undefined))).toThrow(`${expected} was given nothing (undefined).`);
    expect(() => balancePlot(given([undefined]))).toThrow(`${expected} row 1 is nothing (undefined).`);
    expect(() => balancePlot(given([{ covariate: "age" }]))).toThrow(
      `${expected} row 1 has no "arm", only: covariate.`,
    );
    const row = { covariate: "age", arm: "text", standardizedDifference: null };
    expect(() => balancePlot(given([row]))).toThrow(
      `${expected} row 1 has no number in "standardizedDifference" but nothing (null).`,
    );
  });

  it("says how a table or a single row becomes a list of rows", () => {
    expect(() => balancePlot(given(toTable({ age: [1] })))).toThrow(
      "was given a table. The rows of a table are table.objects().",
    );
    const one = estimateITT({ y: [0, 1, 1, 0], z: [0, 1, 0, 1] }, { outcome: "y", assignment: "z" });
    expect(() => effectPlot(given(one))).toThrow("Write [ and ] around a single row.");
  });

  it("says that a promise was not waited for, in place of an empty table", async () => {
    const later = Promise.resolve({ age: [30] });
    expect(() => profile(given(later))).toThrow("was given a promise: write await in front of it.");
    await expect(
      fitLogisticSQL(given(later), { table: "people", outcome: "voted", predictors: ["age"] }),
    ).rejects.toThrow("Expected an engine, as await openDuckDB() gives it, but was given a promise");
  });

  it("says how a list of rows becomes a table", () => {
    expect(() => profile(given([{ age: 30 }]))).toThrow(
      'was given a list of 1. A list of rows becomes one with from(rows): import { from } from "arquero".',
    );
    expect(() => profile(given([7]))).toThrow(/was given a list of 1\.$/);
  });

  it("calls a table without columns nothing to scan, and not free of personal data", () => {
    expect(() => scanPersonalData({})).toThrow("The table has no columns, so there is nothing to scan");
    expect(scanPersonalData({ result: [] })).toEqual([]);
  });

  it("says of a plan which part is none", () => {
    expect(() => checkPlan(given({ ...greatLakesPlan, goals: "720 doors" }))).toThrow(
      'goals must be a list between [ and ], but it is the text "720 doors".',
    );
  });

  it("names the part deep inside that is something else, of the wrong size or too large", () => {
    const count = whipCount([{ name: "yes", n: 3, p: 0.5 }], { votesNeeded: 2 });
    const of = (distribution: unknown) => () => whipChart(given({ ...count, distribution }));
    expect(of([{ votes: 0, chance: "x" }])).toThrow(
      'what was given has no share from 0 to 1 in "distribution[0].chance" but',
    );
    expect(of([{ votes: -1, chance: 1 }])).toThrow('no number of 0 or more in "distribution[0].votes" but');
    expect(of([undefined])).toThrow('no fields in "distribution[0]" but');
    expect(() => costPerVoteChart({ doors: { cost: 1e308 } })).toThrow(
      '"cost" but 1e+308, which is too large',
    );
    const geometry = { type: "Polygon", coordinates: [[[0, 0], [1]]] };
    const outlines = { type: "FeatureCollection", features: [{ type: "Feature", id: "1", geometry }] };
    const map = { code: "ward", value: "doors", title: "Doors" };
    expect(() => geoJSONMap({ ward: ["1"], doors: [6] }, outlines, map)).toThrow(
      'no line of points such as [[0, 0], [1, 0], [1, 1], [0, 0]] in "geometry.coordinates[0]"',
    );
  });

  it("draws no row with a step, a band or a share that it does not know", () => {
    const cell = { turnoutBand: "low", supportBand: "low", universe: "voted", people: 3 };
    expect(() => universeChart(given([cell]))).toThrow(
      'row 1 has no word of skip, gotv, persuasion in "universe" but the text',
    );
    const steps = [
      { rung: "list", people: 200, ofPrevious: null, ofTop: null },
      { rung: "came", people: 50, ofPrevious: 0.25, ofTop: "a quarter" },
    ];
    expect(() => ladderChart(given(steps))).toThrow('row 2 has no number of 0 or more in "ofTop" but');
    const without = steps.map(({ rung, people }) => ({ rung, people, ofTop: null }));
    expect(() => leakChart(given(without))).toThrow("A leak needs two steps");
  });

  it("asks for the list that stands beside another", () => {
    const arms = ["control", "text"];
    expect(() => assignmentRecord(arms, { seed: 1, date: "2026-10-01", arms, ids: given(7) })).toThrow(
      "The ids must be a list",
    );
    expect(() => splitRows(10, { seed: 1, strata: given(7) })).toThrow("The strata must be a list");
    expect(() => assignClusters(["a", "b"], { seed: 1, blocks: given(7) })).toThrow(
      "The blocks must be a list",
    );
    const record = assignmentRecord(assignSimple(4, { seed: 1 }), {
      seed: 1,
      date: "2026-10-01",
      method: "simple",
    });
    expect(repeatDraw(record)).toHaveLength(4);
    expect(() => repeatDraw(given({ ...record, method: "dice" }))).toThrow("no word of simple, complete");
    expect(() => repeatDraw({ ...record, method: "blocks" }, { blocks: given(7) })).toThrow(
      "The blocks must be a list",
    );
  });

  it("says that a chart has no title, where it printed the word undefined", () => {
    expect(() => barChart({ a: ["x"], b: [1] }, given({ label: "a", value: "b" }))).toThrow(
      'barChart needs the option "title": a text.',
    );
  });
});
