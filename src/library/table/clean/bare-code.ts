/** A phone, a code or an id without what other programs leave at it: an apostrophe before it, ".0" behind whole digits. */
export function bareCode(text: string): string {
  return text.replace(/^'(?=\S)/, "").replace(/^(\+?\d+)\.0+$/, "$1");
}
