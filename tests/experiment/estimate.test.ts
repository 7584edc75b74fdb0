import { describe, expect, it } from "vitest";
import type { Estimate } from "../../src/library/experiment/estimate/estimate.js";
import { estimateArms } from "../../src/library/experiment/estimate/estimate-arms.js";
import { estimateCACE } from "../../src/library/experiment/estimate/estimate-cace.js";
import { estimateITT } from "../../src/library/experiment/estimate/estimate-itt.js";
import { holm } from "../../src/library/experiment/estimate/holm.js";
import { newcombeInterval, wilsonInterval } from "../../src/library/table/summary/proportion-intervals.js";
import { estimates, tests } from "./fixture.js";

const { people, homes, pairs, homePairs, tiny } = estimates.data;

/** Every number of the row against the other program's, to ten digits; `df` may come from the script's own formula. */
function expectLike(row: Estimate, name: string): void {
  const peer = estimates.expected[name];
  if (peer === undefined) throw new Error(`no fixture called ${name}`);
  const close = (value: number, other: number): void => {
    expect(Math.abs(value - other)).toBeLessThan(1e-9 * Math.max(1, Math.abs(other)));
  };
  close(row.estimate, peer.estimate);
  close(row.stdError, peer.stdError);
  close(row.statistic, peer.estimate / peer.stdError);
  close(row.df, peer.welchDf ?? peer.df);
  if (peer.welchDf !== undefined || row.method.includes("two-stage")) return;
  close(row.pValue, peer.pValue);
  close(row.confLow, peer.confLow);
  close(row.confHigh, peer.confHigh);
}

describe("an outcome that the covariates say exactly", () => {
  const z = Array.from({ length: 12 }, (_, i) => i % 2);
  const x = z.map((_, i) => (i * i) % 7);
  const home = z.map((_, i) => i);
  const cases: readonly (readonly [string, number[]])[] = [
    ["all alike in each arm", z.map((arm) => (arm === 1 ? 0.3 : 0.1))],
    ["a line of a covariate", z.map((arm, i) => 0.1 * (x[i] ?? 0) + 0.3 * arm)],
    ["a line far from zero", z.map((arm, i) => 1e9 + 0.7 * (x[i] ?? 0) + arm)],
  ];
  it.each(cases)("%s has no standard error made of rounding", (_name, y) => {
    for (const clusters of [undefined, "home"]) {
      const options = { outcome: "y", assignment: "z", covariates: ["x"], clusters };
      const row = estimateITT({ y, z, x, home }, options);
      expect(row.stdError).toBe(0);
      expect(row.pValue).toBeNaN();
      expect(row.notes.join(" ")).toContain("so there is no standard error");
    }
  });
  it("keeps a spread that is small and real", () => {
    const y = z.map((arm, i) => 1e9 + arm + ((i * 5) % 3) * 1e-4);
    expect(
      estimateITT({ y, z, x }, { outcome: "y", assignment: "z", covariates: ["x"] }).stdError,
    ).toBeCloseTo(5e-5, 4);
  });
});

