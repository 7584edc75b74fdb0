import type { PersonalDataKind } from "../../../layouts/describe/personal-data-kind.js";
import { AREA_WORDS, CAMPAIGN_WORDS, FILLER_WORDS } from "../../words/header-rules/header-meanings.js";
import type { HeaderRule } from "../../words/header-rules/header-rule.js";
import { HEADER_RULES } from "../../words/header-rules/header-rules.js";
import type { ColumnProfile } from "../column-profile.js";
import type { TableContext } from "../detector.js";
import { isOfAPlace } from "../table-context.js";
import { detectByName, isTitleAlone } from "./detect-by-name.js";
import { isElection, isElectionDay, isLocalElection } from "./election-names.js";
import { isGuessedScore } from "./guessed-score.js";
import { isPersonKey } from "./is-person-key.js";
import { judgeBeside } from "./judge-beside.js";
import { judgeByEntries, judgeByStanding, judgeByTraits } from "./judge-by-entries.js";
import { judgeInCompany } from "./judge-in-company.js";
import { listsDonors, listsDoors, listsHomes, listsSupporters, says, tellsOfWork } from "./lists-people.js";
import type { NameJudgment } from "./name-judgment.js";
import { showsTraits } from "./shows-traits.js";
import { singlesOut } from "./singles-out.js";

/** What the names of a table say together. */
export interface TableNames {
  readonly judgments: readonly (NameJudgment | undefined)[];
  /** True for a column of a list of gifts that tells of the candidate or the committee: all of it is public. */
  readonly ofCampaigns: readonly boolean[];
  /** True when names alone show that a row is a private person. */
  readonly aboutPeople: boolean;
}

/** Kinds that only a list of people has. */
const OF_PEOPLE: readonly PersonalDataKind[] = ["identity number", "birth date", "phone", "email", "name"];

/**
 * Judges the columns of a table by their names, each in the company of the others: "number" beside a street is a part of
 * an address, "party" beside a voter is an opinion, and beside a candidate it is none.
 *
 * @param known what the values already say about the rows.
 */
export function judgeByName(columns: readonly ColumnProfile[], known: TableContext): TableNames {
  const first = columns.map((column) => {
    const judgment = judge(column.tokens, new Set(["always"]));
    if (judgment === undefined || (judgment.kind === "phone" && isOfAPlace(column))) return undefined;
    return detectByName(column, judgment, true) === undefined ? undefined : judgment;
  });
  const has = (kind: PersonalDataKind): boolean => first.some((judgment) => judgment?.kind === kind);
  // Officials and candidates have names and offices with phones in public; a number of a voter they have not.
  const aboutPeople =
    has("voter or member number") ||
    listsDonors(columns) ||
    listsDoors(columns, has("street address")) ||
    listsSupporters(columns) ||
    (!known.aboutResults && !known.aboutGroups && (singlesOut(columns) || showsTraits(columns))) ||
    (!known.aboutResults && (known.aboutPeople || OF_PEOPLE.some((kind) => has(kind))));
  const allowed = new Set(["always"]);
  // A single column has no company: the lines of a text file are no notes beside a name.
  if (aboutPeople && columns.length > 1) allowed.add("people");
  if (has("street address") || (aboutPeople && listsHomes(columns))) allowed.add("address");
  if (has("street address") && !says(columns, "senate")) allowed.add("house");
  if (has("voter or member number")) allowed.add("voters");
  if (aboutPeople && tellsOfWork(columns)) allowed.add("work");
  if (!aboutPeople && says(columns, "polling"))
    return { judgments: columns.map(() => undefined), ofCampaigns: columns.map(() => false), aboutPeople };
  const pays = says(columns, "payee");
  const isOfRanges = !aboutPeople && says(columns, "low") && says(columns, "high");
  const gives =
    !allowed.has("voters") && (listsDonors(columns) || (says(columns, "filer") && says(columns, "amount")));
  const tellsOfGifts = ["contribution", "amount", "gift"].some((word) => says(columns, word));
  /** A list of gifts tells the candidate's party too. */
  const isOfGifts = gives || (!allowed.has("voters") && tellsOfGifts && columns.some(isOfACampaign));
  /** The name of a legislator, what a committee paid, a stretch of a street, the election that a gift was for. */
  const isOfSomebodyElse = ({ tokens }: ColumnProfile, { kind }: NameJudgment): boolean =>
    (known.publicPeople && !aboutPeople && kind === "name") ||
    (pays && kind === "donation") ||
    (isOfRanges && kind === "street address") ||
    (gives && kind === "vote history" && tokens.includes("election")) ||
    (tellsOfGifts && kind === "vote history" && tokens.join(" ") === "method");
  const tellsOfCandidates = says(columns, "candidate");
  const ofCampaigns = columns.map(
    (column) =>
      isOfGifts && (isOfACampaign(column) || (tellsOfCandidates && column.tokens.join(" ") === "party")),
  );
  const judgments = columns.map((column, at) => {
    if (ofCampaigns[at]) return undefined;
    const beside = allowed.has("people") ? judgeBeside(columns, at) : undefined;
    if (beside !== undefined) return beside;
    if (isEmptyTitle(columns, at)) return undefined;
    const judgment =
      judge(column.tokens, allowed) ??
      (allowed.has("people")
        ? (judgeByEntries(column) ??
          judgeByTraits(column) ??
          judgeByStanding(column) ??
          judgeInCompany(columns, at))
        : undefined) ??
      (allowed.has("voters") && isGuessedScore(column) ? GUESSED : undefined);
    if (allowed.has("voters") && isOnFile(column, judgment)) return undefined;
    if (judgment !== undefined && isOfSomebodyElse(column, judgment)) return undefined;
    return judgment;
  });
  return { judgments, ofCampaigns, aboutPeople };
}

