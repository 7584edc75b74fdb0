import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { randomSource } from "../../src/library/math/random-source.js";
import { brierScore } from "../../src/library/model/validate/brier-score.js";
import { calibrationTable } from "../../src/library/model/validate/calibration-table.js";
import { confusionTable } from "../../src/library/model/validate/confusion-table.js";
import { decileTable } from "../../src/library/model/validate/decile-table.js";
import { logLoss } from "../../src/library/model/validate/log-loss.js";
import { pairsAhead } from "../../src/library/model/validate/pairs-ahead.js";
import { rocAUC } from "../../src/library/model/validate/roc-auc.js";
import { rocCurve } from "../../src/library/model/validate/roc-curve.js";
import { subgroupTable } from "../../src/library/model/validate/subgroup-table.js";
import { expectClose, input, references } from "./fixture.js";

describe("a threshold on another scale than the scores", () => {
  const [happened, chances] = [
    [1, 0, 1],
    [0.9, 0.2, 0.7],
  ];

  it("is refused with what to write, where nobody or everybody would be called a yes", () => {
    for (const call of [
      () => confusionTable(happened, chances, { threshold: 70 }),
      () => subgroupTable(happened, chances, ["a", "a", "a"], { threshold: 70 }),
    ]) {
      expect(call).toThrow(
        "The scores lie between 0 and 1, so threshold must too, but it is 70. Write 70% as 0.7.",
      );
    }
    expect(() => confusionTable(happened, [90, 20, 70], { threshold: 0.7 })).toThrow(
      "threshold is 0.7, but every score is 1 or more, so everybody would be called a yes.",
    );
  });

  it("is taken on the scale of the scores, and at both ends", () => {
    expect(confusionTable(happened, [90, 20, 70], { threshold: 70 }).accuracy).toBe(1);
    expect(confusionTable(happened, chances, { threshold: 0 }).sensitivity).toBe(1);
    expect(confusionTable(happened, chances, { threshold: 1 }).specificity).toBe(1);
    expect(confusionTable(happened, chances, { threshold: Number.POSITIVE_INFINITY }).specificity).toBe(1);
  });
});

interface Measured {
  readonly auc: number;
  readonly brier: number;
  readonly logLoss: number;
  readonly confusion: readonly number[];
  readonly roc: readonly [readonly number[], readonly number[]];
  readonly rate: readonly number[];
  readonly score: readonly number[];
}

const peers = references<Measured>("peers");
const file = input("scores");
const y = file.y as number[];
const rounded = file.p as number[];
const fine = file.fine as number[];
const weights = file.w as number[];

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("measures agree with scikit-learn", () => {
  it.each([
    ["scores p", rounded, undefined],
    ["scores fine", fine, undefined],
    ["scores weighted", rounded, weights],
  ] as const)("%s: AUC, Brier score, log loss, ROC curve, confusion", (name, p, w) => {
    const expected = peers[name];
    if (expected === undefined) throw new Error("The fixture is missing.");
    const option = w === undefined ? {} : { weights: w };
    expectClose([rocAUC(y, p, option)], [expected.auc], 1e-12, "AUC");
    expectClose([brierScore(y, p, option)], [expected.brier], 1e-12, "Brier");
    expectClose([logLoss(y, p, option)], [expected.logLoss], 1e-12, "log loss");
    const table = confusionTable(y, p, { threshold: 0.5, ...option });
    expectClose(
      [table.trueNegatives, table.falsePositives, table.falseNegatives, table.truePositives],
      expected.confusion,
      1e-12,
      "confusion",
    );
    const curve = rocCurve(y, p, option);
    // The area under the corners is the AUC: no corner is missing and none is wrong.
    let area = 0;
    curve.slice(1).forEach((point, i) => {
      const before = curve[i] ?? point;
      area +=
        ((point.falsePositiveRate - before.falsePositiveRate) *
          (point.truePositiveRate + before.truePositiveRate)) /
        2;
    });
    expect(area).toBeCloseTo(expected.auc, 12);
    expect(curve.length).toBeLessThanOrEqual(expected.roc[0].length);
    expect(curve[0]?.threshold).toBe(Number.POSITIVE_INFINITY);
    expect(curve.at(-1)).toMatchObject({ falsePositiveRate: 1, truePositiveRate: 1 });
  });

  it.each(["uniform", "quantile"] as const)("calibration in %s bins", (strategy) => {
    const table = calibrationTable(y, fine, { strategy });
    const expected = peers[`calibration ${strategy}`];
    expectClose(
      table.map((row) => row.rate),
      expected?.rate ?? [],
      1e-12,
      "rate",
    );
    expectClose(
      table.map((row) => row.meanPredicted),
      expected?.score ?? [],
      1e-12,
      "mean score",
    );
    expect(table.reduce((sum, row) => sum + row.n, 0)).toBe(y.length);
  });
});

