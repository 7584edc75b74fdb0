import { afterEach, describe, expect, it, vi } from "vitest";
import { randomSource } from "../../src/library/math/random-source.js";
import { kernelModule } from "../../src/library/model/arithmetic/kernel-module.js";
import { buildDesign } from "../../src/library/model/design/design.js";
import { fitLogistic } from "../../src/library/model/fit/fit-logistic.js";
import { fitLogisticParallel } from "../../src/library/model/fit/fit-logistic-parallel.js";
import { plainWorkspace } from "../../src/library/model/fit/plain-workspace.js";
import { solveDesign } from "../../src/library/model/fit/solve-design.js";
import { wasmWorkspace } from "../../src/library/model/fit/wasm-workspace.js";
import type { Workspace } from "../../src/library/model/fit/workspace.js";
import { expectClose } from "./fixture.js";

function fill(workspace: Workspace, seed: number): void {
  const random = randomSource(seed);
  for (let j = 0; j < workspace.width; j++) {
    const column = workspace.column(j);
    for (let i = 0; i < workspace.rowCount; i++) column[i] = j === 0 ? 1 : random.uniform() * 2 - 1;
  }
  for (let i = 0; i < workspace.rowCount; i++) {
    const trials = workspace.trials === undefined ? 1 : 1 + random.below(5);
    if (workspace.trials !== undefined) workspace.trials[i] = trials;
    workspace.successes[i] = random.below(trials + 1);
  }
}

function many(n: number): Record<string, Float64Array> {
  const random = randomSource(2026);
  const columns = {
    y: new Float64Array(n),
    a: new Float64Array(n),
    b: new Float64Array(n),
    c: new Float64Array(n),
  };
  for (let i = 0; i < n; i++) {
    // Sorted as voter files are: a sample from the top of the list would mislead.
    columns.a[i] = i / n;
    columns.b[i] = random.uniform() * 100;
    columns.c[i] = random.below(3) + random.uniform() * 1e-3;
    const eta =
      1.5 * (columns.a[i] as number) - 0.02 * (columns.b[i] as number) + 0.4 * (columns.c[i] as number) - 1;
    columns.y[i] = random.uniform() < 1 / (1 + Math.exp(-eta)) ? 1 : 0;
  }
  return columns;
}

const options = { outcome: "y", predictors: ["a", "b", "c"] };

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the compiled kernel agrees with plain TypeScript", () => {
  const shapes = [1, 2, 3, 4, 7, 21].flatMap((width) =>
    [1, 2, 127, 128, 129, 1001].flatMap((rows) =>
      [true, false].map((trials) => [rows, width, trials] as const),
    ),
  );

  it.each(shapes)(
    "%d rows, %d columns, trials %s: gradient, information, log-likelihood",
    (rows, width, trials) => {
      const plain = plainWorkspace(rows, width, trials);
      const fast = wasmWorkspace(rows, width, trials);
      if (fast === undefined) throw new Error("This machine has no WebAssembly with SIMD.");
      fill(plain, rows + width);
      fill(fast, rows + width);
      const coefficients = Float64Array.from({ length: width }, (_, j) => 0.8 - 0.3 * j);
      for (const every of [1, 3]) {
        const a = plain.pass(coefficients, true, every);
        const b = fast.pass(coefficients, true, every);
        expectClose(Array.from(b.gradient), Array.from(a.gradient), 1e-12, "gradient", rows);
        expectClose(Array.from(b.information), Array.from(a.information), 1e-12, "information", rows);
        expectClose([b.logLikelihood], [a.logLikelihood], 1e-13, "log-likelihood");
        expectClose(
          Array.from(fast.pass(coefficients, false, every).gradient),
          Array.from(a.gradient),
          1e-12,
          "gradient alone",
          rows,
        );
      }
    },
  );

  it("far out, where a probability is 0 or 1 to the last digit", () => {
    const plain = plainWorkspace(4, 1, false);
    const fast = wasmWorkspace(4, 1, false);
    for (const workspace of [plain, fast]) {
      workspace?.column(0).set([-60, -30, 30, 60]);
      workspace?.successes.set([1, 0, 1, 0]);
    }
    const a = plain.pass(Float64Array.of(9), true);
    const b = fast?.pass(Float64Array.of(9), true);
    expectClose([b?.logLikelihood ?? Number.NaN], [a.logLikelihood], 1e-14, "log-likelihood");
    expectClose(Array.from(b?.information ?? []), Array.from(a.information), 1e-10, "information");
  });

  it("whole fits: the same answer to 1e-9, also for sorted data", () => {
    const data = many(90_000);
    const design = buildDesign(data, options);
    const plain = solveDesign(design, options, plainWorkspace);
    const fast = fitLogistic(data, options);
    expectClose(fast.coefficients, plain.coefficients, 1e-10, "estimate");
    expectClose(fast.covariance.flat(), plain.covariance.flat(), 1e-9, "covariance");
    expectClose([fast.logLikelihood], [plain.logLikelihood], 1e-12, "log-likelihood");
  });

  it("the sample that a large fit starts from leaves no trace", () => {
    const data = many(90_000);
    const half = many(30_000);
    for (const columns of [data, half]) {
      const strict = fitLogistic(columns, { ...options, tolerance: 1e-12 });
      const usual = fitLogistic(columns, options);
      expectClose(usual.coefficients, strict.coefficients, 1e-11, "estimate");
      expectClose(usual.covariance.flat(), strict.covariance.flat(), 1e-8, "covariance");
    }
  });

  it("without WebAssembly the fit is the same, in plain TypeScript", () => {
    const data = many(30_000);
    const fast = fitLogistic(data, options);
    vi.stubGlobal("WebAssembly", undefined);
    expect(kernelModule()).toBeUndefined();
    const plain = fitLogistic(data, options);
    expectClose(plain.coefficients, fast.coefficients, 1e-10, "estimate");
  });
});

