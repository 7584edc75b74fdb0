import { hasCutDigits } from "../clean/cut-digits.js";
import type { CountedColumn } from "./counted-column.js";
import { counted, type ProfileFinding } from "./finding.js";
import { Tally } from "./tally.js";

/** Long numbers that a spreadsheet wrote as 1.23457E+11: their last digits are not in the file. */
export function cutNumbers({ name, kind, counts }: CountedColumn): readonly ProfileFinding[] {
  if (kind !== "text" && kind !== "mixed") return [];
  const cut = new Tally();
  for (const [value, rows] of counts)
    if (typeof value === "string" && hasCutDigits(value)) cut.add(value, rows);
  if (cut.rows === 0) return [];
  return [
    {
      finding: "cut digits",
      column: name,
      rows: cut.rows,
      says: `${counted(cut.rows)} ${cut.rows === 1 ? "cell of" : "cells of"} "${name}" ${cut.rows === 1 ? "is a long number" : "are long numbers"} whose last digits a spreadsheet did not write: several ids or phones may have become one.`,
      next: "Export the list again, and open it with this column as text.",
      examples: cut.examples,
    },
  ];
}
