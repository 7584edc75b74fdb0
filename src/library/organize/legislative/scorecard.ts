import { checkOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import { requiredNames } from "../numbers/required-names.js";
import { partySides, type RollCallColumns, readRollCalls } from "./read-roll-calls.js";

export interface ScorecardOptions extends RollCallColumns {
  /** The column with the member's id or name. */
  readonly member: string;
  /** The party whose side earns points: the way most of its members voted. */
  readonly with: string;
  /** The recorded votes that count. Default: all in the table. */
  readonly rolls?: readonly string[];
  /** What an absence does: "left out" (default) judges the votes that were cast, "against" counts it as a vote against. */
  readonly absence?: "left out" | "against";
}

/** The score of one member. */
export interface ScorecardRow {
  readonly member: string;
  /** Votes of the list that the member cast. */
  readonly votes: number;
  /** Those of them on the side that earns points. */
  readonly agreed: number;
  /** Votes of the list that the member did not cast. */
  readonly absent: number;
  /** From 0 to 1; missing (null) for a member who cast none of the votes. */
  readonly score: number | null;
}

/**
 * Scores members by how often they voted as most of a party did, the highest first.
 *
 * A score says as much about the votes that were chosen as about the members: publish the list, the day and the rule for
 * absences before the scores. A missing vote (null, undefined, NaN or an empty text), like any other word than yes and no,
 * is an absence; a row without its member, recorded vote or party is refused.
 *
 * @param data one row for each member in each recorded vote.
 * @throws when a column does not exist, a member has two rows in one recorded vote, a recorded vote of the list is not in the
 *   table, or the party took no side in it.
 * @example
 * const votes = { who: ["Ana", "Bo", "Cy"], roll: ["1", "1", "1"], party: ["A", "A", "B"], vote: ["support", "support", "oppose"] };
 * const card = scorecard(votes, { member: "who", roll: "roll", party: "party", vote: "vote", with: "A" });
 * card.map(({ member, score }) => [member, score]); // [["Ana", 1], ["Bo", 1], ["Cy", 0]]
 */
export function scorecard(data: Data, options: ScorecardOptions): readonly ScorecardRow[] {
  checkOptions("scorecard", options, {
    member: "needed text",
    roll: "needed text",
    party: "needed text",
    vote: "needed text",
    with: "needed text",
    rolls: "names",
    absence: ["left out", "against"],
    yes: "text",
    no: "text",
  });
  const { rolls, absence = "left out" } = options;
  const members = requiredNames(data, options.member, "member").map(String);
  const cast = readRollCalls(data, options);
  const called = requiredNames(data, options.roll, "recorded vote").map(String);
  requireOneVoteEach(members, called);
  const list = new Set(rolls ?? called);
  const sideOf = partySides(cast);
  const sides = new Map(
    [...list].map((roll) => [roll, requireSide(sideOf(roll, options.with), roll, options)]),
  );
  const counts = new Map(members.map((member) => [member, { votes: 0, agreed: 0 }]));
  for (const { row, roll, yes } of cast) {
    const own = counts.get(members[row] as string);
    const side = sides.get(roll);
    if (own === undefined || side === undefined) continue;
    own.votes += 1;
    if (yes === side) own.agreed += 1;
  }
  const rows = [...counts].map(([member, { votes, agreed }]) => {
    const whole = absence === "against" ? list.size : votes;
    const score = votes === 0 ? null : agreed / whole;
    return Object.freeze({ member, votes, agreed, absent: list.size - votes, score });
  });
  return Object.freeze(rows.sort((a, b) => (b.score ?? -1) - (a.score ?? -1)));
}

/** A member who voted twice would agree more often than there are votes. */
function requireOneVoteEach(members: readonly string[], rolls: readonly string[]): void {
  const rows = new Map<string, number>();
  members.forEach((member, row) => {
    const key = JSON.stringify([member, rolls[row]]);
    const before = rows.get(key);
    if (before !== undefined)
      throw new RangeError(
        `Rows ${before + 1} and ${row + 1} are of the same member in the same recorded vote. Keep one of them; if they are two people of one name, use a column with their ids.`,
      );
    rows.set(key, row);
  });
}

function requireSide(side: boolean | undefined, roll: string, options: ScorecardOptions): boolean {
  if (side !== undefined) return side;
  throw new RangeError(
    `In the recorded vote "${roll}" the members of "${options.with}" took no side: none of them voted, or they split evenly. Leave it out of rolls, or look how the party and the vote are written.`,
  );
}