describe("rocAUC", () => {
  const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: -5, max: 5 })), {
    minLength: 2,
    maxLength: 60,
  });

  it("is the share of pairs in the right order, ties counted half", () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const yes = rows.filter(([event]) => event === 1).map(([, score]) => score);
        const no = rows.filter(([event]) => event === 0).map(([, score]) => score);
        fc.pre(yes.length > 0 && no.length > 0);
        let ahead = 0;
        for (const a of yes) for (const b of no) ahead += a > b ? 1 : a === b ? 0.5 : 0;
        const given = rocAUC(
          rows.map(([event]) => event),
          rows.map(([, score]) => score),
        );
        expect(given).toBeCloseTo(ahead / (yes.length * no.length), 12);
        const ones = { weights: rows.map(() => 3) };
        expect(
          rocAUC(
            rows.map(([event]) => event),
            rows.map(([, score]) => score),
            ones,
          ),
        ).toBeCloseTo(given, 12);
      }),
    );
  });

  it("the compiled sort and plain TypeScript count the same pairs: spread, clustered, tied, negative, −0 and 0", () => {
    const random = randomSource(5);
    for (const make of [
      () => random.uniform(),
      () => 0.5 + random.uniform() * 1e-13,
      () => random.below(3),
      () => random.uniform() - 0.5,
      () => (random.below(2) === 0 ? -0 : 0),
      () => (random.uniform() - 0.5) * 1e300,
    ]) {
      const scores = Float64Array.from({ length: 3001 }, make);
      const events = Uint8Array.from(scores, () => random.below(2));
      const yes = events.reduce((sum, event) => sum + event, 0);
      expect(pairsAhead(events, scores, yes, true)).toBe(pairsAhead(events, scores, yes, false));
    }
  });

  it("gives the same for many scores with and without WebAssembly", () => {
    const random = randomSource(6);
    const score = Float64Array.from({ length: 60_000 }, () => random.uniform());
    const event = Array.from(score, (value) => (random.uniform() < value ? 1 : 0));
    const fast = rocAUC(event, score);
    vi.stubGlobal("WebAssembly", undefined);
    expect(rocAUC(event, score)).toBe(fast);
  });
});

