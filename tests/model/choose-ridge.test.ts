import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { chooseRidge } from "../../src/library/model/validate/choose-ridge.js";

interface Fixture {
  readonly x: number[][];
  readonly y: number[];
  readonly rows: readonly { readonly ridge: number; readonly logLoss: number; readonly stdError: number }[];
}
const { x, y, rows }: Fixture = JSON.parse(
  readFileSync(new URL("../fixtures/model/ridge.json", import.meta.url), "utf8"),
);
const predictors = x.map((_, j) => `x${j}`);
const data = { y, ...Object.fromEntries(x.map((values, j) => [`x${j}`, values])) };
const options = { outcome: "y", predictors, seed: 7, folds: 5, ridges: rows.map(({ ridge }) => ridge) };

describe("a ridge chosen on people kept back", () => {
  it("has scikit-learn's log loss for each strength, on the same parts", () => {
    const chosen = chooseRidge(data, options);
    chosen.rows.forEach((row, i) => {
      expect(Math.abs(row.logLoss - (rows[i]?.logLoss ?? Number.NaN))).toBeLessThan(1e-6);
      expect(Math.abs(row.stdError - (rows[i]?.stdError ?? Number.NaN))).toBeLessThan(1e-6);
    });
    const best = rows.reduce((a, b) => (b.logLoss < a.logLoss ? b : a));
    expect(chosen.ridge).toBe(best.ridge);
    expect(chosen.fit.ridge).toBe(best.ridge);
  });

  it("may be the strongest that is nearly as good, and is the same for the same seed", () => {
    const simplest = chooseRidge(data, { ...options, choose: "simplest" });
    expect(simplest.ridge).toBeGreaterThanOrEqual(chooseRidge(data, options).ridge);
    expect(chooseRidge(data, options)).toEqual(chooseRidge(data, options));
  });

  it("says when the best is at the end of what was tried, and refuses strengths that are none", () => {
    expect(chooseRidge(data, { ...options, ridges: [100, 300, 1000] }).notes[0]).toContain(
      "try smaller ones",
    );
    expect(() => chooseRidge(data, { ...options, ridges: [0, 1] })).toThrow("ridges are numbers above 0");
  });
});
