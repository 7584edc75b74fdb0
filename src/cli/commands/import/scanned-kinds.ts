import type { ImportReport } from "../../../library/layouts/read/import-report.js";
import type { OpenedImport } from "../../../library/layouts/read/open-import.js";
import { scanPersonalData } from "../../../library/safety/scan/scan-personal-data.js";
import type { PlainValue } from "../../../library/table/columns/plain-value.js";

/** So many rows show what is personal in a column that nobody has described. */
const LOOKED_AT = 2000;

/** The report with what the scan for personal data finds in columns of which the layout says nothing. */
export function withScannedKinds(opened: OpenedImport, report: ImportReport): ImportReport {
  if (report.columns.every(({ described }) => described)) return report;
  const rows: PlainValue[][] = opened.names.map(() => []);
  for (const lists of opened.batches()) {
    lists.forEach((values, column) => {
      for (const value of values) rows[column]?.push(value);
    });
    if ((rows[0]?.length ?? 0) >= LOOKED_AT) break;
  }
  // Columns by their place: a name that repeats a person would be masked.
  const found = scanPersonalData(
    Object.fromEntries(opened.names.map((name, column) => [name, rows[column]?.slice(0, LOOKED_AT) ?? []])),
  );
  const kinds = new Map(found.map(({ column, kind }) => [column, kind]));
  return {
    ...report,
    columns: report.columns.map((column) =>
      column.described ? column : { ...column, kind: kinds.get(column.column) ?? column.kind },
    ),
  };
}
