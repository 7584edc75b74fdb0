import type { PersonalDataKind } from "../../../layouts/describe/personal-data-kind.js";
import type { ColumnProfile } from "../column-profile.js";

/** The kinds that were found in a column. */
export type Kinds = readonly PersonalDataKind[];

/** What is known of a column beside its name and its cells. */
export interface ColumnCompany {
  /** How many kinds that only a person has stand in the other columns: 0, 1, or 2 for more. */
  readonly people: number;
  /** The share of the other columns in which something personal was found. */
  readonly share: number;
}

/** Kinds of which two in other columns say that a row is a person. */
const OF_A_PERSON: ReadonlySet<PersonalDataKind> = new Set([
  "name",
  "email",
  "phone",
  "voter or member number",
  "street address",
  "birth date",
]);

/** What the other columns say, for each column. */
export function companyOf(found: readonly Kinds[]): readonly ColumnCompany[] {
  const filled = found.filter((each) => each.length > 0).length;
  return found.map((each, at) => {
    const kinds = new Set(
      found.flatMap((other, i) => (i === at ? [] : other.filter((kind) => OF_A_PERSON.has(kind)))),
    );
    const others = filled - (each.length > 0 ? 1 : 0);
    return { people: Math.min(2, kinds.size), share: others / Math.max(1, found.length - 1) };
  });
}

/**
 * What can be seen of a column, as short marks: the words of its name, the shapes of its cells, the words of a short list
 * of entries, what was found in it, and its company. The weights of learned-weights.ts stand on these marks.
 *
 * @param isShown false when its cells say nothing, as in a table of names of columns alone.
 */
export function columnMarks(
  column: ColumnProfile,
  found: Kinds,
  company: ColumnCompany,
  isShown = true,
): readonly string[] {
  const people = `P${company.people}`;
  const { tokens } = column;
  const shapes = isShown ? shapesOf(column) : [];
  return [
    ...new Set([
      `C:${people}`,
      `C:share${Math.floor(company.share * 5)}`,
      ...found.map((kind) => `R:${kind}`),
      ...tokens.map((word) => `T:${word}`),
      `L:${tokens.at(-1) ?? ""}`,
      `N:${Math.min(5, tokens.length)}`,
      ...(tokens.length >= 5 ? ["Q:long"] : []),
      ...(tokens.some((word) => word === "you" || word === "your") ? ["Q:you"] : []),
      ...shapes,
      ...shapes.map((shape) => `${shape} ${people}`),
      ...(isShown ? entryWords(column).map((word) => `V:${word}`) : []),
    ]),
  ];
}

/** So many different cells show what they look like: a file of millions of rows costs no more than one of hundreds. */
const LOOKED_AT = 200;

const SHAPES: Readonly<Record<string, RegExp>> = {
  yesNo: /^(?:y|n|yes|no|t|f|true|false|x|0|1|s[ií])$/i,
  // "1/2" behind a house number is half a house.
  day: /^(?!(?:1\/[234]|[23]\/[34])$)\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?$/,
  time: /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[ T]\d{1,2}:\d\d|^\d{1,2}:\d\d/,
  money: /^\$?\d+\.\d\d$/,
  whole: /^\d+$/,
  decimal: /^-?\d+\.\d+$/,
  link: /^https?:/,
  email: /@.*\./,
  capitals: /^[A-Z]{1,4}$/,
  one: /^[A-Z0-9]$/i,
  word: /^\p{Lu}\p{Ll}+$/u,
  twoWords: /^\p{Lu}[\p{L}.'’-]+,? \p{Lu}[\p{L}.'’-]*\.?(?: \p{Lu}[\p{L}.'’-]+)?$/u,
  list: /[,;]/,
  sentence: /(?:\p{L}{2,}[^\p{L}]+){4}\p{L}{2,}/u,
  code: /^(?=(?:\D*\d){4})[\w#:-]{5,}$/,
  zip: /^\d{5}(?:-?\d{4})?$/,
  letters: /\p{L}/u,
  year: /^(?:19|20)\d\d$/,
};

function shapesOf(column: ColumnProfile): readonly string[] {
  if (column.filled === 0) return ["S:empty"];
  const cells = [...column.values].slice(0, LOOKED_AT);
  const all = cells.reduce((sum, [, count]) => sum + count, 0);
  const share = (shape: RegExp): number =>
    cells.reduce((sum, [text, count]) => sum + (shape.test(text.slice(0, 200)) ? count : 0), 0) / all;
  const seen = Object.entries(SHAPES).flatMap(([name, shape]) => {
    const part = share(shape);
    return part >= 0.9 ? [`S:${name}`] : part >= 0.3 ? [`s:${name}`] : [];
  });
  const length = cells.reduce((sum, [text, count]) => sum + text.length * count, 0) / all;
  return [
    ...seen,
    `S:same${step(sameness(column), [0.95, 0.4, 0.15, 0.03, 0.004])}`,
    `S:length${step(length, [20, 8, 3])}`,
    ...(column.filled < column.rows * 0.5 ? ["S:sparse"] : []),
    ...(column.numeric ? ["S:numeric"] : []),
    ...(column.prose ? ["S:prose"] : []),
  ];
}

const step = (value: number, steps: readonly number[]): number => {
  const at = steps.findIndex((least) => value >= least);
  return at < 0 ? steps.length : at;
};

/** The chance that two rows have the same cell: it does not grow with the file. */
function sameness({ values, filled }: ColumnProfile): number {
  if (filled < 2) return 0;
  let pairs = 0;
  for (const count of values.values()) pairs += count * (count - 1);
  return pairs / (filled * (filled - 1));
}

/** More than these are not a list to choose from. */
const MOST_ENTRIES = 12;

function entryWords({ values, numeric }: ColumnProfile): readonly string[] {
  if (numeric || values.size > MOST_ENTRIES) return [];
  return [...values.keys()].flatMap(
    (text) =>
      text
        .slice(0, 200)
        .toLowerCase()
        .match(/\p{L}{2,}/gu) ?? [],
  );
}