describe("estimateITT gives the numbers of R's estimatr", () => {
  const donated = { outcome: "donated", assignment: "z" };
  const calls = { outcome: "calls", assignment: "z", clusters: "home" };
  it("difference in means, unequal arms: HC2 and Welch", () =>
    expectLike(estimateITT(people, donated), "plain"));
  it("a yes/no outcome", () => expectLike(estimateITT(people, { ...donated, outcome: "voted" }), "binary"));
  it("two against three people", () =>
    expectLike(estimateITT(tiny, { outcome: "y", assignment: "z" }), "tiny"));
  it("blocks", () => expectLike(estimateITT(people, { ...donated, blocks: "block" }), "blocked"));
  it("Lin's adjustment, numbers and texts", () =>
    expectLike(estimateITT(people, { ...donated, covariates: ["age", "party", "past"] }), "lin"));
  it("Lin's adjustment inside blocks", () =>
    expectLike(estimateITT(people, { ...donated, blocks: "block", covariates: ["age"] }), "linBlocks"));
  it("clusters of different sizes: CR2 and Bell–McCaffrey", () =>
    expectLike(estimateITT(homes, calls), "clustered"));
  it("blocked clusters", () =>
    expectLike(estimateITT(homes, { ...calls, blocks: "town" }), "clusteredBlocks"));
  it("clusters with Lin's adjustment", () =>
    expectLike(estimateITT(homes, { ...calls, covariates: ["age"] }), "clusteredLin"));
  it("blocked clusters with Lin's adjustment", () =>
    expectLike(estimateITT(homes, { ...calls, blocks: "town", covariates: ["age"] }), "clusteredLinBlocks"));
  it("pairs of people", () =>
    expectLike(estimateITT(pairs, { outcome: "shifts", assignment: "z", blocks: "pair" }), "pairs"));
  it("pairs of homes", () =>
    expectLike(
      estimateITT(homePairs, { outcome: "shifts", assignment: "z", blocks: "pair", clusters: "home" }),
      "homePairs",
    ));
});

describe("estimateCACE gives the numbers of R's estimatr", () => {
  it("two-stage least squares with HC2, and its first stage", () => {
    const row = estimateCACE(people, { outcome: "donated", assignment: "z", received: "reached" });
    // estimatr counts n − 2 degrees of freedom here; ours are Welch's, as in the ITT.
    const peer = estimates.expected.cace;
    expect(row.estimate).toBeCloseTo(peer?.estimate ?? 0, 10);
    expect(row.stdError).toBeCloseTo(peer?.stdError ?? 0, 10);
    expect(row.firstStageF).toBeCloseTo(peer?.firstStageF ?? 0, 8);
  });
  it("the same with clusters: CR2, its degrees of freedom and its first stage", () => {
    const row = estimateCACE(homes, {
      outcome: "calls",
      assignment: "z",
      received: "reached",
      clusters: "home",
    });
    expectLike(row, "caceClustered");
    expect(row.firstStageF).toBeCloseTo(estimates.expected.caceClustered?.firstStageF ?? 0, 8);
  });
  const contact = { outcome: "donated", assignment: "z", received: "reached" };
  it.each([
    ["covariates", "caceLin", { covariates: ["age", "party"] }],
    ["blocks", "caceBlocks", { blocks: "block" }],
  ])("with %s: the instrument and its products with them", (_, name, extra) => {
    const row = estimateCACE(people, { ...contact, ...extra });
    const peer = estimates.expected[name];
    expect(row.estimate).toBeCloseTo(peer?.estimate ?? 0, 10);
    expect(row.stdError).toBeCloseTo(peer?.stdError ?? 0, 10);
  });
  it.each([
    ["blocks", "caceClusteredBlocks", { blocks: "town" }],
    ["covariates", "caceClusteredLin", { covariates: ["age"] }],
  ])("with clusters and %s: CR2 and its degrees of freedom", (_, name, extra) => {
    const row = estimateCACE(homes, { ...contact, outcome: "calls", clusters: "home", ...extra });
    expectLike(row, name);
    const peer = estimates.expected[name];
    expect(row.pValue).toBeCloseTo(peer?.pValue ?? 0, 9);
    expect(row.confLow).toBeCloseTo(peer?.confLow ?? 0, 8);
  });
  it("equals the ITT over the contact rate, and with everybody reached the ITT itself", () => {
    const options = { outcome: "donated", assignment: "z" };
    const itt = estimateITT(people, options);
    const cace = estimateCACE(people, { ...options, received: "reached" });
    expect(cace.estimate).toBeCloseTo(itt.estimate / (cace.contactRate - cace.contactRateControl), 12);
    const everybody = estimateCACE(people, { ...options, received: "z" });
    expect(everybody.estimate).toBeCloseTo(itt.estimate, 12);
    expect(everybody.stdError).toBeCloseTo(itt.stdError, 12);
    expect(everybody.firstStageF).toBe(Number.POSITIVE_INFINITY);
  });
  it("warns when the assignment hardly changed who was reached", () => {
    const z = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1];
    const reached = [1, 1, 0, 0, 0, 1, 1, 1, 0, 0];
    const y = [3, 2, 5, 1, 4, 2, 6, 7, 5, 3];
    const row = estimateCACE({ z, reached, y }, { outcome: "y", assignment: "z", received: "reached" });
    expect(row.notes.join()).toContain("do not rely on this estimate");
  });
});

