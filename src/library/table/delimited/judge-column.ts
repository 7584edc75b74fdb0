import { hasCutDigits } from "../clean/cut-digits.js";
import { isMissingWord } from "../clean/unknown-cell.js";
import { seenText } from "../clean/unseen-marks.js";
import { isDressedNumber } from "../clean/written-number.js";
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
  /** A cell such as 1.234, whose point may stand before thousands. */
  pointBeforeThree: boolean;
  /** A cell such as 1.23457E+11, whose last digits a spreadsheet did not write. */
  cutDigits: boolean;
  /** Every cell so far is a number, or one with marks around it, such as $1,200. */
  marked: boolean;
  /** So many cells are percentages: 50% is 0.5, and beside it nobody can tell whether 12 is 12% or 1,200%. */
  percents: number;
  /** Words such as NA among the cells: without them it may be a column of numbers. */
  readonly missingWords: Set<string>;
}

export function newJudge(): ColumnJudge {
  return {
    known: 0,
    yesNo: true,
    numbers: { en: true, de: true },
    twoMeanings: false,
    pointBeforeThree: false,
    cutDigits: false,
    marked: true,
    percents: 0,
    missingWords: new Set(),
  };
}

const PLAIN_WHOLE = /^-?(0|[1-9]\d{0,14})$/;
// Most decimals can be nothing else: 0.25 and 3.5 are no thousands.
const PLAIN_DECIMAL = /^-?(?:0\.\d+|[1-9]\d{0,14}\.(?:\d{1,2}|\d{4,}))$/;
/** So many cells with marks around their numbers are amounts, whatever comes below. */
const AMOUNTS = 1000;
const TWO_MEANINGS = /^[-+−]?[1-9]\d{0,2}[.,]\d{3}$/;

/** Takes one known cell into account. */
export function judgeCell(judge: ColumnJudge, cell: string): void {
  if (isMissingWord(cell)) {
    judge.missingWords.add(seenText(cell));
    return;
  }
  judge.known++;
  const { numbers } = judge;
  if (judge.yesNo) judge.yesNo = /^(true|false)$/i.test(cell);
  if (PLAIN_WHOLE.test(cell)) return;
  if (!numbers.en && !numbers.de) {
    judge.marked &&= isDressedNumber(seenText(cell)) || looksLikeNumber(cell, "en");
    return;
  }
  if (PLAIN_DECIMAL.test(cell)) {
    numbers.de = false;
    return;
  }
  if (cell.includes("%")) judge.percents++;
  if (!judge.cutDigits) judge.cutDigits = hasCutDigits(cell);
  if (numbers.en) numbers.en = looksLikeNumber(cell, "en");
  if (numbers.de) numbers.de = looksLikeNumber(cell, "de");
  if (!numbers.en && !numbers.de) judge.marked &&= isDressedNumber(seenText(cell));
  if (!TWO_MEANINGS.test(seenText(cell))) return;
  judge.twoMeanings = true;
  judge.pointBeforeThree ||= cell.includes(".");
}

/** True when nothing more can be learned about a column. */
export function isSettled({ known, yesNo, numbers, marked }: ColumnJudge): boolean {
  return !yesNo && !numbers.en && !numbers.de && (!marked || known >= AMOUNTS);
}

/** True for numbers of which some have a percent sign and some have none. */
export function mixesPercents({ percents, known }: ColumnJudge): boolean {
  return percents > 0 && percents < known;
}

/** The type that all cells of a column have: a column that mixes numbers and text is text. */
export function judgedType(judge: ColumnJudge, name: string, locale: NumberLocale): ColumnType {
  const { known, yesNo, numbers, missingWords } = judge;
  if (known === 0 || missingWords.size > 0 || mixesPercents(judge)) return "text";
  if (yesNo) return "boolean";
  return numbers[locale] && !isCodeName(name) ? "number" : "text";
}
