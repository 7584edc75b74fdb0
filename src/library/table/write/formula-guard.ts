import { UNSEEN } from "../clean/unseen-marks.js";

// A spreadsheet runs a cell that begins with one of these as a formula, also behind spaces and signs that nobody sees, and
// also in the wide forms (OWASP, "CSV Injection"). An apostrophe in front makes it text.
const SIGN = "[=+\\-@＝＋－＠﹢﹣﹦﹫−]";

// Spaces and signs that nobody sees, apart from those that end a cell or a line.
const BLANK = `\\p{Z}\\p{Cf}\\x0b\\x0c\\x7f-\\x9f${UNSEEN}`;

/** What is run at the beginning of a cell, and after a mark at which a spreadsheet may split. */
const CELL_RUNS = `(?:[\\t\\r\\n]|[${BLANK}]*${SIGN})`;
const PART_RUNS = `["${BLANK}]*${SIGN}`;
const MARK = "[,;|\\t\\r\\n]";

/**
 * The apostrophes that the guards put in, as texts for the regular expressions of JavaScript and of DuckDB: the first and the
 * second group stay.
 */
export const GUARD_OF_CELL = `^()'('*${CELL_RUNS})`;
export const GUARD_OF_PART = `(${MARK})'('*${PART_RUNS})`;

const CELL = new RegExp(`^('*)${CELL_RUNS}`, "u");
const CELL_GUARD = new RegExp(GUARD_OF_CELL, "u");
const PART = new RegExp(`(${MARK})('*)(?=${PART_RUNS})`, "gu");
const PART_GUARD = new RegExp(GUARD_OF_PART, "gu");

// Most texts begin with a plain letter or digit, and a long list has millions of them.
const PLAIN = /^[A-Za-z0-9]/;
const PLAIN_THROUGHOUT = /^[A-Za-z0-9][^,;|\t\r\n]*$/;

// Neither can be anything but itself: +1 (212) 555-0100, -12.5%. So few digits as in +1-2 are no phone number.
const PHONE = /^ *\+(?=(?:\D*\d){7,15}\D*$)\d[\d ()-]*$/;
const NUMBER = /^ *[+-](?:\d[\d,]*(?:[.,]\d+)?|[.,]\d+)(?:e[+-]?\d+)?%? *$/i;

/**
 * Text for one cell of a workbook: what a spreadsheet would run as a formula gets an apostrophe in front. A phone number, a
 * plain number and a lone "-" stay as they are.
 */
export function guardFormula(text: string): string {
  if (PLAIN.test(text)) return text;
  const found = CELL.exec(text);
  if (found === null) return text;
  // A text that has the apostrophe of itself gets another one, so that reading gives back what was there.
  if (found[1] === "" && (text === "-" || isHarmless(text))) return text;
  return `'${text}`;
}

/** The text as it was before `guardFormula`. An apostrophe before anything else stays. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") ? text.replace(CELL_GUARD, "$1$2") : text;
}

/**
 * Text for a cell of a file with separators, such as CSV. A spreadsheet may split at another separator than the file has: what
 * would then begin a cell inside the text, after a semicolon, a tab, a bar or a line end, is guarded like the text itself.
 *
 * @param separator what stands between the cells of the file.
 */
export function guardDelimited(text: string, separator: "," | "\t" = ","): string {
  if (PLAIN_THROUGHOUT.test(text)) return text;
  const guarded = text.replace(PART, (found: string, mark: string, apostrophes: string, at: number) => {
    // A spreadsheet that splits at the file's own commas keeps a quoted cell in one piece.
    const runs = separator !== "," || mark !== ",";
    const part = text.slice(at + found.length).split(separator === "," ? /[;|\t\r\n]/ : /[,;|\t\r\n]/, 1);
    // What has an apostrophe of itself gets another one, so that reading gives back what was there.
    return apostrophes !== "" || (runs && !isHarmless(part.join(""))) ? `${mark}'${apostrophes}` : found;
  });
  return guardFormula(guarded);
}

/** How other programs keep a spreadsheet from counting with a code: ="02134". */
export const KEPT_AS_TEXT = '^="([^"]*)"$';
const KEPT = new RegExp(KEPT_AS_TEXT);

/** The text as it was before `guardDelimited`, or before another program wrote it as ="02134". */
export function unguardDelimited(text: string): string {
  if (text.startsWith('="')) return text.replace(KEPT, "$1");
  return text.includes("'") ? unguardFormula(text).replace(PART_GUARD, "$1$2") : text;
}

function isHarmless(text: string): boolean {
  return PHONE.test(text) || NUMBER.test(text);
}
