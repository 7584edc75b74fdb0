import { FAMILY_NAMES } from "../../words/family-names.js";
import { GIVEN_NAMES } from "../../words/given-names.js";
import type { ColumnProfile } from "../column-profile.js";
import type { Detection } from "../detector.js";
import { areJobTitles } from "./job-titles.js";
import { isTown } from "./town-column.js";
import { isVoteMethod } from "./vote-blocks.js";

/** A word or a few: a name, a town, a status. */
export const isNamePart = (text: string): boolean =>
  /^\p{L}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){0,2}$/u.test(text) && text.length <= 30;
const isLong = (text: string): boolean => text.length >= 4;
const isLetter = (text: string): boolean => /^[A-Z]\.?$/i.test(text);
const isSuffix = (text: string): boolean => /^(?:jr|sr|ii|iii|iv|v|esq|2nd|3rd)\.?$/i.test(text);
const isTitle = (text: string): boolean => /^(?:mr|mrs|ms|miss|mx|dr|rev|hon|prof)\.?$/i.test(text);
const isListed = (text: string): boolean =>
  /^\p{L}[\p{L}\p{M}.'’ -]+, ?\p{L}[\p{L}\p{M}.'’ -]*$/u.test(text) && text.length <= 60;
const isStatus = (text: string): boolean =>
  /^(?:in)?active$|^(?:pending|cancell?ed|removed|challenged|suspended|confirmation|verified|deceased|unverified)$/i.test(
    text,
  );
