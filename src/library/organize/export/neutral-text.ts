import { guardFormula } from "../../table/write/formula-guard.js";

/**
 * Text that somebody typed, made harmless for any file: a spreadsheet reads text that starts with = + - @ as a formula,
 * so it gets a leading apostrophe; control characters, which break files, become spaces.
 *
 * Method: OWASP, "CSV Injection"; the wide forms of the four signs are treated alike.
 *
 * @example
 * neutralText("=HYPERLINK(\"https://example.org\")"); // "'=HYPERLINK(\"https://example.org\")"
 * neutralText("five − 3"); // "five − 3"
 */
export function neutralText(text: string): string {
  // Control characters, halves of a character and line ends: XML forbids the first two, the last would end a row.
  const clean = text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF\u2028\u2029]/gu, " ");
  return guardFormula(clean);
}