describe("the covariance of a Lin regression does not depend on scale", () => {
  it("gives the same row for a covariate in years and in seconds", () => {
    const seconds = { ...people, age: (people.age ?? []).map((age) => Number(age) * 31_556_952 + 1e9) };
    const options = { outcome: "donated", assignment: "z", covariates: ["age"] };
    const a = estimateITT(people, options);
    const b = estimateITT(seconds, options);
    expect(b.estimate).toBeCloseTo(a.estimate, 9);
    expect(b.stdError).toBeCloseTo(a.stdError, 9);
  });
  it("leaves out a covariate that repeats another, and says so", () => {
    const options = { outcome: "donated", assignment: "z" };
    const twice = { ...people, months: (people.age ?? []).map((age) => Number(age) * 12) };
    const one = estimateITT(people, { ...options, covariates: ["age"] });
    const both = estimateITT(twice, { ...options, covariates: ["age", "months"] });
    expect(both.estimate).toBeCloseTo(one.estimate, 10);
    expect(both.notes).toEqual(['"months" says nothing new beside the other covariates and was left out.']);
  });
});

describe("what an assignment column may hold", () => {
  const y = [0, 1, 3, 2, 5, 6];
  const options = { outcome: "y", assignment: "z" };
  const expected = estimateITT({ y, z: [0, 0, 0, 1, 1, 1] }, options);
  it.each([
    ["true/false", [false, false, false, true, true, true], {}],
    ["names", ["Control", "Control", "Control", "text", "text", "text"], {}],
    ["names with a named control", ["A", "A", "A", "B", "B", "B"], { control: "A" }],
  ])("%s", (_, z, extra) => {
    const row = estimateITT({ y, z }, { ...options, ...extra });
    expect(row.estimate).toBe(expected.estimate);
    expect(row.stdError).toBe(expected.stdError);
  });
  it("rejects other numbers, missing arms and a missing control with a sentence", () => {
    expect(() => estimateITT({ y, z: [0, 1, 2, 0, 1, 2] }, options)).toThrow(
      "Row 3 holds the number # (masked)",
    );
    expect(() => estimateITT({ y, z: ["control", "a", null, "a", "a", "a"] }, options)).toThrow(
      "Row 3 holds nothing",
    );
    expect(() => estimateITT({ y, z: ["A", "A", "A", "B", "B", "B"] }, options)).toThrow(
      'Column "z" has no arm called "control": its arms are A, B. Say which one is the control, for example control: "A".',
    );
    expect(() => estimateITT({ y, z: [1, 1, 1, 1, 1, 1] }, options)).toThrow("at least two arms");
  });
});

it("no p-value is 0, however far apart the arms are", () => {
  const z = Array.from({ length: 4000 }, (_, i) => i % 2);
  const y = z.map((arm, i) => (i % 20 < 2 ? 1 - arm : arm));
  const { pValue } = estimateITT({ y, z }, { outcome: "y", assignment: "z" });
  expect(pValue).toBeGreaterThan(0);
  expect(pValue).toBeLessThan(1e-300);
});

