// A spreadsheet runs a cell that begins with one of these as a formula, also behind spaces and signs that nobody sees, and
// also in the wide forms (OWASP, "CSV Injection").
const FORMULA_START = /^(?:[\t\r\n]|[\s\p{Cf}]*[=+\-@＝＋－＠﹣−])/u;

// Most texts begin with a plain letter or digit, and a long list has millions of them.
const PLAIN_START = /^[A-Za-z0-9]/;

/** Text for a file that a spreadsheet opens: what it would run as a formula gets an apostrophe in front. */
export function guardFormula(text: string): string {
  if (PLAIN_START.test(text)) return text;
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** The text as it was before `guardFormula`. An apostrophe before anything else stays. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && FORMULA_START.test(text.slice(1)) ? text.slice(1) : text;
}
