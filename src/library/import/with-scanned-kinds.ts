import type { ImportReport } from "../layouts/read/import-report.js";
import type { OpenedImport } from "../layouts/read/open-import.js";
import { scanColumns } from "../safety/scan/scan-personal-data.js";
import type { PlainValue } from "../table/columns/plain-value.js";

/** So many rows show what is personal in a column that nobody has described. */
const LOOKED_AT = 2000;

/** The report with what the scan for personal data finds in columns of which the layout says nothing. */
export function withScannedKinds(
  report: ImportReport,
  columns: readonly (readonly PlainValue[])[],
): ImportReport {
  if (report.columns.every(({ described }) => described)) return report;
  const names = report.columns.map(({ column }) => column);
  const found = scanColumns(
    Object.fromEntries(names.map((name, at) => [name, columns[at]?.slice(0, LOOKED_AT) ?? []])),
  );
  const kinds = new Map(found.map(({ column, kind }) => [column, kind]));
  return {
    ...report,
    columns: report.columns.map((column) =>
      column.described ? column : { ...column, kind: kinds.get(column.column) ?? column.kind },
    ),
  };
}

/** The first rows of a file, by column. */
export function firstRows(opened: OpenedImport): readonly (readonly PlainValue[])[] {
  const columns: PlainValue[][] = opened.names.map(() => []);
  for (const lists of opened.batches()) {
    lists.forEach((values, at) => {
      for (const value of values) columns[at]?.push(value);
    });
    if ((columns[0]?.length ?? 0) >= LOOKED_AT) break;
  }
  return columns;
}
