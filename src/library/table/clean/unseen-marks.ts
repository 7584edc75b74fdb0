/**
 * What nobody sees in a text, as the inside of a character class for JavaScript and for DuckDB, which has no name for it: all that
 * Unicode calls Default_Ignorable_Code_Point (no width, marks of direction, fillers), marks of annotations, and control signs
 * that are no spaces. Copies from web pages, phones and address books carry such marks.
 */
export const UNSEEN =
  "\\x00-\\x08\\x0e-\\x1f\\x7f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164" +
  "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}";

const MARKS = new RegExp(`[${UNSEEN}]+`, "gu");

/** A text as everybody sees it: without the marks that nobody sees, and without spaces at its ends. */
export function seenText(text: string): string {
  return text.replace(MARKS, "").trim();
}
