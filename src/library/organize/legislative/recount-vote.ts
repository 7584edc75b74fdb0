import { checkOptions } from "../../table/columns/check-options.js";
import { columnValues, type Data } from "../../table/columns/data.js";
import { groupWords } from "../../table/columns/group-words.js";
import { knownValue } from "../../table/columns/plain-value.js";
import { requireNumber } from "../numbers/require-number.js";
import { noVotes } from "./no-votes.js";
import { voteWords } from "./vote-words.js";
import { VOTE_RULES, type VoteRule, votesNeeded } from "./votes-needed.js";

export interface RecountOptions {
  /** The column with each member's vote. */
  readonly vote: string;
  /** What a yes looks like. Default "support". */
  readonly yes?: string;
  /** What a no looks like. Default "oppose". */
  readonly no?: string;
  /** A column to split the count by, for example "party". Default: no split. */
  readonly by?: string;
  /** The rule of the chamber. Default "majority of present". */
  readonly rule?: VoteRule;
  /** All seats of the chamber, for the rules that count seats. Default: the members in the table. */
  readonly seats?: number;
}

export interface VoteTally {
  readonly yes: number;
  readonly no: number;
  /** Members in the table who voted neither yes nor no. */
  readonly other: number;
}

export interface Recount extends VoteTally {
  readonly votesNeeded: number;
  readonly passed: boolean;
  /** The split by the column named in `by`, the largest group first; empty without it. */
  readonly groups: readonly (VoteTally & { readonly group: string })[];
}

/**
 * Counts a recorded vote again from the votes of the members, and says whether it passed under the rule.
 *
 * The count is that of the table: members who are missing from it are missing here too. A member whose vote is missing
 * (null, undefined, NaN or an empty text) counts among the others, one without a group in a group "missing".
 *
 * @throws when a column does not exist or nobody voted yes or no (check how a yes and a no are spelled), or both are one word.
 * @example
 * const roll = { vote: ["support", "support", "oppose", "absent"], party: ["A", "B", "B", "A"] };
 * const count = recountVote(roll, { vote: "vote", by: "party" });
 * [count.yes, count.no, count.other]; // [2, 1, 1]
 * count.passed; // true
 */
export function recountVote(data: Data, options: RecountOptions): Recount {
  checkOptions("recountVote", options, {
    vote: "needed text",
    yes: "text",
    no: "text",
    by: "text",
    rule: VOTE_RULES,
    seats: "number",
  });
  const { by, rule = "majority of present" } = options;
  const { yes, no } = voteWords(options);
  const votes = Array.from(columnValues(data, options.vote), nameOf);
  const tally = (values: readonly string[]): VoteTally => {
    const yesVotes = values.filter((value) => value === yes).length;
    const noVotes = values.filter((value) => value === no).length;
    return { yes: yesVotes, no: noVotes, other: values.length - yesVotes - noVotes };
  };
  const total = tally(votes);
  if (total.yes + total.no === 0) {
    throw noVotes(options.vote, { yes, no }, columnValues(data, options.vote));
  }
  const seats = requireNumber("seats", options.seats ?? votes.length, "whole, above 0");
  const needed = votesNeeded({
    seats,
    seated: Math.min(seats, votes.length),
    present: total.yes + total.no,
    rule,
  });
  const groupOf = by === undefined ? [] : groupWords(columnValues(data, by), by, "groups");
  const groups = [...new Set(groupOf)]
    .map((group) => ({ group, ...tally(votes.filter((_, i) => groupOf[i] === group)) }))
    .sort((a, b) => b.yes + b.no + b.other - (a.yes + a.no + a.other));
  return Object.freeze({
    ...total,
    votesNeeded: needed,
    passed: total.yes >= needed,
    groups: Object.freeze(groups.map((group) => Object.freeze(group))),
  });
}

function nameOf(value: unknown): string {
  return String(knownValue(value) ?? "missing");
}
