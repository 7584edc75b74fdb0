import type { ColumnProfile } from "../column-profile.js";
import { isElection, isElectionDay } from "./election-names.js";
import { judgeByEntries } from "./judge-by-entries.js";

/**
 * True when the rows are people although no column names or counts them: two different things that only a person has
 * stand side by side, such as a gender and a job, a do-not-call and a vote, an apartment and what is owed. One alone is
 * often that of a place or a product. A column that counts many makes the rows groups, and then nothing is said.
 */
export function showsTraits(columns: readonly ColumnProfile[]): boolean {
  if (columns.some((column) => column.aggregate || countsMany(column) || isOfAnEffect(column))) return false;
  return (
    TRAITS.filter((isTrait) => columns.some((column) => column.filled > 0 && isTrait(column))).length >= 2
  );
}

const has = ({ tokens }: ColumnProfile, ...words: readonly string[]): boolean =>
  words.some((word) => tokens.includes(word));
const all = ({ tokens }: ColumnProfile, ...words: readonly string[]): boolean =>
  words.every((word) => tokens.includes(word));

const LEAST = 0.6;
const isEntry = (column: ColumnProfile): boolean =>
  column.shareOf((text) => !/^[-+]?[\d,.]{2,}$/.test(text)) >= LEAST;
const isSmall = (column: ColumnProfile): boolean =>
  column.shareOf((text) => Number(text) >= 0 && Number(text) < 16) >= LEAST || isEntry(column);
const isDay = (column: ColumnProfile): boolean =>
  column.shareOf((text) => /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(text)) >= LEAST;

/** What only a person has. */
const TRAITS: readonly ((column: ColumnProfile) => boolean)[] = [
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
    (has(column, "wage", "salary", "hourly") && column.numeric),
  (column) =>
    (has(column, "hire", "hired", "seniority") ||
      all(column, "termination", "date") ||
      all(column, "term", "date")) &&
    isDay(column),
  (column) =>
    column.tokens.join(" ") === "local" ||
    ((has(column, "steward", "dues") || all(column, "card", "date") || all(column, "member", "status")) &&
      (isEntry(column) || isDay(column))),
  (column) =>
    (all(column, "section", "8") ||
      all(column, "do", "not") ||
      all(column, "opt", "out") ||
      all(column, "opt", "in") ||
      has(column, "unsubscribed")) &&
    isEntry(column),
  (column) =>
    (has(column, "eviction", "evicted", "arrears", "owed", "subsidy") ||
      all(column, "balance", "due") ||
      all(column, "monthly", "rent")) &&
    (isEntry(column) || has(column, "owed", "due", "rent")),
  (column) => has(column, "apartment") || all(column, "birth", "year"),
  (column) =>
    (isElection(column.tokens) ||
      isElectionDay(column.tokens) ||
      has(column, "absentee", "ballot") ||
      all(column, "vote", "plan")) &&
    (isEntry(column) || isDay(column)),
  (column) => (has(column, "lease") || all(column, "move", "in")) && isDay(column),
  (column) =>
    has(column, "id") &&
    has(
      column,
      "contact",
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
  (column) =>
    has(column, "zip") &&
    !has(column, "polling", "office", "store") &&
    column.shareOf((text) => /^\d{5}(?:-?\d{4})?$/.test(text)) >= 0.9,
  (column) => column.prose && column.shareOf((text) => /\b(?:I|I'm|my|me|mi|ich|je)\b/.test(text)) >= 0.2,
];

/** Rows with an interval or an error are results of groups. */
const isOfAnEffect = (column: ColumnProfile): boolean =>
  column.numeric &&
  has(
    column,
    "lower",
    "upper",
    "effect",
    "ci",
    "se",
    "error",
    "difference",
    "coefficient",
    "odds",
    "interval",
    "low",
    "high",
  );

/** A whole number above any age, under a name that is no sum of money, no code and no day. */
function countsMany(column: ColumnProfile): boolean {
  if (!column.numeric || column.tokens.some((word) => NO_COUNTS.has(word))) return false;
  const whole = column.shareOf((text) => /^[\d,]+$/.test(text));
  return (
    whole === 1 &&
    column.values.size >= 5 &&
    column.shareOf((text) => Number(text.replaceAll(",", "")) > 115) >= 0.3 &&
    !isOfOneLength(column)
  );
}
const NO_COUNTS: ReadonlySet<string> = new Set(
  (
    "id number num key code zip year date time phone amount rent wage salary pay income balance owed due price given contribution gift " +
    "precinct district tract fips block unit house street account ssn weight transaction file"
  ).split(" "),
);
/** Codes have all the same number of digits. */
const isOfOneLength = ({ values }: ColumnProfile): boolean =>
  new Set([...values.keys()].map((text) => text.length)).size === 1;
