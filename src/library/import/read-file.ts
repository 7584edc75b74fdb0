import type { ColumnTable } from "arquero";
import { today } from "../files/today.js";
import type { ImportReport } from "../layouts/read/import-report.js";
import { openImport } from "../layouts/read/open-import.js";
import { tryDayNumber } from "../table/clean/normalize-date.js";
import { checkOptions, type KnownOptions } from "../table/columns/check-options.js";
import { type Data, toTable } from "../table/columns/data.js";
import { freezeDeep } from "../table/columns/freeze-deep.js";
import { makeTable } from "../table/columns/make-table.js";
import type { PlainValue } from "../table/columns/plain-value.js";
import { wholeBytes } from "../table/read/byte-pieces.js";
import { sayNotice } from "../table/read/notice.js";
import { readBytes } from "../table/read/read-bytes.js";
import { READ_CSV_OPTIONS, type ReadCSVOptions } from "../table/read/read-csv-options.js";
import { allAtOnce } from "../table/read/steps.js";
import { openGiven } from "./open-given.js";
import { withScannedKinds } from "./with-scanned-kinds.js";

/** How `readFile` reads. What is left out is recognized by the content of the file. */
export interface ReadFileByLayoutOptions
  extends Pick<ReadCSVOptions, "delimiter" | "encoding" | "ragged" | "onNotice"> {
  /** "auto" (the default) recognizes the layout, a name of `layoutNames()` says which, "none" goes by names and cells alone. */
  readonly layout?: string | undefined;
  /** The sheet of a workbook. Default: the first that is not hidden. */
  readonly sheet?: string | undefined;
  /** false leaves out the columns with the words for codes. Default true. */
  readonly labels?: boolean | undefined;
  /** The day of the file, such as "2026-11-03", by which births and years of two digits are judged. Default: today. */
  readonly asOf?: string | undefined;
}

/** What `checkOptions` knows of them. */
export const READ_FILE_BY_LAYOUT_OPTIONS: KnownOptions<ReadFileByLayoutOptions> = {
  layout: "text",
  labels: "yes or no",
  asOf: "text",
  sheet: "text",
  delimiter: "text",
  encoding: READ_CSV_OPTIONS.encoding,
  ragged: READ_CSV_OPTIONS.ragged,
  onNotice: "function",
};

// A table cannot carry its report itself, and must not be kept alive by it.
const reports = new WeakMap<ColumnTable, ImportReport>();

/**
 * Reads a voter file, a vote history or the export of a tool into a table, by its layout: marks, letters and header, spaces
 * around cells, days of any writing as 2026-11-03, placeholders such as 1/1/1900 or XX/XX/XXXX as missing, ids and codes as
 * text with their zeros, the words of codes in a column beside them, two columns of one name told apart, lines of fixed
 * width cut.
 *
 * The file may be packed (.gz, or .zip with one table in it) or a workbook (.xlsx): its content says what it is.
 *
 * A file that nobody has described is read by the names of its columns and by its cells. A layout of low confidence is never
 * used unless it is named. What was changed and what was not understood is said in notices and in `importReport`. The file
 * is read whole into memory; of any size, `movement-data import` writes it into another file.
 *
 * @param path the file, as seen from the folder of the notebook.
 * @throws in one sentence that repeats no cell: a missing file, one that holds no table or several, a row with too few or too many cells,
 *   a layout that does not exist or that the file does not have.
 * @example
 * const rows = { VoterID: ["800000012", "800000013"], ElectionDate: ["11/05/2024", "11/8/2022"], VotingMethod: ["IP", "AB"] };
 * writeCSV("history.csv", rows, { overwrite: true });
 * const history = readFile("history.csv", { layout: "ok-vh", onNotice: () => {} });
 * history.array("ElectionDate"); // ["2024-11-05", "2022-11-08"]
 * history.array("VotingMethod_label"); // ["at the polling place", "absentee"]
 */
export function readFile(path: string, options: ReadFileByLayoutOptions = {}): ColumnTable {
  checkOptions("readFile", options, READ_FILE_BY_LAYOUT_OPTIONS);
  const { asOf = today(), onNotice, ...others } = options;
  if (tryDayNumber(asOf) === undefined)
    throw new RangeError(`asOf is a day such as "2026-11-03", but it is "${String(asOf)}".`);
  const { layout, labels, ...how } = others;
  const bytes = readBytes(path);
  const source = openGiven({ name: path, pieces: wholeBytes(bytes), whole: () => bytes }, how);
  const opened = allAtOnce(openImport(source, path, { layout, labels, asOf }));
  const columns = opened.names.map((): PlainValue[] => []);
  for (const batch of opened.batches())
    batch.forEach((values, column) => {
      for (const value of values) columns[column]?.push(value);
    });
  const report = freezeDeep(withScannedKinds(opened.report(), columns));
  const open = report.notUnderstood.map(({ column, says }) => `${column}: ${says}`);
  [report.summary, ...report.reading, ...open].forEach(sayNotice(onNotice));
  const table = makeTable(opened.names.map((name, column) => [name, columns[column] ?? []]));
  reports.set(table, report);
  return table;
}

/**
 * What `readFile` did with a file: the layout, the type and meaning of each column, what is personal in it, what was changed,
 * what was not understood, and what goes wrong with such files. It repeats no cell of the file.
 *
 * The values, missing ones too, are not looked at.
 *
 * @param table what `readFile` gave; a table that you made from it has no report.
 * @throws when the table was not read by `readFile`.
 * @example
 * const rows = { VoterID: ["800000012", "800000013"], ElectionDate: ["11/05/2024", "11/8/2022"], VotingMethod: ["IP", "ZZ"] };
 * writeCSV("history.csv", rows, { overwrite: true });
 * const report = importReport(readFile("history.csv", { onNotice: () => {} }));
 * report.layout; // "ok-vh"
 * report.notUnderstood[0]?.column; // "VotingMethod"
 */
export function importReport(table: Data): ImportReport {
  const report = reports.get(toTable(table));
  if (report !== undefined) return report;
  throw new RangeError(
    "This table has no report: it is not what `readFile` gave. Ask for the report before you filter or group.",
  );
}
