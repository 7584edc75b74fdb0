import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { applyCalibration } from "../../../src/library/model/calibrate/apply-calibration.js";
import { judgeScore } from "../../../src/library/model/calibrate/judge-score.js";
import { recalibrate } from "../../../src/library/model/calibrate/recalibrate.js";

interface Judged {
  readonly auc: number;
  readonly stdError: number;
  readonly otherAUC: number;
  readonly differenceStdError: number;
  readonly offset: number;
  readonly offsetStdError: number;
  readonly slope: number;
  readonly slopeStdError: number;
  readonly brierScore: number;
  readonly skill: number;
}
interface Fixture {
  readonly score: number[];
  readonly outcome: number[];
  readonly past: number[];
  readonly weight: number[];
  readonly platt: number[];
  readonly plattRaw: number[];
  readonly plattWeighted: number[];
  readonly isotonic: number[];
  readonly isotonicWeighted: number[];
  readonly judged: Judged;
  readonly judgedWeighted: Judged;
}

const fixture: Fixture = JSON.parse(
  readFileSync(new URL("../../fixtures/model/calibration.json", import.meta.url), "utf8"),
);
const { score, outcome, past, weight } = fixture;

const close = (given: number | null | undefined, expected: number | undefined, label: string): void => {
  const target = expected ?? Number.NaN;
  expect(Math.abs((given ?? Number.NaN) - target), `${label}: ${given}, expected ${target}`).toBeLessThan(
    1e-6 * Math.max(1, Math.abs(target)),
  );
};

describe("recalibration", () => {
  it("fits Platt's line as a binomial model of his targets does", () => {
    const cases = [
      [recalibrate(outcome, score), fixture.platt],
      [
        recalibrate(
          outcome,
          score.map((one) => 100 * one),
          { scale: "as it is" },
        ),
        fixture.plattRaw,
      ],
      [recalibrate(outcome, score, { weights: weight }), fixture.plattWeighted],
    ] as const;
    for (const [calibration, [intercept, slope]] of cases) {
      close(calibration.intercept, intercept, "intercept");
      close(calibration.slope, slope, "slope");
    }
  });

  it("gives scikit-learn's isotonic line at every score between 0 and 1, with weights and without", () => {
    const grid = Array.from({ length: 101 }, (_, i) => i / 100);
    for (const [options, expected] of [
      [{}, fixture.isotonic],
      [{ weights: weight }, fixture.isotonicWeighted],
    ] as const) {
      const calibration = recalibrate(outcome, score, { method: "isotonic", ...options });
      const chances = applyCalibration(calibration, grid);
      expected.forEach((value, i) => {
        close(chances[i], value, `at ${i}`);
      });
      expect([...chances]).toEqual([...chances].sort((a, b) => a - b));
    }
  });

  it("makes scores add up to what happened, and leaves a right score nearly as it is", () => {
    const calibration = recalibrate(outcome, score);
    const chances = applyCalibration(calibration, score);
    const mean = chances.reduce((sum, chance) => sum + chance, 0) / chances.length;
    expect(mean).toBeCloseTo(outcome.reduce((sum, one) => sum + one, 0) / outcome.length, 2);
    const again = recalibrate(outcome, chances);
    expect(again.slope).toBeCloseTo(1, 1);
    expect(again.intercept).toBeCloseTo(0, 1);
  });

  it("stays finite where scores part the outcomes, and takes 0 and 1 for scores", () => {
    const calibration = recalibrate([0, 0, 1, 1], [0, 0.2, 0.8, 1]);
    const [low = 0, high = 1] = applyCalibration(calibration, [0, 1]);
    expect(low).toBeGreaterThan(0);
    expect(high).toBeLessThan(1);
  });

  it("warns of few people and of a score that is upside down", () => {
    expect(recalibrate(outcome, score, { method: "isotonic" }).notes[0]).toContain("follows chance");
    const upside = score.map((one) => 1 - one);
    expect(recalibrate(outcome, upside).notes[0]).toContain("Do not use this score");
  });

  it("refuses what it cannot learn from, and scores on another scale", () => {
    expect(() => recalibrate([1, 1], [0.2, 0.4])).toThrow("All 2 outcomes are 1");
    expect(() => recalibrate([1, 0], [0.4, 0.4])).toThrow("All scores are the same");
    expect(() => recalibrate([1, 0], [40, 20])).toThrow("between 0 and 1");
    expect(() => applyCalibration(recalibrate(outcome, score), [40])).toThrow('scale: "as it is"');
    expect(recalibrate([1, 0, null], [0.6, 0.4, 0.1], { missing: "leave out" }).dropped).toBe(1);
  });
});

