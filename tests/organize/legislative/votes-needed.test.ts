import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  VOTE_RULES,
  type VoteRule,
  votesNeeded,
} from "../../../src/library/organize/legislative/votes-needed.js";

describe("votesNeeded", () => {
  it("gives F15: 56 of 110, 216 of 431 seated, 218 of 435, two-thirds of 431", () => {
    expect(votesNeeded({ seats: 110, rule: "majority" })).toBe(56);
    expect(votesNeeded({ seats: 435, seated: 431, rule: "majority" })).toBe(216);
    expect(votesNeeded({ seats: 435, rule: "majority" })).toBe(218);
    expect(votesNeeded({ seats: 435, seated: 431, rule: "majority of elected" })).toBe(218);
    expect(votesNeeded({ seats: 435, seated: 431, rule: "two-thirds" })).toBe(288);
    expect(votesNeeded({ seats: 431, rule: "two-thirds" })).toBe(288);
    expect(votesNeeded({ seats: 435, seated: 431, present: 428, rule: "majority of present" })).toBe(215);
    expect(votesNeeded({ seats: 100, rule: "three-fifths" })).toBe(60);
  });

  it("is the smallest number that satisfies the rule", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.constantFrom(...VOTE_RULES), (seats, rule) => {
        const needed = votesNeeded({ seats, present: seats, rule });
        const enough = (votes: number): boolean =>
          rule.startsWith("majority")
            ? 2 * votes > seats
            : rule.startsWith("two-thirds")
              ? 3 * votes >= 2 * seats
              : 5 * votes >= 3 * seats;
        expect(enough(needed)).toBe(true);
        expect(enough(needed - 1)).toBe(false);
      }),
    );
  });

  it("says what is missing or impossible", () => {
    expect(() => votesNeeded({ seats: 110, rule: "majorty" as VoteRule })).toThrow(
      'Did you mean "majority"?',
    );
    expect(() => votesNeeded({ seats: 110, rule: "majority of present" })).toThrow("present must be");
    expect(() => votesNeeded({ seats: 110, seated: 111, rule: "majority" })).toThrow("only 110");
  });
});
