import { numberText } from "../../words/number-text.js";
import { tryDayNumber } from "../clean/normalize-date.js";
import { seenText } from "../clean/unseen-marks.js";

/** What the first row of a table looks like: names of columns, data like the rows below, or nobody can tell. */
export type FirstRow = "names" | "data" | "unclear";

type Shape = (cell: string) => string | undefined;

/** What only data look like. A year or a small number may well name a column. */
const shapeOf: Shape = (cell) => {
  if (/^\S+@\S+\.\S+$/.test(cell)) return "e-mail";
  if (tryDayNumber(cell) !== undefined || /^\d{1,2}\/\d{1,2}\/(\d{2}|\d{4})\b/.test(cell)) return "day";
  if (/^\d{5,}$/.test(cell)) return `${cell.length} digits`;
  if (/^[+(]?\d[\d() .-]{8,}\d$/.test(cell)) return "phone";
  return /^-?\d+\.\d+$/.test(cell) ? "decimal" : undefined;
};

/** An e-mail address, a phone number or a house in a street: hardly ever the name of a column. */
const isOfSomebody = (cell: string): boolean =>
  /^\S+@\S+\.\S+$/.test(cell) ||
  /^(?:\+?1[ .-]?)?(?:\(\d{3}\) ?|\d{3}[ .-]?)\d{3}[ .-]?\d{4}$/.test(cell) ||
  /^\d{1,6}[a-z]? (?:\S+ ){1,4}(?:st|street|ave|avenue|rd|road|dr|drive|ln|lane|blvd|ct|court|way|pl|place|ter|cir|hwy|pkwy)\.?$/i.test(
    cell,
  );

/** What stands where nothing is known: it names no column. */
const isBlank = (cell: string): boolean => /^(?:|n\/?a|null|none|nan|unknown|-+|\?+|\.)$/i.test(cell);

/** A number in any way of writing, also a year. */
export const isNumeric = (cell: string): boolean => /^[-+$]?[\d.,]+%?$/.test(cell);

/**
 * Tells whether a first row names the columns. A name is not shaped as its column is, and does not stand in it again.
 *
 * @param rows the first rows below it.
 */
export function judgeFirstRow(first: readonly string[], below: readonly (readonly string[])[]): FirstRow {
  let [names, data] = [0, 0];
  // Programs that print page by page write the names once more on each.
  const again = first.join("\0");
  const rows = first.length > 1 ? below.filter((row) => row.join("\0") !== again) : below;
  first.forEach((cell, column) => {
    const name = cell.trim();
    const known = rows.flatMap((row) => (row[column] ?? "").trim() || []);
    // "2024 Supreme Court" above numbers is a name, as an address above addresses is none.
    if (isOfSomebody(name) && (known.length < 3 || known.some(isOfSomebody))) {
      data++;
      return;
    }
    if (isBlank(name) || known.length < 3) {
      if (!isBlank(name) && known.length > 0 && known.every(isTyped) && !isTyped(name)) names++;
      return;
    }
    const share = (test: (each: string) => boolean): number => known.filter(test).length / known.length;
    const shape = shapeOf(name);
    if (shape !== undefined && share((each) => shapeOf(each) === shape) >= 0.6) data++;
    else if (!isNumeric(name) && share((each) => each === name) >= 0.02) data++;
    else if (share(isTyped) >= 0.8 && (!isTyped(name) || shape !== undefined)) names++;
  });
  if (data > names) return "data";
  return names > 0 ? "names" : "unclear";
}

/** A number, a day, a phone number: what names of columns are not. */
export function isTyped(cell: string): boolean {
  return isNumeric(cell) || shapeOf(cell) !== undefined;
}

/** Columns that had to be given another name than the file has. */
export interface NamedColumns {
  readonly names: readonly string[];
  /** The columns whose name stood there before, counted from 0. */
  readonly renamed: readonly number[];
}

/** A byte order mark as Windows-1252 shows it. */
const SHOWN_MARK = /^ï»¿/;

/** A name as everybody would type it: on one line, without unseen marks, with plain spaces, each letter in one piece. */
const cleanName = (cell: string): string =>
  seenText(
    cell
      .normalize("NFC")
      .replace(SHOWN_MARK, "")
      .replace(/\p{Zs}/gu, " ")
      .replace(/ *[\t\n\v\f\r\u2028\u2029]\s*/g, " "),
  );

/**
 * The names of columns, each once: a column without a name is called column1, column2, …, the second "votes" votes_2. Names
 * that differ only in capitals are one name, as they are in a database.
 */
export function nameColumns(header: readonly string[]): NamedColumns {
  const titles = header.map(cleanName);
  const taken = new Set(titles.map(fold));
  const used = new Set<string>();
  const next = new Map<string, number>();
  const renamed: number[] = [];
  const names = titles.map((title, index) => {
    const name = title || `column${index + 1}`;
    const folded = fold(name);
    if (!used.has(folded)) {
      used.add(folded);
      return name;
    }
    renamed.push(index);
    let number = next.get(folded) ?? 2;
    while (taken.has(`${folded}_${number}`) || used.has(`${folded}_${number}`)) number++;
    next.set(folded, number + 1);
    used.add(`${folded}_${number}`);
    return `${name}_${number}`;
  });
  return { names, renamed };
}

const fold = (name: string): string => name.toLowerCase();

/** What to say about columns of one name. Names are repeated only when they are surely names. */
export function renamedNotice(
  file: string,
  { names, renamed }: NamedColumns,
  header: readonly string[],
  sure: boolean,
): string | undefined {
  const [first] = renamed;
  if (first === undefined) return undefined;
  if (!sure)
    return `${file} has columns of one name: ${renamed.length === 1 ? `column ${first + 1} was` : `${renamed.length} columns were`} numbered.`;
  const others =
    renamed.length === 1
      ? ""
      : renamed.length === 2
        ? " So was 1 other."
        : ` So were ${numberText(renamed.length - 1)} others.`;
  return `${file} has two columns called "${header[first]?.trim()}": column ${first + 1} is called "${names[first]}" here.${others}`;
}
