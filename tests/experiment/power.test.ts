import { describe, expect, it } from "vitest";
import { designEffect } from "../../src/library/experiment/power/design-effect.js";
import { minimumDetectableEffect } from "../../src/library/experiment/power/minimum-detectable-effect.js";
import { multipleLooks } from "../../src/library/experiment/power/multiple-looks.js";
import { power } from "../../src/library/experiment/power/power.js";
import { sampleSize } from "../../src/library/experiment/power/sample-size.js";
import { simulateExperiment } from "../../src/library/experiment/simulate/simulate-experiment.js";
import { tests } from "./fixture.js";

describe("the numbers of the course", () => {
  it("people in each arm for 1.8, 8.1 and 1 points (F7)", () => {
    expect(sampleSize({ baseline: 0.297, effect: 0.018 })).toBe(10_286);
    expect(sampleSize({ baseline: 0.297, effect: 0.081 })).toBe(532);
    expect(sampleSize({ baseline: 0.3, effect: 0.01 })).toBe(33_272);
  });
  it("the design effect of two-voter homes, multiplied before rounding up (F8)", () => {
    expect(designEffect({ clusterSize: 2, icc: 0.608 })).toBeCloseTo(1.608, 12);
    expect(designEffect({ clusterSize: 34, icc: 0.091 })).toBeCloseTo(4.0, 1);
    expect(sampleSize({ baseline: 0.297, effect: 0.018, clusterSize: 2, icc: 0.608 })).toBe(16_539);
  });
  it("smallest effects: 4.1 points, 23 points, 0.99 points (F9)", () => {
    expect((100 * minimumDetectableEffect({ baseline: 0.3, n: 2000 })).toFixed(1)).toBe("4.1");
    expect((100 * minimumDetectableEffect({ baseline: 0.5, n: 74 })).toFixed(0)).toBe("23");
    expect((100 * minimumDetectableEffect({ baseline: 0.02, n: 3150 })).toFixed(2)).toBe("0.99");
  });
  it("a contact rate of a quarter needs 97,626 in each arm (F11)", () => {
    expect(sampleSize({ baseline: 0.5, effect: 0.02536, contactRate: 0.25 })).toBe(97_626);
    // The same as an effect of 0.634 points on everybody assigned.
    expect((100 * 0.02536 * 0.25).toFixed(3)).toBe("0.634");
    expect(sampleSize({ baseline: 0.5, effect: 0.00634 })).toBe(97_626);
  });
  it("false alarms of many looks: 23%, 40%, 64% (F12)", () => {
    const rows = multipleLooks({ looks: 20 });
    expect([5, 10, 20].map((k) => Math.round(100 * (rows[k - 1]?.falseAlarm ?? 0)))).toEqual([23, 40, 64]);
    expect(rows[9]?.falseAlarm.toFixed(3)).toBe("0.401");
  });
});

