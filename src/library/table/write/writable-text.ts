/** Kinds of files into which not every text can be written. */
type FileKind = "CSV" | "workbook" | "Arrow" | "Parquet";

/** The longest text that the cell of a spreadsheet can hold. */
export const LONGEST_CELL = 32_767;

const HALF = /\p{Cs}/u;
const NUL = "\0";
const NOT_IN_XML = /[\0\uFFFE\uFFFF]/;

/**
 * Lets a text pass that can be read back as it was. A NUL makes a CSV file one that every reader takes for damaged; half of a
 * letter, as where a program cut an emoji in two, would be written as another letter without a word.
 *
 * @param place where it stands, as a sentence begins: `Row 3 of column "note"`.
 * @throws one sentence that names the place, and not the text.
 */
export function requireWritable(text: string, file: FileKind, place: string): void {
  const whole = file === "workbook" ? "no workbook" : `no ${file} file`;
  if (HALF.test(text)) {
    throw new RangeError(
      `${place} holds half of a letter, as where a program cut an emoji in two, and ${whole} can hold that. Write the letter whole, or take it out.`,
    );
  }
  if (file === "CSV" ? text.includes(NUL) : file === "workbook" && NOT_IN_XML.test(text)) {
    throw new RangeError(
      `${place} has a NUL or another sign among its letters that stands for nothing, and ${whole} with such a sign can be read. Take it out.`,
    );
  }
  if (file === "workbook" && text.length > LONGEST_CELL) {
    throw new RangeError(
      `${place} has ${text.length} letters, and a cell of a workbook holds ${LONGEST_CELL}. Shorten it, or write a .csv or .parquet file.`,
    );
  }
}

/** How a sentence calls a cell. */
export function cellPlace(name: string, row: number): string {
  return `Row ${row + 1} of column "${name}"`;
}

/** How a sentence calls the name of a column: the name itself cannot be printed there. */
export function namePlace(column: number): string {
  return `The name of column ${column + 1}`;
}
