import type { ColumnProfile } from "../column-profile.js";
import type { Detection } from "../detector.js";

/** How somebody voted, in the words and letters of the states. */
export const isVoteMethod = (text: string): boolean =>
  /^(?:at (?:the )?polls?|polls?|polling place|absentee.*|early(?: vot(?:e|ing))?|(?:by )?mail(?: ?(?:in|ballot))?|in[- ]person|provisional|election day|one-?stop|curbside|regular)$/i.test(
    text,
  );
const isFlag = (text: string): boolean => /^(?:y|n|t|f|x|0|1|yes|no|true|false)$/i.test(text);

/** A series of fewer columns than this may be alike by chance. */
const LEAST = 4;
/** Columns of one election: how, for which party, on which day, where. */
const WIDEST = 5;

/**
 * How people voted, in a list without a header row: words for it, and series of columns that hold the same few codes, one
 * for each election.
 */
export function voteBlocks(columns: readonly ColumnProfile[]): readonly (Detection | undefined)[] {
  const inSeries = seriesOf(columns);
  return columns.map((column, at) => {
    if (column.filled === 0) return undefined;
    if (column.shareOf(isVoteMethod) >= 0.4) return found("The cells say how somebody voted.", isVoteMethod);
    return inSeries.has(at)
      ? found("The same codes stand in column after column, as for elections.", () => true)
      : undefined;
  });
}

const found = (why: string, matches: (text: string) => boolean): Detection => ({
  kind: "vote history",
  matches,
  why,
});

function seriesOf(columns: readonly ColumnProfile[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let stride = 1; stride <= WIDEST; stride++)
    for (let start = 0; start < columns.length; start++) {
      let end = start;
      while (areAlike(columns[end], columns[end + stride], stride)) end += stride;
      const length = (end - start) / stride + 1;
      if (length >= LEAST) for (let at = start; at <= end; at += stride) found.add(at);
    }
  return found;
}

/** The same few codes; yes and no side by side are flags of many things. */
function areAlike(one: ColumnProfile | undefined, other: ColumnProfile | undefined, stride: number): boolean {
  if (one === undefined || other === undefined) return false;
  if (!(isOfCodes(one) && isOfCodes(other))) return false;
  if (stride === 1 && one.shareOf(isFlag) === 1 && one.values.size > 1) return false;
  const shared = [...one.values.keys()].filter((text) => other.values.has(text)).length;
  return shared >= 0.6 * Math.max(one.values.size, other.values.size);
}

function isOfCodes({ values, filled }: ColumnProfile): boolean {
  return (
    filled >= 4 &&
    values.size >= 1 &&
    values.size <= Math.min(12, filled / 2) &&
    [...values.keys()].every((text) => text.length <= 10 && !/^\d{3,}$/.test(text))
  );
}