describe("rows without variation", () => {
  it("all-zero outcomes: no effect, no standard error, no p-value, no interval, and a note", () => {
    const row = estimateITT({ y: [0, 0, 0, 0], z: [0, 1, 0, 1] }, { outcome: "y", assignment: "z" });
    expect(row).toMatchObject({
      estimate: 0,
      stdError: 0,
      statistic: Number.NaN,
      pValue: Number.NaN,
      confLow: Number.NaN,
    });
    expect(row.notes.join()).toContain("there is no standard error");
    expect(row).toMatchObject({
      estimate: estimates.expected.allZero?.estimate,
      stdError: estimates.expected.allZero?.stdError,
    });
  });
  it("everybody in one arm and nobody in the other: the uncertainty is unknown, not zero", () => {
    const row = estimateITT({ y: [0, 1, 0, 1], z: [0, 1, 0, 1] }, { outcome: "y", assignment: "z" });
    expect(row.estimate).toBe(1);
    expect(row.pValue).toBeNaN();
  });
  it("the rounding of 0.1 is not taken for a spread", () => {
    const data = { y: [0.1, 0.1, 0.1, 0.7, 0.7, 0.7], z: [0, 0, 0, 1, 1, 1], b: Array(6).fill("n") };
    const options = { outcome: "y", assignment: "z" };
    for (const row of [estimateITT(data, options), estimateITT(data, { ...options, blocks: "b" })]) {
      expect(row.stdError).toBe(0);
      expect(row.pValue).toBeNaN();
    }
    const homes3 = { y: Array(12).fill(0.1), z: [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1] };
    const c = [1, 1, 1, 2, 2, 3, 4, 4, 4, 5, 5, 6];
    expect(estimateITT({ ...homes3, c }, { ...options, clusters: "c" }).stdError).toBe(0);
  });
  it("columns of floats, of lists and with gaps give the same row, and are left as they were", () => {
    const y = Float64Array.from([3, 1, 4, 1.5, 9, 2]);
    const z = [0, 1, 0, 1, 1, 0];
    const options = { outcome: "y", assignment: "z" };
    const floats = estimateITT({ y, z }, options);
    expect(estimateITT({ y: [...y], z }, options)).toEqual(floats);
    expect(estimateITT({ y: [...y, null, null], z: [...z, 0, 1] }, options)).toMatchObject({
      ...floats,
      dropped: 2,
    });
    expect([...y]).toEqual([3, 1, 4, 1.5, 9, 2]);
    const wrong = Float64Array.from([3, 1, Number.POSITIVE_INFINITY, 1.5, 9, 2]);
    expect(() => estimateITT({ y: wrong, z }, options)).toThrow("row 3");
  });
  it("numbers whose squares have no place are refused, in every shape of a column", () => {
    const options = { outcome: "y", assignment: "z", received: "r" };
    const r = [0, 0, 0, 1, 1, 0];
    const z = [0, 0, 0, 1, 1, 1];
    const huge = [1, -1e308, 1e308, 2, 1e308, 3];
    for (const y of [huge, Float64Array.from(huge)]) {
      expect(() => estimateCACE({ y, z, r }, options)).toThrow(/"y" holds a number beyond 1e70 in row 2/);
    }
    const tiny = { y: [1e-200, -1e-200, 1e-200, 3e-200, 1e-200, 0], z };
    expect(() => estimateITT(tiny, { outcome: "y", assignment: "z" })).toThrow(/too near to zero/);
    const wide = { y: [1e69, -1e69, 1e69, -1e69, 1e69, 3e69], z };
    expect(estimateITT(wide, { outcome: "y", assignment: "z" }).stdError / 1e69).toBeCloseTo(4 / 3, 10);
  });
  it("all-zero outcomes in clusters and blocks", () => {
    const data = { y: Array(8).fill(0), z: [0, 1, 0, 1, 0, 1, 0, 1], b: [1, 1, 1, 1, 2, 2, 2, 2] };
    expect(estimateITT(data, { outcome: "y", assignment: "z", blocks: "b" }).pValue).toBeNaN();
    const homes8 = { y: Array(8).fill(0), z: [0, 0, 1, 1, 0, 0, 1, 1], c: [1, 1, 2, 2, 3, 3, 4, 4] };
    expect(estimateITT(homes8, { outcome: "y", assignment: "z", clusters: "c" }).pValue).toBeNaN();
  });
});