/** Empty in every row, a title is how somebody is addressed only before a first name; else it may be that of an event. */
const isEmptyTitle = (columns: readonly ColumnProfile[], at: number): boolean => {
  const column = columns[at];
  if (column === undefined || column.rows === 0 || column.filled > 0 || !isTitleAlone(column)) return false;
  if (columns[at - 1]?.tokens.join(" ") === "middle name") return false;
  return !columns
    .slice(at + 1, at + 3)
    .some(({ tokens }) => tokens.includes("first") || tokens.join(" ") === "name");
};

/** A public voter list says whether such a number is on file, and never the number itself. */
function isOnFile({ tokens, filled }: ColumnProfile, judgment: NameJudgment | undefined): boolean {
  return (
    judgment?.kind === "identity number" &&
    filled === 0 &&
    !["number", "4", "last"].some((word) => tokens.includes(word))
  );
}

function judge(words: readonly string[], allowed: ReadonlySet<string>): NameJudgment | undefined {
  const present = new Set(words);
  const weighty = words.filter((word) => !FILLER_WORDS.has(word) && !/^\d+$/.test(word));
  const core = weighty.length > 0 ? weighty : words;
  const inPeople = allowed.has("people");
  if (isPersonKey(words, present, inPeople)) return PERSON_KEY;
  if (allowed.has("voters") && isLocalElection(words)) return VOTED;
  // "Precinct captain first name" is a person, and a county has no ethnicity.
  const ofSomebody =
    present.has("ethnicity") || fits("first name", present, core) || fits("last name", present, core);
  if (!ofSomebody && words.some((word) => AREA_WORDS.has(word)))
    // "City/school election date": of one voter it is an election, elsewhere where it was held.
    return allowed.has("voters") && isOfAnElection(present) ? VOTED : undefined;
  const rule = rulesWith(present).find(
    (entry) =>
      allowed.has(entry.when ?? "people") &&
      entry.any.some((pattern) => fits(pattern, present, core)) &&
      !(entry.not ?? []).some((pattern) => wordsOf(pattern).every((word) => present.has(word))),
  );
  if (rule !== undefined) return judgment(rule);
  if (inPeople && isElection(words)) return VOTED;
  return allowed.has("voters") && isElectionDay(words) ? VOTED : undefined;
}

/** "com_legal_name", "CANDIDATE_LAST_NAME", "RECIPID": whom the money went to. */
const isOfACampaign = ({ tokens }: ColumnProfile): boolean =>
  tokens.slice(0, 2).some((word) => CAMPAIGN_WORDS.has(word));

const isOfAnElection = (present: ReadonlySet<string>): boolean =>
  present.has("vote")
    ? present.has("method")
    : present.has("election") && (present.has("date") || present.has("method"));
const judgment = ({ kind, about, holds }: HeaderRule): NameJudgment => ({ kind, about, holds });
const PERSON_KEY: NameJudgment = {
  kind: "voter or member number",
  about: "a number by which a list knows one person",
};
const GUESSED: NameJudgment = { kind: "political opinion", about: "a score, from 0 to 100, of one voter" };
const VOTED: NameJudgment = { kind: "vote history", about: "an election" };

function fits(pattern: string, present: ReadonlySet<string>, core: readonly string[]): boolean {
  const words = wordsOf(pattern);
  if (!pattern.startsWith("=")) return words.every((word) => present.has(word));
  return core.length === words.length && words.every((word) => core.includes(word));
}

const words = new Map<string, readonly string[]>();

/** The words of a pattern; a wide table asks for the same ones again and again. */
function wordsOf(pattern: string): readonly string[] {
  const known = words.get(pattern);
  if (known !== undefined) return known;
  const made = pattern.replace("=", "").split(" ");
  words.set(pattern, made);
  return made;
}

/** The rules by the first words of their patterns: the places in the list. */
const places = new Map<string, Set<number>>();
HEADER_RULES.forEach(({ any }, place) => {
  for (const pattern of any) {
    const [first = ""] = wordsOf(pattern);
    places.set(first, (places.get(first) ?? new Set()).add(place));
  }
});

/** The rules that can fit these words at all, in their order. */
function rulesWith(present: ReadonlySet<string>): readonly HeaderRule[] {
  const found = new Set<number>();
  for (const word of present) for (const place of places.get(word) ?? []) found.add(place);
  return [...found].sort((a, b) => a - b).flatMap((place) => HEADER_RULES[place] ?? []);
}
