import { describe, expect, it } from "vitest";
import * as library from "../../src/library/index.js";
import { randomSource } from "../../src/library/math/random-source.js";

const given = <Value>(value: unknown): Value => value as Value;

describe("missing scores and outcomes are never zeros", () => {
  const actual = [1, 0, 1, 0, 1, 0];
  const scores = given<number[]>([0.9, 0.2, null, 0.4, 0.8, null]);
  const group = ["a", "a", "a", "b", "b", "b"];
  const measures: readonly [
    string,
    (a: readonly unknown[], p: number[], o?: { missing: "leave out" }) => unknown,
  ][] = [
    ["rocAUC", library.rocAUC],
    ["rocCurve", library.rocCurve],
    ["brierScore", library.brierScore],
    ["logLoss", library.logLoss],
    ["calibrationTable", (a, p, o) => library.calibrationTable(a, p, { bins: 2, ...o })],
    ["decileTable", (a, p, o) => library.decileTable(a, p, { groups: 2, ...o })],
    ["confusionTable", (a, p, o) => library.confusionTable(a, p, { threshold: 0.5, ...o })],
  ];

  it.each(measures)("%s refuses them, and on request leaves them out", (_name, measure) => {
    expect(() => measure(actual, scores)).toThrow("Row 3 has no prediction (null)");
    expect(() => measure([1, 0, null, 0, 1, 0], [0.9, 0.2, 0.5, 0.4, 0.8, 0.1])).toThrow(
      "row 3 holds nothing (null)",
    );
    expect(measure(actual, scores, { missing: "leave out" })).toEqual(
      measure([1, 0, 0, 1], [0.9, 0.2, 0.4, 0.8]),
    );
  });

  it("gives an area of 1 on the four rows that are known, and no log loss of infinity", () => {
    expect(library.rocAUC(actual, scores, { missing: "leave out" })).toBe(1);
    expect(library.logLoss(actual, scores, { missing: "leave out" })).toBeCloseTo(0.2656, 4);
    expect(() => library.rocAUC([null, null], [0.1, 0.2], { missing: "leave out" })).toThrow(
      "No row has both",
    );
  });

  it("refuses dates, texts, true and infinity as scores", () => {
    for (const odd of [new Date(), "0.5", "12,345", true, Number.POSITIVE_INFINITY]) {
      expect(() => library.brierScore([1, 0], given([odd, 0.2]))).toThrow(
        "A prediction must be a number such as 0.7, but row 1",
      );
    }
    expect(library.brierScore([1n, 0n], given([1n, 0]))).toBe(0);
    expect(() => library.subgroupTable(actual, scores, group)).toThrow("Row 3 has no prediction");
  });
});

describe("an outcome that stands for something else, too", () => {
  const voted = { z: [0, 0, 0, 1, 1, 1], voted: [0, 1, 0, 1, 1, 0] };
  const columns = { outcome: "voted", assignment: "z" };
  it.each([
    ["received", () => library.estimateCACE(voted, { ...columns, received: "voted" })],
    ["blocks", () => library.estimateITT(voted, { ...columns, blocks: "voted" })],
    ["covariates", () => library.estimateITT(voted, { ...columns, covariates: ["voted"] })],
    ["assignment", () => library.randomizationTest(voted, { ...columns, assignment: "voted", seed: 1 })],
  ])("is refused as %s", (role, call) => {
    expect(call).toThrow(`The outcome and "${role}" are the same column, "voted".`);
  });
});

