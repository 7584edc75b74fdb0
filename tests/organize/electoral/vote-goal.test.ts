import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { voteGoal } from "../../../src/library/organize/electoral/vote-goal.js";

const muskegon = [77_114, 92_444, 95_160];

describe("voteGoal", () => {
  it("gives F1 and F2 for Muskegon County", () => {
    const goal = voteGoal({ pastTurnout: muskegon });
    expect(goal.expectedTurnout).toBeCloseTo(88_239.33, 2);
    expect(goal.winNumber).toBe(44_120);
    expect(goal.voteGoal).toBe(45_885);
    expect(voteGoal({ pastTurnout: muskegon, share: 0.55 }).voteGoal).toBe(48_532);
    expect(goal.high).toEqual({ expectedTurnout: 95_160, winNumber: 47_581, voteGoal: 49_484 });
    expect(goal.low.expectedTurnout).toBe(77_114);
  });

  it("multiplies turnout rates by the people registered today", () => {
    const goal = voteGoal({ pastTurnout: [0.5, 0.7], registered: 1000 });
    expect(goal.expectedTurnout).toBeCloseTo(600, 9);
    expect(goal.voteGoal).toBe(312);
  });

  it("never plans for less than a win, and keeps low ≤ goal ≤ high", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 2, max: 1e7 }), { minLength: 1, maxLength: 8 }),
        fc.double({ min: 0.5, max: 1, noNaN: true }),
        (pastTurnout, share) => {
          const goal = voteGoal({ pastTurnout, share });
          expect(goal.voteGoal).toBeGreaterThanOrEqual(goal.winNumber);
          expect(goal.winNumber * 2).toBeGreaterThan(goal.expectedTurnout);
          expect((goal.winNumber - 1) * 2).toBeLessThanOrEqual(goal.expectedTurnout);
          expect(goal.low.voteGoal).toBeLessThanOrEqual(goal.voteGoal);
          expect(goal.high.voteGoal).toBeGreaterThanOrEqual(goal.voteGoal);
        },
      ),
    );
  });

  it("says what is wrong with a rate for ballots, an empty list and a share below half", () => {
    expect(() => voteGoal({ pastTurnout: [0.61] })).toThrow("looks like a rate");
    expect(() => voteGoal({ pastTurnout: [] })).toThrow("at least one like election");
    expect(() => voteGoal({ pastTurnout: muskegon, share: 0.4 })).toThrow("from 0.5 to 1");
    expect(() => voteGoal({ pastTurnout: muskegon, share: 52 })).toThrow("Write 52% as 0.52.");
  });
});
