import { howMany } from "../../words/how-many.js";
import { numberText } from "../../words/number-text.js";
import type { CellNote } from "./cell-outcome.js";
import type { ColumnSurvey } from "./column-survey.js";
import type { ImportRemark } from "./import-report.js";
import type { PlannedColumn } from "./planned-column.js";

type Words = (cells: string) => string;

/** What was done, and is as it should be. */
const CHANGED: Partial<Readonly<Record<CellNote, Words>>> = {
  padding: (n) => `${n} had spaces around what they hold; trimmed.`,
  "not known": (n) => `${n} held a mark for "not known"; missing now.`,
  covered: (n) => `${n} covered by the office, such as XX/XX/XXXX; missing now.`,
  "placeholder day": (n) => `${n} held a day that stands for "not known", such as 1/1/1900; missing now.`,
  "older than 110": (n) => `${n} would make a person older than 110: an old placeholder; missing now.`,
  "two-digit year": (n) => `${n} had a year of two digits; it was read as the last such year that can be.`,
  percent: (n) =>
    `${n} had a percent sign and became shares: 50% is 0.5. A number without the sign stayed as it is, so look whether all mean the same.`,
  "zeros put back": (n) => `${n} without the zeros in front; put back.`,
};

/** What a person should look at. */
const OPEN: Partial<Readonly<Record<CellNote, Words>>> = {
  "day not known": (n) => `${n} had a month or a year and no day; missing now.`,
  "no such day": (n) => `${n} had a day that the calendar does not have, such as February 30; missing now.`,
  "no day": (n) => `${n} had something that is no day; missing now.`,
  "in the future": (n) => `${n} had a birth in the future; missing now.`,
  "cut digits": (n) =>
    `${n} had a long number whose last digits a spreadsheet did not write, such as 1.23E+11: several ids or phones may have become one; left as it stands. Export the list again, and open it with this column as text.`,
  "short ZIP": (n) =>
    `${n} had fewer than five digits and no state that says which zeros were lost; left as it stands.`,
  "unknown code": (n) =>
    `${n} had a code that the layout does not explain: the code stays, its label is missing.`,
};

const KEPT: Partial<Readonly<Record<string, string>>> = {
  date: "days",
  number: "numbers",
  year: "years",
  flag: "yes or no",
};

const cells = (n: number): string => howMany(n, "cell", "cells");

/** What to say about one column. */
export function remarksOf(
  column: PlannedColumn,
  survey: ColumnSurvey,
): { readonly changed: readonly ImportRemark[]; readonly open: readonly ImportRemark[] } {
  const { notes: all, keptAsText, allShort } = survey;
  const notes = allShort ? new Map([...all].filter(([note]) => note !== "zeros put back")) : all;
  const remark = (rows: number, says: string): ImportRemark => ({ column: column.name, rows, says });
  if (keptAsText) {
    const odd = ["no day", "no number", "no year", "no yes or no"] as const;
    const n = odd.reduce((sum, note) => sum + (notes.get(note) ?? 0), 0);
    const why =
      survey.isMixed || n === 0
        ? "its days are written month first and day first, and nobody can tell them apart"
        : `${cells(n)} of ${numberText(survey.filled)} are none`;
    const padding = notes.get("padding");
    return {
      changed: padding === undefined ? [] : [remark(padding, CHANGED.padding?.(cells(padding)) ?? "")],
      open: [
        remark(
          n,
          `It should hold ${KEPT[column.holds] ?? "something else"}, but ${why}: it came in as text, as it stands.`,
        ),
      ],
    };
  }
  const said = (words: typeof CHANGED): ImportRemark[] =>
    [...notes].flatMap(([note, rows]) => {
      const sentence = words[note];
      return sentence === undefined ? [] : [remark(rows, sentence(cells(rows)))];
    });
  return {
    changed: said(CHANGED),
    open: [
      ...said(OPEN),
      ...(allShort
        ? [
            remark(
              survey.known,
              `The layout says ${howMany(column.digits ?? 0, "digit", "digits")}, and no cell has so many: all stay as they are.`,
            ),
          ]
        : []),
      ...(column.wholeId !== undefined && notes.has("looks shortened")
        ? [
            remark(
              notes.get("looks shortened") ?? 0,
              `${cells(notes.get("looks shortened") ?? 0)} had fewer than ${column.wholeId.digits} digits, which such ids have in ${column.wholeId.place}: the zeros in front look lost. They stay as they stand; put the zeros back before you join.`,
            ),
          ]
        : []),
      ...survey.orderRemarks.map((says) => remark(survey.known, says)),
      ...(survey.orderIsGuess
        ? [
            remark(
              survey.known,
              column.order === undefined
                ? "Nothing in the column tells the month from the day: the month was read first."
                : "Nothing in the column tells the month from the day: the month was read first, as the layout says, which is not sure of it.",
            ),
          ]
        : []),
      ...(column.codes !== undefined &&
      survey.filled > 0 &&
      (notes.get("unknown code") ?? 0) === survey.filled
        ? [
            remark(
              survey.filled,
              "No cell has a code that the layout explains: the file may use other codes.",
            ),
          ]
        : []),
    ],
  };
}
