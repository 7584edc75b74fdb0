import { allLayouts } from "../layouts/known-layouts.js";
import { findLayout } from "../layouts/recognize/find-layout.js";
import { layoutMatch } from "../layouts/recognize/layout-answer.js";
import type { LayoutMatch } from "../layouts/recognize/layout-match.js";
import { checkOptions } from "../table/columns/check-options.js";
import { readBytes, readPieces } from "../table/read/read-bytes.js";
import { READ_CSV_OPTIONS, type ReadCSVOptions } from "../table/read/read-csv-options.js";
import { openGiven } from "./open-given.js";

/** What the content of the file does not say. */
export interface RecognizeLayoutOptions extends Pick<ReadCSVOptions, "delimiter" | "encoding"> {
  /** The sheet of a workbook. Default: the first that is not hidden. */
  readonly sheet?: string | undefined;
}

/**
 * Says which known file this is: a state's voter file or history, the export of a tool, a vendor's list. It goes by the
 * names of the columns, or, in a file without them, by the width and by what the cells in each place look like.
 *
 * Only the first megabyte is looked at, nothing of it is kept, and the answer repeats no cell. A layout that is described
 * with low confidence, or fits only halfway, is named as a guess and never used unless it is asked for by name.
 *
 * @param path the file; it may be of any size, packed (.gz, .zip with one table) or a workbook.
 * @param options `delimiter`, `encoding` and `sheet`, where the content does not say them.
 * @returns which layout, how sure, and what is new, missing or renamed against it.
 * @throws when the file cannot be read.
 * @example
 * writeCSV("history.csv", { VoterID: ["800000012"], ElectionDate: ["11/05/2024"], VotingMethod: ["IP"] }, { overwrite: true });
 * const found = recognizeLayout("history.csv");
 * found.layout; // "ok-vh"
 * found.certainty; // "likely"
 */
export function recognizeLayout(path: string, options: RecognizeLayoutOptions = {}): LayoutMatch {
  checkOptions("recognizeLayout", options, {
    delimiter: "text",
    encoding: READ_CSV_OPTIONS.encoding,
    sheet: "text",
  });
  const { seen } = openGiven({ name: path, pieces: readPieces(path), whole: () => readBytes(path) }, options);
  return layoutMatch(seen, findLayout(seen, allLayouts()));
}
