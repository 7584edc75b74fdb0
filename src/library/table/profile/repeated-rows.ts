import { counted, type ProfileFinding } from "./finding.js";

/** Rows that repeat an earlier one in every column; nothing when there is none. */
export function repeatedRows(rows: number): readonly ProfileFinding[] {
  if (rows === 0) return [];
  return [
    {
      finding: "duplicate rows",
      column: "",
      rows,
      says: `${counted(rows)} ${rows === 1 ? "row repeats" : "rows repeat"} an earlier row in every column.`,
      next: "Find out whether they are the same thing twice before you drop them.",
      examples: [],
    },
  ];
}