describe("a covariate that nobody knew before the draw", () => {
  const list = {
    z: [0, 0, 0, 1, 1, 1],
    got: [0, 0, 0, 1, 0, 1],
    age: [5, 3, 4, 2, 6, 3],
    y: [0, 1, 0, 1, 1, 0],
  };
  const columns = { outcome: "y", assignment: "z" };
  it.each([
    [
      "received",
      "got",
      () => library.estimateCACE(list, { ...columns, received: "got", covariates: ["got"] }),
    ],
    ["assignment", "z", () => library.estimateITT(list, { ...columns, covariates: ["age", "z"] })],
    ["assignment", "z", () => library.balanceTable(list, { assignment: "z", covariates: ["z"] })],
    ["assignment", "z", () => library.balanceTest(list, { assignment: "z", covariates: ["age", "z"] })],
  ])("is refused as %s", (role, column, call) => {
    expect(call).toThrow(`The column "${column}" is both "${role}" and one of "covariates".`);
  });

  it("is counted only where it adjusts", () => {
    const age = Array.from({ length: 40 }, (_, i) => 20 + ((i * 7) % 31));
    const z = age.map((_, i) => i % 2);
    const people = { z, age, twice: age.map((one) => 2 * one), y: age.map((_, i) => (i % 3 === 0 ? 1 : 0)) };
    const row = library.estimateITT(people, { ...columns, covariates: ["age", "twice"] });
    expect(row.method).toContain("adjusted for 1 covariate (Lin)");
    expect(row.notes).toContain('"twice" says nothing new beside the other covariates and was left out.');
  });
});

describe("small blocks", () => {
  const random = randomSource(336);
  const noise = (): number => (random.uniform() + random.uniform() + random.uniform() - 1.5) * 0.6;
  const blocks = [200, 20, 2].flatMap((size, b) =>
    Array.from({ length: size }, (_, i) => ({ block: `block ${b}`, z: i % 2, y: 5 * (i % 2) + b + noise() })),
  );
  const column = <Name extends "block" | "z" | "y">(name: Name) => blocks.map((row) => row[name]);

  it("a pair beside blocks of 200 and 20 leaves the standard error where Neyman has it", () => {
    const row = library.estimateITT(
      { block: column("block"), z: column("z"), y: column("y") },
      { outcome: "y", assignment: "z", blocks: "block" },
    );
    expect(row.stdError).toBeGreaterThan(0.03);
    expect(row.stdError).toBeLessThan(0.05);
    expect(row.notes.join(" ")).toContain('Block "block 2" has a single person');
  });

  it("so does a block with one cluster in each arm", () => {
    const row = library.estimateITT(
      { block: column("block"), z: column("z"), y: column("y"), home: blocks.map((_, i) => i) },
      { outcome: "y", assignment: "z", blocks: "block", clusters: "home" },
    );
    expect(row.stdError).toBeLessThan(0.05);
    expect(row.notes.join(" ")).toContain('Block "block 2" has a single cluster');
  });
});

describe("effects that cannot be", () => {
  it("are refused by the smallest effect, the power and the people needed", () => {
    expect(() => library.minimumDetectableEffect({ baseline: 0.95, n: 50 })).toThrow(
      "No effect that is possible can be seen with 50 people in each arm: it would have to be 12.2 points, which makes a share of 107.2%.",
    );
    expect(() => library.minimumDetectableEffect({ baseline: 0.5, n: 10, contactRate: 0.1 })).toThrow(
      "No effect that is possible can be seen",
    );
    // The whole arm's share would stay below 1, but not that of the people who are reached.
    expect(() => library.minimumDetectableEffect({ baseline: 0.1, n: 500, contactRate: 0.04 })).toThrow(
      "on those who are reached, which makes more than everybody say yes",
    );
    expect(() => library.power({ baseline: 0.1, n: 500, contactRate: 0.04, effect: 1.3 })).toThrow(
      "larger than a share can be",
    );
    expect(() => library.sampleSize({ baseline: 0.1, contactRate: 0.04, effect: 1.3 })).toThrow(
      "larger than a share can be",
    );
    expect(library.minimumDetectableEffect({ baseline: 0.95, n: 50, sd: 0.2 })).toBeCloseTo(0.11316, 4);
    expect(library.minimumDetectableEffect({ baseline: 0.3, n: 2000 })).toBeCloseTo(0.041, 3);
  });

  it("do not stop a plan, which says so instead", () => {
    const plan = library.preAnalysisPlan({
      title: "Two texts",
      question: "Which text brings more calls?",
      unit: "member",
      arms: [
        { name: "control", treatment: "the usual text" },
        { name: "new", treatment: "the new text" },
      ],
      outcome: { column: "called", description: "called within a week", baseline: 0.3 },
      sample: { n: 4 },
      smallestEffect: 0.5,
      estimator: { estimand: "ITT" },
      stoppingRule: "One look after a week.",
      ethics: "Members opted in.",
      seed: 2026,
      date: "2026-10-01",
    });
    expect(plan.computed.minimumDetectableEffect).toBeNaN();
    expect(plan.warnings.join(" ")).toContain("No effect that is possible can be seen with 4 people in all");
    expect(library.preAnalysisMarkdown(plan)).toContain("Minimum detectable effect: none that is possible.");
  });
});

