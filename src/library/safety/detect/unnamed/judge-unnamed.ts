import type { PersonalDataKind } from "../../../layouts/describe/personal-data-kind.js";
import type { ColumnProfile } from "../column-profile.js";
import { yearOfDate } from "../date-shape.js";
import { type Detection, shareText } from "../detector.js";
import { addressBlocks, addressSeeds } from "./address-blocks.js";
import { factBlocks } from "./fact-blocks.js";
import { areJobTitles } from "./job-titles.js";
import { holdFewPeople, holdNames, isNamePart, nameBlocks, withoutCounties } from "./name-blocks.js";
import { peopleBlocks } from "./people-blocks.js";
import { areStreets, isStreet } from "./street-cells.js";
import { threeFacts } from "./three-facts.js";
import { areBirthYears, areElectionDays, areListedNames, isTuesday, isYear } from "./unnamed-people.js";
import {
  areParties,
  historyBlocks,
  isParty,
  MOST_OF_A_HISTORY,
  tellsOfElections,
  voteBlocks,
} from "./vote-blocks.js";

/** True for a name that says nothing: "column 3", "X2", "V1", "B", "AA", or none. */
export function isUnnamed({ tokens }: ColumnProfile): boolean {
  return /^(?:(?:unnamed|column|col|field|var|f|v|x|c|q) ?)?\d*$|^[a-z]{1,2}$/.test(tokens.join(" "));
}

const isCode = (text: string): boolean =>
  /^(?=(?:.*\d){5})[A-Z]{0,3}[A-Z0-9-]{6,24}$/i.test(text) && yearOfDate(text) === undefined && !isDay(text);
/** "10092012", as some states write days. */
const isDay = (text: string): boolean =>
  /^(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:19|20)\d{2}$/.test(text);
