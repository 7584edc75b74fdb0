import { afterEach, describe, expect, it } from "vitest";
import { runSimulation } from "../../src/library/experiment/simulate/run-simulation.js";
import { simulateExperiment } from "../../src/library/experiment/simulate/simulate-experiment.js";
import { kernelContract } from "../../src/library/kernel/kernel-contract.js";
import { progressLine } from "../../src/library/kernel/progress-line.js";

const options = {
  design: { n: 400, baseline: 0.3, effect: 0.02 },
  estimator: "itt",
  sims: 4000,
  seed: 1,
} as const;

afterEach(() => {
  delete kernelContract().kernel;
});

describe("runSimulation", () => {
  it("gives what simulateExperiment gives, and passes the progress on", async () => {
    const seen: number[] = [];
    const result = await runSimulation({ ...options, onProgress: (done) => seen.push(done) });
    expect(result).toEqual(simulateExperiment(options));
    expect(seen.at(-1)).toBeLessThanOrEqual(4000);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  it("ends with a sentence when the kernel says stop", async () => {
    let asked = 0;
    kernelContract().kernel = {
      display: () => {},
      stopRequested: () => ++asked > 3,
      folder: "/",
      frontEnd: "jupyter",
      broadcast: () => {},
      onComm: () => {},
      onOpen: () => {},
      shownModels: [],
    };
    await expect(runSimulation({ ...options, sims: 4_000_000 })).rejects.toThrow(
      /The simulation was stopped after [\d,]+ of 4,000,000 experiments/,
    );
  });
});

describe("the progress line", () => {
  it("waits a moment, then says how far it is at most twice a second, and the end", () => {
    let time = 0;
    const said: unknown[] = [];
    const line = progressLine(
      "experiments",
      () => time,
      (bundle) => said.push(bundle["text/plain"]),
    );
    for (time = 0; time <= 2000; time += 100) line(time, 2000);
    expect(said).toEqual([
      "700 of 2,000 experiments (35%)",
      "1,200 of 2,000 experiments (60%)",
      "1,700 of 2,000 experiments (85%)",
      "2,000 of 2,000 experiments (100%)",
    ]);
  });

  it("says nothing about short work", () => {
    const said: unknown[] = [];
    const line = progressLine(
      "experiments",
      () => 0,
      (bundle) => said.push(bundle),
    );
    line(1, 10);
    line(10, 10);
    expect(said).toEqual([]);
  });
});
