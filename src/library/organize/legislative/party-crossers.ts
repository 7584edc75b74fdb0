import { checkOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import { partySides, type RollCallColumns, readRollCalls } from "./read-roll-calls.js";

/** How split the parties were in one recorded vote. */
export interface CrossedRoll {
  readonly roll: string;
  /** Members who voted yes or no. */
  readonly votes: number;
  /** Those of them who voted against the side that most of their party took. */
  readonly crossed: number;
  /** `crossed` as a share of `votes`. */
  readonly share: number;
}

/**
 * In which votes did members cross the line of their party, and how many? The most crossed vote comes first.
 *
 * A member crosses who votes against the side that most of their own party took. A party that split evenly has no side,
 * and nobody of it crosses. A missing vote (null, undefined, NaN or an empty text), like any other word than yes and no,
 * is an absence and is left out; a row without its recorded vote or party is refused.
 *
 * @param data one row for each member in each recorded vote.
 * @throws when a column does not exist, a row has no recorded vote or no party, or nobody voted yes or no.
 * @example
 * const votes = { roll: ["1", "1", "1"], party: ["A", "A", "A"], vote: ["support", "support", "oppose"] };
 * const [most] = partyCrossers(votes, { roll: "roll", party: "party", vote: "vote" });
 * [most.crossed, most.votes]; // [1, 3]
 */
export function partyCrossers(data: Data, options: RollCallColumns): readonly CrossedRoll[] {
  checkOptions("partyCrossers", options, {
    roll: "needed text",
    party: "needed text",
    vote: "needed text",
    yes: "text",
    no: "text",
  });
  const cast = readRollCalls(data, options);
  const sideOf = partySides(cast);
  const rolls = new Map<string, { votes: number; crossed: number }>();
  for (const { roll, party, yes } of cast) {
    const counts = rolls.get(roll) ?? { votes: 0, crossed: 0 };
    const side = sideOf(roll, party);
    counts.votes += 1;
    if (side !== undefined && side !== yes) counts.crossed += 1;
    rolls.set(roll, counts);
  }
  return Object.freeze(
    [...rolls]
      .map(([roll, { votes, crossed }]) => Object.freeze({ roll, votes, crossed, share: crossed / votes }))
      .sort((a, b) => b.crossed - a.crossed),
  );
}
