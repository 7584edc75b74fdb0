import type { ProfileFinding } from "./finding.js";

/** A table without rows has no faults and nothing else: an export that failed looks so. */
export function noRows(rows: number): readonly ProfileFinding[] {
  if (rows > 0) return [];
  return [
    {
      finding: "no rows",
      column: "",
      rows: 0,
      says: "The table has column names and no rows.",
      next: "Look at the filter or the export that made it.",
      examples: [],
    },
  ];
}
