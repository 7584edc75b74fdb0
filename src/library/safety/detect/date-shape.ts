/**
 * The year of a date as people write it, or undefined when the text is no date: 1980-03-12, 3/12/1980, 12.03.1980,
 * 12 March 1980, Mar 12, 1980, 19800312. A year of two digits counts as 19xx above 26, else as 20xx.
 */
export function yearOfDate(text: string): number | undefined {
  const year =
    /^(\d{4})[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?:[T ][\d:.]+Z?)?$/.exec(text)?.[1] ??
    /^(?:0?[1-9]|[12]\d|3[01])[-/. ](?:0?[1-9]|[12]\d|3[01])[-/. ](\d{4}|\d{2})(?: [\d:]+)?$/.exec(
      text,
    )?.[1] ??
    /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|\.)?[ -](?:de )?\p{L}{3,10}\.?[ ,-](?:de )? ?(\d{4})$/u.exec(
      text,
    )?.[1] ??
    /^\p{L}{3,9}\.? (?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?,? (\d{4})$/u.exec(text)?.[1] ??
    /^((?:19|20)\d{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.exec(text)?.[1];
  if (year === undefined) return undefined;
  const number = Number(year);
  if (year.length === 2) return number > 26 ? 1900 + number : 2000 + number;
  return number >= 1850 && number <= 2200 ? number : undefined;
}
