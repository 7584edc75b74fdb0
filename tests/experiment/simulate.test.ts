import { describe, expect, it } from "vitest";
import { assignBlocks } from "../../src/library/experiment/assign/assign-blocks.js";
import { assignClusters } from "../../src/library/experiment/assign/assign-clusters.js";
import { assignComplete, assignSimple } from "../../src/library/experiment/assign/assign-people.js";
import { effectByScore } from "../../src/library/experiment/estimate/effect-by-score.js";
import type { Estimate } from "../../src/library/experiment/estimate/estimate.js";
import { estimateArms } from "../../src/library/experiment/estimate/estimate-arms.js";
import { estimateCACE } from "../../src/library/experiment/estimate/estimate-cace.js";
import { estimateFromCounts } from "../../src/library/experiment/estimate/estimate-from-counts.js";
import { estimateITT } from "../../src/library/experiment/estimate/estimate-itt.js";
import {
  simulateDesign,
  simulateDesignAsync,
} from "../../src/library/experiment/simulate/simulate-design.js";
import {
  simulateExperiment,
  simulateExperimentAsync,
} from "../../src/library/experiment/simulate/simulate-experiment.js";
import type { SimulatedDesign } from "../../src/library/experiment/simulate/simulated-design.js";
import type { SimulationResult } from "../../src/library/experiment/simulate/simulation-result.js";
import { randomNormal } from "../../src/library/math/random-normal.js";
import { type RandomSource, randomSource } from "../../src/library/math/random-source.js";
import type { Data } from "../../src/library/table/columns/data.js";

/** Coverage and false alarms within the bounds that chance allows, bias within its own chance error. */
function expectHonest(result: SimulationResult, slack = 0): void {
  const bound = 4 * Math.sqrt((0.05 * 0.95) / result.sims) + slack;
  expect(Math.abs(result.coverage - 0.95)).toBeLessThan(bound);
  expect(Math.abs(result.bias)).toBeLessThan(4.5 * result.biasError);
  if (result.truth === 0) expect(Math.abs(result.power - 0.05)).toBeLessThan(bound);
  expect(Math.abs(result.meanStdError / result.sd - 1)).toBeLessThan(0.05 + 4 / Math.sqrt(2 * result.sims));
}

