import { describe, expect, it } from "vitest";
import { estimateFromCounts } from "../../src/library/experiment/estimate/estimate-from-counts.js";
import { designEffect } from "../../src/library/experiment/power/design-effect.js";
import { minimumDetectableEffect } from "../../src/library/experiment/power/minimum-detectable-effect.js";
import { multipleLooks } from "../../src/library/experiment/power/multiple-looks.js";
import { sampleSize } from "../../src/library/experiment/power/sample-size.js";
import { voteGoal } from "../../src/library/organize/electoral/vote-goal.js";
import { votesNeeded } from "../../src/library/organize/legislative/votes-needed.js";
import { sumMoe } from "../../src/library/table/margins/sum-moe.js";

// The formula sheet of the course, F1 to F19. What Modules 2 and 3 print of it (F1 to F6, F14 to F17) is asserted beside
// their notebooks; here is the rest.
const points = (share: number): string => (100 * share).toFixed(1);

describe("the formula sheet", () => {
  it("F2: a vote goal of 52 and 55%, and 52% of the highest turnout", () => {
    const pastTurnout = [78_088, 92_444, 95_160];
    expect(voteGoal({ pastTurnout, share: 0.52 })).toMatchObject({ winNumber: 44_283, voteGoal: 46_054 });
    expect(voteGoal({ pastTurnout, share: 0.55 }).voteGoal).toBe(48_711);
    expect(voteGoal({ pastTurnout, share: 0.52 }).high.voteGoal).toBe(49_484);
  });

  it("F7: people in each arm", () => {
    expect(sampleSize({ baseline: 0.297, effect: 0.018 })).toBe(10_286);
    expect(sampleSize({ baseline: 0.297, effect: 0.081 })).toBe(532);
    expect(sampleSize({ baseline: 0.3, effect: 0.01 })).toBe(33_272);
  });

  it("F8: clusters", () => {
    expect(designEffect({ clusterSize: 2, icc: 0.608 })).toBeCloseTo(1.608, 3);
    expect(sampleSize({ baseline: 0.297, effect: 0.018, clusterSize: 2, icc: 0.608 })).toBe(16_539);
    expect(designEffect({ clusterSize: 34, icc: 0.091 })).toBeCloseTo(4.0, 1);
  });

  it("F9: the smallest effect", () => {
    expect(points(minimumDetectableEffect({ baseline: 0.3, n: 2000 }))).toBe("4.1");
    expect(Math.round(100 * minimumDetectableEffect({ baseline: 0.5, n: 74 }))).toBe(23);
  });

  it("F10: New Haven", () => {
    const doors = {
      arm: ["Control", "Canvass"],
      n: [5645, 1445],
      voted: [2119, 598],
      reached: [0, 395],
      both: [0, 215],
    };
    const [itt, cace] = estimateFromCounts(doors, {
      arm: "arm",
      n: "n",
      count: "voted",
      contacted: "reached",
      contactedCount: "both",
    });
    expect([itt?.share, itt?.controlShare].map((share) => (100 * (share ?? 0)).toFixed(2))).toEqual([
      "41.38",
      "37.54",
    ]);
    expect([itt?.estimate, itt?.stdError].map((value) => (100 * (value ?? 0)).toFixed(2))).toEqual([
      "3.85",
      "1.45",
    ]);
    expect(points(cace?.estimate ?? 0)).toBe("14.1");
    expect(points((itt?.stdError ?? 0) / (395 / 1445))).toBe("5.3");
  });

  it("F11: dilution", () => {
    expect((2.536 * 0.25).toFixed(3)).toBe("0.634");
    expect(sampleSize({ baseline: 0.5, effect: 0.02536, contactRate: 0.25 })).toBe(97_626);
  });

  it("F12: many looks", () => {
    const looks = multipleLooks({ looks: 20 });
    expect([4, 9, 19].map((i) => Math.round(100 * (looks[i]?.falseAlarm ?? 0)))).toEqual([23, 40, 64]);
  });

  it("F15: thresholds", () => {
    expect(votesNeeded({ seats: 435, rule: "majority" })).toBe(218);
    expect(votesNeeded({ seats: 435, seated: 431, rule: "majority" })).toBe(216);
  });

  it("F16: people in a US House district", () => {
    expect(Math.round(331_108_434 / 435)).toBe(761_169);
  });

  it("F18: a sum of estimates with their margins", () => {
    expect(sumMoe([1200, 900], [180, 150])).toEqual({ estimate: 2100, moe: expect.closeTo(234.3, 1) });
  });

  it("F19: odds and logit", () => {
    expect((0.3 / 0.7).toFixed(3)).toBe("0.429");
    expect(Math.log(0.3 / 0.7).toFixed(3)).toBe("-0.847");
  });
});
