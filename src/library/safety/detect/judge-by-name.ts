import {
  AREA_WORDS,
  FILLER_WORDS,
  HEADER_RULES,
  type HeaderRule,
  THING_WORDS,
} from "../words/header-rules.js";
import type { PersonalDataKind } from "./personal-data-kind.js";

/** What the name of a column says, before a value is looked at. */
export interface NameJudgment {
  readonly kind: PersonalDataKind;
  /** Completes "The column's name speaks of …". */
  readonly about: string;
}

/** What the names of a table say together. */
export interface TableNames {
  readonly judgments: readonly (NameJudgment | undefined)[];
  /** True when names alone show that a row is a private person. */
  readonly aboutPeople: boolean;
}

/** Kinds that only a list of people has. */
const OF_PEOPLE: ReadonlySet<PersonalDataKind> = new Set([
  "identity number",
  "birth date",
  "phone",
  "email",
  "voter or member number",
  "name",
]);

/**
 * Judges the columns of a table by their names, each in the company of the others: "number" beside a street is a part of
 * an address, "party" beside a voter is an opinion, and beside a candidate it is none.
 *
 * @param names the words of each column (headerTokens).
 * @param known what the values already say about the rows.
 */
export function judgeByName(
  names: readonly (readonly string[])[],
  known: { readonly aboutPeople: boolean; readonly aboutResults: boolean },
): TableNames {
  const first = names.map((words) => judge(words, new Set(["always"])));
  const certain = first.some((judgment) => judgment !== undefined && OF_PEOPLE.has(judgment.kind));
  const aboutPeople = !known.aboutResults && (certain || known.aboutPeople);
  const allowed = new Set(["always"]);
  if (aboutPeople) allowed.add("people");
  if (first.some((judgment) => judgment?.kind === "street address")) allowed.add("address");
  return { judgments: names.map((words) => judge(words, allowed)), aboutPeople };
}

function judge(words: readonly string[], allowed: ReadonlySet<string>): NameJudgment | undefined {
  const present = new Set(words);
  const core = words.filter((word) => !FILLER_WORDS.has(word) && !/^\d+$/.test(word));
  const inPeople = allowed.has("people");
  if (isPersonKey(words, present, inPeople)) return PERSON_KEY;
  if (words.some((word) => AREA_WORDS.has(word))) return undefined;
  const rule = HEADER_RULES.find(
    (entry) =>
      allowed.has(entry.when ?? "people") &&
      entry.any.some((pattern) => fits(pattern, present, core)) &&
      !(entry.not ?? []).some((pattern) => pattern.split(" ").every((word) => present.has(word))),
  );
  if (rule !== undefined) return judgment(rule);
  return inPeople && isElection(words) ? VOTED : undefined;
}

const judgment = ({ kind, about }: HeaderRule): NameJudgment => ({ kind, about });
const PERSON_KEY: NameJudgment = {
  kind: "voter or member number",
  about: "a number by which a list knows one person",
};
const VOTED: NameJudgment = { kind: "vote history", about: "an election" };

function fits(pattern: string, present: ReadonlySet<string>, core: readonly string[]): boolean {
  const words = pattern.replace("=", "").split(" ");
  if (!pattern.startsWith("=")) return words.every((word) => present.has(word));
  return core.length === words.length && words.every((word) => core.includes(word));
}

/** "voter id" always; "id", "external id", "pdi id" among people, unless it is the number of a thing. */
function isPersonKey(words: readonly string[], present: ReadonlySet<string>, inPeople: boolean): boolean {
  if (["required", "met", "flag", "checkbox", "status", "type", "name", "date"].some((word) => present.has(word)))
    return false;
  const numbered = present.has("id") || present.has("number") || present.has("key") || present.has("num");
  if (!numbered) return false;
  if (["voter", "registration", "van", "vanid"].some((word) => present.has(word))) {
    const ofAPlace = ["precinct", "district", "house", "street", "phone", "unit", "address", "licence"];
    return !ofAPlace.some((word) => present.has(word));
  }
  if (!inPeople || !(present.has("id") || present.has("key"))) return false;
  if (words.includes("file") && present.has("id")) return true;
  return !words.some((word) => THING_WORDS.has(word) || AREA_WORDS.has(word));
}

const MONTHS =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/;
const ELECTIONS = /^(?:general|primary|special|runoff|presidential|election|g|p|pp|gen|pri|prim|s|r|m)$/;

/** "November2022", "General_2020", "PRIMARY-05/02/2023", "g2020", "P18". */
function isElection(words: readonly string[]): boolean {
  const year = words.some((word) => /^(?:19|20)\d{2}$/.test(word));
  const short = words.some((word) => /^[0-3]\d$/.test(word));
  const kind = words.find((word) => ELECTIONS.test(word));
  if (year) return kind !== undefined || words.some((word) => MONTHS.test(word)) || words.includes("vote");
  return short && kind !== undefined && words.length <= 3;
}