describe("simulateExperiment: coverage, false alarms and bias", () => {
  const sims = 20_000;
  const designs: [string, SimulatedDesign][] = [
    ["people", { n: 2000, baseline: 0.3, effect: 0 }],
    ["an effect", { n: 2000, baseline: 0.3, effect: 0.05 }],
    ["unequal arms", { n: 2000, baseline: 0.4, effect: 0, treatedShare: 0.2 }],
    ["diluted contact", { n: 3000, baseline: 0.4, effect: 0.1, contactRate: 0.3, reachableGap: 0.2 }],
    ["clusters", { n: 2000, baseline: 0.3, effect: 0, clusterSize: 20, icc: 0.1 }],
    ["clusters as alike as can be", { n: 800, baseline: 0.5, effect: 0, clusterSize: 4, icc: 1 }],
    ["a number", { n: 60, baseline: 5, effect: 0, sd: 3 }],
    ["a number, diluted", { n: 200, baseline: 5, effect: 2, sd: 1, contactRate: 0.5, reachableGap: 1.5 }],
    ["a number in clusters", { n: 300, baseline: 5, effect: 1, sd: 3, clusterSize: 10, icc: 0.3 }],
  ];
  it.each(designs)("%s", (_, design) => {
    expectHonest(simulateExperiment({ design, estimator: "itt", sims, seed: 31 }), 0.004);
  });
  it("the CACE is right where the comparison of the reached is wrong", () => {
    const design = { n: 8000, baseline: 0.4, effect: 0.05, contactRate: 0.4, reachableGap: 0.15 };
    const cace = simulateExperiment({ design, estimator: "cace", sims, seed: 32 });
    expect(cace.truth).toBe(0.05);
    expectHonest(cace, 0.004);
    const naive = simulateExperiment({ design, estimator: "reached", sims, seed: 32 });
    expect(naive.bias).toBeCloseTo(0.15 * 0.6, 2);
    expect(naive.coverage).toBeLessThan(0.1);
  });
  it("clusters analysed as people would be wrong: the spread is the design effect's", () => {
    const base = { n: 4000, baseline: 0.3, effect: 0 };
    const people = simulateExperiment({ design: base, estimator: "itt", sims, seed: 3 });
    const clusters = simulateExperiment({
      design: { ...base, clusterSize: 20, icc: 0.1 },
      estimator: "itt",
      sims,
      seed: 3,
    });
    expect((clusters.sd / people.sd) ** 2).toBeCloseTo(1 + 19 * 0.1, 0);
  });
  it("drawing arms as a whole equals drawing person by person", () => {
    const design = { n: 200, baseline: 5, effect: 2, sd: 1, contactRate: 0.5, reachableGap: 1.5 };
    const whole = simulateExperiment({ design, estimator: "itt", sims: 20_000, seed: 5 });
    const people = simulateDesign({
      truth: 1,
      sims: 1500,
      seed: 6,
      make: (random) => {
        const z = Array.from({ length: 200 }, (_, i) => i % 2);
        const y = z.map((arm) => {
          const reachable = random.uniform() < 0.5 ? 1 : 0;
          return 5 - 0.75 + 1.5 * reachable + 2 * arm * reachable + randomNormal(random);
        });
        return { y, z };
      },
      estimate: (data) => estimateITT(data, { outcome: "y", assignment: "z" }),
    });
    expect(Math.abs(whole.sd / people.sd - 1)).toBeLessThan(0.08);
    expect(Math.abs(whole.meanStdError / people.meanStdError - 1)).toBeLessThan(0.02);
  });
  it("one seed repeats, two seeds differ", () => {
    const design = { n: 500, baseline: 0.3, effect: 0.1 };
    const run = (seed: number) => simulateExperiment({ design, estimator: "itt", sims: 500, seed });
    expect(run(1)).toEqual(run(1));
    expect(run(1)).not.toEqual(run(2));
  });
});