describe("a vendor's score, judged on own outcomes", () => {
  const data = { vendor: score, voted: outcome, past, weight };

  it.each([
    ["of people", {}, fixture.judged],
    ["of counted people", { weights: "weight" }, fixture.judgedWeighted],
  ] as const)("has the numbers of scikit-learn, statsmodels and DeLong, %s", (_name, options, expected) => {
    const judged = judgeScore(data, { score: "vendor", outcome: "voted", against: "past", ...options });
    close(judged.order.auc, expected.auc, "AUC");
    close(judged.order.stdError, expected.stdError, "its standard error");
    close(judged.against?.auc, expected.otherAUC, "the other AUC");
    close(judged.against?.difference, expected.auc - expected.otherAUC, "difference");
    close(judged.against?.differenceStdError, expected.differenceStdError, "its standard error");
    const { level } = judged;
    close(level?.offset, expected.offset, "offset");
    close(
      (level?.offsetHigh ?? 0) - (level?.offset ?? 0),
      1.959963984540054 * expected.offsetStdError,
      "interval",
    );
    close(level?.slope, expected.slope, "slope");
    close(
      (level?.slopeHigh ?? 0) - (level?.slope ?? 0),
      1.959963984540054 * expected.slopeStdError,
      "interval",
    );
    close(level?.brierScore, expected.brierScore, "Brier score");
    close(level?.skill, expected.skill, "skill");
  });

  it("says in sentences what is wrong with it", () => {
    const judged = judgeScore(data, { score: "vendor", outcome: "voted", against: "past" });
    expect(judged.notes.join(" ")).toMatch(/promises too much: its mean is \d+\.\d%/);
    expect(judged.notes.join(" ")).toContain("High scores are too high and low ones too low");
    const noise = { ...data, vendor: score.map((_, i) => ((i * 7919) % 100) / 100) };
    const coin = judgeScore(noise, { score: "vendor", outcome: "voted", against: "past" });
    expect(coin.notes.join(" ")).toContain("a coin could have done it");
    expect(coin.notes.join(" ")).toContain('not shown to be better than "past"');
  });

  it("has no interval where weights count one person or fewer, and says so", () => {
    const judge = (weights: readonly number[]) =>
      judgeScore(
        { s: [0.1, 0.6, 0.4, 0.9], y: [0, 0, 1, 1], w: weights },
        { score: "s", outcome: "y", weights: "w", groups: 2 },
      );
    // Weights of a survey that were brought to add up to 1 gave an interval without any width.
    const survey = judge([0.2, 0.3, 0.1, 0.4]);
    expect([survey.order.auc, survey.order.stdError, survey.order.confLow]).toEqual([
      expect.closeTo(0.88, 12),
      Number.NaN,
      Number.NaN,
    ]);
    expect(survey.notes.join(" ")).toContain("there is no interval for the order");
    expect(judge([2, 3, 1, 4]).order.stdError).toBeGreaterThan(0);
  });

  it("gives no p-value where nothing varies, and says of an interval without width what it is", () => {
    const data = { s: [0.1, 0.2, 0.8, 0.9], y: [0, 0, 1, 1], past: [1, 1, 1, 1] };
    const judged = judgeScore(data, { score: "s", outcome: "y", against: "past", groups: 2 });
    expect([judged.order.auc, judged.order.stdError]).toEqual([1, 0]);
    expect(judged.against).toMatchObject({ difference: 0.5, pValue: Number.NaN });
    expect(judged.notes.join(" ")).toContain("its interval has no width");
  });

  it("reads percent, and judges only the order when asked", () => {
    const percent = { ...data, vendor: score.map((one) => 100 * one) };
    const judged = judgeScore(percent, { score: "vendor", outcome: "voted", scale: "percent" });
    close(judged.level?.slope, fixture.judged.slope, "slope");
    const order = judgeScore(
      { ...data, vendor: past },
      { score: "vendor", outcome: "voted", scale: "order" },
    );
    expect(order.level).toBeNull();
    expect(order.calibration).toEqual([]);
    expect(() => judgeScore(percent, { score: "vendor", outcome: "voted" })).toThrow('scale: "percent"');
  });

  it("names the row that is wrong, and leaves rows out when asked", () => {
    const gaps = { vendor: [0.2, null, 0.9, 0.4], voted: [0, 1, 1, null] };
    expect(() => judgeScore(gaps, { score: "vendor", outcome: "voted", groups: 2 })).toThrow(
      "Row 2 has no prediction",
    );
    const judged = judgeScore(gaps, { score: "vendor", outcome: "voted", missing: "leave out", groups: 2 });
    expect([judged.n, judged.dropped]).toEqual([2, 2]);
    expect(() =>
      judgeScore({ vendor: [0.2, 0.4], voted: [1, 1] }, { score: "vendor", outcome: "voted" }),
    ).toThrow("All 2 outcomes are 1");
  });
});
