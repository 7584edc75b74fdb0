import { describe, expect, it } from "vitest";
import { assignComplete } from "../../src/library/experiment/assign/assign-people.js";
import { balanceTable } from "../../src/library/experiment/balance/balance-table.js";
import { balanceTest } from "../../src/library/experiment/balance/balance-test.js";
import { attritionTable } from "../../src/library/experiment/estimate/attrition-table.js";
import { randomNormal } from "../../src/library/math/random-normal.js";
import { randomSource } from "../../src/library/math/random-source.js";
import { tests } from "./fixture.js";

const { x, z, block, unit, zUnit, standardized, plain, blocked, clustered } = tests.balance;
const list = { a: x[0] ?? [], b: x[1] ?? [], c: x[2] ?? [], z, zUnit, block, unit };
const covariates = ["a", "b", "c"];

describe("balanceTable", () => {
  it("gives the standardized differences of their definition", () => {
    const rows = balanceTable(list, { assignment: "z", covariates });
    rows.forEach((row, k) => {
      expect(row.standardizedDifference).toBeCloseTo(standardized[k] ?? Number.NaN, 12);
    });
  });
  it("compares each level of a text and each arm", () => {
    const arms = ["control", "A", "B", "control"];
    const data = { arm: [...arms, ...arms], party: ["D", "R", "D", "R", "D", "R", "D", "R"] };
    const rows = balanceTable(data, { assignment: "arm", covariates: ["party"] });
    expect(rows.map((row) => [row.arm, row.covariate, row.difference])).toEqual([
      ["A", "party: D", -0.5],
      ["A", "party: R", 0.5],
      ["B", "party: D", 0.5],
      ["B", "party: R", -0.5],
    ]);
  });
});

describe("an arm of one person", () => {
  it.each([balanceTable, balanceTest])("is no answer when nothing was asked for", (judge) => {
    const list = { arm: ["control", "text", "control", "text"], age: [30, 40, 50, 60] };
    expect(() => judge(list, { assignment: "arm", covariates: [] })).toThrow("covariates names no column");
  });

  it("has no spread that a difference could be measured by", () => {
    const alone = { arm: ["control", "control", "text"], age: [30, 40, 60] };
    expect(() => balanceTable(alone, { assignment: "arm", covariates: ["age"] })).toThrow(
      'The arm "text" has one person',
    );
  });
});

describe("balanceTest", () => {
  it.each([
    ["people", { assignment: "z" }, plain],
    ["blocks", { assignment: "z", blocks: "block" }, blocked],
    ["clusters", { assignment: "zUnit", clusters: "unit" }, clustered],
  ] as const)("equals the Hansen–Bowers statistic: %s", (_, options, peer) => {
    const test = balanceTest(list, { ...options, covariates });
    expect(test.statistic).toBeCloseTo(peer.statistic, 8);
    expect(test.df).toBe(peer.df);
    expect(test.pValue).toBeCloseTo(peer.pValue, 9);
  });
  it("counts only what is new: a repeated covariate and all levels of a text add nothing", () => {
    const twice = { ...list, again: list.a.map((value) => 2 * value) };
    const test = balanceTest(twice, { assignment: "z", covariates: ["a", "again", "b", "c"] });
    expect(test.df).toBe(3);
    expect(test.statistic).toBeCloseTo(plain.statistic, 8);
  });
  it("raises a false alarm in 5% of fair draws, with two arms and with three", () => {
    const random = randomSource(11);
    const data = {
      age: Array.from({ length: 120 }, () => randomNormal(random)),
      past: Array.from({ length: 120 }, () => random.below(2)),
    };
    for (const arms of [
      ["control", "A"],
      ["control", "A", "B"],
    ]) {
      let alarms = 0;
      for (let seed = 0; seed < 1000; seed++) {
        const arm = assignComplete(120, { arms, seed });
        if (balanceTest({ ...data, arm }, { assignment: "arm", covariates: ["age", "past"] }).pValue < 0.05)
          alarms++;
      }
      expect(Math.abs(alarms / 1000 - 0.05)).toBeLessThan(4 * Math.sqrt((0.05 * 0.95) / 1000));
    }
  });
  it("says when nothing varies or a value is missing", () => {
    expect(() => balanceTest({ z: [0, 1], age: [3, 3] }, { assignment: "z", covariates: ["age"] })).toThrow(
      "Nothing varies",
    );
    expect(() =>
      balanceTable({ z: [0, 1], age: [3, null] }, { assignment: "z", covariates: ["age"] }),
    ).toThrow("row 2");
  });
});

describe("attritionTable", () => {
  it("counts the missing by arm and tests the difference", () => {
    const n = 400;
    const arm = Array.from({ length: n }, (_, i) => (i % 2 === 0 ? "control" : "text"));
    const answer = arm.map((name, i) => (name === "text" && i % 5 === 0 ? null : i % 3));
    const [control, text] = attritionTable({ arm, answer }, { outcome: "answer", assignment: "arm" });
    expect(control).toMatchObject({ arm: "control", n: 200, missing: 0, difference: 0, pValue: Number.NaN });
    expect(text).toMatchObject({ arm: "text", n: 200, missing: 40, missingShare: 0.2, difference: 0.2 });
    expect(text?.pValue).toBeLessThan(1e-8);
  });
  it("works when clusters were assigned", () => {
    const data = {
      z: [0, 0, 1, 1, 0, 0, 1, 1],
      c: [1, 1, 2, 2, 3, 3, 4, 4],
      y: [1, null, 2, 3, 1, 1, null, 2],
    };
    const rows = attritionTable(data, { outcome: "y", assignment: "z", clusters: "c" });
    expect(rows.map((row) => row.missing)).toEqual([1, 1]);
    expect(rows[1]?.pValue).toBe(1);
  });
  const chances = (data: Record<string, unknown[]>, clusters?: string): (number | undefined)[] =>
    attritionTable(data, { outcome: "y", assignment: "z", control: "c", clusters })
      .slice(1)
      .map((row) => row.pValue);
  it("says that chance does it every time where nobody, or everybody, is missing", () => {
    const z = ["c", "a", "c", "a", "b", "b"];
    expect(chances({ z, y: [1, 2, 3, 4, 5, 6] })).toEqual([1, 1]);
    expect(chances({ z, y: z.map(() => null) })).toEqual([1, 1]);
  });
  it("counts the draws where one arm lost everybody and the other nobody, as Fisher's exact test does", () => {
    // scipy.stats.fisher_exact([[3, 0], [0, 3]]) and [[3, 0], [0, 4]]: two of 20 draws, one of 35.
    const lost = (z: string[]): unknown[] => z.map((arm) => (arm === "c" ? 1 : null));
    const even = ["c", "a", "c", "a", "c", "a"];
    expect(chances({ z: even, y: lost(even) })[0]).toBeCloseTo(2 / 20, 12);
    const uneven = [...even, "a"];
    expect(chances({ z: uneven, y: lost(uneven) })[0]).toBeCloseTo(1 / 35, 12);
    // Three clusters of two against three of two: what was drawn are the clusters.
    const z = even.flatMap((arm) => [arm, arm]);
    const homes = z.map((_, row) => row >> 1);
    expect(chances({ z, y: lost(z), homes }, "homes")[0]).toBeCloseTo(2 / 20, 12);
  });
});
