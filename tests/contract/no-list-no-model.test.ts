import { describe, expect, it } from "vitest";
import {
  balancePlot,
  barChart,
  brierScore,
  calibrationTable,
  checkPlan,
  confusionTable,
  decileTable,
  effectPlot,
  estimateITT,
  fitLogisticSQL,
  holm,
  logLoss,
  predictProbability,
  profile,
  recalibrate,
  rocAUC,
  rocCurve,
  saveFit,
  scanPersonalData,
  shiftIntercept,
  subgroupTable,
  sumMoe,
  tidy,
  toSQL,
  toTable,
  unseenLevels,
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
    expect(() => checkPlan(given({ goals: "720 doors" }))).toThrow(
      'goals of the plan must be a list such as [{ … }], but it is the text "720 doors".',
    );
  });

  it("says that a chart has no title, where it printed the word undefined", () => {
    expect(() => barChart({ a: ["x"], b: [1] }, given({ label: "a", value: "b" }))).toThrow(
      "The title must be a text in quotation marks, but was given nothing (undefined).",
    );
  });
});
