import { howMany } from "../../words/how-many.js";
import { isMasked, isPlaceholderDay, isZeroDay } from "../clean/unknown-cell.js";
import { cellWord } from "../columns/plain-value.js";
import { readDay } from "../delimited/date-order.js";
import type { CountedColumn } from "./counted-column.js";
import type { ProfileFinding } from "./finding.js";
import { Tally } from "./tally.js";

const BIRTH = /birth|(^|[^a-z])(dob|born)([^a-z]|$)/i;
const DAY = /^\s*(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{8})(?:[ T].*)?\s*$/;
const TWO_DIGITS = /^\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{2}(?:\s.*)?$/;

/** Nobody on a list of today was born before. */
const OLDEST = "1910-01-01";

/** Days that stand for "not known", cells that an office covered, and years of two digits. */
export function unknownDays({ name, kind, known, counts }: CountedColumn): readonly ProfileFinding[] {
  if (kind !== "text" && kind !== "date" && kind !== "whole number") return [];
  const isBirth = BIRTH.test(name);
  const [days, covered, nobodys, short] = [new Tally(), new Tally(), new Tally(), new Tally()];
  for (const [value, rows] of counts) {
    const text = cellWord(value).trim();
    if (isMasked(text) && text.length >= 4) covered.add(text, rows);
    if (!DAY.test(text) && !isZeroDay(text)) continue;
    days.add(text, rows);
    if (isNobodys(text, isBirth)) nobodys.add(text, rows);
    if (TWO_DIGITS.test(text)) short.add(text, rows);
  }
  const ofDays = known > 0 && days.rows + covered.rows >= 0.8 * known;
  const namesNobody = ofDays && nobodys.rows > 0 && (kind !== "whole number" || isBirth);
  return [
    ...(namesNobody
      ? [
          finding("placeholder days", name, nobodys, {
            says: `${howMany(nobodys.rows, isBirth ? "birth date is a placeholder" : "day is a placeholder", isBirth ? "birth dates are placeholders" : "days are placeholders")} such as 1/1/1900, which stands for "not known".`,
            next: "Make them missing before you compute an age or a time; they say nothing about anybody.",
          }),
        ]
      : []),
    ...(covered.rows === 0
      ? []
      : [
          finding("covered cells", name, covered, {
            says: `${howMany(covered.rows, "cell was", "cells were")} covered by the office (XX/XX/XXXX, ****).`,
            next: "Make them missing; ask the office if the work needs them.",
          }),
        ]),
    ...(ofDays && short.rows > 0 && short.rows >= 0.5 * days.rows
      ? [
          finding("two-digit years", name, short, {
            says: `${howMany(short.rows, "day has", "days have")} a year of two digits: 27 may be 1927 or 2027.`,
            next: isBirth
              ? "A birth never lies in the future: movement-data import reads it so."
              : "Write years with four digits, by what the column is about.",
          }),
        ]
      : []),
  ];
}

function isNobodys(text: string, isBirth: boolean): boolean {
  if (isZeroDay(text)) return true;
  const day = readDay(text, "month first") ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)?.slice(1).join("-") ?? "";
  return isPlaceholderDay(day) || (isBirth && day !== "" && day < OLDEST && !TWO_DIGITS.test(text));
}

function finding(
  kind: ProfileFinding["finding"],
  column: string,
  cells: Tally,
  words: Pick<ProfileFinding, "says" | "next">,
): ProfileFinding {
  return { finding: kind, column, rows: cells.rows, ...words, examples: cells.examples };
}
