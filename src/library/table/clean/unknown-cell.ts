/** A cell in which the office has covered what stood there: XX/XX/XXXX, ##/##/####, ****. */
export function isMasked(cell: string): boolean {
  return /^(?:[X*#]{1,2}[/-][X*#]{1,2}[/-][X*#]{2,4}|[*#]+|X{4,})$/i.test(cell);
}

/** A text that programs write where they know nothing. Only a person can be called Null. */
export function isNothing(cell: string): boolean {
  return /^(?:\\N|null|nan|#n\/a|n\/a|<null>|\(null\))$/i.test(cell);
}

/** A word or mark that people and programs write among numbers where one is not known. */
export function isMissingWord(cell: string): boolean {
  return (cell.length <= 7 && /^(?:na|missing|-{1,2}|\.|\?)$|^\s*$/i.test(cell)) || isNothing(cell);
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
