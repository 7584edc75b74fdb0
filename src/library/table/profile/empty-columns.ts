import { counted, type ProfileFinding } from "./finding.js";

/** Columns in which no cell holds a value, all in one line: state files have dozens of them. */
export function emptyColumns(names: readonly string[], rows: number): readonly ProfileFinding[] {
  if (names.length === 0 || rows < 2) return [];
  return [
    {
      finding: "nothing known",
      column: names.join(", "),
      rows,
      says:
        names.length === 1
          ? "No cell holds a value."
          : `No cell holds a value in these ${counted(names.length)} columns.`,
      next:
        names.length === 1 ? "Leave the column out, or find out why." : "Leave them out, or find out why.",
      examples: [],
    },
  ];
}