describe("an argument that is no number", () => {
  const odd = [null, Number.NaN, "", "0.3", "12%", true, 5n, new Date(0), [0.3], Number.POSITIVE_INFINITY];
  const calls: readonly (readonly [string, (value: unknown) => unknown])[] = [
    ["baseline of power", (v) => library.power(given({ baseline: v, effect: 0.02, n: 500 }))],
    ["alpha of sampleSize", (v) => library.sampleSize(given({ baseline: 0.3, effect: 0.02, alpha: v }))],
    ["contactRate", (v) => library.minimumDetectableEffect(given({ baseline: 0.3, n: 500, contactRate: v }))],
    ["a probability", (v) => library.assignComplete(10, given({ probabilities: [v, 0.7], seed: 1 }))],
    [
      "the seed of a record",
      (v) => library.assignmentRecord(["control", "treatment"], given({ seed: v, date: "2026-10-01" })),
    ],
    [
      "flake",
      (v) =>
        library.backwardsPlan(
          given({ contacts: 9, contactRate: 0.2, attemptsPerHour: 20, hoursPerShift: 3, flake: v }),
        ),
    ],
    ["seated", (v) => library.votesNeeded(given({ seats: 100, seated: v, rule: "majority" }))],
    [
      "the level of an estimate",
      (v) =>
        library.estimateITT(
          { y: [1, 2, 3, 5], z: [0, 1, 0, 1] },
          given({ outcome: "y", assignment: "z", level: v }),
        ),
    ],
  ];
  it.each(calls)("is refused with a sentence as %s", (_name, call) => {
    for (const value of odd) {
      expect(() => call(value), String(value)).toThrow(
        /^(?!.*(?:Cannot mix|Cannot read|is not a function)).+ /,
      );
    }
  });

  it("as a county code, has lost its zeros", () => {
    expect(() => library.currentFips(given(46_113))).toThrow('A county code is a text such as "46113"');
    expect(library.currentFips(given(null))).toBeNull();
  });

  it("is refused when a simulation would need more memory than there is", () => {
    const design = { n: 1e12, baseline: 0.3, effect: 0.02 };
    expect(() => library.simulateExperiment({ design, estimator: "itt", sims: 5, seed: 1 })).toThrow(
      "at most 20,000,000 in a simulation",
    );
  });
});

