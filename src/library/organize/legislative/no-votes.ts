import { countGroups, groupNames } from "../../table/columns/group-name.js";
import type { VoteWords } from "./vote-words.js";

/** What is said when nobody voted yes or no, most often because the words of the column are others. */
export function noVotes(column: string, { yes, no }: VoteWords, votes: ArrayLike<unknown>): RangeError {
  return new RangeError(
    `Nobody voted "${yes}" or "${no}" in column "${column}"; it holds: ${groupNames(countGroups(votes))}.`,
  );
}
