/**
 * True for an entry that stands where a value is not known: "XX/XX/XXXX", "1/1/1900", "9999-12-31", "NULL". It is neither
 * somebody's data nor a sign against it.
 */
export function isPlaceholder(text: string): boolean {
  if (text.length > 25) return false;
  return (
    /^(?:null|nan|n\/a|#n\/a|na\(\)|\(?blank\)?|redacted|[-–—.?]+)$/i.test(text) ||
    (/^[x*# /.-]+$/i.test(text) && text.replace(/[^x*#]/gi, "").length >= 4) ||
    isPlaceholderDay(text)
  );
}

/** A day before the birth of anybody who lives, the last day that a system knows, or only zeros. */
function isPlaceholderDay(text: string): boolean {
  const day = text.replace(/[T ][\d:.]+Z?$/, "");
  return (
    /^\d{1,2}[/.-]\d{1,2}[/.-]1[78]\d\d$|^1[78]\d\d[/.-]\d{1,2}[/.-]\d{1,2}$/.test(day) ||
    /^0?1[/.-]0?1[/.-]190[0-5]$|^(?:1[78]00|190[0-5])[/.-]?01[/.-]?01$/.test(day) ||
    /^(?:12[/.-]31|31[/.-]12)[/.-]9999$|^9999[/.-]?12[/.-]?31$/.test(day) ||
    /^0{1,2}[/.-]0{1,2}[/.-]0{2,4}$|^0000[/.-]?00[/.-]?00$/.test(day)
  );
}