describe("margins of error", () => {
  it("count the largest margin of several zeros once", () => {
    expect(library.sumMoe([0, 0, 0, 30], [12, 12, 12, 10]).moe).toBeCloseTo(15.62, 2);
    expect(library.sumMoe([0, 0], [12, 9])).toEqual({ estimate: 0, moe: 12 });
    expect(library.sumMoe([0, 30], [12, 10]).moe).toBeCloseTo(Math.hypot(12, 10), 12);
  });

  it("give a share of 100% one", () => {
    const all = { estimate: 2, moe: 3 };
    expect(library.proportionMoe(all, all).moe).toBeCloseTo(Math.sqrt(18) / 2, 12);
    expect(library.proportionMoe({ estimate: 0, moe: 3 }, { estimate: 10, moe: 2 }).moe).toBeCloseTo(0.3, 12);
  });

  it("refuse the numbers with which the Census Bureau says that nothing is known", () => {
    for (const code of [-666_666_666, -999_999_999, -888_888_888, -222_222_222, -333_333_333, -555_555_555]) {
      expect(() => library.sumMoe([code, 2], [1, 2])).toThrow("part 1 is");
      const known = { estimate: 4, moe: 1 };
      expect(() => library.ratioMoe({ estimate: code, moe: 1 }, known)).toThrow("must be written as");
      expect(() => library.compareEstimates(known, { estimate: code, moe: 1 })).toThrow("must be written as");
      expect(() => library.productMoe(known, { estimate: code, moe: 1 })).toThrow("must be written as");
    }
    expect(library.sumMoe([-5, 2], [1, 2]).estimate).toBe(-3);
  });

  it("refuse what is no number", () => {
    for (const odd of [null, undefined, Number.NaN, "", "12", Number.POSITIVE_INFINITY]) {
      expect(() => library.sumMoe(given([odd, 1]), [1, 1])).toThrow("part 1 is");
      expect(() => library.ratioMoe(given({ estimate: odd, moe: 1 }), { estimate: 1, moe: 1 })).toThrow(
        "must be written as",
      );
    }
  });
});

describe("cross-validation", () => {
  it("says that each fold needs an event", () => {
    const voted = Array.from({ length: 40 }, (_, i) => (i % 13 === 5 ? 1 : 0));
    const data = { voted, age: voted.map((_, i) => (i * 17) % 40) };
    const options = { outcome: "voted", predictors: ["age"], seed: 1 };
    expect(() => library.crossValidate(data, { ...options, folds: 5 })).toThrow(
      '"voted" is 1 in only 3 of the 40 rows that can be used, but each of the 5 folds needs one. Use at most 3 folds, or more rows.',
    );
    expect(library.crossValidate(data, { ...options, folds: 3 }).folds.every(({ auc }) => auc >= 0)).toBe(
      true,
    );
    // An event whose age is missing is none that a fold can be judged by.
    const gap = { ...data, age: data.age.map((age, i) => (i === 5 ? null : age)) };
    expect(() => library.crossValidate(gap, { ...options, folds: 3 })).toThrow(
      "is 1 in only 2 of the 39 rows",
    );
    expect(() =>
      library.crossValidate({ ...data, voted: voted.map((v) => 1 - v) }, { ...options, folds: 5 }),
    ).toThrow('"voted" is 0 in only 3');
  });
});

describe("few clusters", () => {
  const data = {
    voted: [0, 1, 1, 0, 1, 1, 0, 1, 0, 0],
    age: [20, 60, 35, 48, 71, 44, 30, 25, 55, 38],
    town: ["a", "a", "a", "a", "a", "b", "b", "b", "b", "b"],
  };
  it("get a note with their standard errors, which a saved model keeps", () => {
    const fit = library.fitLogistic(data, { outcome: "voted", predictors: ["age"], clusters: "town" });
    expect(fit.notes).toEqual([
      "The standard errors rest on 2 clusters: so few say little about how clusters differ, and the intervals are too narrow.",
    ]);
    expect(library.loadFit(library.saveFit(fit)).notes).toEqual(fit.notes);
    expect(library.fitLogistic(data, { outcome: "voted", predictors: ["age"] }).notes).toEqual([]);
  });
});

