import { seenText } from "../clean/unseen-marks.js";
import type { NumberLocale } from "../read/parse-number.js";
import { type ColumnType, isCodeName, looksLikeNumber } from "../read/type-column.js";

/** What all cells of a column can be, learned cell by cell, so that a file need not be in memory. */
export interface ColumnJudge {
  known: number;
  /** Every cell so far is the word true or false. */
  yesNo: boolean;
  /** Every cell so far is a number in that way of writing. */
  readonly numbers: Record<NumberLocale, boolean>;
  /** A cell such as 1,234 or 1.234: a number in both ways of writing, but not the same one. */
  twoMeanings: boolean;
}

export function newJudge(): ColumnJudge {
  return { known: 0, yesNo: true, numbers: { en: true, de: true }, twoMeanings: false };
}

const PLAIN_WHOLE = /^-?(0|[1-9]\d{0,14})$/;
// Most decimals can be nothing else: 0.25 and 3.5 are no thousands.
const PLAIN_DECIMAL = /^-?(?:0\.\d+|[1-9]\d{0,14}\.(?:\d{1,2}|\d{4,}))$/;
const TWO_MEANINGS = /^[-+−]?[1-9]\d{0,2}[.,]\d{3}$/;

/** Takes one known cell into account. */
export function judgeCell(judge: ColumnJudge, cell: string): void {
  judge.known++;
  const { numbers } = judge;
  if (judge.yesNo) judge.yesNo = /^(true|false)$/i.test(cell);
  if ((!numbers.en && !numbers.de) || PLAIN_WHOLE.test(cell)) return;
  if (PLAIN_DECIMAL.test(cell)) {
    numbers.de = false;
    return;
  }
  if (numbers.en) numbers.en = looksLikeNumber(cell, "en");
  if (numbers.de) numbers.de = looksLikeNumber(cell, "de");
  judge.twoMeanings ||= TWO_MEANINGS.test(seenText(cell));
}

/** True when nothing more can be learned about a column. */
export function isSettled({ yesNo, numbers }: ColumnJudge): boolean {
  return !yesNo && !numbers.en && !numbers.de;
}

/** The type that all cells of a column have: a column that mixes numbers and text is text. */
export function judgedType(
  { known, yesNo, numbers }: ColumnJudge,
  name: string,
  locale: NumberLocale,
): ColumnType {
  if (known === 0) return "text";
  if (yesNo) return "boolean";
  return numbers[locale] && !isCodeName(name) ? "number" : "text";
}

/** How the numbers of a file are written, and what a reader should know about it. */
export interface FoundLocale {
  readonly locale: NumberLocale;
  readonly notice?: string;
}

/**
 * How the numbers of a file are written when nobody says it. A decimal comma is certain where a comma can be nothing else,
 * as in 0,12; a semicolon between the cells says that a comma may be one.
 *
 * @throws when the marks of all numbers in a file with semicolons can mean two things.
 */
export function findLocale(
  judges: readonly ColumnJudge[],
  names: readonly string[],
  delimiter: string,
  file: string,
): FoundLocale {
  const numeric = judges.flatMap((judge, column) =>
    judge.known > 0 && !isCodeName(names[column] ?? "") ? [{ ...judge, column }] : [],
  );
  const comma = numeric.filter(({ numbers }) => numbers.de && !numbers.en);
  const point = numeric.filter(({ numbers }) => numbers.en && !numbers.de);
  const [first] = comma;
  if (first !== undefined) {
    const where = `Column ${first.column + 1} of ${file}`;
    if (point.length === 0 && delimiter === ";") {
      return {
        locale: "de",
        notice: `${where} has decimal commas, so its numbers were read as 12.345,6. If that is wrong, write { locale: "en" }.`,
      };
    }
    return {
      locale: "en",
      notice: `${where} has numbers with a decimal comma and was kept as text. If all numbers of the file are written so, read it with { locale: "de" }.`,
    };
  }
  const unclear = numeric.find(({ numbers, twoMeanings }) => numbers.en && numbers.de && twoMeanings);
  if (unclear === undefined || point.length > 0 || delimiter !== ";") return { locale: "en" };
  throw new Error(
    `Column ${unclear.column + 1} of ${file} has numbers such as 1,234 or 1.234, and nothing in the file says whether that is more than a thousand or a little more than one. ` +
      'Say which: { locale: "en" } for 12,345.6 or { locale: "de" } for 12.345,6.',
  );
}
