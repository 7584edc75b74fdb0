import type { PlainValue } from "../columns/plain-value.js";
import { cellWord } from "../columns/plain-value.js";
import type { CountedColumn } from "./counted-column.js";
import { counted, examplesOf, type ProfileFinding } from "./finding.js";
import { isLabelName } from "./label-names.js";
import { lostZeros } from "./lost-zeros.js";
import type { ProfiledColumn } from "./profiled-column.js";

/** True for a column whose digits are labels and that was read as numbers. */
export function holdsCodes(column: CountedColumn): boolean {
  return (
    column.kind === "whole number" &&
    column.counts.size > 1 &&
    isLabelName(column.name) &&
    !isRowNumber(column) &&
    // Zeros that are lost say more.
    lostZeros(column).length === 0
  );
}

/** The columns that hold codes, all in one line: a mean of precincts says nothing. */
export function codesAsNumbers(found: readonly ProfiledColumn[]): readonly ProfileFinding[] {
  const [first] = found;
  if (first === undefined) return [];
  const names = found.map(({ name }) => name);
  return [
    {
      finding: "codes as numbers",
      column: names.join(", "),
      rows: Math.max(...found.map(({ known }) => known)),
      says: `${found.length === 1 ? "This column holds" : `These ${counted(found.length)} columns hold`} codes, which are labels made of digits, and ${found.length === 1 ? "was" : "were"} read as numbers.`,
      next: `Keep them as text, so that no zero in front is lost: --text ${names.map((name) => (/[\s,]/.test(name) ? `"${name.replaceAll(",", "\\,")}"` : name)).join(",")}, or types in readCSV.`,
      examples: examplesOf(firstKnown(first)),
    },
  ];
}

/** A short id counts the rows of a table; nobody has such a number on a card. */
function isRowNumber({ name, counts }: CountedColumn): boolean {
  if (!/(^|[^a-z])(id|no|number|key)$/i.test(name)) return false;
  for (const value of counts.keys()) if (cellWord(value).length >= 5) return false;
  return true;
}

function firstKnown({ rows, cell }: ProfiledColumn): readonly PlainValue[] {
  const found: PlainValue[] = [];
  for (let row = 0; row < rows && found.length < 3; row++) {
    const value = cell(row);
    if (value !== null) found.push(value);
  }
  return found;
}
