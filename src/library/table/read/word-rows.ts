import { numberText } from "../../words/number-text.js";
import { seenText } from "../clean/unseen-marks.js";
import { isTyped } from "../delimited/header-row.js";

/** A column of a table that was read, under its name. */
export type ReadColumn = readonly [name: string, cells: ArrayLike<unknown>];

/** Some rows of a table, when not all are there: where they begin. */
export interface SomeRows {
  /** Counted from 0. */
  readonly firstRow: number;
}

/** What people write where a number is not known: such a cell makes no row of words. */
const NOT_KNOWN =
  /^(n\/?a|n\.a\.?|null|none|nan|nil|unknown|missing|pending|tbd|suppressed|withheld|redacted|not .*|no .*|other|refused|total|[a-z]|[^\w%$€#]+)$/i;

/** So many cells show what a column holds; a table of texts is not read to its end. */
const LOOKED_AT = 200;

/** A word in one column alone is looked at where such words are rare. */
const FEW = 3;

/**
 * What to say of rows that hold words where the rows around them hold numbers: the names of the columns once more, the names
 * of a second table, a line of units, or the names under a title. One of them makes each column text, without a word.
 *
 * @param some says that these rows are a part: how rare a word is in a column, they do not show.
 * @returns a sentence that begins with a row and names no cell, or undefined when there is no such row.
 */
export function wordRows(columns: readonly ReadColumn[], some?: SomeRows): string | undefined {
  const firstRow = some?.firstRow ?? 0;
  const numeric = columns.filter(([, cells]) => mostlyNumbers(cells));
  const names = columns.map(([name]) => seenText(name).toLowerCase());
  const rows = columns[0]?.[1].length ?? 0;
  const odd = numeric.length === 0 ? [] : oddRows(numeric);
  const found = odd.filter((row) => {
    const words = numeric.flatMap(([, cells]) => wordOf(cells[row]) ?? []);
    const sameNames = columns.filter(([, cells], i) => textOf(cells[row]).toLowerCase() === names[i]).length;
    if (sameNames > 1) return true;
    if (numeric.some(([, cells]) => isNumber(cells[row]))) return false;
    const known = words.filter((word) => !NOT_KNOWN.test(word));
    // A name may be one letter, beside others that are longer.
    const areNames = words.every((word) => !NOT_KNOWN.test(word) || /^[a-z]$/i.test(word));
    return (
      areNames &&
      known.length > 0 &&
      (new Set(words).size > 1 ||
        (known.length === words.length &&
          (firstRow + row === 0 || (some === undefined && odd.length <= FEW && isAlone(columns, row)))))
    );
  });
  const [first] = found;
  if (first === undefined || found.length * 10 > Math.max(rows, 20)) return undefined;
  const others = found.length === 1 ? "" : ` (and ${numberText(found.length - 1)} more)`;
  return `row ${numberText(firstRow + first + 1)}${others} holds words where the rows around it hold numbers, so these columns are texts: are they the names of the columns again, those of a second table, or units? Take such rows out, or make a file of each table.`;
}

/** True when no cell of a row stands in its column again: a second table has names of its own. */
function isAlone(columns: readonly ReadColumn[], row: number): boolean {
  return columns.every(([, cells]) => {
    const own = textOf(cells[row]);
    if (own === "" || isTyped(own)) return false;
    for (let other = 0; other < cells.length; other++)
      if (other !== row && textOf(cells[other]) === own) return false;
    return true;
  });
}

function mostlyNumbers(cells: ArrayLike<unknown>): boolean {
  const step = Math.max(1, Math.floor(cells.length / LOOKED_AT));
  let [numbers, words] = [0, 0];
  for (let row = 0; row < cells.length; row += step) {
    if (textOf(cells[row]) === "") continue;
    if (isNumber(cells[row])) numbers++;
    else words++;
  }
  if (numbers < 2 || numbers < 2 * words) return false;
  for (let row = 0; row < cells.length; row++) if (wordOf(cells[row]) !== undefined) return true;
  return false;
}

/** The rows in which one of these columns has a word. */
function oddRows(numeric: readonly ReadColumn[]): readonly number[] {
  const rows = new Set<number>();
  for (const [, cells] of numeric)
    for (let row = 0; row < cells.length; row++) if (wordOf(cells[row]) !== undefined) rows.add(row);
  return [...rows].sort((a, b) => a - b);
}

const textOf = (cell: unknown): string =>
  typeof cell === "string" ? seenText(cell) : cell === null || cell === undefined ? "" : String(cell);

const isNumber = (cell: unknown): boolean =>
  typeof cell === "number" || (typeof cell === "string" && isTyped(seenText(cell)));

/** A text that is no number; undefined for numbers and for nothing. */
function wordOf(cell: unknown): string | undefined {
  if (typeof cell !== "string" || isNumber(cell)) return undefined;
  return seenText(cell) || undefined;
}
