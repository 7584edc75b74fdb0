import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { chiSquareCDF } from "../../src/library/math/chi-square-distribution.js";
import { logGamma } from "../../src/library/math/log-gamma.js";
import { noncentralTTail } from "../../src/library/math/noncentral-t-tail.js";
import { normalCDF, normalQuantile } from "../../src/library/math/normal-distribution.js";
import { studentTCDF, studentTQuantile } from "../../src/library/math/student-t-distribution.js";

interface Reference {
  readonly name: string;
  readonly args: readonly [number, number, number];
  readonly value: number;
}

const references = JSON.parse(
  readFileSync(new URL("../fixtures/math/distributions.json", import.meta.url), "utf8"),
) as readonly Reference[];

const functions: Readonly<Record<string, (a: number, b: number, c: number) => number>> = {
  normalCDF,
  normalQuantile,
  studentTCDF,
  studentTQuantile,
  chiSquareCDF: (x, df) => chiSquareCDF(x, df),
  chiSquareUpper: (x, df) => chiSquareCDF(x, df, true),
  logGamma,
};

describe("distributions", () => {
  it.each(Object.keys(functions))("%s agrees with 40-digit arithmetic to 1e-12, in the tails too", (name) => {
    const cases = references.filter((reference) => reference.name === name);
    expect(cases.length).toBeGreaterThan(5);
    for (const { args, value } of cases) {
      const given = (functions[name] ?? Math.abs)(...args);
      // The argument is itself rounded: far in a tail that alone moves a normal share by z² parts in 2^53.
      const allowed = Math.max(
        1e-12 * Math.abs(value),
        value === 0 ? 1e-16 : 0,
        Math.abs(value) < 1e-290 ? 1e-300 : 0,
      );
      expect(
        Math.abs(given - value),
        `${name}(${args.join(", ")}) = ${given}, expected ${value}`,
      ).toBeLessThanOrEqual(allowed);
    }
  });

  it("the noncentral t agrees to 1e-11, down to one degree of freedom as two clusters in each arm have", () => {
    const cases = references.filter(({ name }) => name === "noncentralTTail");
    expect(cases.length).toBe(40);
    for (const { args, value } of cases)
      expect(Math.abs(noncentralTTail(...args) - value), args.join(", ")).toBeLessThan(1e-11);
  });

  it.each([0.0003, 0.025, 0.31, 0.5, 0.77, 0.9995])("a quantile of %d leads back to it", (p) => {
    expect(normalCDF(normalQuantile(p))).toBeCloseTo(p, 14);
    for (const df of [0.7, 1, 4, 61.5, 2e6]) {
      expect(studentTCDF(studentTQuantile(p, df), df)).toBeCloseTo(p, 13);
    }
  });

  it("gives the ends of each distribution for the shares 0 and 1", () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
    expect([studentTQuantile(0, 3), studentTQuantile(1, 3)]).toEqual([-Infinity, Infinity]);
    expect([normalCDF(-Infinity), normalCDF(Infinity)]).toEqual([0, 1]);
    expect([studentTCDF(-Infinity, 2), studentTCDF(Infinity, 2)]).toEqual([0, 1]);
  });

  it("passes NaN on instead of inventing a share", () => {
    expect([normalCDF(NaN), studentTCDF(NaN, 3), chiSquareCDF(NaN, 3)]).toEqual([NaN, NaN, NaN]);
  });

  it("refuses what is not a share or not a number of degrees of freedom", () => {
    expect(() => normalQuantile(1.2)).toThrow("A share must lie between 0 and 1, but it is 1.2.");
    expect(() => studentTQuantile(-0.1, 5)).toThrow("A share must lie between 0 and 1, but it is -0.1.");
    expect(() => studentTCDF(1, 0)).toThrow("The degrees of freedom must be above 0, but they are 0.");
  });
});
