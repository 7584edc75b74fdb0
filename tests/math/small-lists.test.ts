import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as library from "../../src/library/index.js";
import { gaussLegendre } from "../../src/library/math/gauss-legendre.js";

interface Case {
  readonly name: string;
  readonly args: readonly never[];
  readonly value: unknown;
}

const cases: readonly Case[] = JSON.parse(
  readFileSync(new URL("../fixtures/statistics/small-lists.json", import.meta.url), "utf8"),
);

/** What is compared of each function. */
const given: Readonly<Record<string, (...args: never[]) => unknown>> = {
  falseAlarms: (options: never) => library.multipleLooks(options).map(({ falseAlarm }) => falseAlarm),
  survival: (data: never) =>
    library.survivalCurve(data, { time: "time", stopped: "stopped" }).map(({ share }) => share),
  holm: (pValues: never) => library.holm(pValues),
  lift: (y: never, score: never, options: never) =>
    library.decileTable(y, score, options).map(({ lift }) => lift),
  bins: (y: never, score: never, options: never) =>
    library.calibrationTable(y, score, options).map(({ n, meanPredicted, rate }) => [n, meanPredicted, rate]),
  shares: (data: never) =>
    library.shareBy(data, "group", { of: "said", is: "yes", weights: "weight" }).array("share"),
  whip: (tiers: never, options: never) => library.whipCount(tiers, options).probability,
};

const isClose = (one: unknown, other: unknown): boolean =>
  Array.isArray(other)
    ? (one as ArrayLike<unknown>).length === other.length &&
      other.every((value, i) => isClose((one as ArrayLike<unknown>)[i], value))
    : Math.abs(Number(one) - Number(other)) <= 1e-9 * Math.abs(Number(other)) + 1e-300;

describe("small lists", () => {
  it.each(Object.keys(given))("%s is what Python gives", (name) => {
    const those = cases.filter((one) => one.name === name);
    expect(those.length).toBeGreaterThan(4);
    for (const { args, value } of those) {
      const said = given[name]?.(...args);
      expect(isClose(said, value), JSON.stringify({ args, said, value })).toBe(true);
    }
  });
});

describe("looks at a running result", () => {
  it("keep the chance that was asked for with the safe alpha, however small it is", () => {
    for (const alpha of [0.5, 0.05, 1e-8]) {
      const safe = library.multipleLooks({ looks: 6, alpha, kind: "running" }).at(-1)?.safeAlpha ?? 0;
      const all = library.multipleLooks({ looks: 6, alpha: safe, kind: "running" }).at(-1)?.falseAlarm;
      expect(Number(all) / alpha).toBeCloseTo(1, 9);
    }
  });
});

describe("Gauss and Legendre's places", () => {
  it("integrate every power below twice their number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), fc.nat(159), (count, power) => {
        fc.pre(power < 2 * count);
        const { points, weights } = gaussLegendre(count);
        const sum = points.reduce((all, x, i) => all + (weights[i] as number) * x ** power, 0);
        expect(sum).toBeCloseTo(power % 2 === 0 ? 2 / (power + 1) : 0, 12);
      }),
    );
  });
});
