import { type Data, requireColumns, toTable } from "../../table/columns/data.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { isRow } from "../../table/columns/is-row.js";
import { knownValue } from "../../table/columns/plain-value.js";
import { nothingFound } from "../../table/find/nothing-found.js";

/** The rows that a chart is asked for, and one sentence about those that are not there. */
export interface ChosenRows {
  readonly rows: Data;
  /** Undefined: every value that was asked for has a row. */
  readonly leftOut: string | undefined;
}

/**
 * The rows whose value in one column was asked for, in the order of the table. What no row has is named: a filter would
 * leave it out without a word.
 *
 * @param only one column and the values that are wanted. Undefined: every row.
 * @throws when it is not one column with values, the column does not exist, or no row has any of the values.
 */
export function chosenRows(
  chart: string,
  data: Data,
  only: Readonly<Record<string, readonly (string | number)[]>> | undefined,
): ChosenRows {
  if (only === undefined) return { rows: data, leftOut: undefined };
  const [column, values] = wantedIn(chart, only);
  const table = toTable(data).reify();
  requireColumns(table, [column]);
  const cells = Array.from<unknown>(table.array(column)).map(knownValue);
  const found = cells.flatMap((cell, row) => (values.some((value) => value === cell) ? [row] : []));
  const [first] = values;
  if (found.length === 0 && first !== undefined) throw nothingFound(column, first, cells);
  const missing = values.filter((value) => !cells.includes(value));
  const leftOut =
    missing.length === 0
      ? undefined
      : `${missing.length} of ${values.length} not drawn: no row has ${missing.map(describeValue).join(" or ")} in the column "${column}".`;
  return { rows: table.reify([...found]), leftOut };
}

function wantedIn(chart: string, only: unknown): readonly [string, readonly (string | number)[]] {
  const [entry, ...others] = isRow(only) ? Object.entries(only) : [];
  const values: readonly unknown[] = Array.isArray(entry?.[1]) ? entry[1] : [];
  const known = values.filter((value) => typeof value === "string" || typeof value === "number");
  if (entry !== undefined && others.length === 0 && values.length > 0 && known.length === values.length) {
    return [entry[0], [...new Set(known)]];
  }
  throw new TypeError(
    `${chart}: write "only" as one column with a list of values, such as { fips: ["26121", "26081"] }.`,
  );
}
