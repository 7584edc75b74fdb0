import { describeCell } from "./describe-cell.js";
import { describeValue } from "./describe-value.js";
import { fieldProblem, type Shape } from "./require-fields.js";

/**
 * Lets the rows pass that another function made: a list, each row with the fields that are read.
 *
 * @param by who makes such rows, such as "balanceTable".
 * @throws when they are none: the sentence says where they come from, and names the first row that is wrong.
 */
export function requireMadeRows(rows: unknown, by: string, needed: Shape): void {
  const expected = `Expected a list of rows, as ${by} gives it, but`;
  if (!Array.isArray(rows)) {
    throw new TypeError(`${expected} was given ${describeValue(rows)}.${wayToRows(rows, needed)}`);
  }
  // A place that was left open in a list is skipped by forEach, so each place is looked at.
  for (let i = 0; i < rows.length; i++) {
    const row: unknown = rows[i];
    const wrong = fieldProblem(row, needed);
    if (wrong !== undefined)
      throw new TypeError(`${expected} row ${i + 1} ${wrong === "" ? `is ${describeCell(row)}` : wrong}.`);
  }
}

function wayToRows(value: unknown, needed: Shape): string {
  if (fieldProblem(value, needed) === undefined) return " Write [ and ] around a single row.";
  const objects: unknown = (value as { objects?: unknown } | null | undefined)?.objects;
  return typeof objects === "function" ? " The rows of a table are table.objects()." : "";
}