describe("a row of weight 0 counts for nothing", () => {
  const people = {
    voted: [0, 1, 1, 0, 0, 1, 1, 0],
    hour: [10, 18, 11, 19, 12, 17, 18, 17],
    side: ["l", "r", "l", "r", "l", "r", "r", "l"],
    w: [1, 2, 1, 1, 3, 1, 1, 1],
  };
  const nobody = {
    voted: [...people.voted, 1, 0],
    hour: [...people.hour, 5000, null],
    side: [...people.side, "only here", ""],
    w: [...people.w, 0, 0],
  };
  const model = { outcome: "voted", predictors: ["hour", "side"], weights: "w" };

  it("in a fit, its sums and its standard errors", () => {
    const without = library.fitLogistic(people, model);
    const fit = library.fitLogistic(nobody, model);
    expect(fit.predictors).toEqual(without.predictors);
    expect([fit.n, fit.dropped, fit.totalWeight]).toEqual([without.n, 0, without.totalWeight]);
    for (const [j, value] of fit.coefficients.entries())
      expect(value).toBeCloseTo(without.coefficients[j] ?? Number.NaN, 8);
    const robust = { ...model, weightKind: "sampling" } as const;
    const [a, b] = [people, nobody].map((data) => library.tidy(library.fitLogistic(data, robust)));
    for (const [j, row] of (a ?? []).entries())
      expect((b?.[j]?.stdError ?? 0) / row.stdError).toBeCloseTo(1, 6);
    expect(library.shiftIntercept(without, nobody, { rate: 0.5, weights: "w" }).coefficients[0]).toBeCloseTo(
      library.shiftIntercept(without, people, { rate: 0.5, weights: "w" }).coefficients[0] ?? Number.NaN,
      10,
    );
    expect(() => library.fitLogistic({ ...people, w: people.w.map(() => 0) }, model)).toThrow(
      "Every weight is 0",
    );
  });

  it("in every measure", () => {
    const actual = [1, 0, 1, 0, 1, null];
    const scores = given<number[]>([0.9, 0.2, 0.6, 0.4, 0.1, null]);
    const weights = [1, 2, 1, 1, 0, 0];
    const group = ["a", "a", "b", "b", "c", "c"];
    const four = <Value>(values: readonly Value[]): Value[] => values.slice(0, 4);
    const [a, s, w] = [four(actual), four(scores), four(weights)];
    expect(library.rocAUC(actual, scores, { weights })).toBe(library.rocAUC(a, s, { weights: w }));
    expect(library.rocCurve(actual, scores, { weights })).toEqual(library.rocCurve(a, s, { weights: w }));
    expect(library.brierScore(actual, scores, { weights })).toBe(library.brierScore(a, s, { weights: w }));
    expect(library.logLoss(actual, scores, { weights })).toBe(library.logLoss(a, s, { weights: w }));
    expect(library.calibrationTable(actual, scores, { weights, bins: 2 })).toEqual(
      library.calibrationTable(a, s, { weights: w, bins: 2 }),
    );
    expect(library.decileTable(actual, scores, { weights, groups: 2 })).toEqual(
      library.decileTable(a, s, { weights: w, groups: 2 }),
    );
    expect(library.confusionTable(actual, scores, { weights, threshold: 0.5 })).toEqual(
      library.confusionTable(a, s, { weights: w, threshold: 0.5 }),
    );
    expect(library.subgroupTable(actual, scores, group, { weights })).toEqual(
      library.subgroupTable(a, s, four(group), { weights: w }),
    );
    expect(() => library.rocAUC([1, 0], [0.2, 0.1], { weights: [0, 0] })).toThrow("Every weight is 0");
  });

  it("in tables", () => {
    const poll = { type: ["a", "b", "c"], vote: ["yes", "no", "yes"], w: [3, 1, 0] };
    expect(library.countBy(poll, "type", { weights: "w" }).array("type")).toEqual(["a", "b"]);
    expect(library.shareBy(poll, "type", { of: "vote", is: "yes", weights: "w" }).objects()).toEqual([
      { type: "a", share: 1, people: 1 },
      { type: "b", share: 0, people: 1 },
    ]);
    expect(library.weightedShare(poll, "type", "c", { weights: "w" })).toBe(0);
  });
});

