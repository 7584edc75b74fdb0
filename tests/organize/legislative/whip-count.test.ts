import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { simulateWhip } from "../../../src/library/organize/legislative/simulate-whip.js";
import { whipCount } from "../../../src/library/organize/legislative/whip-count.js";
import type { WhipTier } from "../../../src/library/organize/legislative/whip-tier.js";
import { readJSONFixture } from "../../fixtures/organize/read-fixture.js";

interface WhipCase {
  tiers: WhipTier[];
  votesNeeded: number;
  correlation?: number;
  expected: number;
  sd: number;
  probability: number;
  distribution: number[];
}
const fixture = readJSONFixture<{
  independent: WhipCase[];
  together: WhipCase[];
  pairs: { p: number; correlation: number; bothYes: number }[];
}>("whip.json");

const sheet: WhipTier[] = [
  { name: "champion", n: 28, p: 0.99 },
  { name: "lean yes", n: 16, p: 0.8 },
  { name: "undecided", n: 20, p: 0.45 },
  { name: "lean no", n: 18, p: 0.15 },
  { name: "opposed", n: 28, p: 0.02 },
];

function expectSameCount({ tiers, votesNeeded, correlation = 0, ...expected }: WhipCase): void {
  const count = whipCount(tiers, { votesNeeded, correlation });
  expect(count.expected).toBeCloseTo(expected.expected, 9);
  expect(count.sd).toBeCloseTo(expected.sd, 6);
  expect(count.probability).toBeCloseTo(expected.probability, 9);
  expect(count.distribution.map(({ votes }) => votes)).toEqual(expected.distribution.map((_, i) => i));
  count.distribution.forEach(({ chance }, i) => {
    expect(chance).toBeCloseTo(expected.distribution[i] ?? Number.NaN, 9);
  });
}

const anyTiers = fc.array(
  fc.record({
    name: fc.constant("tier"),
    n: fc.integer({ min: 0, max: 30 }),
    p: fc.double({ min: 0, max: 1, noNaN: true }),
    caucus: fc.constantFrom("a", "b"),
  }),
  { minLength: 1, maxLength: 6 },
);