const isLong = (text: string): boolean => text.length >= 4;
const isZip = (text: string): boolean => /^\d{5}(?:-?\d{4})?$/.test(text);
const isLetters = (text: string): boolean => /^[A-Z]{1,4}$|^[A-Z]-[A-Z]$/i.test(text);
/** "XX-XX-1961": the day is covered, the year is one of birth. */
const isCoveredBirth = (text: string): boolean => /^[X*#]{2}[-/.][X*#]{2}[-/.](?:19|20)\d{2}$/i.test(text);
const isGender = (text: string): boolean => /^(?:[mfuxn]|male|female|unknown)$/i.test(text);
const isElections = (text: string): boolean =>
  /^\d{2}(?:gen|prim|muni|spec|run)[a-z]*(?: [a-z])?$/i.test(text) ||
  /\b(?:general|primary|special|runoff|presidential)\b.*\b(?:19|20)\d{2}\b|\b(?:19|20)\d{6} ?(?:ge|pe|pp|se|sp|gp|rp)\b/i.test(
    text,
  );
const isPhone = (text: string): boolean => /^1?[2-9]\d{2}[2-9]\d{6}$/.test(text);

/**
 * Judges the columns of a list of people that has no header row, as several states hand their voters out: by the values,
 * and by the columns beside. Gives nothing for a column that has a name or holds nothing.
 *
 * @param aboutPeople what the values said about the rows so far; days of elections beside a number, and years of birth
 * beside names, say it too.
 * @param known what the detectors found by values alone: it is company.
 */
export function judgeUnnamed(
  columns: readonly ColumnProfile[],
  aboutPeople: boolean,
  known: Judged,
): readonly (Detection | undefined)[] {
  // Among columns with names, "X" and "2" are names too.
  if (columns.filter(isUnnamed).length < columns.length * 0.8) return [];
  if (columns.every(({ tokens }) => /^[a-z]{2}$/.test(tokens.join(" ")))) return [];
  const names = nameBlocks(columns);
  const tellsOfVotes =
    columns.some((column) => column.shareOf(isCode) >= 0.9) &&
    (columns.some(areElectionDays) || tellsOfElections(columns));
  const isHistory = tellsOfVotes && columns.length <= MOST_OF_A_HISTORY && !names.some(Boolean);
  const isList =
    columns.some(areBirthYears) &&
    (columns.some((column) => asName(column) !== undefined) || names.some(Boolean));
  // Parts of names beside parts of an address are a list of people too.
  const seeds = addressSeeds(columns);
  const isBook = names.filter(Boolean).length >= 2 && (seeds.some(Boolean) || known.some(isAddress));
  const isIndex = columns.some(areListedNames);
  if (
    !(
      aboutPeople ||
      tellsOfVotes ||
      isList ||
      isBook ||
      isIndex ||
      holdFewPeople(columns) ||
      holdNames(columns)
    )
  )
    return threeFacts(columns) ?? [];
  const open = columns.map((column) => isUnnamed(column) && column.filled > 0);
  const only = (found: Judged): Judged => found.map((one, i) => (open[i] ? one : undefined));
  // The values alone, then what the columns beside say, twice: what was found says more of what is left.
  const alone = columns.map((column) => judge(column, isHistory));
  const beside = isHistory ? historyBlocks(columns) : join(names, seeds);
  let judged = join(known, only(alone), only(beside));
  for (let round = 0; round < 2; round++) {
    const beside = columns.map((column, i) =>
      judged[i] === undefined && open[i] === true ? judgeBeside(column, i, judged) : undefined,
    );
    judged = join(judged, only(peopleBlocks(columns, judged)), only(addressBlocks(columns, judged)), beside);
  }
  if (isHistory) return judged;
  const people = withoutCounties(columns, judged, known);
  return join(people, only(voteBlocks(columns)), only(factBlocks(columns, people)));
}

const isAddress = (finding: Detection | undefined): boolean => finding?.kind === "street address";

type Judged = readonly (Detection | undefined)[];

/** What was found first counts. */
function join(...found: readonly Judged[]): Judged {
  return Array.from({ length: Math.max(...found.map((list) => list.length)) }, (_, i) =>
    found.map((one) => one[i]).find((one) => one !== undefined),
  );
}

function judge(column: ColumnProfile, isHistory: boolean): Detection | undefined {
  const { values, filled } = column;
  const few = values.size >= 2;
  // In vote history a number comes once for each election.
  const many = isHistory || (filled >= 5 && values.size >= filled * 0.99);
  return (
    finding(column, "vote history", isElections, "name elections", 0.3) ??
    (areElectionDays(column) ? finding(column, "vote history", isTuesday, "are Tuesdays", 0.8) : undefined) ??
    (areBirthYears(column) ? finding(column, "birth date", isYear, "are years of birth", 0.9) : undefined) ??
    finding(column, "birth date", isCoveredBirth, "are years of birth with a covered day", 0.9) ??
    (areStreets(column)
      ? finding(column, "street address", isStreet, "end in a word for a street", 0.4)
      : undefined) ??
    (few ? finding(column, "political opinion", isParty, "are codes of parties", 0.8) : undefined) ??
    (areParties(column)
      ? finding(column, "political opinion", isLetters, "are codes of parties", 0.9)
      : undefined) ??
    (filled >= 8 && few ? finding(column, "phone", isPhone, "are like phone numbers", 1) : undefined) ??
    (few ? finding(column, "personal detail", isGender, "are letters for a gender", 0.95) : undefined) ??
    (!isHistory && startAlike(column)
      ? finding(column, "small area", isZip, "are like ZIP codes", 0.9)
      : undefined) ??
    (many
      ? finding(column, "voter or member number", isCode, "are like numbers of persons", 0.9)
      : undefined) ??
    asName(column)
  );
}

/** Names of people are many; a county has few towns and precincts. */
function asName(column: ColumnProfile): Detection | undefined {
  const { values, filled, prose } = column;
  if (values.size < Math.max(6, filled ** 0.6) || prose || column.shareOf(isLong) < 0.5) return undefined;
  return finding(column, "name", isNamePart, "have the length and variety of names", 0.9);
}

function finding(
  column: ColumnProfile,
  kind: PersonalDataKind,
  matches: (text: string) => boolean,
  what: string,
  least: number,
): Detection | undefined {
  const share = column.shareOf(matches);
  if (share < least) return undefined;
  return { kind, matches, why: `${shareText(share)} filled cells ${what}.` };
}

/** Codes of counties and parties have two to four letters, and all the same number of them. */
function isOfCodes({ values }: ColumnProfile): boolean {
  const lengths = new Set([...values.keys()].map((text) => text.length));
  return lengths.size === 1 && !lengths.has(1) && Math.max(...lengths) <= 4;
}

/** ZIP codes of one list lie near each other. */
function startAlike({ values }: ColumnProfile): boolean {
  const starts = new Map<string, number>();
  for (const text of values.keys()) starts.set(text.slice(0, 1), (starts.get(text.slice(0, 1)) ?? 0) + 1);
  return Math.max(...starts.values()) >= values.size * 0.5;
}

/** A number before a street is a house number; words beside a column of names are names. */
function judgeBeside(
  column: ColumnProfile,
  at: number,
  judged: readonly (Detection | undefined)[],
): Detection | undefined {
  if (column.filled === 0) return undefined;
  const near = (kind: PersonalDataKind, from: number, to: number): boolean =>
    judged.slice(Math.max(0, at + from), at + to + 1).some((finding) => finding?.kind === kind);
  if (column.shareOf(isParty) >= 0.8 && near("political opinion", -1, 1))
    return { kind: "political opinion", matches: isParty, why: "The codes of parties stand beside others." };
  if (
    column.values.size >= 3 &&
    column.shareOf(isNamePart) >= 0.8 &&
    column.shareOf((text) => text.length >= 3) >= 0.1 &&
    !isOfCodes(column) &&
    !areJobTitles(column) &&
    near("name", -2, 2) &&
    // Before a ZIP code it is a town.
    !(judged[at + 1]?.kind === "small area" || judged[at + 2]?.kind === "small area")
  )
    return { kind: "name", matches: isNamePart, why: "The words stand beside names." };
  return undefined;
}
