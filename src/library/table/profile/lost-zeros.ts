import { isCodeName } from "../read/type-column.js";
import { counted, examplesOf, type ProfiledColumn, type ProfileFinding } from "./finding.js";

// State 2, county within its state 3, county or ZIP 5, ZIP+4 9, place in a county 10, tract 11, block group 12, block 15.
const CODE_LENGTHS = [2, 3, 5, 9, 10, 11, 12, 15];

/**
 * Codes that lost the zero in front, as spreadsheets do to 01001: shorter than the other codes of the column.
 *
 * A column counts when its name says that it holds codes, or when it is text of digits of one length, some one shorter.
 */
export function lostZeros({ name, kind, known, counts }: ProfiledColumn): readonly ProfileFinding[] {
  if ((kind !== "text" && kind !== "whole number") || /phone/i.test(name)) return [];
  const texts = known.map((value) => String(value).trim());
  if (texts.length === 0 || !texts.every((text) => /^\d{1,15}$/.test(text))) return [];
  const longest = texts.reduce((most, text) => Math.max(most, text.length), 0);
  // ZIP+4 is a column of its own in many lists, and its four digits are all there are.
  if (isPlusFour(name, longest)) return [];
  // ZIP codes of five and of nine digits stand in one column: each has its own full length.
  if (/zip|postal/i.test(name) && longest > 5) return shortZIPs(name, texts);
  const full = CODE_LENGTHS.find((length) => length >= longest);
  const short = full === undefined ? [] : texts.filter((text) => text.length < full);
  const looksLikeCodes = kind === "text" && longest === full && isListOfCodes(texts, full, counts.size);
  if (short.length === 0 || !(isCodeName(name) || looksLikeCodes)) return [];
  return [
    {
      finding: "lost leading zeros",
      column: name,
      rows: short.length,
      says: `${counted(short.length)} of ${counted(texts.length)} codes in "${name}" have fewer than ${full} digits: a zero in front was lost. They will match nothing.`,
      next: `Keep codes as text and fill them up: padStart(${full}, "0"), or normalizeFips.`,
      examples: examplesOf(short),
    },
  ];
}

function shortZIPs(name: string, texts: readonly string[]): readonly ProfileFinding[] {
  const short = texts.filter((text) => text.length !== 5 && text.length !== 9);
  if (short.length === 0) return [];
  return [
    {
      finding: "lost leading zeros",
      column: name,
      rows: short.length,
      says: `${counted(short.length)} of ${counted(texts.length)} ZIP codes in "${name}" have neither five nor nine digits: a zero in front may be lost. They will match nothing.`,
      next: "Keep them as text, and fill one up only where the whole ZIP code then lies in the state of its row.",
      examples: examplesOf(short),
    },
  ];
}

/** True for the last four digits of a ZIP+4, as voter files name them: zip4, zip_plus4, res_zip4, ZipExt. */
function isPlusFour(name: string, longest: number): boolean {
  return longest <= 4 && /zip.*(4|four|ext|suffix)|plus_?4|four/i.test(name);
}

function isListOfCodes(texts: readonly string[], full: number, distinct: number): boolean {
  const complete = texts.filter((text) => text.length === full).length;
  return (
    full >= 5 &&
    distinct > 0.9 * texts.length &&
    complete > 0.6 * texts.length &&
    texts.every((text) => text.length >= full - 1 && !text.startsWith("0"))
  );
}
