import { equalRows } from "./equal-rows.js";
import { counted, type ProfileFinding } from "./finding.js";
import { isLabelName } from "./label-names.js";
import type { ProfiledColumn } from "./profiled-column.js";

/**
 * Groups of three or more rows in which every measure is the same, in a table where that is rare: often the total of a
 * larger place, repeated for each of its parts, and so counted many times in a sum.
 */
export function repeatedTotals(columns: readonly ProfiledColumn[]): readonly ProfileFinding[] {
  const measures = columns.filter(
    ({ name, kind, distinct }) =>
      (kind === "number" || kind === "whole number") && !isLabelName(name) && distinct > 10,
  );
  // A total is a count that hardly two places share; ages and scores repeat anyway.
  const total = measures
    .filter(({ kind, rows, distinct }) => kind === "whole number" && distinct > 0.5 * rows)
    .map((column) => ({ column, sum: sumOf(column) }))
    .sort((a, b) => b.sum - a.sum)[0]?.column;
  if (total === undefined) return [];
  const holding = Uint32Array.from({ length: total.rows }, (_, row) => row).filter(
    (row) => total.cell(row) !== null && total.cell(row) !== 0,
  );
  const groups = equalRows(measures, holding);
  // The total of a larger place is larger than most; small counts meet by chance.
  const middle = total.median ?? 0;
  const repeatedValue = (rows: readonly number[]): number => Number(total.cell(rows[0] ?? 0));
  const repeated = groups.filter((rows) => rows.length >= 3 && repeatedValue(rows) >= middle);
  const pairs = groups.filter((rows) => rows.length === 2).length;
  const alone = holding.length - groups.reduce((sum, rows) => sum + rows.length, 0);
  // Rare: hardly any other row repeats, and the groups are few beside the rows that stand alone.
  if (alone + pairs < 0.9 * (alone + 2 * pairs) || repeated.length > 0.1 * (alone + pairs)) return [];
  return repeated.map((rows) => {
    const value = repeatedValue(rows);
    return {
      finding: "repeated totals",
      column: measures.map(({ name }) => name).join(", "),
      rows: rows.length,
      says:
        `${counted(rows.length)} rows repeat the same numbers in every column of numbers: ${sameLabels(columns, rows)}. ` +
        `A sum of "${total.name}" counts ${counted(value)} ${counted(rows.length)} times: ${counted(value * (rows.length - 1))} too many.`,
      next: "Keep one of these rows, and write down what it stands for.",
      examples: rows.slice(0, 3).map((row) => `row ${row + 1}`),
    } satisfies ProfileFinding;
  });
}

/** What the rows have in common besides their numbers, such as `state_abbr "AK"`. */
function sameLabels(columns: readonly ProfiledColumn[], rows: readonly number[]): string {
  const shared = columns.filter(
    ({ kind, cell, distinct }) =>
      kind === "text" &&
      distinct > 1 &&
      cell(rows[0] ?? 0) !== null &&
      rows.every((row) => cell(row) === cell(rows[0] ?? 0)),
  );
  const labels = shared.slice(-2).map(({ name, cell }) => `${name} "${cell(rows[0] ?? 0)}"`);
  return labels.length === 0
    ? `rows ${rows
        .slice(0, 3)
        .map((row) => row + 1)
        .join(", ")} …`
    : labels.join(", ");
}

function sumOf({ rows, cell }: ProfiledColumn): number {
  let sum = 0;
  for (let row = 0; row < rows; row++) sum += Number(cell(row));
  return sum;
}
