import { readNumber } from "../read/parse-number.js";
import { counted, examplesOf, type ProfiledColumn, type ProfileFinding } from "./finding.js";
import { isLabelName } from "./label-names.js";
import { lostZeros } from "./lost-zeros.js";

/** Text that is numbers as people type them, such as "3,642" or "15.17%": it sorts and adds as text. */
export function numbersAsText(column: ProfiledColumn): readonly ProfileFinding[] {
  const { name, kind, known } = column;
  if (kind === "mixed") {
    const texts = known.filter((value) => typeof value === "string");
    return [
      {
        finding: "mixed kinds",
        column: name,
        rows: texts.length,
        says: `The column mixes numbers, text or yes/no: ${counted(texts.length)} of ${counted(known.length)} cells are text.`,
        next: "Look at the examples, then decide on one kind for the whole column.",
        examples: examplesOf(texts),
      },
    ];
  }
  // What a name calls an id, a ZIP code or a precinct is a label: as numbers they would be spoiled.
  if (kind !== "text" || isLabelName(name) || lostZeros(column).length > 0 || areLabels(column)) return [];
  // One zero in front says that all cells of the column are codes: precinct 001 to 120.
  if (known.some((value) => typeof value === "string" && LEADING_ZERO.test(value.trim()))) return [];
  const numbers = known.filter((value) => typeof value === "string" && isWrittenNumber(value));
  if (numbers.length === 0 || numbers.length < 0.8 * known.length) return [];
  const rest = known.length - numbers.length;
  return [
    {
      finding: "numbers as text",
      column: name,
      rows: numbers.length,
      says:
        `${counted(numbers.length)} cells of "${name}" are numbers written as text. They sort and add as text.` +
        (rest === 0 ? "" : ` ${counted(rest)} other ${rest === 1 ? "cell is" : "cells are"} no number.`),
      next: numbers.every((value) => readNumber(String(value), "en") !== undefined)
        ? "Read each with parseNumber."
        : "Take out signs for money, spaces and brackets (brackets mean a minus), then read each with parseNumber.",
      examples: examplesOf(numbers),
    },
  ];
}

/** Digits of one length, each once: numbers of people or things, whatever the column is called. */
function areLabels({ known, counts }: ProfiledColumn): boolean {
  const [first = ""] = known.map(String);
  return (
    known.length > 1 &&
    first.length >= 5 &&
    counts.size > 0.9 * known.length &&
    known.every((value) => /^\d+$/.test(String(value)) && String(value).length === first.length)
  );
}

const LEADING_ZERO = /^0\d+$/;

// 007 may be a district and 12E5 a precinct: both may be names.
function isWrittenNumber(text: string): boolean {
  const number = withoutDress(text.trim());
  return !/^[+-]?0\d/.test(number) && !/e/i.test(number) && readNumber(number, "en") !== undefined;
}

/** "$1,234.50" and "1 234" as plain numbers, and "(20.00)", which bookkeepers write for a minus. */
function withoutDress(text: string): string {
  const [, inBrackets] = /^\(([^()]+)\)$/.exec(text) ?? [];
  const bare = (inBrackets ?? text).replace(/^([+-]?)[$€£]\s?|\s?[$€£]$/g, "$1");
  const digits = /^[+-]?\d{1,3}(?:\s\d{3})+(?:\.\d+)?$/.test(bare) ? bare.replace(/\s/g, "") : bare;
  return inBrackets === undefined ? digits : `-${digits}`;
}
