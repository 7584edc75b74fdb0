import type { ColumnTable } from "arquero";
import { howMany } from "../../words/how-many.js";
import { type Data, toTable } from "../columns/data.js";
import { freezeDeep } from "../columns/freeze-deep.js";
import { knownValue, type PlainValue } from "../columns/plain-value.js";
import { codesAsNumbers, holdsCodes } from "./codes-as-numbers.js";
import { type CountedColumn, countColumn } from "./counted-column.js";
import { cutNumbers } from "./cut-numbers.js";
import { dateOrders } from "./date-orders.js";
import { type ColumnProfile, describeColumn } from "./describe-column.js";
import { emptyColumns } from "./empty-columns.js";
import { equalRows } from "./equal-rows.js";
import { farValues } from "./far-values.js";
import { examplesOf, type ProfileFinding } from "./finding.js";
import { lostZeros } from "./lost-zeros.js";
import { missingCodes } from "./missing-codes.js";
import { noRows } from "./no-rows.js";
import { noteRows } from "./note-row.js";
import { numbersAsText } from "./numbers-as-text.js";
import type { ProfiledColumn } from "./profiled-column.js";
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

const COLUMN_CHECKS = [
  lostZeros,
  cutNumbers,
  numbersAsText,
  dateOrders,
  missingCodes,
  spellingVariants,
  farValues,
];

/**
 * Looks a table over before you trust it: kinds, gaps, ranges, duplicates, and the faults that spoil joins and sums.
 *
 * It says first what stands for "not known" (placeholder birthdays, covered cells), years of two digits, and codes that were
 * read as numbers. It finds lost leading zeros, numbers whose digits a spreadsheet cut, numbers written as text, mixed date orders, codes for "missing", one label written in
 * several ways, values far from the rest, totals that repeat in many rows, a last row that adds up the others, and notes below the table. It changes nothing: a finding is a
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
  const looks = table.columnNames().map((name) => lookAt(table, name));
  const columns = looks.map(({ column }) => column);
  const keys = columns
    .filter(({ known, distinct }) => rows > 0 && known === rows && distinct === rows)
    .map(({ name }) => name);
  const duplicateRows = keys.length > 0 ? 0 : repeatsOf(columns, rows);
  const findings = [
    ...noRows(rows),
    ...looks.flatMap(({ first }) => first),
    ...codesAsNumbers(looks.filter(({ isCode }) => isCode).map(({ column }) => column)),
    ...repeatedRows(duplicateRows),
    ...repeatedTotals(columns),
    ...totalRows(columns, rows),
    ...noteRows(columns, rows),
    ...looks.flatMap(({ others }) => others),
    ...emptyColumns(
      columns.filter(({ known }) => known === 0).map(({ name }) => name),
      rows,
    ),
  ];
  return freezeDeep({
    rows,
    columns: looks.map(({ described }) => described),
    keys,
    duplicateRows,
    findings,
    summary:
      `${howMany(rows, "row", "rows")}, ${howMany(columns.length, "column", "columns")}. ` +
      (keys.length === 0 ? "No column names a row by itself. " : `A row is named by: ${keys.join(", ")}. `) +
      (findings.length === 0 ? "Nothing stands out." : `To look at: ${tally(findings)}.`),
  });
}

/** What is found in one column by itself. Its different values are forgotten afterwards: they may be as many as the rows. */
function lookAt(table: ColumnTable, name: string) {
  const cellAt = table.getter(name);
  const cell = (row: number): PlainValue => knownValue(cellAt(row));
  const counted = countColumn(name, table.numRows(), cell);
  const { kind, rows, known, counts } = counted;
  const described = describeColumn(counted);
  const column: ProfiledColumn = {
    name,
    kind,
    rows,
    known,
    distinct: counts.size,
    median: described.median,
    cell,
  };
  return {
    column,
    described,
    first: unknownDays(counted),
    isCode: holdsCodes(counted),
    others: [...constant(counted), ...COLUMN_CHECKS.flatMap((check) => check(counted))],
  };
}

/** How many rows repeat an earlier one in every column. */
function repeatsOf(columns: readonly ProfiledColumn[], rows: number): number {
  const all = Uint32Array.from({ length: rows }, (_, row) => row);
  return equalRows(columns, all).reduce((sum, group) => sum + group.length - 1, 0);
}

function constant({ name, rows, known, counts }: CountedColumn): readonly ProfileFinding[] {
  if (rows < 2 || counts.size !== 1) return [];
  return [
    {
      finding: "one value only",
      column: name,
      rows: known,
      says: "Every known cell holds the same value.",
      next:
        known < rows
          ? "Find out what an empty cell means: where it means no, this is a column of yes and no."
          : "Leave the column out, or find out why.",
      examples: examplesOf(counts.keys()),
    },
  ];
}

function tally(findings: readonly ProfileFinding[]): string {
  const columns = new Map<string, string[]>();
  for (const { finding, column } of findings) columns.set(finding, [...(columns.get(finding) ?? []), column]);
  return [...columns]
    .map(([finding, names]) => `${finding}${names[0] === "" ? "" : ` (${[...new Set(names)].join("; ")})`}`)
    .join(", ");
}
