import { isMissing } from "../columns/is-missing.js";
import { isCodeName } from "../read/type-column.js";
import { counted, type ProfiledColumn, type ProfileFinding } from "./finding.js";

/** Words that name a row of sums, in the languages of the lists that people have. */
const NAMES = /^(grand |sub)?-?totals?\b|^(sum|all|statewide|overall|gesamt|summe|suma|total general)$/i;

/** A total may be rounded at its last digit. */
const NEAR = 1e-9;

/**
 * A first row, or one of the last three, that adds up the rows below or above it: every sum over the column then counts
 * everything twice.
 *
 * A row counts when every column of numbers in it is the sum of the others, or when one is and the row is called "Total" or,
 * alone among the rows, nothing.
 */
export function totalRows(columns: readonly ProfiledColumn[], rows: number): readonly ProfileFinding[] {
  const measures = columns.filter(
    ({ name, kind, counts }) =>
      (kind === "number" || kind === "whole number") && !isCodeName(name) && counts.size > 1,
  );
  if (measures.length === 0) return [];
  const last = [rows - 1, rows - 2, rows - 3].filter((row) => row >= 2);
  for (const row of rows > 2 ? [...last, 0] : last) {
    const sums = measures.filter(({ values }) => isSum(values, row));
    const label = columns.find(({ values }) => {
      const value = values[row];
      return typeof value === "string" && NAMES.test(value.trim());
    });
    // Two numbers may be a sum by chance; several columns, or a name, are none.
    const isTotal =
      label === undefined && !isNameless(columns, row)
        ? sums.length === measures.length && sums.length > 1
        : sums.length > 0;
    if (!isTotal) continue;
    const [first] = sums;
    return [
      {
        finding: "total row",
        column: sums.map(({ name }) => name).join(", "),
        rows: 1,
        says: `Row ${counted(row + 1)} adds up the rows ${row === 0 ? "below" : "above"} it${label === undefined ? "" : ` ("${String(label.values[row]).trim()}" in ${label.name})`}: a sum of "${first?.name}" counts everything twice.`,
        next: "Leave this row out before you add, average or count.",
        examples: [`row ${row + 1}`],
      },
    ];
  }
  return [];
}

/** True when the first column of text names every row but this one: a sum has no county. */
function isNameless(columns: readonly ProfiledColumn[], row: number): boolean {
  const names = columns.find(({ kind }) => kind === "text")?.values ?? [];
  return names.length > 0 && isMissing(names[row]) && names.filter(isMissing).length === 1;
}

function isSum(values: ProfiledColumn["values"], row: number): boolean {
  const total = values[row];
  if (typeof total !== "number" || total === 0) return false;
  const others = (row === 0 ? values.slice(1) : values.slice(0, row)).filter(
    (value) => typeof value === "number",
  );
  const sum = others.reduce((all, value) => all + value, 0);
  return others.length > 1 && Math.abs(sum - total) <= NEAR * Math.max(1, Math.abs(sum));
}
