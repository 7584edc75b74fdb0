import { howMany } from "../../words/how-many.js";
import { cellWord } from "../columns/plain-value.js";
import { isCodeName } from "../read/type-column.js";
import type { CountedColumn } from "./counted-column.js";
import { counted, type ProfileFinding } from "./finding.js";
import { Tally } from "./tally.js";

// State 2, county within its state 3, county or ZIP 5, ZIP+4 9, place in a county 10, tract 11, block group 12, block 15.
const CODE_LENGTHS = [2, 3, 5, 9, 10, 11, 12, 15];

/**
 * Codes that lost the zero in front, as spreadsheets do to 01001: shorter than the other codes of the column.
 *
 * A column counts when its name says that it holds codes, or when it is text of digits of one length, some one shorter.
 */
export function lostZeros({ name, kind, known, counts }: CountedColumn): readonly ProfileFinding[] {
  if ((kind !== "text" && kind !== "whole number") || /phone/i.test(name)) return [];
  let longest = 0;
  for (const value of counts.keys()) {
    const text = cellWord(value).trim();
    if (!/^\d{1,15}$/.test(text)) return [];
    longest = Math.max(longest, text.length);
  }
  // ZIP+4 is a column of its own in many lists, and its four digits are all there are.
  if (isPlusFour(name, longest)) return [];
  // ZIP codes of five and of nine digits stand in one column: each has its own full length.
  if (/zip|postal/i.test(name) && longest > 5) return shortZIPs(name, counts, known);
  const isPadded = kind === "text" && arePadded(counts, longest, known);
  const full = isPadded ? longest : (CODE_LENGTHS.find((length) => length >= longest) ?? 0);
  const short = shortOnes(counts, (length) => length < full);
  const looksLikeCodes =
    isPadded ||
    (kind === "text" && longest === full && isListOfCodes(counts, full, known, known - short.rows));
  if (short.rows === 0 || !(isCodeName(name) || looksLikeCodes)) return [];
  return [
    {
      finding: "lost leading zeros",
      column: name,
      rows: short.rows,
      says: `${counted(short.rows)} of ${howMany(known, "code", "codes")} in "${name}" ${short.rows === 1 ? "has" : "have"} fewer than ${full} digits: a zero in front was lost. ${short.rows === 1 ? "It" : "They"} will match nothing.`,
      next: `Keep codes as text and fill them up: padStart(${full}, "0"), or normalizeFips.`,
      examples: short.examples,
    },
  ];
}

function shortZIPs(name: string, counts: CountedColumn["counts"], known: number): readonly ProfileFinding[] {
  const short = shortOnes(counts, (length) => length !== 5 && length !== 9);
  if (short.rows === 0) return [];
  return [
    {
      finding: "lost leading zeros",
      column: name,
      rows: short.rows,
      says: `${counted(short.rows)} of ${howMany(known, "ZIP code", "ZIP codes")} in "${name}" ${short.rows === 1 ? "has" : "have"} neither five nor nine digits: a zero in front may be lost. ${short.rows === 1 ? "It" : "They"} will match nothing.`,
      next: "Keep them as text, and fill one up only where the whole ZIP code then lies in the state of its row.",
      examples: short.examples,
    },
  ];
}

/** True for the last four digits of a ZIP+4, as voter files name them: zip4, zip_plus4, res_zip4, ZipExt. */
function isPlusFour(name: string, longest: number): boolean {
  return longest <= 4 && /zip.*(4|four|ext|suffix)|plus_?4|four/i.test(name);
}

function shortOnes(counts: CountedColumn["counts"], isShort: (length: number) => boolean): Tally {
  const short = new Tally();
  for (const [value, rows] of counts) {
    const text = cellWord(value).trim();
    if (isShort(text.length)) short.add(text, rows);
  }
  return short;
}

/** True for codes most of which have one length, some with zeros in front: 007 among 120 and 314. Then 7 has lost its own. */
function arePadded(counts: CountedColumn["counts"], length: number, known: number): boolean {
  let [complete, zeros] = [0, 0];
  for (const [value, rows] of counts) {
    const text = cellWord(value).trim();
    if (text.length !== length) continue;
    complete += rows;
    if (text.startsWith("0")) zeros += rows;
  }
  return length > 1 && zeros > 0 && complete > 0.5 * known;
}

function isListOfCodes(
  counts: CountedColumn["counts"],
  full: number,
  known: number,
  complete: number,
): boolean {
  if (full < 5 || counts.size <= 0.9 * known || complete <= 0.6 * known) return false;
  for (const value of counts.keys()) {
    const text = cellWord(value).trim();
    if (text.length < full - 1 || text.startsWith("0")) return false;
  }
  return true;
}
