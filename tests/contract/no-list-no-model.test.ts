import { describe, expect, it } from "vitest";
import {
  brierScore,
  calibrationTable,
  confusionTable,
  decileTable,
  holm,
  logLoss,
  predictProbability,
  recalibrate,
  rocAUC,
  rocCurve,
  saveFit,
  shiftIntercept,
  subgroupTable,
  sumMoe,
  tidy,
  toSQL,
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
