import type { WorkBook } from "xlsx";
import { didYouMean } from "../columns/did-you-mean.js";
import { listNames } from "../columns/list-names.js";
import type { PlainValue } from "../columns/plain-value.js";
import type { OpenedWorkbook } from "./open-workbook.js";
import { sheetCells } from "./sheet-cells.js";

/** The rows of one sheet, and what a reader should know about it. */
export interface SheetRows {
  readonly name: string;
  /** The first of them names the columns, as a rule. */
  readonly rows: readonly (readonly PlainValue[])[];
  readonly width: number;
  /** Which sheet was read, where there are others. */
  readonly notices: readonly string[];
  /** What is odd about cells. */
  readonly problems: readonly string[];
}

/**
 * The rows of a sheet: the one that is named, or the first that is not hidden.
 *
 * @throws when there is no such sheet, or nothing stands in it.
 */
export function readSheet({ workbook, hidden }: OpenedWorkbook, file: string, sheet?: string): SheetRows {
  const name = chosenSheet(workbook, hidden, sheet, file);
  const notices: string[] = [];
  const others = workbook.SheetNames.length - 1;
  if (sheet === undefined && workbook.SheetNames[0] !== name) {
    notices.push(`${file}: the first sheet is hidden, so "${name}" was read. Name another with its sheet.`);
  } else if (sheet === undefined && others > 0) {
    notices.push(`${file} has ${others + 1} sheets; "${name}" was read.`);
  }
  const { rows, problems } = sheetCells(workbook.Sheets[name], Boolean(workbook.Workbook?.WBProps?.date1904));
  if (rows.length === 0)
    throw new Error(`The sheet "${name}" of ${file} is empty: it should begin with a row of column names.`);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return { name, rows, width, notices, problems };
}

function chosenSheet(
  { SheetNames }: WorkBook,
  hidden: ReadonlySet<string>,
  wanted: string | undefined,
  file: string,
): string {
  const name = wanted ?? SheetNames.find((each) => !hidden.has(each)) ?? SheetNames[0] ?? "";
  if (SheetNames.includes(name)) return name;
  throw new RangeError(
    `${file} has no sheet called "${name}".${didYouMean(name, SheetNames)} ` +
      `The sheets are: ${listNames(SheetNames, name)}.`,
  );
}
