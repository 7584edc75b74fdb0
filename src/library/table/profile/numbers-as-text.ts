import { howMany } from "../../words/how-many.js";
import { isMissingWord } from "../clean/unknown-cell.js";
import { isWrittenNumber } from "../clean/written-number.js";
import { cellWord } from "../columns/plain-value.js";
import { readNumber } from "../read/parse-number.js";
import type { CountedColumn } from "./counted-column.js";
import { counted, type ProfileFinding } from "./finding.js";
import { isLabelName } from "./label-names.js";
import { lostZeros } from "./lost-zeros.js";
import { Tally } from "./tally.js";

/** Text that is numbers as people type them, such as "3,642" or "15.17%": it sorts and adds as text. */
export function numbersAsText(column: CountedColumn): readonly ProfileFinding[] {
  const { name, kind, known, counts } = column;
  if (kind === "mixed") {
    const texts = new Tally();
    for (const [value, rows] of counts) if (typeof value === "string") texts.add(value, rows);
    return [
      {
        finding: "mixed kinds",
        column: name,
        rows: texts.rows,
        says: `The column mixes numbers, text or yes/no: ${counted(texts.rows)} of ${howMany(known, "cell", "cells")} ${texts.rows === 1 ? "is" : "are"} text.`,
        next: "Look at the examples, then decide on one kind for the whole column.",
        examples: texts.examples,
      },
    ];
  }
  // What a name calls an id, a ZIP code or a precinct is a label: as numbers they would be spoiled.
  if (kind !== "text" || isLabelName(name) || lostZeros(column).length > 0 || areLabels(column)) return [];
  // One zero in front says that all cells of the column are codes: precinct 001 to 120.
  for (const value of counts.keys()) if (LEADING_ZERO.test(cellWord(value).trim())) return [];
  const numbers = new Tally();
  const others = new Tally();
  // "N/A" and "-" stand among numbers and words alike: however many there are, they say nothing about the rest.
  let telling = known;
  for (const [value, rows] of counts) if (isMissingWord(cellWord(value).trim())) telling -= rows;
  let isReadable = true;
  for (const [value, rows] of counts) {
    const text = cellWord(value);
    if (isWrittenNumber(text)) {
      numbers.add(text, rows);
      isReadable &&= readNumber(text, "en") !== undefined;
    } else others.add(text, rows);
  }
  // Four of five.
  if (numbers.rows === 0 || numbers.rows < 0.8 * telling) return [];
  const rest = others.rows;
  return [
    {
      finding: "numbers as text",
      column: name,
      rows: numbers.rows,
      says:
        `${howMany(numbers.rows, "cell", "cells")} of "${name}" ${numbers.rows === 1 ? "is a number written as text. It sorts and adds" : "are numbers written as text. They sort and add"} as text.` +
        (rest === 0 ? "" : ` ${counted(rest)} other ${rest === 1 ? "cell is" : "cells are"} no number.`),
      next: isReadable
        ? "Read each with parseNumber."
        : "Take out signs for money, spaces and brackets (brackets mean a minus), then read each with parseNumber.",
      examples: numbers.examples,
    },
  ];
}

/** Digits of one length, each once: numbers of people or things, whatever the column is called. */
function areLabels({ known, counts }: CountedColumn): boolean {
  if (known < 2 || counts.size <= 0.9 * known) return false;
  let length: number | undefined;
  for (const value of counts.keys()) {
    const text = cellWord(value);
    length ??= text.length;
    if (length < 5 || text.length !== length || !/^\d+$/.test(text)) return false;
  }
  return true;
}

const LEADING_ZERO = /^0\d+$/;
