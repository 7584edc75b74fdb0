import { isMasked, isPlaceholderDay, isZeroDay } from "../clean/unknown-cell.js";
import { readDay } from "../delimited/date-order.js";
import { counted, examplesOf, type ProfiledColumn, type ProfileFinding } from "./finding.js";

const BIRTH = /birth|(^|[^a-z])(dob|born)([^a-z]|$)/i;
const DAY = /^\s*(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{8})(?:[ T].*)?\s*$/;
const TWO_DIGITS = /^\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{2}(?:\s.*)?$/;

/** Nobody on a list of today was born before. */
const OLDEST = "1910-01-01";

/** Days that stand for "not known", cells that an office covered, and years of two digits. */
export function unknownDays(column: ProfiledColumn): readonly ProfileFinding[] {
  const { name, kind, known } = column;
  if (kind !== "text" && kind !== "date" && kind !== "whole number") return [];
  const texts = known.map((value) => String(value).trim());
  const covered = texts.filter((text) => isMasked(text) && text.length >= 4);
  const days = texts.filter((text) => DAY.test(text) || isZeroDay(text));
  const ofDays = days.length + covered.length >= 0.8 * texts.length && texts.length > 0;
  const isBirth = BIRTH.test(name);
  const nobodys =
    ofDays && (kind !== "whole number" || isBirth) ? days.filter((text) => isNobodys(text, isBirth)) : [];
  const short = ofDays ? days.filter((text) => TWO_DIGITS.test(text)) : [];
  return [
    ...(nobodys.length === 0
      ? []
      : [
          finding("placeholder days", name, nobodys, {
            says: `${counted(nobodys.length)} ${isBirth ? "birth dates are" : "days are"} placeholders such as 1/1/1900: they stand for "not known".`,
            next: "Make them missing before you compute an age or a time; they say nothing about anybody.",
          }),
        ]),
    ...(covered.length === 0
      ? []
      : [
          finding("covered cells", name, covered, {
            says: `${counted(covered.length)} cells were covered by the office (XX/XX/XXXX, ****).`,
            next: "Make them missing; ask the office if the work needs them.",
          }),
        ]),
    ...(short.length < 0.5 * days.length || short.length === 0
      ? []
      : [
          finding("two-digit years", name, short, {
            says: `${counted(short.length)} days have a year of two digits: 27 may be 1927 or 2027.`,
            next: isBirth
              ? "A birth never lies in the future: movement-data import reads it so."
              : "Write years with four digits, by what the column is about.",
          }),
        ]),
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
  cells: readonly string[],
  words: Pick<ProfileFinding, "says" | "next">,
): ProfileFinding {
  return { finding: kind, column, rows: cells.length, ...words, examples: examplesOf(cells) };
}