describe("designs that cannot be analysed give their sentence", () => {
  const options = { outcome: "y", assignment: "z" };
  it("one cluster in an arm", () => {
    const data = { y: [1, 2, 3, 4, 5, 6], z: [0, 0, 0, 1, 1, 1], c: ["p", "p", "p", "q", "q", "q"] };
    for (const more of [{}, { covariates: ["age"] }])
      expect(() =>
        estimateITT({ ...data, age: [1, 5, 2, 8, 3, 4] }, { ...options, clusters: "c", ...more }),
      ).toThrow("has only 1 cluster. Whole clusters were assigned, so each arm needs at least two");
  });
  it("a cluster with people in both arms", () => {
    const data = { y: [1, 2, 3, 4], z: [0, 1, 0, 1], c: ["Oak St 1", "Oak St 1", "b", "c"] };
    expect(() => estimateITT(data, { ...options, clusters: "c" })).toThrow(
      'Cluster "O•••••••" has people in both "control" and "treatment".',
    );
  });
  it("a cluster in two blocks", () => {
    const data = { y: [1, 2, 3, 4], z: [0, 0, 1, 1], c: [1, 1, 2, 2], b: ["n", "s", "n", "n"] };
    expect(() => estimateITT(data, { ...options, clusters: "c", blocks: "b" })).toThrow(
      'lies in two blocks, "n" and "s"',
    );
  });
  it("blocks of one", () => {
    const data = { y: [1, 2, 3, 4, 5], z: [0, 1, 0, 1, 1], b: ["Ada", "Ada", "Bly", "Bly", "Cob"] };
    expect(() => estimateITT(data, { ...options, blocks: "b" })).toThrow(
      'Block "C••" has no people in "control", so there is nothing to compare inside it.',
    );
    expect(() =>
      estimateITT({ ...data, age: [1, 5, 2, 8, 3] }, { ...options, blocks: "b", covariates: ["age"] }),
    ).toThrow('Block "C••"');
  });
  it("an arm of one", () => {
    expect(() => estimateITT({ y: [1, 2, 3], z: [0, 0, 1] }, options)).toThrow(
      'The arm "treatment" has one person',
    );
  });
  it("outcomes missing much more often in one arm: the row says so", () => {
    const arm = Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? "control" : "text"));
    const lost = (most: number) =>
      arm.map((name, i) => (i < 2 || (name === "text" && i < most) ? null : i % 3 === 0 ? 1 : 0));
    const notes = (most: number) =>
      estimateITT({ arm, y: lost(most) }, { outcome: "y", assignment: "arm" }).notes;
    expect(notes(10)).toEqual([]);
    expect(notes(100)).toEqual([
      'The outcome "y" is missing for 50 of 200 people in "text" and for 1 of 200 in "control"; they were left out. ' +
        "Arms that lose people unequally can no longer be compared fairly: look at attritionTable.",
    ]);
  });
  it("outcomes missing for the treated only", () => {
    const data = { y: [1, 2, null, 4, 2, 5], z: [0, 0, 1, 1, 0, 1] };
    expect(() => estimateITT(data, options)).toThrow(
      'The outcome "y" is missing for 1 of 3 people in "treatment" and for nobody in "control"',
    );
    expect(estimateITT(data, { ...options, missing: "drop" })).toMatchObject({ dropped: 1, n: 5 });
  });
  it("several arms without a choice", () => {
    const data = { y: [1, 2, 3, 4, 5, 6], z: ["control", "control", "A", "A", "B", "B"] };
    expect(() => estimateITT(data, options)).toThrow("has 2 arms beside the control: A, B");
    expect(() => estimateITT(data, { ...options, arm: "C" })).toThrow('There is no arm called "C"');
    expect(estimateITT(data, { ...options, arm: "B" })).toMatchObject({ term: "B", n: 4 });
  });
  it("more covariates than people", () => {
    const data = { y: [1, 2, 3, 4], z: [0, 0, 1, 1], age: [3, 1, 2, 4], past: [1, 0, 0, 1] };
    expect(() => estimateITT(data, { ...options, covariates: ["age", "past"] })).toThrow(
      "Use fewer covariates",
    );
  });
  it("a missing covariate, a text outcome, a wrong level, a mistyped column", () => {
    const data = { y: [1, 2, 3, 4], z: [0, 0, 1, 1], age: [3, null, 2, 4], name: ["a", "b", "c", "d"] };
    expect(() => estimateITT(data, { ...options, covariates: ["age"] })).toThrow('"age" is missing in row 2');
    expect(() => estimateITT(data, { ...options, outcome: "name" })).toThrow(
      'row 1 holds the text "•" (masked)',
    );
    const typed = { y: ["0", "1", "1,200", "NA"], z: [0, 0, 1, 1] };
    expect(() => estimateITT(typed, options)).toThrow("row 4 holds the text");
    expect(() => estimateITT({ ...typed, y: ["0", "", "1", "1"] }, options)).toThrow("row 1 holds the text");
    expect(() => estimateITT(data, { ...options, level: 95 })).toThrow("such as 0.95, but it is 95");
    expect(() => estimateITT(data, { ...options, outcome: "yy" })).toThrow('Did you mean "y"?');
  });
  it("contact that is missing, and contact that the assignment did not change", () => {
    const data = { y: [1, 2, 3, 4], z: [0, 0, 1, 1], r: [0, 1, 0, 1], m: [0, 0, null, 1], k: [0, 0, 2, 1] };
    expect(() => estimateCACE(data, { ...options, received: "r" })).toThrow("Assignment made no difference");
    expect(() => estimateCACE({ ...data, r: [1, 1, 0, 1] }, { ...options, received: "r" })).toThrow(
      'Fewer of "treatment" (50.0%) than of "control" (100.0%) were reached, so this is no effect of contact.',
    );
    expect(() => estimateCACE(data, { ...options, received: "m" })).toThrow("row 3 says nothing");
    expect(() => estimateCACE(data, { ...options, received: "k" })).toThrow("only 0 and 1");
  });
});

