/** A cell in which the office has covered what stood there: XX/XX/XXXX, ##/##/####, ****. */
export function isMasked(cell: string): boolean {
  return /^(?:[X*#]{1,2}[/-][X*#]{1,2}[/-][X*#]{2,4}|[*#]+|X{4,})$/i.test(cell);
}

/** A text that programs write where they know nothing. Only a person can be called Null. */
export function isNothing(cell: string): boolean {
  return /^(?:\\N|null|nan|#n\/a|n\/a|<null>|\(null\))$/i.test(cell);
}

/** A mark that nobody can be called by and no code is: a dash, a dot, (blank). */
export function isBlankMark(cell: string): boolean {
  return /^(?:-{1,3}|[–—]|\.|\?{1,3}|\((?:blank|empty|none)\))$/i.test(cell);
}

/** The errors of a spreadsheet, and what the Census Bureau writes where it tells no number. */
const INSTEAD = String.raw`#(?:DIV/0!|REF!|VALUE!|NAME\?|NUM!|NULL!)|\((?:D|S|X|NA)\)`;
const UNKNOWN = "n\\.a\\.?|none|nil|missing|unknown|suppressed|withheld|pending|tbd|\\(?(?:blank|empty)\\)?";
const MISSING_WORD = new RegExp(
  String.raw`^(?:na|-{1,3}|[–—]|\.{1,3}|\?|\*{1,3}|${INSTEAD}|${UNKNOWN})$|^\s*$`,
  "i",
);

/** A word or mark that people and programs write among numbers where one is not known. */
export function isMissingWord(cell: string): boolean {
  return (cell.length <= 10 && MISSING_WORD.test(cell)) || isNothing(cell);
}

/** The days that stand for "not known" in databases of many makers. */
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  "0001-01-01",
  "1753-01-01",
  "1800-01-01",
  "1850-01-01",
  "1899-12-30",
  "1899-12-31",
  "1900-01-01",
  "1901-01-01",
  "1111-11-11",
  "9999-12-31",
]);

/** True for a day, YYYY-MM-DD, that is nobody's. */
export function isPlaceholderDay(day: string): boolean {
  return PLACEHOLDERS.has(day);
}

/** True for a day of zeros only. */
export function isZeroDay(cell: string): boolean {
  return /^0{1,4}([/-]?)0{1,2}\1?0{0,4}$/.test(cell) && cell.replace(/\D/g, "").length >= 4;
}
