import { describe, expect, it } from "vitest";
import { costPerVote } from "../../../src/library/organize/electoral/cost-per-vote.js";
import { netVotes } from "../../../src/library/organize/electoral/net-votes.js";
import { readJSONFixture } from "../../fixtures/organize/read-fixture.js";

const effect = { estimate: 0.02536, low: 0.01817, high: 0.03255 };
const { field } = readJSONFixture<{
  field: { netVotes: number[]; costAt20DollarsAnd4: number[]; costAt20DollarsAnd6: number[] };
}>("whip.json");

describe("a cost that is given in both ways", () => {
  it("is refused: one of them would not count", () => {
    const both = { hourlyCost: 20, contactsPerHour: 4, costPerContact: 100, effect: 0.01 };
    expect(() => costPerVote(both)).toThrow("hourlyCost would not count beside costPerContact");
  });
});

describe("netVotes", () => {
  it("gives F5: 152 votes, from 109 to 195", () => {
    const { votes, low = 0, high = 0 } = netVotes({ contacts: 6000, effect });
    expect([votes, low, high].map(Math.round)).toEqual([152, 109, 195]);
    [votes, low, high].forEach((value, i) => {
      expect(value).toBeCloseTo(field.netVotes[i] ?? Number.NaN, 9);
    });
  });

  it("has no range when the effect has none, and reads a row of an estimate", () => {
    expect(netVotes({ contacts: 6000, effect: 0.02536 })).toEqual({ votes: 6000 * 0.02536 });
    const row = { estimate: 0.02536, confLow: 0.01817, confHigh: 0.03255 };
    expect(netVotes({ contacts: 6000, effect: row })).toEqual(netVotes({ contacts: 6000, effect }));
  });

  it("gives the votes of the Michigan letters", () => {
    expect(netVotes({ contacts: 38_201, effect: 0.377948 - 0.296638 }).votes).toBeCloseTo(3106, 0);
    expect(netVotes({ contacts: 38_218, effect: 0.345151 - 0.296638 }).votes).toBeCloseTo(1854, 0);
  });

  it("refuses an effect in points and an interval that does not hold its estimate", () => {
    expect(() => netVotes({ contacts: 10, effect: 2.5 })).toThrow("such as 0.025 for 2.5 points");
    expect(() => netVotes({ contacts: 10, effect: { estimate: 0.1, low: 0.2, high: 0.3 } })).toThrow(
      "between",
    );
  });
});

describe("costPerVote", () => {
  it("gives F6: $197 (154–275) at 4 contacts an hour, $131 (102–183) at 6", () => {
    for (const [contactsPerHour, printed, exact] of [
      [4, [197, 154, 275], field.costAt20DollarsAnd4],
      [6, [131, 102, 183], field.costAt20DollarsAnd6],
    ] as const) {
      const { cost, low = 0, high = 0 } = costPerVote({ hourlyCost: 20, contactsPerHour, effect });
      expect([cost, low, high].map(Math.round)).toEqual(printed);
      [cost, low, high].forEach((value, i) => {
        expect(value).toBeCloseTo(exact[i] ?? Number.NaN, 9);
      });
    }
  });

  it("gives the $1.93 and $3.24 of the Michigan letters", () => {
    const neighbors = { costPerContact: 6000 / 38_201, effect: 0.377948 - 0.296638 };
    const self = { costPerContact: 6000 / 38_218, effect: 0.345151 - 0.296638 };
    expect(costPerVote(neighbors).cost).toBeCloseTo(1.93, 2);
    expect(costPerVote(self).cost).toBeCloseTo(3.24, 2);
  });

  it("has no upper end when the interval includes no effect, and no price without an effect", () => {
    const weak = { estimate: 0.01, low: -0.01, high: 0.03 };
    expect(costPerVote({ costPerContact: 1, effect: weak }).high).toBe(Number.POSITIVE_INFINITY);
    expect(() => costPerVote({ costPerContact: 1, effect: 0 })).toThrow("buy no vote");
  });
});
