import { counted, examplesOf, type ProfiledColumn, type ProfileFinding } from "./finding.js";
import { isLabelName } from "./label-names.js";
import { lostZeros } from "./lost-zeros.js";

/** Columns whose digits are labels and that were read as numbers, all in one line: a mean of precincts says nothing. */
export function codesAsNumbers(columns: readonly ProfiledColumn[]): readonly ProfileFinding[] {
  const found = columns.filter(
    (column) =>
      column.kind === "whole number" &&
      column.counts.size > 1 &&
      isLabelName(column.name) &&
      !isRowNumber(column) &&
      // Zeros that are lost say more.
      lostZeros(column).length === 0,
  );
  if (found.length === 0) return [];
  const names = found.map(({ name }) => name);
  return [
    {
      finding: "codes as numbers",
      column: names.join(", "),
      rows: Math.max(...found.map(({ known }) => known.length)),
      says: `${found.length === 1 ? "This column holds" : `These ${counted(found.length)} columns hold`} codes, which are labels made of digits, and ${found.length === 1 ? "was" : "were"} read as numbers.`,
      next: `Keep them as text, so that no zero in front is lost: --text ${names.map((name) => (/[\s,]/.test(name) ? `"${name.replaceAll(",", "\\,")}"` : name)).join(",")}, or types in readCSV.`,
      examples: examplesOf(found[0]?.known.slice(0, 3) ?? []),
    },
  ];
}

/** A short id counts the rows of a table; nobody has such a number on a card. */
function isRowNumber({ name, known }: ProfiledColumn): boolean {
  return /(^|[^a-z])(id|no|number|key)$/i.test(name) && known.every((value) => String(value).length < 5);
}
