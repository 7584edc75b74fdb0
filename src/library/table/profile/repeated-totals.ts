import { isCodeName } from "../read/type-column.js";
import { quantile } from "../summary/quantile.js";
import { counted, type ProfiledColumn, type ProfileFinding } from "./finding.js";

/**
 * Groups of three or more rows in which every measure is the same, in a table where that is rare: often the total of a
 * larger place, repeated for each of its parts, and so counted many times in a sum.
 */
export function repeatedTotals(columns: readonly ProfiledColumn[]): readonly ProfileFinding[] {
  const measures = columns.filter(
    ({ name, kind, counts }) =>
      (kind === "number" || kind === "whole number") && !isCodeName(name) && counts.size > 10,
  );
  // A total is a count that hardly two places share; ages and scores repeat anyway.
  const total = measures
    .filter(({ kind, values, counts }) => kind === "whole number" && counts.size > 0.5 * values.length)
    .sort((a, b) => sumOf(b) - sumOf(a))[0];
  if (total === undefined) return [];
  const groups = new Map<string, number[]>();
  total.values.forEach((value, row) => {
    if (value === null || value === 0) return;
    const key = JSON.stringify(measures.map(({ values }) => values[row]));
    const rows = groups.get(key);
    if (rows === undefined) groups.set(key, [row]);
    else rows.push(row);
  });
  // The total of a larger place is larger than most; small counts meet by chance.
  const middle = quantile(Float64Array.from(total.known, Number).sort(), 0.5);
  const repeatedValue = (rows: readonly number[]): number => Number(total.values[rows[0] ?? 0]);
  const repeated = [...groups.values()].filter((rows) => rows.length >= 3 && repeatedValue(rows) >= middle);
  const others = [...groups.values()].filter((rows) => rows.length < 3);
  const otherRows = others.reduce((sum, rows) => sum + rows.length, 0);
  // Rare: hardly any other row repeats, and the groups are few beside the rows that stand alone.
  if (others.length < 0.9 * otherRows || repeated.length > 0.1 * others.length) return [];
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
    ({ kind, values, counts }) =>
      kind === "text" && counts.size > 1 && rows.every((row) => values[row] === values[rows[0] ?? 0]),
  );
  const labels = shared.slice(-2).map(({ name, values }) => `${name} "${values[rows[0] ?? 0]}"`);
  return labels.length === 0
    ? `rows ${rows
        .slice(0, 3)
        .map((row) => row + 1)
        .join(", ")} …`
    : labels.join(", ");
}

function sumOf({ known }: ProfiledColumn): number {
  return known.reduce<number>((sum, value) => sum + Number(value), 0);
}
