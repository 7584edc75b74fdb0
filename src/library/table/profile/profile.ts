import { columnKind } from "../columns/column-kind.js";
import { type Data, toTable } from "../columns/data.js";
import { freezeDeep } from "../columns/freeze-deep.js";
import { knownValue, type PlainValue } from "../columns/plain-value.js";
import { codesAsNumbers } from "./codes-as-numbers.js";
import { dateOrders } from "./date-orders.js";
import { type ColumnProfile, describeColumn } from "./describe-column.js";
import { emptyColumns } from "./empty-columns.js";
import { farValues } from "./far-values.js";
import { counted, examplesOf, type ProfiledColumn, type ProfileFinding } from "./finding.js";
import { lostZeros } from "./lost-zeros.js";
import { missingCodes } from "./missing-codes.js";
import { numbersAsText } from "./numbers-as-text.js";
import { repeatedRows } from "./repeated-rows.js";
import { repeatedTotals } from "./repeated-totals.js";
import { spellingVariants } from "./spelling-variants.js";
import { totalRows } from "./total-row.js";
import { unknownDays } from "./unknown-days.js";

/** A table in numbers, and what to look at before you count anything. */
export interface TableProfile {
  readonly rows: number;
  readonly columns: readonly ColumnProfile[];
  /** Columns without gaps in which every value is different: each can name a row. */
  readonly keys: readonly string[];
  /** Rows that repeat an earlier row in every column. */
  readonly duplicateRows: number;
  readonly findings: readonly ProfileFinding[];
  /** The same in words. */
  readonly summary: string;
}

const COLUMN_CHECKS = [lostZeros, numbersAsText, dateOrders, missingCodes, spellingVariants, farValues];

/**
 * Looks a table over before you trust it: kinds, gaps, ranges, duplicates, and the faults that spoil joins and sums.
 *
 * It says first what stands for "not known" (placeholder birthdays, covered cells), years of two digits, and codes that were
 * read as numbers. It finds lost leading zeros, numbers written as text, mixed date orders, codes for "missing", one label written in
 * several ways, values far from the rest, totals that repeat in many rows, and a last row that adds up the others. It changes nothing: a finding is a
 * question for a person. Method: quantiles of type 7 (Hyndman and Fan 1996), outer fences (Tukey 1977).
 *
 * @throws when the value is not a table.
 * @example
 * const report = profile({ fips: ["1001", "26121", "26005"], diff: ["3,642", "12", "7"] });
 * report.findings.map((row) => row.finding); // ["lost leading zeros", "numbers as text"]
 * report.keys; // ["fips", "diff"]
 */
export function profile(data: Data): TableProfile {
  const table = toTable(data);
  const rows = table.numRows();
  const columns = table
    .columnNames()
    .map((name) => profiledColumn(name, Array.from<unknown>(table.array(name))));
  const duplicateRows = rows - distinctRows(columns, rows);
  const findings = [
    ...columns.flatMap(unknownDays),
    ...codesAsNumbers(columns),
    ...repeatedRows(duplicateRows),
    ...repeatedTotals(columns),
    ...totalRows(columns, rows),
    ...columns.flatMap((column) => [...constant(column), ...COLUMN_CHECKS.flatMap((check) => check(column))]),
    ...emptyColumns(
      columns.filter(({ known }) => known.length === 0).map(({ name }) => name),
      rows,
    ),
  ];
  const keys = columns
    .filter(({ known, counts }) => rows > 0 && known.length === rows && counts.size === rows)
    .map(({ name }) => name);
  return freezeDeep({
    rows,
    columns: columns.map(describeColumn),
    keys,
    duplicateRows,
    findings,
    summary:
      `${counted(rows)} rows, ${columns.length} columns. ` +
      (keys.length === 0 ? "No column names a row by itself. " : `A row is named by: ${keys.join(", ")}. `) +
      (findings.length === 0 ? "Nothing stands out." : `To look at: ${tally(findings)}.`),
  });
}

function profiledColumn(name: string, cells: readonly unknown[]): ProfiledColumn {
  const values = cells.map(knownValue);
  const counts = new Map<PlainValue, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return { name, kind: columnKind(values), values, known: values.filter(isKnown), counts };
}

function distinctRows(columns: readonly ProfiledColumn[], rows: number): number {
  // A column without repeats settles it without a look at the others.
  if (columns.some(({ counts }) => counts.size === rows)) return rows;
  const seen = new Set<string>();
  for (let row = 0; row < rows; row++) seen.add(JSON.stringify(columns.map(({ values }) => values[row])));
  return seen.size;
}

function constant({ name, values, known, counts }: ProfiledColumn): readonly ProfileFinding[] {
  if (values.length < 2 || counts.size !== 1) return [];
  return [
    {
      finding: "one value only",
      column: name,
      rows: known.length,
      says: "Every known cell holds the same value.",
      next: "Leave the column out, or find out why.",
      examples: examplesOf(known.slice(0, 1)),
    },
  ];
}

function tally(findings: readonly ProfileFinding[]): string {
  const columns = new Map<string, string[]>();
  for (const { finding, column } of findings) columns.set(finding, [...(columns.get(finding) ?? []), column]);
  return [...columns]
    .map(([finding, names]) => `${finding}${names[0] === "" ? "" : ` (${names.join("; ")})`}`)
    .join(", ");
}

function isKnown(value: PlainValue): value is string | number | boolean {
  return value !== null;
}
