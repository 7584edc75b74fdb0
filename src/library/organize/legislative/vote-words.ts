import { describeValue } from "../../table/columns/describe-value.js";

/** What a yes and a no look like in a column of votes. */
export interface VoteWords {
  readonly yes: string;
  readonly no: string;
}

/**
 * The words of a yes and of a no; those of the datasets where none are given.
 *
 * @throws when both are the same word: every vote would be both.
 */
export function voteWords({ yes = "support", no = "oppose" }: Partial<VoteWords>): VoteWords {
  if (yes !== no) return { yes, no };
  throw new RangeError(
    `yes and no are both ${describeValue(yes)}, so no vote could be told from the other. Write how each is spelled in the column.`,
  );
}
