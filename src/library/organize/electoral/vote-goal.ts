import { checkOptions } from "../../table/columns/check-options.js";
import { requireNumber } from "../numbers/require-number.js";
import { roundUp } from "../numbers/round-up.js";

export interface VoteGoalOptions {
  /** Ballots cast in like elections, the oldest first or in any order; with `registered`, turnout rates from 0 to 1. */
  readonly pastTurnout: readonly number[];
  /** The share of the ballots to plan for: the win number and a cushion. Default 0.52. */
  readonly share?: number;
  /** People registered today: given this, `pastTurnout` holds rates and is multiplied by it. */
  readonly registered?: number;
}

/** The three numbers at one forecast of turnout. */
export interface VoteGoalEnd {
  readonly expectedTurnout: number;
  /** The smallest total that wins a two-way race. */
  readonly winNumber: number;
  /** The votes to plan for. */
  readonly voteGoal: number;
}

export interface VoteGoal extends VoteGoalEnd {
  readonly share: number;
  /** The same numbers if turnout is the lowest of the past elections. */
  readonly low: VoteGoalEnd;
  /** The cautious end: the same numbers if turnout is the highest of the past elections. */
  readonly high: VoteGoalEnd;
}

/**
 * How many votes to plan for, with a range: expected turnout is the mean of like elections, the ends are the lowest
 * and the highest of them.
 *
 * Method: win number = half of the expected ballots, rounded down, plus one; vote goal = share × expected ballots,
 * rounded up (National Democratic Training Committee, "Determining your vote goal").
 *
 * @throws when an election has no plausible number, or when `share` is not from 0.5 to 1 (a race with three or more
 * strong candidates, or with several seats, needs another denominator).
 * @example
 * const goal = voteGoal({ pastTurnout: [78088, 92444, 95160] });
 * goal.winNumber; // 44283
 * goal.voteGoal; // 46054
 * goal.high.voteGoal; // 49484
 */
export function voteGoal(options: VoteGoalOptions): VoteGoal {
  checkOptions("voteGoal", options, { pastTurnout: "needed numbers", share: "number", registered: "number" });
  const { pastTurnout, share = 0.52, registered } = options;
  if (!Array.isArray(pastTurnout) || pastTurnout.length === 0) {
    throw new RangeError(
      "pastTurnout must list the ballots of at least one like election, such as [78088, 92444].",
    );
  }
  if (!(requireNumber("share", share, "rate above 0") >= 0.5)) {
    throw new RangeError(
      `share must be from 0.5 to 1, but it is ${share}. A race that is won with less than half of the votes needs its own count.`,
    );
  }
  const ballots = pastTurnout.map((value, i) => ballotsOf(value, i, registered));
  const mean = ballots.reduce((sum, value) => sum + value, 0) / ballots.length;
  return Object.freeze({
    ...voteGoalAt(mean, share),
    share,
    low: voteGoalAt(Math.min(...ballots), share),
    high: voteGoalAt(Math.max(...ballots), share),
  });
}

/** Win number and vote goal at one forecast of turnout. */
export function voteGoalAt(expectedTurnout: number, share: number): VoteGoalEnd {
  const winNumber = Math.floor(expectedTurnout / 2) + 1;
  return Object.freeze({
    expectedTurnout,
    winNumber,
    voteGoal: Math.max(winNumber, roundUp(expectedTurnout * share)),
  });
}

function ballotsOf(value: unknown, index: number, registered: number | undefined): number {
  const name = `pastTurnout, election ${index + 1},`;
  if (registered !== undefined) {
    return requireNumber(name, value, "rate above 0") * requireNumber("registered", registered, "above 0");
  }
  const ballots = requireNumber(name, value, "above 0");
  if (ballots > 1) return ballots;
  throw new RangeError(
    `${name} is ${ballots}: that looks like a rate. Write the ballots cast, or add registered: the people registered today.`,
  );
}
