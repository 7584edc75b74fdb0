import type { ColumnProfile } from "../column-profile.js";
import { yearOfDate } from "../date-shape.js";
import type { Detection } from "../detector.js";
import { areDaysOfVoting } from "./fact-blocks.js";

/** How somebody voted, in the words and letters of the states. */
export const isVoteMethod = (text: string): boolean =>
  /^(?:at (?:the )?polls?|polls?|polling place|absentee.*|early(?: vot(?:e|ing))?|(?:by )?mail(?: ?(?:in|ballot))?|in[- ]person|provisional|election day|one-?stop|curbside|regular)$/i.test(
    text,
  );
export const isParty = (text: string): boolean =>
  /^(?:dem|rep|lib|lbt|lpf|grn|gre|gpf|ind|npa|npp|una|unaf|uaf|uni|oth|blk|con|cst|wor|nop|dts|ref|npl|wfp|sam|nlp)$/i.test(
    text,
  );
/** What kind of election it was, in the codes of the states. */
const isElectionType = (text: string): boolean =>
  /^(?:g|p|s|r|ge|gn|gen|genr|general|pr|pe|pri|prim|primary|pp|ppp|se|sp|spe|spec|special|ro|run|runoff|mun|municipal|oth|local)$/i.test(
    text,
  );
const isAnyDay = (text: string): boolean =>
  /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:$|[ T])/.test(text) ||
  (/^\d{8}$/.test(text) && yearOfDate(text) !== undefined);
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
  const hasDays = columns.some(areDaysOfVoting);
  return columns.map((column, at) => {
    if (column.filled === 0) return undefined;
    if (column.shareOf(isVoteMethod) >= 0.4) return found("The cells say how somebody voted.", isVoteMethod);
    if (hasDays && column.values.size >= 2 && column.shareOf(isBallotStatus) >= 0.8)
      return found("The cells say what came of a ballot, beside days of voting.", isBallotStatus);
    return inSeries.has(at)
      ? found("The same codes stand in column after column, as for elections.", () => true)
      : undefined;
  });
}

/** What came of an application or a ballot, beside the days on which people asked for them and sent them. */
const isBallotStatus = (text: string): boolean =>
  /^(?:approved|denied|accepted|rejected|issued|marked|unmarked|on machine|returned|not returned|sent|mailed|received|pending|challenged|cured|counted|not counted|spoiled|surrendered|undeliverable|ab|ev|sdr|sr)$/i.test(
    text,
  );

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
  const [few, many] = [one, other].sort((a, b) => a.values.size - b.values.size);
  // Fewer ways of voting come up in a primary.
  const isPart = few !== undefined && shared === few.values.size && many?.shareOf(isFlag) !== 1;
  return shared >= 0.6 * Math.max(one.values.size, other.values.size) || (isPart && stride === 1);
}

function isOfCodes({ values, filled }: ColumnProfile): boolean {
  return (
    filled >= 4 &&
    values.size >= 1 &&
    values.size <= Math.min(12, filled / 2) &&
    [...values.keys()].every((text) => text.length <= 10 && !/^\d{3,}$/.test(text))
  );
}

/** More columns are a list of people, with much else in it. */
export const MOST_OF_A_HISTORY = 12;

/** A number of somebody, a day, and a code for a party or a kind of election: that is who voted when, on whatever days. */
export const tellsOfElections = (columns: readonly ColumnProfile[]): boolean =>
  columns.length <= MOST_OF_A_HISTORY &&
  columns.some(areDays) &&
  columns.some(
    (column) =>
      isOfCodes(column) &&
      (areParties(column) || (column.values.size >= 2 && column.shareOf(isElectionType) >= 0.9)),
  );

const areDays = ({ filled, shareOf }: ColumnProfile): boolean => filled > 0 && shareOf(isAnyDay) >= 0.9;

/** Each state has its own codes; the two big parties stand in all, as a letter or as three. */
export function areParties({ values }: ColumnProfile): boolean {
  const codes = [...values.keys()].map((text) => text.toUpperCase());
  const has = (...any: readonly string[]): boolean => any.some((code) => codes.includes(code));
  return codes.length <= 20 && ((has("D", "DEM") && has("R", "REP")) || codes.filter(isParty).length >= 3);
}

const isOfFew = ({ values, filled }: ColumnProfile): boolean =>
  values.size <= Math.min(12, filled / 2) &&
  [...values.keys()].every((text) => text.length <= 4 || isVoteMethod(text));

/** In a vote history the day is that of an election, and the codes right behind it say which one and how. */
export function historyBlocks(columns: readonly ColumnProfile[]): readonly (Detection | undefined)[] {
  let isBehind = false;
  return columns.map((column) => {
    const isDay = areDays(column);
    isBehind = isDay || (isBehind && (column.filled === 0 || isOfFew(column)));
    if (!isBehind || column.filled === 0) return undefined;
    return found(
      isDay ? "The days stand in a history of votes." : "The codes stand behind the day of an election.",
      () => true,
    );
  });
}
