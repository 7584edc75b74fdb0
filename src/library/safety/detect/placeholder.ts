/**
 * True for an entry that stands where a value is not known: "XX/XX/XXXX", "1/1/1900", "9999-12-31", "NULL". It is neither
 * somebody's data nor a sign against it.
 */
export function isPlaceholder(text: string): boolean {
  if (text.length > 25) return false;
  return (
    /^(?:null|nan|n\/a|#n\/a|na\(\)|\(?blank\)?|redacted|[-–—.?]+)$/i.test(text) ||
    /^(?=.{4})[x*#]{2,}(?:[ /.-]?[x*#]{2,})*$/i.test(text) ||
    isPlaceholderDay(text)
  );
}

/** January 1 of a year in which nobody who lives was born, the last day that a system knows, or only zeros. */
function isPlaceholderDay(text: string): boolean {
  const day = text.replace(/[T ][\d:.]+Z?$/, "");
  return (
    /^(?:0?1[/.-]0?1[/.-](?:1[78]\d\d|190[0-5])|(?:1[78]\d\d|190[0-5])[/.-]?01[/.-]?01)$/.test(day) ||
    /^(?:12[/.-]31|31[/.-]12)[/.-]9999$|^9999[/.-]?12[/.-]?31$/.test(day) ||
    /^0{1,2}[/.-]0{1,2}[/.-]0{2,4}$|^0000[/.-]?00[/.-]?00$/.test(day)
  );
}