describe("whipCount", () => {
  it("gives F14: 52.78 expected, SD 3.26, 20.1% for 56, and 46.1% when the undecided gain 12 points", () => {
    const count = whipCount(sheet, { votesNeeded: 56 });
    expect(count.expected).toBeCloseTo(52.78, 10);
    expect(count.sd).toBeCloseTo(3.26, 2);
    expect(count.probability).toBeCloseTo(0.201, 3);
    const moved = sheet.map((tier) => (tier.name === "undecided" ? { ...tier, p: 0.57 } : tier));
    expect(whipCount(moved, { votesNeeded: 56 }).expected).toBeCloseTo(55.18, 10);
    expect(whipCount(moved, { votesNeeded: 56 }).probability).toBeCloseTo(0.461, 3);
  });

  it.each(fixture.independent)("agrees with numpy's convolution, case $#", expectSameCount);

  it.each(fixture.together)(
    "agrees with Gauss-Hermite integration at correlation $correlation",
    expectSameCount,
  );

  it.each(fixture.pairs)("gives two members of a caucus scipy's bivariate normal, case $#", (pair) => {
    const tiers = [{ name: "two", n: 2, p: pair.p, caucus: "a" }];
    const both = whipCount(tiers, { votesNeeded: 2, correlation: pair.correlation }).probability;
    expect(both).toBeCloseTo(pair.bothYes, 7);
  });

  it("agrees with a simulation, alone and together", () => {
    const [together] = fixture.together.slice(1);
    const tiers = together?.tiers ?? [];
    for (const correlation of [0, 0.2]) {
      const exact = whipCount(tiers, { votesNeeded: 56, correlation });
      const played = simulateWhip(tiers, { votesNeeded: 56, correlation, draws: 20_000, seed: 56 });
      const noise = Math.sqrt((exact.probability * (1 - exact.probability)) / played.draws);
      expect(Math.abs(played.probability - exact.probability)).toBeLessThan(4 * noise);
      expect(Math.abs(played.expected - exact.expected)).toBeLessThan(
        (4 * exact.sd) / Math.sqrt(played.draws),
      );
    }
  });

  it("keeps the expected votes and fattens the tails when caucuses move together", () => {
    const tiers = fixture.together[0]?.tiers ?? [];
    const alone = whipCount(tiers, { votesNeeded: 56 });
    const together = whipCount(tiers, { votesNeeded: 56, correlation: 0.3 });
    expect(together.expected).toBe(alone.expected);
    expect(together.sd).toBeGreaterThan(2 * alone.sd);
    const far = (count: typeof alone) => count.distribution.filter(({ votes }) => votes >= 64);
    const tail = (count: typeof alone) => far(count).reduce((sum, { chance }) => sum + chance, 0);
    expect(tail(together)).toBeGreaterThan(10 * tail(alone));
  });

  it("is a distribution with the right mean, whatever the sheet", () => {
    fc.assert(
      fc.property(anyTiers, fc.constantFrom(0, 0.1, 0.6, 0.95), (tiers, correlation) => {
        const { distribution, expected, members } = whipCount(tiers, { votesNeeded: 0, correlation });
        const total = distribution.reduce((sum, { chance }) => sum + chance, 0);
        const mean = distribution.reduce((sum, { votes, chance }) => sum + votes * chance, 0);
        expect(total).toBeCloseTo(1, 9);
        expect(mean).toBeCloseTo(expected, 6);
        expect(distribution).toHaveLength(members + 1);
      }),
      { numRuns: 30 },
    );
  });

  it("never gives better odds for a higher bar or a less likely tier", () => {
    fc.assert(
      fc.property(anyTiers, fc.integer({ min: 0, max: 100 }), (tiers, bar) => {
        const members = tiers.reduce((sum, { n }) => sum + n, 0);
        const votesNeeded = bar % Math.max(1, members);
        fc.pre(members > 0);
        const { probability } = whipCount(tiers, { votesNeeded });
        expect(whipCount(tiers, { votesNeeded: votesNeeded + 1 }).probability).toBeLessThanOrEqual(
          probability,
        );
        const worse = tiers.map((tier) => ({ ...tier, p: tier.p * 0.9 }));
        expect(whipCount(worse, { votesNeeded }).probability).toBeLessThanOrEqual(probability + 1e-12);
      }),
    );
  });

  it("says what is wrong with a sheet", () => {
    for (const count of [
      whipCount,
      (tiers: WhipTier[], o: { votesNeeded: number }) => simulateWhip(tiers, { ...o, seed: 1 }),
    ]) {
      expect(() => count([{ name: "x", n: 110, p: 0.5 }], { votesNeeded: 120 })).toThrow(
        "votesNeeded is 120, but the sheet has only 110 members.",
      );
    }
    expect(() => whipCount([], { votesNeeded: 1 })).toThrow("at least one tier");
    expect(() => whipCount([{ name: "x", n: 1.5, p: 0.5 }], { votesNeeded: 1 })).toThrow('Tier "x", n,');
    expect(() => whipCount([{ name: "x", n: 1, p: 45 }], { votesNeeded: 1 })).toThrow("Write 45% as 0.45.");
    expect(() => whipCount(sheet, { votesNeeded: 1, correlation: 0.2 })).toThrow(
      "every tier needs its caucus",
    );
    expect(() => whipCount(sheet, { votesNeeded: 1, correlation: 1 })).toThrow("from 0 to 0.99");
  });

  // scipy.integrate.quad_vec over scipy.stats.norm for each caucus, numpy.convolve of the caucuses.
  it.each([
    [0.05, 2.3345930985, 0.5787440722],
    [0.3, 3.3707504282, 0.5648837058],
    [0.6, 4.3748420986, 0.5706146005],
    [0.9, 5.2914932711, 0.598631552],
  ])("agrees with scipy on three caucuses at correlation %f", (correlation, sd, probability) => {
    const sheet = [
      { name: "yes", n: 8, p: 0.9, caucus: "A" },
      { name: "lean", n: 6, p: 0.55, caucus: "A" },
      { name: "open", n: 5, p: 0.45, caucus: "B" },
      { name: "no", n: 7, p: 0.1, caucus: "B" },
      { name: "alone", n: 1, p: 0.5, caucus: "C" },
    ];
    const count = whipCount(sheet, { votesNeeded: 14, correlation });
    expect(count.sd).toBeCloseTo(sd, 9);
    expect(count.probability).toBeCloseTo(probability, 9);
  });
});