describe("by simulation person by person, every estimator is honest", () => {
  const people = 60;
  const home = Array.from({ length: people }, (_, i) => Math.floor(i / 3));
  const uneven = Array.from({ length: people }, (_, i) => Math.floor(Math.sqrt(6 * i)));
  const block = Array.from({ length: people }, (_, i) => Math.floor(i / 15));
  const seedOf = (random: RandomSource): number => random.below(2 ** 31);
  const normals = (random: RandomSource): number[] =>
    Array.from({ length: people }, () => randomNormal(random));
  const binomial = (random: RandomSource, n: number): number => {
    let yes = 0;
    for (let i = 0; i < n; i++) if (random.uniform() < 0.3) yes++;
    return yes;
  };
  const cases: [string, (random: RandomSource) => Data, (data: Data) => ReturnType<typeof estimateITT>][] = [
    [
      "simple assignment",
      (random) => ({ y: normals(random), z: assignSimple(people, { seed: seedOf(random) }) }),
      (data) => estimateITT(data, { outcome: "y", assignment: "z" }),
    ],
    [
      "small unequal arms that vary differently (Welch)",
      (random) => {
        const z = assignComplete(people, { probabilities: [0.85, 0.15], seed: seedOf(random) });
        return { z, y: normals(random).map((e, i) => (z[i] === "control" ? 1 : 3) * e) };
      },
      (data) => estimateITT(data, { outcome: "y", assignment: "z" }),
    ],
    [
      "blocks",
      (random) => ({
        y: normals(random).map((e, i) => e + 3 * (block[i] ?? 0)),
        z: assignBlocks(block, { seed: seedOf(random) }),
        block,
      }),
      (data) => estimateITT(data, { outcome: "y", assignment: "z", blocks: "block" }),
    ],
    [
      "Lin's adjustment",
      (random) => {
        const age = normals(random);
        return {
          y: normals(random).map((e, i) => e + 2 * (age[i] ?? 0)),
          age,
          z: assignComplete(people, { seed: seedOf(random) }),
        };
      },
      (data) => estimateITT(data, { outcome: "y", assignment: "z", covariates: ["age"] }),
    ],
    [
      "clusters",
      (random) => {
        const shared = normals(random);
        return {
          y: normals(random).map((e, i) => e + (shared[home[i] ?? 0] ?? 0)),
          z: assignClusters(home, { seed: seedOf(random) }),
          home,
        };
      },
      (data) => estimateITT(data, { outcome: "y", assignment: "z", clusters: "home" }),
    ],
    [
      "clusters of unequal size with a covariate",
      (random) => {
        const shared = normals(random);
        const age = normals(random);
        return {
          y: normals(random).map((e, i) => e + 0.5 * (shared[uneven[i] ?? 0] ?? 0) + (age[i] ?? 0)),
          z: assignClusters(uneven, { seed: seedOf(random) }),
          age,
          home: uneven,
        };
      },
      (data) => estimateITT(data, { outcome: "y", assignment: "z", clusters: "home", covariates: ["age"] }),
    ],
    [
      "blocked clusters",
      (random) => {
        const shared = normals(random);
        return {
          y: normals(random).map((e, i) => e + (shared[home[i] ?? 0] ?? 0) + 2 * (block[i] ?? 0)),
          z: assignClusters(home, { blocks: block, probabilities: [0.6, 0.4], seed: seedOf(random) }),
          home,
          block,
        };
      },
      (data) => estimateITT(data, { outcome: "y", assignment: "z", clusters: "home", blocks: "block" }),
    ],
    [
      "pairs",
      (random) => {
        const pair = Array.from({ length: people }, (_, i) => Math.floor(i / 2));
        return {
          y: normals(random).map((e, i) => e + (pair[i] ?? 0) / 5),
          z: assignBlocks(pair, { seed: seedOf(random) }),
          pair,
        };
      },
      (data) => estimateITT(data, { outcome: "y", assignment: "z", blocks: "pair" }),
    ],
    [
      "CACE",
      (random) => {
        const z = assignComplete(people, { seed: seedOf(random) });
        const reachable = normals(random).map((e) => e > -0.5);
        return {
          y: normals(random).map((e, i) => e + (reachable[i] === true ? 1 : 0)),
          z,
          reached: z.map((arm, i) => (arm !== "control" && reachable[i] === true ? 1 : 0)),
        };
      },
      (data) => estimateCACE(data, { outcome: "y", assignment: "z", received: "reached" }),
    ],
    [
      "a yes/no outcome with Newcombe's interval",
      (random) => ({
        y: normals(random).map((e) => (e > 0.4 ? 1 : 0)),
        z: assignComplete(people, { probabilities: [0.7, 0.3], seed: seedOf(random) }),
      }),
      (data) => estimateITT(data, { outcome: "y", assignment: "z", interval: "newcombe" }),
    ],
    [
      "the counts of a printed table",
      (random) => ({
        arm: ["control", "text"],
        n: [400, 200],
        yes: [binomial(random, 400), binomial(random, 200)],
      }),
      (data) => estimateFromCounts(data, { arm: "arm", n: "n", count: "yes" })[0] as Estimate,
    ],
    [
      "Lin's adjustment inside blocks",
      (random) => {
        const age = normals(random);
        return {
          y: normals(random).map((e, i) => e + 2 * (age[i] ?? 0) + 3 * (block[i] ?? 0)),
          age,
          block,
          z: assignBlocks(block, { probabilities: [0.6, 0.4], seed: seedOf(random) }),
        };
      },
      (data) => estimateITT(data, { outcome: "y", assignment: "z", blocks: "block", covariates: ["age"] }),
    ],
    [
      "one of three arms",
      (random) => ({
        y: normals(random),
        z: assignComplete(people, { arms: ["control", "A", "B"], seed: seedOf(random) }),
      }),
      (data) => estimateArms(data, { outcome: "y", assignment: "z" })[1] as Estimate,
    ],
    [
      "the people with the highest scores",
      (random) => ({
        y: normals(random),
        score: normals(random),
        z: assignComplete(people, { seed: seedOf(random) }),
      }),
      (data) =>
        effectByScore(data, { outcome: "y", assignment: "z", score: "score", groups: 2 })[0] as Estimate,
    ],
    [
      "CACE inside blocks",
      (random) => {
        const z = assignBlocks(block, { seed: seedOf(random) });
        const reachable = normals(random).map((e) => e > -0.5);
        return {
          y: normals(random).map((e, i) => e + 2 * (block[i] ?? 0)),
          z,
          block,
          reached: z.map((arm, i) => (arm !== "control" && reachable[i] === true ? 1 : 0)),
        };
      },
      (data) => estimateCACE(data, { outcome: "y", assignment: "z", received: "reached", blocks: "block" }),
    ],
    [
      "CACE with a covariate",
      (random) => {
        const z = assignComplete(people, { seed: seedOf(random) });
        const age = normals(random);
        const reachable = age.map((value, i) => value + (i % 3) > -0.2);
        return {
          y: normals(random).map((e, i) => e + (age[i] ?? 0)),
          z,
          age,
          reached: z.map((arm, i) => (arm !== "control" && reachable[i] === true ? 1 : 0)),
        };
      },
      (data) =>
        estimateCACE(data, { outcome: "y", assignment: "z", received: "reached", covariates: ["age"] }),
    ],
    [
      "CACE in clusters",
      (random) => {
        const shared = normals(random);
        const z = assignClusters(home, { seed: seedOf(random) });
        const reachable = normals(random).map((e) => e > -0.5);
        return {
          y: normals(random).map((e, i) => e + 0.5 * (shared[home[i] ?? 0] ?? 0)),
          z,
          reached: z.map((arm, i) => (arm !== "control" && reachable[i] === true ? 1 : 0)),
          home,
        };
      },
      (data) => estimateCACE(data, { outcome: "y", assignment: "z", received: "reached", clusters: "home" }),
    ],
  ];
  it.each(cases)("%s", (_, make, estimate) => {
    // Satterthwaite's degrees of freedom are themselves an approximation: one point of slack beside chance.
    expectHonest(simulateDesign({ make, estimate, truth: 0, sims: 2000, seed: 41 }), 0.01);
  });
});

