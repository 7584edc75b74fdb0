import { isNoteBelow } from "../clean/note-below.js";
import { counted, type ProfileFinding } from "./finding.js";
import type { ProfiledColumn } from "./profiled-column.js";

/** A note may take several rows. */
const LAST = 5;

/** Last rows that hold nothing but a note, such as the source of the numbers: whoever counts rows counts them. */
export function noteRows(columns: readonly ProfiledColumn[], rows: number): readonly ProfileFinding[] {
  if (columns.length < 2) return [];
  const found: { readonly row: number; readonly column: string }[] = [];
  // The first row is data, whatever it says.
  for (let row = rows - 1; row > Math.max(0, rows - 1 - LAST); row--) {
    const filled = columns.filter(({ cell }) => cell(row) !== null);
    const [only] = filled;
    const text = only?.cell(row);
    if (filled.length !== 1 || only === undefined || typeof text !== "string" || !isNoteBelow(text)) break;
    found.unshift({ row, column: only.name });
  }
  if (found.length === 0) return [];
  const many = found.length > 1;
  return [
    {
      finding: "note row",
      column: [...new Set(found.map(({ column }) => column))].join(", "),
      rows: found.length,
      says: many
        ? `The last ${counted(found.length)} rows look like notes below the table: each holds one text and nothing else.`
        : "The last row looks like a note below the table: it holds one text and nothing else.",
      next: `Leave ${many ? "these rows" : "this row"} out before you count or join.`,
      examples: found.slice(0, 3).map(({ row }) => `row ${row + 1}`),
    },
  ];
}
