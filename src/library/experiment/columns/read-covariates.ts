import { refuseWrittenNumbers } from "../../table/clean/written-number.js";
import type { Data } from "../../table/columns/data.js";
import { describeCell } from "../../table/columns/describe-cell.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { cellWord } from "../../table/columns/plain-value.js";
import { requireDistinctLooks } from "../../table/columns/require-distinct-looks.js";
import { requireListed } from "../../table/columns/require-listed.js";
import { openColumns } from "./open-columns.js";
import { readNumbers } from "./read-numbers.js";

/** What was known about people before the experiment, as number columns: one per covariate, or one per level of a text. */
export interface Covariate {
  /** The column's name, or "column: level" for a text. */
  readonly name: string;
  readonly values: Float64Array;
}

/**
 * Covariates as numbers.
 *
 * @param rows the row numbers to take, in order. Default: all.
 * @param levels "all" gives every level of a text column, "but-first" leaves the first by code point out.
 * @throws when a value is missing, or a text column has more than 50 levels.
 */
export function readCovariates(
  data: Data,
  names: readonly string[],
  levels: "all" | "but-first",
  rows?: Int32Array,
): Covariate[] {
  requireListed(names, "covariates", '["age", "party"]');
  const columns = openColumns(data);
  return names.flatMap((name) => {
    const column = columns.get(name);
    const count = rows?.length ?? column.length;
    const rowAt = (i: number): number => rows?.[i] ?? i;
    for (let i = 0; i < count; i++) {
      const row = rowAt(i);
      if (isMissing(column[row])) {
        throw new RangeError(missingCovariate(name, row + 1));
      }
    }
    // Numbers of a long list are used where they are.
    if (column instanceof Float64Array) {
      const taken = rows === undefined ? column : Float64Array.from(rows, (row) => column[row] as number);
      return [{ name, values: readNumbers(taken, name).values }];
    }
    const values = Array.from({ length: count }, (_, i) => column[rowAt(i)]);
    if (values.some((value) => typeof value === "string")) {
      const odd = values.findIndex((value) => typeof value !== "string");
      if (odd >= 0) {
        throw new TypeError(
          `The covariate "${name}" holds texts, but row ${rowAt(odd) + 1} holds ${describeCell(values[odd])}. Make the column all text or all numbers.`,
        );
      }
      const present = [...new Set(values.map(cellWord))].sort();
      requireDistinctLooks(present, name, "levels");
      refuseWrittenNumbers(name, present);
      if (present.length > 50) {
        throw new RangeError(
          `The covariate "${name}" has ${present.length} different texts, which is too many to compare. Group them first.`,
        );
      }
      return present.slice(levels === "all" ? 0 : 1).map((level) => ({
        name: `${name}: ${level}`,
        values: Float64Array.from(values, (value) => (cellWord(value) === level ? 1 : 0)),
      }));
    }
    return [{ name, values: readNumbers(values, name).values }];
  });
}

/** What is said of a covariate that is not known of everybody. @param row the first such row, counted from 1. */
export function missingCovariate(name: string, row: number): string {
  return `The covariate "${name}" is missing in row ${row}. Fill it, for example with the average, or leave the column out.`;
}

/** @throws when the arms are to be compared by no column at all: an empty table would look like balance. */
export function requireSomeCovariates(names: readonly string[]): void {
  if (!Array.isArray(names) || names.length > 0) return;
  throw new RangeError(
    'covariates names no column, so there is nothing to look at. Name some, such as ["age", "party"].',
  );
}
