import { AREA_WORDS, THING_WORDS } from "../../words/header-rules/header-meanings.js";
import type { ColumnProfile } from "../column-profile.js";
import { isKnownName } from "../detect-name.js";
import { isElection, isElectionDay } from "./election-names.js";
import { isOfAGroup } from "./is-of-a-group.js";
import { judgeByEntries, judgeByTraits } from "./judge-by-entries.js";
import { isQuestion } from "./judge-in-company.js";

/**
 * True when the rows are people although no column names or counts them: two different things that only a person has
 * stand side by side, such as a gender and a job, a do-not-call and a vote, an apartment and what is owed. One alone is
 * often that of a place or a product. A part of a name, an answer to "you" and two elections of one row need no second;
 * a ZIP code, a number and a gift are company only. A column that counts many makes the rows groups, and then nothing is said.
 */
export function showsTraits(columns: readonly ColumnProfile[]): boolean {
  if (columns.some(isOfAGroup)) return false;
  const filled = columns.filter((column) => column.filled > 0);
  const told = (tests: readonly Test[]): number => tests.filter((test) => filled.some(test)).length;
  const traits = told(TRAITS);
  const isHint: Test = (column) => HINTS.some((test) => test(column)) && !TRAITS.some((test) => test(column));
  return (
    told(ALONE) > 0 ||
    filled.filter(isOneElection).length >= 2 ||
    traits >= 2 ||
    (traits > 0 && filled.some(isHint))
  );
}

type Test = (column: ColumnProfile) => boolean;

const has = ({ tokens }: ColumnProfile, ...words: readonly string[]): boolean =>
  words.some((word) => tokens.includes(word));
const all = ({ tokens }: ColumnProfile, ...words: readonly string[]): boolean =>
  words.every((word) => tokens.includes(word));

const isYesNo = (text: string): boolean => /^(?:y|n|yes|no|true|false|0|1)$/i.test(text);
const LEAST = 0.6;
const isEntry = (column: ColumnProfile): boolean =>
  column.shareOf((text) => !/^[-+]?[\d,.]{2,}$/.test(text)) >= LEAST;
const isSmall = (column: ColumnProfile): boolean =>
  column.shareOf((text) => Number(text) >= 0 && Number(text) < 16) >= LEAST || isEntry(column);
const isDay = (column: ColumnProfile): boolean =>
  column.shareOf((text) => /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(text)) >= LEAST;

/** A part of a name in a column that is called so, and what is asked of "you". */
const ALONE: readonly Test[] = [
  (column) => is(column, "last", "first") && column.shareOf((text) => isKnownName(text)) >= 0.25,
  (column) => is(column, "suffix") && column.shareOf((text) => /^(?:jr|sr|ii|iii|iv)\.?$/i.test(text)) >= 0.9,
  (column) =>
    is(column, "middle") &&
    (column.shareOf(isKnownName) >= 0.25 || column.shareOf((text) => /^[A-Z]\.?$/.test(text)) >= 0.9),
  (column) => has(column, "you", "your") && isQuestion(column),
  (column) => has(column, "your") && has(column, "zip", "age", "address", "income", "gender", "name"),
  (column) =>
    has(column, "pronoun", "pronouns") &&
    column.shareOf((text) => /\b(?:she|he|they|ella|él)\b/i.test(text)) >= LEAST,
  (column) =>
    has(column, "donor", "volunteer", "tenant", "resident", "member") &&
    has(column, "zip", "age", "gender", "language") &&
    isEntry(column) !== has(column, "zip", "age"),
];
const is = ({ tokens }: ColumnProfile, ...words: readonly string[]): boolean =>
  words.includes(tokens[0] ?? "") && tokens.slice(1).every((word) => PARTS.has(word));
const PARTS: ReadonlySet<string> = new Set(["name", "initial"]);

/** One election under its name or day, with a code for what this row did. */
const isOneElection = (column: ColumnProfile): boolean =>
  (isElection(column.tokens) || isElectionDay(column.tokens) || all(column, "vote", "history")) &&
  column.values.size <= 12 &&
  column.shareOf((text) => /^[A-Z]{1,3}$/i.test(text)) >= 0.9;