describe("fitLogisticParallel", () => {
  it("gives the answer of fitLogistic, on two threads", async () => {
    const start = vi.spyOn(await import("../../src/library/model/fit/kernel-threads.js"), "kernelThreads");
    const data = many(2_100_000);
    const one = fitLogistic(data, options);
    const two = await fitLogisticParallel(data, { ...options, threads: 2 });
    expect(start).toHaveBeenCalledTimes(1);
    start.mockRestore();
    expectClose(two.coefficients, one.coefficients, 1e-10, "estimate");
    expectClose(two.covariance.flat(), one.covariance.flat(), 1e-9, "covariance");
    expect(two.terms).toEqual(one.terms);
  });

  it("uses threads that are up for a list of middle size, which starts them for the next one", async () => {
    const start = vi.spyOn(await import("../../src/library/model/fit/kernel-threads.js"), "kernelThreads");
    const data = many(700_000);
    const one = fitLogistic(data, options);
    for (let fit = 0; fit < 2; fit++) {
      const two = await fitLogisticParallel(data, { ...options, threads: 2 });
      expectClose(two.coefficients, one.coefficients, 1e-10, "estimate");
      expectClose(two.covariance.flat(), one.covariance.flat(), 1e-9, "covariance");
    }
    const [, again] = await Promise.all(start.mock.results.map(({ value }) => value));
    start.mockRestore();
    expect(again.areUp).toBe(true);
  });

  it("starts no worker for small data, and none without WebAssembly", async () => {
    const start = vi.spyOn(await import("../../src/library/model/fit/kernel-threads.js"), "kernelThreads");
    const small = many(2000);
    expect((await fitLogisticParallel(small, { ...options, threads: 2 })).coefficients).toEqual(
      fitLogistic(small, options).coefficients,
    );
    expect(start).not.toHaveBeenCalled();
    start.mockRestore();
  });

  it("rejects with the same sentence as fitLogistic", async () => {
    await expect(
      fitLogisticParallel({ y: [1, 1], a: [1, 2] }, { outcome: "y", predictors: ["a"] }),
    ).rejects.toThrow('The outcome "y" is 1 in all 2 rows that can be used.');
    await expect(fitLogisticParallel(many(10), { ...options, threads: 0 })).rejects.toThrow(
      "threads must be a whole number from 1 to 8, but it is 0.",
    );
  });
});

describe("a notebook's fit", () => {
  it("30,000 rows with 12 predictors take little more than a blink", () => {
    const data = { ...many(30_000) };
    for (let k = 0; k < 9; k++)
      data[`x${k}`] = many(30_000).b?.map((value, i) => (value * (k + 2) + i) % 17) ?? new Float64Array();
    const predictors = Object.keys(data).filter((name) => name !== "y");
    fitLogistic(data, { outcome: "y", predictors });
    const start = process.cpuUsage();
    fitLogistic(data, { outcome: "y", predictors });
    const used = process.cpuUsage(start);
    // The contract is 50 ms; the limit leaves room for a machine that does other things too.
    expect((used.user + used.system) / 1000).toBeLessThan(250);
  });
});