describe("power, sample size and smallest effect belong together", () => {
  const designs = [
    { baseline: 0.3, effect: 0.03 },
    { baseline: 0.3, effect: -0.03, alpha: 0.1 },
    { baseline: 0.6, effect: 0.05, treatedShare: 0.2 },
    { baseline: 0.5, effect: 0.1, clusterSize: 12, icc: 0.05 },
    { baseline: 0.2, effect: 0.08, contactRate: 0.5, sides: 1 as const },
    { baseline: 4, effect: 0.5, sd: 3 },
  ];
  it.each(designs)("the sample size just reaches the power: %o", (design) => {
    const n = sampleSize({ ...design, power: 0.9 });
    expect(power({ ...design, n })).toBeGreaterThanOrEqual(0.9 - 1e-9);
    expect(power({ ...design, n: n - 1 })).toBeLessThan(0.9 + 1e-4);
  });
  it("unequal arms cost people: the total is least at half and half", () => {
    const at = (treatedShare: number) => sampleSize({ baseline: 0.3, effect: 0.03, treatedShare });
    expect(at(0.2)).toBeGreaterThan(at(0.4));
    expect(at(0.4)).toBeGreaterThan(at(0.5));
  });
  it("without an effect, a number outcome and equal variances the smallest effect has its power", () => {
    const mde = minimumDetectableEffect({ baseline: 10, sd: 4, n: 500 });
    expect(power({ baseline: 10, sd: 4, n: 500, effect: mde })).toBeCloseTo(0.8, 5);
    expect(minimumDetectableEffect({ baseline: 0.3, n: 500, contactRate: 0.25 })).toBeCloseTo(
      4 * minimumDetectableEffect({ baseline: 0.3, n: 500 }),
      12,
    );
  });
  // TTestIndPower of statsmodels 0.14: power(effect, nobs1, alpha, ratio) and solve_power.
  it.each([
    [1, 5, 0.5, 0.05, 0.28629549, 0.42144826],
    [1, 2, 0.5, 0.05, 0.09520176, 0.17355047],
    [0.5, 20, 0.5, 0.05, 0.33793903, 0.46337435],
    [0.8, 20, 0.2, 0.05, 0.50508082, 0.63411303],
    [0.3, 100, 0.5, 0.01, 0.31837232, 0.41312316],
  ])(
    "a number is tested by t: an effect of %f sd, %i people an arm",
    (effect, n, treatedShare, alpha, two, one) => {
      const design = { baseline: 0, sd: 1, effect, n, treatedShare, alpha };
      expect(power(design)).toBeCloseTo(two, 7);
      expect(power({ ...design, sides: 1 })).toBeCloseTo(one, 7);
    },
  );
  it("a number's sample size and smallest effect are by t, too", () => {
    const sizes = [0.5, 2].map((effect) => sampleSize({ baseline: 0, sd: 1, effect }));
    expect([...sizes, sampleSize({ baseline: 0, sd: 1, effect: 0.1, power: 0.9 })]).toEqual([64, 6, 2103]);
    expect(minimumDetectableEffect({ baseline: 0, sd: 1, n: 5 })).toBeCloseTo(2.02444, 5);
    // Four clusters in each arm: six degrees of freedom, however many people there are.
    const clustered = { baseline: 0, sd: 1, n: 400, clusterSize: 100, icc: 0.1 };
    const mde = minimumDetectableEffect(clustered);
    expect(power({ ...clustered, effect: mde })).toBeCloseTo(0.8, 5);
    expect(mde).toBeGreaterThan(1.15 * 2.8 * Math.sqrt((2 * (1 + 99 * 0.1)) / 400));
  });
  it("the formula agrees with imagined experiments", () => {
    for (const design of [
      { baseline: 0.3, effect: 0.04, n: 2000 },
      { baseline: 0.3, effect: 0.06, n: 2000, clusterSize: 10, icc: 0.05 },
      { baseline: 0.3, effect: 0.1, n: 1500, contactRate: 0.4 },
      { baseline: 2, effect: 0.3, n: 900, sd: 2 },
    ]) {
      const { power: simulated } = simulateExperiment({
        design: { ...design, n: 2 * design.n },
        estimator: "itt",
        sims: 20_000,
        seed: 8,
      });
      expect(Math.abs(simulated - power(design))).toBeLessThan(0.015);
    }
  });
});

describe("numbers outside their range give their sentence", () => {
  it.each([
    [() => sampleSize({ baseline: 30, effect: 0.02 }), "Write 30% as 0.3."],
    [() => sampleSize({ baseline: 0.3, effect: 2 }), "Write two points as 0.02"],
    [() => sampleSize({ baseline: 0.3, effect: 0 }), "effect is the difference to be found"],
    [() => sampleSize({ baseline: 0.3, effect: 0.02, power: 0.04 }), "above alpha"],
    [() => power({ baseline: 0.3, effect: 0.02, n: 1 }), "people in one arm"],
    [() => power({ baseline: 0.3, effect: 0.02, n: 100, icc: 2 }), "from 0 to 1"],
    [() => power({ baseline: 0.3, effect: 0.02, n: 100, icc: 0.05 }), "needs clusterSize"],
    [() => sampleSize({ baseline: 0.3, effect: 0.02, clusterSize: 20 }), "clusterSize needs icc"],
    [() => minimumDetectableEffect({ baseline: 0.3, n: 100, clusterSize: 20 }), "clusterSize needs icc"],
    [() => designEffect({ clusterSize: 0, icc: 0.1 }), "1 or more"],
    [() => minimumDetectableEffect({ baseline: 0.3, n: 100, contactRate: 0 }), "contactRate"],
    [() => multipleLooks({ looks: 0 }), "whole number"],
    [() => multipleLooks({ looks: 51, kind: "running" }), "1 to 50"],
  ])("%#", (call, sentence) => {
    expect(call).toThrow(sentence);
  });
});

describe("running looks", () => {
  it("give the false alarms of the multivariate normal distribution", () => {
    const rows = multipleLooks({ looks: 10, kind: "running" });
    for (const { looks, falseAlarm } of tests.peeking) {
      expect(rows[looks - 1]?.falseAlarm).toBeCloseTo(falseAlarm, looks <= 5 ? 6 : 4);
    }
  });
  it("the safe alpha is Pocock's: .0294 for two looks, .0158 for five, .0106 for ten", () => {
    const rows = multipleLooks({ looks: 10, kind: "running" });
    expect([2, 5, 10].map((k) => rows[k - 1]?.safeAlpha.toFixed(4))).toEqual(["0.0294", "0.0158", "0.0106"]);
  });
  it("looks at separate results inflate more than peeks at one", () => {
    const separate = multipleLooks({ looks: 10 })[9];
    const running = multipleLooks({ looks: 10, kind: "running" })[9];
    expect(separate?.falseAlarm).toBeGreaterThan(running?.falseAlarm ?? 1);
    expect(-Math.expm1(10 * Math.log1p(-(separate?.safeAlpha ?? 0)))).toBeCloseTo(0.05, 12);
  });
});
