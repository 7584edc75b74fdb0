import { howMany } from "../../words/how-many.js";
import type { NumberLocale } from "../read/parse-number.js";
import { isCodeName } from "../read/type-column.js";
import { type ColumnJudge, mixesPercents } from "./judge-column.js";

/** How the numbers of a file are written, and what a reader should know about it. */
export interface FoundLocale {
  readonly locale: NumberLocale;
  readonly notices: readonly string[];
}

/** A file whose columns have been judged. */
export interface JudgedFile {
  readonly file: string;
  readonly delimiter: string;
  readonly names: readonly string[];
  /** How its numbers are written, where somebody said so. */
  readonly told: NumberLocale | undefined;
}

interface NumericColumn extends ColumnJudge {
  readonly column: number;
}

/**
 * How the numbers of a file are written. Where nobody says it, a decimal comma is certain where a comma can be nothing else,
 * as in 0,12; a semicolon between the cells says that a comma may be one. Where all numbers with a point are like 1.234,
 * the point may stand before thousands, and a notice asks.
 *
 * @throws when the marks of all numbers in a file with semicolons can mean two things.
 */
export function findLocale(judges: readonly ColumnJudge[], judged: JudgedFile): FoundLocale {
  const numeric = judges.flatMap((judge, column) =>
    judge.known > 0 && !isCodeName(judged.names[column] ?? "") ? [{ ...judge, column }] : [],
  );
  const { locale, notices } =
    judged.told === undefined
      ? guessLocale(
          numeric.filter(({ missingWords }) => missingWords.size === 0),
          judged,
        )
      : { locale: judged.told, notices: [] };
  return {
    locale,
    notices: [
      ...notices,
      ...someInPercent(numeric, locale, judged.file),
      ...wordsAmongNumbers(numeric, locale, judged.file),
      ...marksAroundNumbers(numeric, judged.file),
      ...cutDigits(judges, judged.file),
    ],
  };
}

/** Amounts as a spreadsheet shows them: without a word about it they would be groups. */
function marksAroundNumbers(numeric: readonly NumericColumn[], file: string): readonly string[] {
  const marked = numeric.filter(
    ({ marked, numbers, yesNo }) => marked && !numbers.en && !numbers.de && !yesNo,
  );
  const [first] = marked;
  if (first === undefined) return [];
  const others = marked.length - 1;
  const which = `Column ${first.column + 1} of ${file}${others === 0 ? "" : ` and ${howMany(others, "other", "others")}`}`;
  return [
    `${which} ${others === 0 ? "has" : "have"} marks around the numbers, such as $, brackets or spaces, so ${others === 0 ? "it was" : "they were"} kept as text. If they are amounts, take the marks out with a plain number format in a spreadsheet.`,
  ];
}

/** Shares of which some are written as percentages: read side by side, 12 would be a hundred times 12%. */
function someInPercent(
  numeric: readonly NumericColumn[],
  locale: NumberLocale,
  file: string,
): readonly string[] {
  return numeric.flatMap((judge) =>
    judge.numbers[locale] && mixesPercents(judge)
      ? `Column ${judge.column + 1} of ${file} has numbers with "%" and numbers without, so it was kept as text: 50% is 0.5, and nothing says whether 12 is 12%. Write them all in one way.`
      : [],
  );
}

function cutDigits(judges: readonly ColumnJudge[], file: string): readonly string[] {
  const column = judges.findIndex((judge) => judge.cutDigits);
  return column < 0
    ? []
    : [
        `Column ${column + 1} of ${file} has long numbers such as 1.23E+11, whose last digits a spreadsheet did not write: several ids or phones may have become one. Export the list again, and open it with this column as text.`,
      ];
}

function guessLocale(numeric: readonly NumericColumn[], { delimiter, file }: JudgedFile): FoundLocale {
  const comma = numeric.filter(({ numbers }) => numbers.de && !numbers.en);
  const point = numeric.filter(({ numbers }) => numbers.en && !numbers.de);
  const unclear = numeric.filter(({ numbers, twoMeanings }) => numbers.en && numbers.de && twoMeanings);
  const where = ({ column }: NumericColumn): string => `Column ${column + 1} of ${file}`;
  const [first] = comma;
  if (first !== undefined && point.length === 0 && delimiter === ";") {
    return {
      locale: "de",
      notices: [
        `${where(first)} has decimal commas, so its numbers were read as 12.345,6. If that is wrong, write { locale: "en" }.`,
      ],
    };
  }
  if (unclear[0] !== undefined && first === undefined && point.length === 0 && delimiter === ";") {
    throw new Error(
      `${where(unclear[0])} has numbers such as 1,234 or 1.234, and nothing in the file says whether that is more than a thousand or a little more than one. ` +
        'Say which: { locale: "en" } for 12,345.6 or { locale: "de" } for 12.345,6.',
    );
  }
  const notices: string[] = [];
  if (first !== undefined) {
    notices.push(
      `${where(first)} has numbers with a decimal comma and was kept as text. If all numbers of the file are written so, read it with { locale: "de" }.`,
    );
  }
  const pointed = unclear.find(({ pointBeforeThree }) => pointBeforeThree);
  if (pointed !== undefined && point.length === 0) {
    notices.push(
      `${where(pointed)} has numbers such as 1.234, which were read as a little more than one. If they are more than a thousand, read it with { locale: "de" }.`,
    );
  }
  return { locale: "en", notices };
}

/** Columns that only words such as NA keep from being numbers: without a word about it they would be groups. */
function wordsAmongNumbers(
  numeric: readonly NumericColumn[],
  locale: NumberLocale,
  file: string,
): readonly string[] {
  const mixed = numeric.filter(
    ({ missingWords, numbers, yesNo }) => missingWords.size > 0 && (numbers[locale] || yesNo),
  );
  const [first] = mixed;
  if (first === undefined) return [];
  const words = [...new Set(mixed.flatMap(({ missingWords }) => [...missingWords]))].sort();
  const list = words.map((word) => JSON.stringify(word)).join(", ");
  const others = mixed.length - 1;
  const which = `Column ${first.column + 1} of ${file}${others === 0 ? "" : ` and ${howMany(others, "other", "others")}`}`;
  const kept = others === 0 ? "it was kept as text" : "they were kept as text";
  const what = first.yesNo ? "true and false" : "numbers";
  return [
    `${which} would be ${what} without ${list}, so ${kept}. If that means "not known", read it with { missing: [${list}] }.`,
  ];
}
