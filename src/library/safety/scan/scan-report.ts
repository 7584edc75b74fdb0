import { scanFiles } from "./scan-files.js";

/** One line of a report on files: one kind of personal data in one column, or why there is none. */
export interface ScanReportRow {
  readonly file: string;
  /** "table", "sheet People", "cell 3 output"; empty when nothing was found or read. */
  readonly part: string;
  readonly column: string;
  /** The kind of personal data, "nothing found", "not read" or "left out". */
  readonly kind: string;
  /** The share of the rows that hold it, from 0 to 1; null when nothing was found or read. */
  readonly share: number | null;
  /** One masked value: its shape, never what it says. */
  readonly example: string;
  /** What to do, or why the file was not read. */
  readonly advice: string;
}

/**
 * Looks for personal data in a file or a folder, as `scanFiles` does, and gives one flat list to show or to save. A file
 * without a finding has a line too, because the scanner does not see every case.
 *
 * @param path a file or a folder, as seen from the folder of the notebook.
 * @throws when there is nothing at the path.
 * @example
 * writeCSV("list.csv", { contact: ["ana@example.org"] }, { overwrite: true });
 * const [row] = await scanReport("list.csv");
 * row.kind; // "email"
 */
export async function scanReport(path: string): Promise<readonly ScanReportRow[]> {
  const scanned = await scanFiles(path);
  return Object.freeze(
    scanned.flatMap(({ file, findings, skipped, leftOut }): ScanReportRow[] => {
      const none = { file, part: "", column: "", share: null, example: "" };
      const unread: ScanReportRow[] =
        skipped === undefined
          ? []
          : [Object.freeze({ ...none, kind: leftOut === true ? "left out" : "not read", advice: skipped })];
      if (findings.length === 0 && unread.length > 0) return unread;
      if (findings.length === 0) {
        const advice = "Look at it yourself: the scanner misses what it does not know.";
        return [Object.freeze({ ...none, kind: "nothing found", advice })];
      }
      const found = findings.map(({ part, column, kind, share, examples, advice }) =>
        Object.freeze({ file, part, column, kind, share, example: examples[0] ?? "", advice }),
      );
      return [...found, ...unread];
    }),
  );
}
