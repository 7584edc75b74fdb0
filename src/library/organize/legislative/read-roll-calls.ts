import { columnValues, type Data } from "../../table/columns/data.js";
import { knownValue } from "../../table/columns/plain-value.js";
import { requiredNames } from "../numbers/required-names.js";
import { noVotes } from "./no-votes.js";
import { voteWords } from "./vote-words.js";

/** The columns of a table with one row for each member in each recorded vote. */
export interface RollCallColumns {
  /** The column with the name or number of the recorded vote. */
  readonly roll: string;
  /** The column with the member's party, or any other group that takes a side. */
  readonly party: string;
  /** The column with the member's vote. */
  readonly vote: string;
  /** What a yes looks like. Default "support". */
  readonly yes?: string;
  /** What a no looks like. Default "oppose". */
  readonly no?: string;
}

/** A vote that somebody cast: one who was absent or voted neither way has none. */
export interface CastVote {
  /** The row of the table, from 0. */
  readonly row: number;
  readonly roll: string;
  readonly party: string;
  readonly yes: boolean;
}

/**
 * The votes that were cast in a table of recorded votes, in the order of its rows.
 *
 * @throws when a column does not exist, a row has no recorded vote or no party, yes and no are one word, or nobody voted yes or
 *   no.
 */
export function readRollCalls(data: Data, columns: RollCallColumns): readonly CastVote[] {
  const { yes, no } = voteWords(columns);
  const rolls = requiredNames(data, columns.roll, "recorded vote").map(String);
  const parties = requiredNames(data, columns.party, "party").map(String);
  const votes = Array.from(columnValues(data, columns.vote), knownValue);
  const cast = votes.flatMap((vote, row) =>
    vote === yes || vote === no
      ? [{ row, roll: rolls[row] as string, party: parties[row] as string, yes: vote === yes }]
      : [],
  );
  if (cast.length > 0) return cast;
  throw noVotes(columns.vote, { yes, no }, votes);
}

/** The side that most members of a party took in a recorded vote: yes, no, or none when they split evenly. */
export type PartySide = boolean | undefined;

/** Finds the side of a party in a recorded vote, from the votes that were cast. */
export function partySides(cast: readonly CastVote[]): (roll: string, party: string) => PartySide {
  const leads = new Map<string, number>();
  const key = (roll: string, party: string): string => JSON.stringify([roll, party]);
  for (const { roll, party, yes } of cast)
    leads.set(key(roll, party), (leads.get(key(roll, party)) ?? 0) + (yes ? 1 : -1));
  return (roll, party) => {
    const lead = leads.get(key(roll, party)) ?? 0;
    return lead === 0 ? undefined : lead > 0;
  };
}