const inList =
  (list: ReadonlySet<string>) =>
  (text: string): boolean =>
    list.has(
      text
        .normalize("NFD")
        .replace(/\p{M}|['’.]/gu, "")
        .toLowerCase(),
    );
const isGiven = inList(GIVEN_NAMES);
const isFamily = inList(FAMILY_NAMES);

/** "Rosa Diaz", "KIM A TRAN": a known given name first, and a known family name last. */
const isKnownFull = (text: string): boolean => {
  const words = text.split(" ");
  return words.length >= 2 && words.length <= 3 && isGiven(words[0] ?? "") && isFamily(words.at(-1) ?? "");
};

/** How far from a column that shows where the names are, another part of a name may stand. */
const REACH = 3;

/**
 * The parts of people's names in a list without a header row. Suffixes, titles, initials beside second names and known
 * names show where they are; words beside them are the other parts.
 */
export function nameBlocks(columns: readonly ColumnProfile[]): readonly (Detection | undefined)[] {
  const isFew = holdFewPeople(columns);
  const seeds = columns.map((column, at) => (isTown(columns, at) ? undefined : seedOf(column, isFew)));
  // A name is one run of columns: an id or a date ends it.
  const isRun = (from: number, to: number): boolean =>
    columns
      .slice(Math.min(from, to) + 1, Math.max(from, to))
      .every(({ filled, shareOf }) => filled === 0 || shareOf(isNamePart) >= 0.8);
  const isNear = (at: number): boolean =>
    seeds.some((seed, i) => seed !== undefined && i !== at && Math.abs(i - at) <= seed.reach && isRun(i, at));
  return columns.map((column, at) => {
    const seed = seeds[at];
    if (seed !== undefined && (seed.reach !== 1 || isNear(at))) return found(seed.why, seed.matches);
    return (isFew
      ? column.filled > 0 && column.shareOf(isNamePart) >= 0.9 && column.shareOf(isLong) >= 0.5
      : isOfWords(column) && !isTown(columns, at)) && isNear(at)
      ? found("The words stand beside parts of names.", isNamePart)
      : undefined;
  });
}

const found = (why: string, matches: (text: string) => boolean): Detection => ({
  kind: "name",
  matches,
  why,
});

interface Seed {
  readonly why: string;
  readonly matches: (text: string) => boolean;
  /** How far from it the other parts of a name may stand. A seed of 1 needs another beside it. */
  readonly reach: number;
}

/** Too few rows for a variety of names. */
const FEW = 8;

/** A short list is one of people when a column of known given names stands in it, and one of known family names. */
export function holdFewPeople(columns: readonly ColumnProfile[]): boolean {
  const holds = (test: (text: string) => boolean): readonly number[] =>
    columns.flatMap(({ shareOf }, at) => (shareOf(test) >= 0.5 ? [at] : []));
  const [given, family] = [holds(isGiven), holds(isFamily)];
  return (
    columns.every(({ filled }) => filled < FEW) &&
    given.some((one) => family.some((other) => other !== one && Math.abs(other - one) <= REACH))
  );
}

/** Known given names in one column and known family names beside it: a list of people, however long. */
export function holdNames(columns: readonly ColumnProfile[]): boolean {
  const isOf = (column: ColumnProfile | undefined, test: (text: string) => boolean): boolean =>
    column !== undefined && column.values.size >= 3 && column.shareOf(test) >= MOSTLY;
  return columns.some(
    (column, at) =>
      isOf(column, isGiven) &&
      [-2, -1, 1, 2].some((by) => isOf(columns[at + by], isFamily) && !isTown(columns, at + by)),
  );
}

function seedOf(column: ColumnProfile, isFew: boolean): Seed | undefined {
  const { filled, values, shareOf } = column;
  if (filled === 0) return undefined;
  if (shareOf(isSuffix) >= 0.9 && !isOnly(column, /^v$/i))
    return { why: "The cells are suffixes of names.", matches: isSuffix, reach: REACH };
  if (shareOf(isTitle) >= 0.9)
    return { why: "The cells are titles of people.", matches: isTitle, reach: REACH };
  if (shareOf(isListed) >= 0.7 && values.size >= 3)
    return { why: "The cells are a family name, a comma and a given name.", matches: isListed, reach: 0 };
  if (shareOf(isKnownFull) >= 0.5 && values.size >= 2)
    return { why: "The cells are known given and family names.", matches: isNamePart, reach: 0 };
  if (shareOf(isNamePart) < 0.9 || shareOf(isStatus) >= 0.3 || shareOf(isVoteMethod) >= 0.3) return undefined;
  if (
    isFew
      ? shareOf(isGiven) >= 0.5 || shareOf(isFamily) >= 0.5
      : values.size >= 5 && (shareOf(isGiven) >= 0.3 || shareOf(isFamily) >= 0.4)
  )
    return { why: "The cells hold known names.", matches: isNamePart, reach: isFew ? 2 : REACH };
  // A list that was drawn from few people: two such columns side by side.
  if (values.size >= 2 && (shareOf(isGiven) >= MOSTLY || shareOf(isFamily) >= MOSTLY))
    return { why: "The cells are known names.", matches: isNamePart, reach: 1 };
  const letters = shareOf(isLetter);
  const isMiddle = letters >= 0.1 && shareOf((text) => text.length >= 3) >= 0.1 && values.size >= 3;
  const isInitial = letters >= 0.9 && values.size >= 9;
  return isMiddle || isInitial
    ? {
        why: "The cells are initials, some of them names.",
        matches: isNamePart,
        reach: isInitial ? REACH : 1,
      }
    : undefined;
}

const MOSTLY = 0.6;

function isOnly({ values }: ColumnProfile, pattern: RegExp): boolean {
  return [...values.keys()].every((text) => pattern.test(text));
}

/** Words of some variety: a status or a county of codes is none. */
function isOfWords(column: ColumnProfile): boolean {
  const { values, filled, shareOf } = column;
  return (
    !areJobTitles(column) &&
    values.size >= Math.min(5, Math.max(3, filled / 4)) &&
    shareOf(isNamePart) >= 0.9 &&
    shareOf(isLong) >= 0.5 &&
    shareOf(isStatus) < 0.3 &&
    shareOf(isVoteMethod) < 0.3
  );
}

/** In many rows the names of people are many; a few words that come again and again beside them are those of counties. */
export function withoutCounties(
  columns: readonly ColumnProfile[],
  judged: readonly (Detection | undefined)[],
  known: readonly (Detection | undefined)[],
): readonly (Detection | undefined)[] {
  const isPart = (column: ColumnProfile, at: number): boolean =>
    judged[at]?.kind === "name" && column.shareOf((text) => !/[ ,]/.test(text)) >= 0.8;
  const most = columns.reduce(
    (all, column, at) => (isPart(column, at) ? Math.max(all, column.values.size) : all),
    0,
  );
  const all = columns.map(({ values }, at) => (judged[at]?.kind === "name" ? values.size : 0));
  return judged.map((one, at) => {
    const column = columns[at];
    // "Going", "Maybe": a handful of entries beside the full names of many.
    if (
      one?.kind === "name" &&
      known[at] === undefined &&
      column !== undefined &&
      column.filled >= MANY_ROWS &&
      column.values.size <= A_HANDFUL &&
      column.values.size * FAR_FEWER * 2 < Math.max(...all) &&
      column.shareOf((text) => isGiven(text) || isFamily(text) || isSuffix(text) || isTitle(text)) < MOSTLY
    )
      return undefined;
    const isFew =
      one?.kind === "name" &&
      known[at] === undefined &&
      column !== undefined &&
      column.filled >= MANY_ROWS &&
      column.values.size * FAR_FEWER < most &&
      column.shareOf((text) => text.length >= 3) >= 0.8;
    return isFew ? undefined : one;
  });
}
const MANY_ROWS = 20;
const FAR_FEWER = 4;
const A_HANDFUL = 6;
