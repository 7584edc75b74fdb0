import { describe, expect, it } from "vitest";
import * as library from "../../src/library/index.js";

const y = [1, 0, 1, 1, 0, 1];
const x = { y, age: [30, 50, 40, 60, 55, 35], z: [0, 1, 0, 1, 0, 1] };
const fit = library.fitLogistic(x, { outcome: "y", predictors: ["age"] });

describe("a percentage where a share is wanted", () => {
  it.each([
    ["shiftIntercept", () => library.shiftIntercept(fit, x, { rate: 52.3 }), "Write 52.3% as 0.523."],
    ["splitRows", () => library.splitRows(10, { testShare: 30, seed: 1 }), "Write 30% as 0.3."],
    ["tidy", () => library.tidy(fit, { level: 95 }), "Write 95% as 0.95."],
    [
      "compareEstimates",
      () => library.compareEstimates({ estimate: 1, moe: 1 }, { estimate: 2, moe: 1 }, { level: 90 }),
      "Write 90% as 0.9.",
    ],
    [
      "assignSimple",
      () => library.assignSimple(9, { probabilities: [50, 50], seed: 1 }),
      "Write 50% as 0.5.",
    ],
    ["designEffect", () => library.designEffect({ clusterSize: 2, icc: 5 }), "Write 5% as 0.05."],
    ["power", () => library.power({ baseline: 30, effect: 0.02, n: 500 }), "Write 30% as 0.3."],
    ["sampleSize", () => library.sampleSize({ baseline: 0.3, effect: 0.02, power: 80 }), "Write 80% as 0.8."],
    ["wilsonInterval", () => library.wilsonInterval(1, 9, { level: 95 }), "Write 95% as 0.95."],
    ["netVotes", () => library.netVotes({ contacts: 9, effect: 2.5 }), "Write 2.5 points as 0.025."],
    [
      "cutUniverses",
      () =>
        library.cutUniverses(
          { t: [0.2, 0.5], s: [0.2, 0.5] },
          { turnout: "t", support: "s", turnoutCuts: [30, 70], supportCuts: [0.4, 0.6] },
        ),
      "Write 70% as 0.7.",
    ],
  ] as const)("is answered by %s with what to write", (_name, call, says) => {
    expect(call).toThrow(says);
  });
});

describe("cuts of universes", () => {
  it("are two: a third would not count", () => {
    const list = { t: [0.5], s: [0.8] };
    const cuts = [0.1, 0.2, 0.9] as unknown as [number, number];
    expect(() => library.cutUniverses(list, { turnout: "t", support: "s", turnoutCuts: cuts })).toThrow(
      "turnoutCuts must be two shares in ascending order",
    );
  });
});