/** What things have, too: company for a trait. */
const HINTS: readonly Test[] = [
  (column) =>
    has(column, "zip") &&
    !has(column, "polling", "office", "store") &&
    column.shareOf((text) => /^\d{5}(?:-?\d{4})?$/.test(text)) >= 0.9,
  (column) =>
    has(column, "id", "key") &&
    !column.tokens.some((word) => THING_WORDS.has(word) || AREA_WORDS.has(word)) &&
    column.shareOf((text) => /^[A-Z0-9-]{6,}$/i.test(text)) >= 0.9 &&
    column.values.size >= column.filled * 0.95,
  (column) => has(column, "gift", "gifts", "pledge", "contribution", "amount") && column.numeric,
  (column) => judgeByTraits(column) !== undefined,
  (column) => column.prose && has(column, "notes", "comments"),
];

/** What only a person has. */
const TRAITS: readonly Test[] = [
  (column) => has(column, "gender", "pronoun", "pronouns") && isEntry(column) && column.values.size <= 60,
  (column) =>
    has(column, "race", "ethnicity") &&
    !has(column, "office", "contest") &&
    isEntry(column) &&
    column.values.size <= 60,
  (column) =>
    has(column, "age") &&
    column.tokens.length <= 3 &&
    column.shareOf((text) => /^\d{1,3}$/.test(text) && Number(text) < 116) >= 0.9,
  (column) => has(column, "marital", "married") || all(column, "estado", "civil"),
  (column) => has(column, "children", "kids", "childcare") && isSmall(column),
  (column) => has(column, "education", "degree") && isSmall(column) && column.values.size <= 30,
  (column) =>
    ((has(column, "occupation", "employer", "worksite") || all(column, "job", "title")) && isEntry(column)) ||
    ((has(column, "wage", "salary", "hourly") || all(column, "base", "rate")) && column.numeric),
  (column) => has(column, "fte") && column.shareOf((text) => Number(text) <= 1) >= LEAST,
  (column) => column.tokens.join(" ") === "1 5" || all(column, "1", "5", "rating"),
  (column) => has(column, "adults", "minors", "dependents") && isSmall(column),
  (column) =>
    (has(column, "hire", "hired", "seniority") ||
      all(column, "termination", "date") ||
      all(column, "term", "date")) &&
    isDay(column),
  (column) =>
    column.tokens.join(" ") === "local" ||
    ((has(column, "steward", "dues") ||
      all(column, "card", "date") ||
      all(column, "signed", "card") ||
      all(column, "member", "status")) &&
      (isEntry(column) || isDay(column))),
  (column) =>
    (all(column, "section", "8") ||
      all(column, "do", "not") ||
      all(column, "opt", "out") ||
      all(column, "opt", "in") ||
      has(column, "unsubscribed")) &&
    isEntry(column),
  (column) =>
    (has(column, "eviction", "evicted", "arrears", "owed", "subsidy", "voucher") ||
      all(column, "balance", "due") ||
      all(column, "monthly", "rent")) &&
    (isEntry(column) || has(column, "owed", "due", "rent", "arrears")),
  (column) => has(column, "apartment") || all(column, "birth", "year"),
  (column) =>
    (isElection(column.tokens) || isElectionDay(column.tokens) || all(column, "vote", "plan")) &&
    (isEntry(column) || isDay(column)),
  (column) => has(column, "absentee", "ballot", "provisional") && isEntry(column) && !isDay(column),
  (column) => has(column, "absentee", "ballot", "election") && isDay(column),
  (column) => has(column, "application") && isDay(column),
  (column) => all(column, "last", "vote") && isDay(column),
  (column) =>
    !column.prose &&
    column.values.size <= 40 &&
    column.shareOf((text) => /\b(?:felony|felon|incarcerat|incapacitat)/i.test(text)) >= 0.02,
  (column) => has(column, "cure", "cured") && isEntry(column),
  (column) =>
    has(column, "homeowner", "propensity") ||
    all(column, "home", "owner") ||
    all(column, "gun", "owner") ||
    all(column, "turnout", "score"),
  (column) => has(column, "you", "your") && column.tokens.length >= 3 && column.shareOf(isYesNo) >= LEAST,
  (column) => all(column, "early", "vote") && column.shareOf(isYesNo) >= 0.9,
  (column) => (has(column, "lease") || all(column, "move", "in")) && isDay(column),
  (column) =>
    has(column, "id") &&
    has(
      column,
      "contact",
      "worker",
      "employee",
      "tenant",
      "lead",
      "voterbase",
      "person",
      "member",
      "supporter",
      "subscriber",
      "respondent",
      "attendee",
    ) &&
    column.values.size >= column.filled * 0.95,
  (column) => judgeByEntries(column) !== undefined,
  (column) => column.prose && column.shareOf((text) => /\b(?:I|I'm|my|me|mi|ich|je)\b/.test(text)) >= 0.2,
];