describe("several arms", () => {
  it("compares each with the control as estimateITT does, and corrects by Holm", () => {
    const z = ["control", "A", "B", "control", "A", "B", "control", "A", "B", "control", "A", "B"];
    const y = [1, 2, 4, 2, 1, 6, 0, 3, 5, 1, 3, 9];
    const rows = estimateArms({ y, z }, { outcome: "y", assignment: "z" });
    for (const row of rows) {
      expect(row).toMatchObject(estimateITT({ y, z }, { outcome: "y", assignment: "z", arm: row.term }));
    }
    expect(rows.map((row) => row.pAdjusted)).toEqual(holm(rows.map((row) => row.pValue)));
  });
  it("Holm's correction is R's", () => {
    expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual(estimates.expected.holm);
  });
});

describe("intervals of shares", () => {
  it.each(tests.wilson)("Wilson: $count of $n", ({ count, n, level, confLow, confHigh }) => {
    const interval = wilsonInterval(count, n, { level });
    expect(interval.confLow).toBeCloseTo(confLow, 12);
    expect(interval.confHigh).toBeCloseTo(confHigh, 12);
  });
  it.each(tests.newcombe)("Newcombe: $first against $second", ({ first, second, confLow, confHigh }) => {
    const interval = newcombeInterval(first, second);
    expect(interval.confLow).toBeCloseTo(confLow, 12);
    expect(interval.confHigh).toBeCloseTo(confHigh, 12);
  });
  it("estimateITT gives Newcombe's interval where asked, and refuses it where it does not hold", () => {
    const y = [1, 1, 0, 1, 0, 0, 0, 1];
    const z = [1, 1, 1, 1, 0, 0, 0, 0];
    const row = estimateITT({ y, z }, { outcome: "y", assignment: "z", interval: "newcombe" });
    expect(row).toMatchObject(newcombeInterval({ count: 3, n: 4 }, { count: 1, n: 4 }));
    expect(() =>
      estimateITT(
        { y: [2, 3, 4, 5], z: [0, 1, 0, 1] },
        { outcome: "y", assignment: "z", interval: "newcombe" },
      ),
    ).toThrow("yes/no outcome");
  });
  it("refuses more yes than people", () => {
    expect(() => wilsonInterval(5, 4)).toThrow("given were 5 of 4");
  });
});