describe("with several arms, Holm's correction keeps any false alarm rare", () => {
  it("at most 5% of tests of three arms and of three score groups have one, against 12% without it", () => {
    const random = randomSource(43);
    const n = 80;
    const arms = ["control", "A", "B", "C"];
    const sims = 2000;
    const alarms = { arms: 0, plain: 0, groups: 0 };
    for (let sim = 0; sim < sims; sim++) {
      const y = Array.from({ length: n }, () => randomNormal(random));
      const score = y.map((_, i) => i);
      const z = assignComplete(n, { arms, seed: sim });
      const rows = estimateArms({ y, z }, { outcome: "y", assignment: "z" });
      if (rows.some((row) => row.pAdjusted < 0.05)) alarms.arms++;
      if (rows.some((row) => row.pValue < 0.05)) alarms.plain++;
      const two = z.map((arm) => (arm === "control" || arm === "A" ? 0 : 1));
      const groups = effectByScore(
        { y, z: two, score },
        { outcome: "y", assignment: "z", score: "score", groups: 3 },
      );
      if (groups.some((row) => row.pAdjusted < 0.05)) alarms.groups++;
    }
    const bound = 0.05 + 4 * Math.sqrt((0.05 * 0.95) / sims);
    expect(alarms.arms / sims).toBeLessThan(bound);
    expect(alarms.groups / sims).toBeLessThan(bound);
    expect(alarms.arms / sims).toBeGreaterThan(0.02);
    expect(alarms.plain / sims).toBeGreaterThan(0.1);
  });
});