describe("an empty text", () => {
  it("is missing in every table function and model", () => {
    const list = { party: ["a", "", "b", null], vote: ["yes", "", "no", "yes"], age: [3, "", 1, 2] };
    expect(library.countBy(list, "party").objects().at(-1)).toMatchObject({ party: null, count: 2 });
    expect(library.countBy(list, "party", { missing: "drop" }).array("share")).toEqual([0.5, 0.5]);
    expect(library.shareBy(list, "party", { of: "vote", is: "yes" }).objects().at(-1)).toEqual({
      party: null,
      share: 0.5,
      people: 2,
    });
    expect(library.sortBy(list, "age").array("age")).toEqual([1, 2, 3, ""]);
    expect(library.profile(list).columns.map(({ missing }) => missing)).toEqual([2, 1, 1]);
    expect(library.joinTables({ k: ["", "a"] }, { k: ["", "a"] }, { key: "k" }).rows.numRows()).toBe(1);
    const doors = { answered: [0, 1, 1, 0, 1], side: ["left", "left", "right", "right", ""] };
    expect(library.fitLogistic(doors, { outcome: "answered", predictors: ["side"] })).toMatchObject({
      dropped: 1,
      n: 4,
    });
  });
});

describe("a seed in quotation marks", () => {
  it("is told to leave them out", () => {
    expect(() => library.assignComplete(10, given({ seed: "2026" }))).toThrow(
      '"seed" must be a number, but it is the text "2026". Leave out the quotation marks.',
    );
    expect(() => library.assignComplete(given("6000"), { seed: 1 })).toThrow('but it is the text "6000"');
    expect(() =>
      library.estimateITT(
        { y: [1, 2, 3, 4], z: [0, 1, 0, 1] },
        given({ outcome: "y", assignment: "z", level: "0.95" }),
      ),
    ).toThrow('but it is the text "0.95"');
    expect(() => library.pValueStrip([0.2], given({ alpha: 5 }))).toThrow(/Write 5% as 0\.05/);
    expect(() =>
      library.kAnonymity({ zip: ["1"] }, given({ quasiIdentifiers: ["zip"], minimum: "5" })),
    ).toThrow(
      '"minimum" must be a whole number of 0 or more, but it is the text "5". Leave out the quotation marks.',
    );
    expect(() => library.power(given({ baseline: "0.3", effect: 0.02, n: 1000 }))).toThrow(
      'but it is the text "0.3"',
    );
  });
});

describe("months", () => {
  const log = {
    who: ["Ana", "Bo", "Ana"],
    joined: ["2027-03", "2027-03", "2027-03"],
    act: ["2027-04", null, "2027-05"],
  };
  it("are taken where months are meant", () => {
    const rows = library.cohortRetention(log, { person: "who", joined: "joined", active: "act" });
    expect(
      rows.map(({ cohort, period, retention, complete }) => [cohort, period, retention, complete]),
    ).toEqual([
      ["2027-03", 0, 0, true],
      ["2027-03", 1, 0.5, true],
      ["2027-03", 2, 0.5, true],
    ]);
    const mixed = {
      ...log,
      joined: ["2027-03-20", "2027-03-05", "2027-03-20"],
      act: ["2027-03", null, "2027-04-02"],
    };
    expect(
      library.cohortRetention(mixed, { person: "who", joined: "joined", active: "act", until: "2027-04" }),
    ).toHaveLength(2);
    const churn = library.churnTable(
      { joined: ["2027-01", "2027-01"], left: ["2027-02", null] },
      { joined: "joined", left: "left" },
    );
    expect(churn.map(({ churn: share }) => share)).toEqual([null, 0.5]);
  });

  it("are refused where days are meant", () => {
    const options = { person: "who", joined: "joined", active: "act", period: "week" } as const;
    expect(() => library.cohortRetention(log, options)).toThrow(
      'Row 1 of column "joined" holds the text "####-##" (masked); expected a day',
    );
    expect(() =>
      library.cohortRetention(
        { ...log, joined: ["2027-13", "2027-03", "2027-03"] },
        { ...options, period: "month" },
      ),
    ).toThrow('holds the text "####-##" (masked)');
  });
});