describe("decileTable", () => {
  it("puts the highest scores first and adds up to everybody", () => {
    const table = decileTable(y, fine);
    expect(table.map((row) => row.decile)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(table.reduce((sum, row) => sum + row.n, 0)).toBe(600);
    expect(table.reduce((sum, row) => sum + row.events, 0)).toBeCloseTo(
      y.reduce((a, b) => a + b),
      9,
    );
    expect(table.at(-1)?.cumulativeGain).toBeCloseTo(1, 12);
    // Checked by hand: the 60 highest scores, their yeses, against the overall rate.
    const top = fine
      .map((score, i) => ({ score, event: y[i] ?? 0 }))
      .sort((a, b) => b.score - a.score)
      .slice(0, 60);
    const rate = top.reduce((sum, row) => sum + row.event, 0) / 60;
    expect(table[0]?.rate).toBeCloseTo(rate, 12);
    expect(table[0]?.lift).toBeCloseTo(rate / (y.reduce((a, b) => a + b) / 600), 12);
  });

  it("does not depend on the order of rows with the same score", () => {
    const event = [1, 0, 0, 0, 1, 1, 0, 0];
    const score = [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.1, 0.1];
    const table = decileTable(event, score, { groups: 2 });
    expect(table).toEqual(
      decileTable([...event.slice(0, 6)].reverse().concat(event.slice(6)), score, { groups: 2 }),
    );
    expect(table[0]).toMatchObject({ n: 4, events: 2, rate: 0.5 });
  });

  it("a weight of 2 counts as two people", () => {
    const event = [1, 0, 1, 0];
    const score = [0.9, 0.7, 0.4, 0.2];
    const twice = decileTable(
      event.flatMap((value) => [value, value]),
      score.flatMap((value) => [value, value]),
      { groups: 2 },
    );
    expect(decileTable(event, score, { groups: 2, weights: [2, 2, 2, 2] })).toEqual(twice);
  });
});

describe("calibrationTable and subgroupTable", () => {
  it("weights count as people", () => {
    const twice = calibrationTable([1, 1, 0, 1, 1], [0.2, 0.2, 0.3, 0.8, 0.8], {
      bins: 3,
      strategy: "uniform",
    });
    expect(
      calibrationTable([1, 0, 1], [0.2, 0.3, 0.8], { bins: 3, strategy: "uniform", weights: [2, 1, 2] }),
    ).toEqual(twice);
  });

  it("says for whom a model errs", () => {
    const [a, b] = subgroupTable(
      [1, 1, 0, 0, 0, 1],
      [0.9, 0.4, 0.6, 0.2, 0.7, 0.8],
      ["b", "b", "a", "a", "a", "b"],
    );
    expect(a).toMatchObject({
      group: "a",
      n: 3,
      rate: 0,
      falsePositiveRate: 2 / 3,
      falseNegativeRate: Number.NaN,
      auc: Number.NaN,
    });
    expect(a?.gap).toBeCloseTo(0.5, 12);
    expect(b).toMatchObject({ group: "b", n: 3, rate: 1, falseNegativeRate: 1 / 3 });
  });

  it("the groups' numbers add up to those of everybody", () => {
    const groups = y.map((_, i) => ["x", "y", "z"][i % 3]);
    const rows = subgroupTable(y, fine, groups, { weights });
    const total = rows.reduce((sum, row) => sum + row.n, 0);
    const mean = rows.reduce((sum, row) => sum + row.n * row.brierScore, 0) / total;
    expect(mean).toBeCloseTo(brierScore(y, fine, { weights }), 12);
  });
});

interface Drawn {
  readonly y: readonly number[];
  readonly p: readonly number[];
  readonly w: readonly number[] | null;
  readonly bins: number;
  readonly table: readonly (readonly number[])[];
  readonly groups: readonly string[];
  readonly falsePositiveRates: readonly (number | null)[];
  readonly auc: number;
  readonly corners: number;
  readonly area: number;
}

describe("small lists with ties and weights, drawn at random", () => {
  const drawn = Object.values(references<Drawn>("measures")).map((one, i) => [i, one] as const);

  it.each(drawn)("list %i: bins, corners and rates as scikit-learn and fractions have them", (_, list) => {
    const weights = list.w === null ? {} : { weights: list.w };
    const rows = calibrationTable(list.y, list.p, { bins: list.bins, ...weights });
    expectClose(
      rows.flatMap(({ low, high, n, meanPredicted, rate }) => [low, high, n, meanPredicted, rate]),
      list.table.flat(),
      1e-12,
      "bins",
      1,
    );
    expectClose([rocAUC(list.y, list.p, weights)], [list.auc], 1e-12, "AUC");
    const curve = rocCurve(list.y, list.p, weights);
    expect(curve.length).toBe(list.corners);
    const area = curve.reduce((sum, { falsePositiveRate, truePositiveRate }, i) => {
      const before = curve[i - 1] ?? { falsePositiveRate: 0, truePositiveRate: 0 };
      return (
        sum +
        ((falsePositiveRate - before.falsePositiveRate) * (truePositiveRate + before.truePositiveRate)) / 2
      );
    }, 0);
    expectClose([area], [list.area], 1e-12, "area");
    const subgroups = subgroupTable(list.y, list.p, list.groups, weights);
    expectClose(
      subgroups.map(({ falsePositiveRate }) => (Number.isNaN(falsePositiveRate) ? -1 : falsePositiveRate)),
      list.falsePositiveRates.map((rate) => rate ?? -1),
      1e-12,
      "false positives",
      1,
    );
    const groups = Math.min(list.bins, list.y.length);
    const deciles = decileTable(list.y, list.p, { groups, ...weights });
    for (const share of [
      ...subgroups.map((row) => row.falsePositiveRate),
      ...deciles.flatMap(({ rate, cumulativeGain }) => [rate, cumulativeGain]),
    ])
      expect(share > 1).toBe(false);
    expect(deciles.at(-1)?.cumulativeGain).toBeCloseTo(1, 12);
  });
});

describe("measures say in one sentence what is wrong", () => {
  it.each([
    [
      "lengths",
      () => rocAUC([0, 1], [0.5]),
      "There are 2 outcomes and 1 prediction. Each outcome needs the prediction of the same row.",
    ],
    [
      "weights' length",
      () => brierScore([0], [0.5], { weights: [1, 2] }),
      "There is 1 outcome and 2 weights.",
    ],
    ["no rows", () => logLoss([], []), "There are no rows, so there is nothing to measure."],
    [
      "an unknown outcome",
      () => brierScore([0, null], [0.5, 0.5]),
      "row 2 holds nothing (null). Leave out rows whose outcome is not known.",
    ],
    ["an outcome of texts", () => brierScore(["0", "NA"], [0.5, 0.5]), "row 2 holds the text"],
    [
      "no prediction",
      () => rocAUC([0, 1], [0.5, Number.NaN]),
      "Row 2 has no prediction (NaN): a predictor was missing there.",
    ],
    [
      "a probability of 2",
      () => logLoss([1], [2]),
      "A probability must lie between 0 and 1, but row 1 holds the number # (masked).",
    ],
    [
      "a weight below 0",
      () => brierScore([0, 1], [0, 1], { weights: [1, -1] }),
      "Weights must be numbers from 0 to 1e15, but row 2 holds the number -# (masked).",
    ],
    [
      "a weight that no row can have",
      () => decileTable([0, 1, 1], [0, 1, 0.5], { groups: 2, weights: [1, 1e308, 1] }),
      "Weights must be numbers from 0 to 1e15, but row 2 holds",
    ],
    [
      "one kind of outcome",
      () => rocAUC([1, 1], [0.2, 0.3]),
      "All 2 outcomes are 1. The AUC compares rows with 1 and rows with 0.",
    ],
    ["a curve of one kind", () => rocCurve([0, 0], [0.2, 0.3]), "All 2 outcomes are the same."],
    [
      "too many groups",
      () => decileTable([0, 1], [0.1, 0.2]),
      "2 rows cannot be cut into 10 groups. Ask for fewer groups.",
    ],
    [
      "no lift",
      () => decileTable([0, 0], [0.1, 0.2], { groups: 2 }),
      "No outcome is 1, so there is no lift to measure.",
    ],
    [
      "half a bin",
      () => calibrationTable([0], [0.1], { bins: 0.5 }),
      "bins must be a whole number from 1 on, for example 10, but it is 0.5.",
    ],
    ["groups of another length", () => subgroupTable([0], [0.1], []), "There is 1 outcome and 0 groups."],
  ])("%s", (_what, run, sentence) => {
    expect(run).toThrow(sentence);
  });
});
