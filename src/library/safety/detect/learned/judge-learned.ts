import type { PersonalDataKind } from "../../../layouts/describe/personal-data-kind.js";
import { AREA_WORDS, CAMPAIGN_WORDS, THING_WORDS } from "../../words/header-rules/header-meanings.js";
import type { ColumnProfile } from "../column-profile.js";
import { isFullName } from "../detect-name.js";
import type { Detection } from "../detector.js";
import { isOfAPlace } from "../table-context.js";
import { isUnnamed } from "../unnamed/judge-unnamed.js";
import { SENSITIVE_KINDS } from "../weigh-findings.js";
import { type ColumnCompany, columnMarks, companyOf, type Kinds } from "./column-marks.js";
import { ADDING, KEEPING, type Weights } from "./learned-weights.js";

/** A finding stays, and a column without one gets one, from this chance on. Chosen on sets that were left out of the fit. */
export const KEEP_FROM = 0.25;
const ADD_FROM = 0.5;

/** What the cells themselves show, and what can hurt most, is never taken back. */
const KEPT: ReadonlySet<PersonalDataKind> = new Set([
  ...SENSITIVE_KINDS,
  "race or ethnicity",
  "email",
  "phone",
  "identity number",
  "bank or card number",
  "IP address",
  "birth date",
]);

/**
 * The last word on each column: weights that were fitted on the columns of several hundred tables, labeled by hand, say
 * how likely it is that a column with these words, these cells and this company tells of a person. They add what no word
 * list knows, and take out what only looked personal. Gives the findings unchanged where a column has no name or no company.
 */
export function judgeLearned(
  columns: readonly ColumnProfile[],
  found: readonly (readonly Detection[])[],
): readonly (readonly Detection[])[] {
  if (columns.length < FEWEST || columns.filter(isUnnamed).length * 2 > columns.length) return found;
  const kinds = found.map((each) => each.map(({ kind }) => kind));
  const company = companyOf(kinds);
  const judged = columns.map((column, at) => {
    const each = found[at] ?? [];
    const beside = company[at];
    if (beside === undefined || isFixed(column, kinds[at] ?? [], beside)) return each;
    const marks = columnMarks(column, kinds[at] ?? [], beside);
    if (each.length > 0) return chanceOf(marks, KEEPING) >= KEEP_FROM ? each : [];
    return isAdded(marks, ADDING) ? [learned(column)] : each;
  });
  // A list with the names or the numbers of people is theirs, however little else is known of them.
  return judged.some((each) => each.length > 0)
    ? judged
    : columns.map((column, at) =>
        (found[at] ?? []).filter(
          (one) => one.kind === "voter or member number" || (one.kind === "name" && showsNames(column)),
        ),
      );
}

/** True for the first, the middle or the last names of people, and for cells that are nearly all full names. */
const showsNames = (column: ColumnProfile): boolean =>
  ["first", "middle", "last"].some((part) => column.tokens.includes(part)) ||
  column.shareOf(isFullName) >= ALL_BUT_A_FEW;
const ALL_BUT_A_FEW = 0.9;

/** True where nothing that was learned counts: without cells or a name, on a place, and where no row is a person. */
export function isFixed(column: ColumnProfile, kinds: Kinds, { people }: ColumnCompany): boolean {
  if (column.filled === 0 || isUnnamed(column)) return true;
  return kinds.length > 0
    ? kinds.some((kind) => KEPT.has(kind))
    : people === 0 ||
        isOfAPlace(column) ||
        isKeyOfAThing(column) ||
        isOfACampaign(column) ||
        column.tokens.some((word) => AREA_WORDS.has(word));
}

/** "RECIPNAME", "committee", "candidate id": whom money went to. */
const isOfACampaign = ({ tokens: [who = "", what = "name"] }: ColumnProfile): boolean =>
  CAMPAIGN_WORDS.has(who) && ["name", "id", "type"].includes(what);

/** "Entry id", "submission number", "ballot style": nobody is known by it. The number of a ballot is that of a voter. */
const isKeyOfAThing = ({ tokens: [thing = "", what = "", ...more] }: ColumnProfile): boolean =>
  more.length === 0 &&
  THING_WORDS.has(thing) &&
  (thing === "ballot" ? what === "style" : what === "id" || what === "number");

/** A column is added when it is likely enough, and its name and its entries do not speak against it. */
export const isAdded = (marks: readonly string[], weights: Weights): boolean =>
  chanceOf(marks, weights) >= ADD_FROM &&
  marks.reduce((sum, mark) => sum + (IN_WORDS.test(mark) ? (weights.of.get(mark) ?? 0) : 0), 0) >
    SPEAKS_AGAINST;
const IN_WORDS = /^[TLQV]:/;
const SPEAKS_AGAINST = -50;

/** Three columns are little company. */
const FEWEST = 4;

export function chanceOf(marks: readonly string[], { base, of }: Weights): number {
  const sumOf = (test: (mark: string) => boolean): number =>
    marks.reduce((all, mark) => all + (test(mark) ? (of.get(mark) ?? 0) : 0), 0);
  const isWork = marks.includes("C:P2") && marks.includes("R:employment");
  const entries = isWork ? Math.max(ENTRIES_SAY, sumOf(isEntry)) : sumOf(isEntry);
  return 1 / (1 + Math.exp(-(base + entries + sumOf((mark) => !isEntry(mark))) / 100));
}

const isEntry = (mark: string): boolean => mark.startsWith("V:");
/** Entries such as "LLC" stand in tables of companies, and where people say whom they work for: there they never say it all. */
const ENTRIES_SAY = -100;

function learned({ prose }: ColumnProfile): Detection {
  return {
    kind: prose ? "free text" : "personal detail",
    matches: (text) => text !== "",
    why: "Its name, its cells and the columns beside it are like those that tell of people in tables that were labeled by hand.",
  };
}