describe("neighbours of a missing value that was taken for something", () => {
  it("p-values: a missing one is no comparison and is never drawn as zero", () => {
    expect(library.holm([0.01, Number.NaN, 0.03])).toEqual([0.02, Number.NaN, 0.03]);
    expect(() => library.holm(given([undefined, null]))).toThrow("No p-value of this list is known");
    expect(() => library.holm(given([0.01, "0.02"]))).toThrow('number 2 is the text "#.##" (masked)');
    expect(() => library.pValueStrip(given([0.01, null]))).toThrow("number 2 is nothing (null)");
  });

  it("a control of which nobody knows whether it was reached is said to be taken as not reached", () => {
    const letters = { arm: ["control", "text"], n: [100, 100], yes: [30, 40], reached: [null, 50] };
    const options = { arm: "arm", n: "n", count: "yes", contacted: "reached" };
    expect(library.estimateFromCounts(letters, options)[1]?.notes.join(" ")).toContain(
      'How many in "control" were reached is not in the table',
    );
    expect(library.estimateFromCounts({ ...letters, reached: [0, 50] }, options)[1]?.notes).toEqual([]);
  });

  it("days as names: two equal dates are one act, one person, one group, in every time zone", () => {
    const day = (n: number): Date => new Date(Date.UTC(2026, 2, n));
    const curve = library.survivalCurve(
      { time: [2, 4, 6, 3], stopped: [1, 0, 1, 1], wave: [day(1), day(1), day(8), day(8)] },
      { time: "time", stopped: "stopped", group: "wave" },
    );
    expect([...new Set(curve.map(({ group }) => group))]).toEqual(["2026-03-01", "2026-03-08"]);
    const log = { who: [1n, 1, day(2), day(2)], act: ["sign", "come", "sign", "come"] };
    const ladder = library.ladderTable(log, { person: "who", rung: "act", rungs: ["sign", "come"] });
    expect(ladder.map(({ people }) => people)).toEqual([2, 2]);
    const rolls = {
      roll: [day(1), day(1), day(1), day(9)],
      party: ["A", "A", "A", "A"],
      vote: ["support", "support", "oppose", "support"],
    };
    const crossed = library.partyCrossers(rolls, { roll: "roll", party: "party", vote: "vote" });
    expect(crossed.map(({ roll }) => roll)).toEqual(["2026-03-01", "2026-03-09"]);
  });

  it("blocks of days: two equal dates are one block", () => {
    const days = [1, 1, 1, 1, 2, 2, 2, 2].map((day) => new Date(Date.UTC(2026, 0, day)));
    const row = library.estimateITT(
      { y: [1, 2, 3, 5, 2, 4, 6, 7], z: [0, 1, 0, 1, 0, 1, 0, 1], day: days },
      { outcome: "y", assignment: "z", blocks: "day" },
    );
    expect(row.n).toBe(8);
  });

  it("an actor whose access is missing is asked for it", () => {
    expect(() =>
      library.powerMap([{ role: "Chair", influence: 5, support: 0, access: given(null) }]),
    ).toThrow("Chair, access,");
  });

  it("a predictor that is infinite gets a sentence, not a certainty", () => {
    const doors = { answered: [0, 1, 0, 1, 1, 0, 1, 1], hour: [10, 18, 11, 19, 12, 17, 18, 17] };
    const fit = library.fitLogistic(doors, { outcome: "answered", predictors: ["hour"] });
    expect(() =>
      library.predictProbability(fit, { hour: Float64Array.of(10, Number.POSITIVE_INFINITY) }),
    ).toThrow("row 2 holds a number without an end (Infinity)");
    expect(() => library.predictProbability(fit, { hour: [10, Number.POSITIVE_INFINITY] })).toThrow(
      "row 2 holds a number without an end (Infinity)",
    );
  });
});
