import { cellWord } from "../columns/plain-value.js";
/** Columns that tell the people of one family apart. They are looked at even where nobody named them. */
export interface FamilyColumns {
  readonly suffix?: string;
  readonly middle?: string;
  readonly born?: string;
}

const HEADINGS: Readonly<Record<keyof FamilyColumns, RegExp>> = {
  // Streets and precincts have suffixes too.
  suffix: /^(?:\w*name)?(?:suffix|suffx|sufx|suff|suf|sfx)(?:name|lbl|label|cd|code|desc)?$/,
  middle: /^(?:\w*name)?middle(?:name|initial|init|nm)?$|^\w*middlename$|^(?:mi|mname|midname|midinitial)$/,
  born: /^\w*(?:birthdate|birthyear|dateofbirth|yearofbirth|birthday)$|^\w*dob$|^(?:yob|dobyear|birthyr|bornat|bornon|born)$/,
};

/**
 * Finds the columns by their headings, as voter files and tools write them.
 *
 * @param named columns that are read as the name already.
 */
export function familyColumns(columns: readonly string[], named: readonly string[]): FamilyColumns {
  const find = (heading: RegExp): string | undefined =>
    columns.find(
      (column) => !named.includes(column) && heading.test(column.toLowerCase().replace(/[^a-z0-9]+/g, "")),
    );
  const [suffix, middle, born] = [find(HEADINGS.suffix), find(HEADINGS.middle), find(HEADINGS.born)];
  return {
    ...(suffix === undefined ? {} : { suffix }),
    ...(middle === undefined ? {} : { middle }),
    ...(born === undefined ? {} : { born }),
  };
}

/** The year of a birthday in any form; null where it is not known, as behind the placeholder 1/1/1900. */
export function birthYear(value: unknown): number | null {
  if (value === null || value === undefined) return null;
  const text = value instanceof Date ? value.toISOString() : cellWord(value);
  const found = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text) ?? /^(?:19|20)\d\d(?=\d{4}$)/.exec(text);
  const year = Number(found?.[0] ?? 0);
  return year > 1901 ? year : null;
}