describe("long simulations", () => {
  const design = { n: 2000, baseline: 0.3, effect: 0.02, clusterSize: 10, icc: 0.1 };
  it("report their progress up to the end", () => {
    const seen: number[] = [];
    const options = { design, estimator: "itt" as const, sims: 30_000, seed: 1 };
    const result = simulateExperiment({ ...options, onProgress: (done, total) => seen.push(done / total) });
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.at(-1)).toBe(1);
    expect(result.sims).toBe(30_000);
  });
  it("give the same result in steps", async () => {
    const options = { design, estimator: "itt" as const, sims: 25_000, seed: 1 };
    expect(await simulateExperimentAsync(options)).toEqual(simulateExperiment(options));
  });
  it("stop when told to, also from outside, and say how far they came", async () => {
    const stop = new AbortController();
    const running = simulateExperimentAsync({
      design,
      estimator: "itt",
      sims: 1e9,
      seed: 1,
      signal: stop.signal,
    });
    setTimeout(() => stop.abort(), 60);
    await expect(running).rejects.toThrow(
      /The simulation was stopped after [\d,]+ of 1,000,000,000 experiments\./,
    );
    await expect(running).rejects.toMatchObject({ name: "AbortError" });
  });
  it("any analysis can be stopped between two experiments", async () => {
    const stop = new AbortController();
    const running = simulateDesignAsync({
      make: () => ({ y: [1, 2, 3, 4], z: [0, 0, 1, 1] }),
      estimate: (data) => estimateITT(data, { outcome: "y", assignment: "z" }),
      truth: 0,
      sims: 1000,
      seed: 1,
      onProgress: (done) => done === 7 && stop.abort(),
      signal: stop.signal,
    });
    await expect(running).rejects.toThrow("stopped after 7 of 1,000");
  });
});

describe("designs that cannot be imagined give their sentence", () => {
  const run =
    (design: SimulatedDesign, estimator: "itt" | "cace" = "itt", sims = 10) =>
    () =>
      simulateExperiment({ design, estimator, sims, seed: 1 });
  it.each([
    [run({ n: 3, baseline: 0.3, effect: 0 }), "fewer than two people in an arm"],
    [run({ n: 20, baseline: 0.3, effect: 0, clusterSize: 10, icc: 0.02 }), "fewer than two clusters of 10"],
    [run({ n: 100, baseline: 0.9, effect: 0.2 }), "outside 0 to 1"],
    [run({ n: 100, baseline: 30, effect: 0.2 }), "Write 30% as 0.3."],
    [run({ n: 100, baseline: 0.3, effect: 0.1, clusterSize: 10 }), "clusterSize needs icc"],
    [run({ n: 100, baseline: 0.3, effect: 0.1, icc: 0.1 }), "it needs clusterSize"],
    [run({ n: 100, baseline: 0.3, effect: 0.1, clusterSize: 2.5, icc: 0.02 }), "whole number of people"],
    [run({ n: 100, baseline: 0.3, effect: 0.1, clusterSize: 2, icc: 0.1 }, "cace"), "use simulateDesign"],
    [
      run({ n: 40, baseline: 0.3, effect: 0.1, contactRate: 0.01 }, "cace", 50),
      "fewer than two people were reached",
    ],
    [run({ n: 100, baseline: 0.3, effect: 0.1 }, "itt", 0), "sims must be a whole number"],
  ])("%#", (call, sentence) => {
    expect(call).toThrow(sentence);
  });
});
