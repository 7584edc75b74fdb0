import type { ColumnTable } from "arquero";
import { checkOptions } from "../columns/check-options.js";
import { compareMissingLast } from "../columns/compare-values.js";
import { type Data, requireColumns, toTable } from "../columns/data.js";
import { describeValue } from "../columns/describe-value.js";
import { countGroups, groupNames, meantGroup } from "../columns/group-name.js";
import { makeTable } from "../columns/make-table.js";
import { cellWord, knownValue, type PlainValue } from "../columns/plain-value.js";
import { weightColumn } from "../columns/weight-column.js";

/** What `shareBy` looks for, and how it counts. */
export interface ShareByOptions {
  /** The column in which the answer stands. */
  readonly of: string;
  /** The answer whose share is wanted, for example "yes" or true. */
  readonly is: string | number | boolean;
  /** The column that says for how many people each row stands. Default: each row counts 1. */
  readonly weights?: string;
}

/**
 * The share of people with a certain answer in each group, like a pivot table of percentages.
 *
 * Rows without an answer (null, undefined, NaN or an empty text) stay in the whole: they did not give this one. Rows
 * without a group stand together in a last row; a row of weight 0 counts for nothing.
 * Method: a ratio of two sums of weights in each group (Lohr 2019, "Sampling", section 7.2).
 *
 * @param group the column whose values are the groups.
 * @returns a table with the group column, `share` (0 to 1) and `people` (the rows of the group), smallest value first.
 * @throws when a column does not exist, no row has the answer (the sentence lists those that there are), the group column is called share or people, or a weight is missing or not
 *   a number of 0 or more.
 * @example
 * const poll = { age: ["young", "old", "old"], voted: ["no", "yes", "no"], weight: [1, 3, 1] };
 * shareBy(poll, "age", { of: "voted", is: "yes", weights: "weight" }).array("share"); // [0.75, 0]
 */
export function shareBy(data: Data, group: string, options: ShareByOptions): ColumnTable {
  checkOptions("shareBy", options, { of: "needed text", is: "needed", weights: "text" });
  const { of, is, weights } = options;
  if (group === "share" || group === "people") {
    throw new RangeError(
      `The result has a column "${group}" of its own. Rename yours first: data.rename({ ${group}: "my_${group}" }).`,
    );
  }
  const rows = toTable(data);
  requireColumns(rows, [group, of]);
  const counts = weightColumn(rows, weights);
  const answers = Array.from<unknown>(rows.array(of)).map(knownValue);
  requireAnswer(answers, of, is);
  const groups = new Map<PlainValue, { people: number; whole: number; part: number }>();
  Array.from<unknown>(rows.array(group)).forEach((cell, row) => {
    if (counts[row] === 0) return;
    const value = knownValue(cell);
    const sums = groups.get(value) ?? { people: 0, whole: 0, part: 0 };
    sums.people += 1;
    sums.whole += counts[row] ?? 0;
    if (answers[row] === is) sums.part += counts[row] ?? 0;
    groups.set(value, sums);
  });
  const sorted = [...groups].sort(([a], [b]) => compareMissingLast(a, b, false));
  return makeTable([
    [group, sorted.map(([value]) => value)],
    ["share", sorted.map(([, { part, whole }]) => part / whole)],
    ["people", sorted.map(([, { people }]) => people)],
  ]);
}

/** A mistyped answer would give a share of 0 everywhere. */
function requireAnswer(answers: readonly PlainValue[], of: string, is: string | number | boolean): void {
  if (answers.length === 0 || answers.includes(is)) return;
  const rows = countGroups(answers);
  throw new RangeError(
    `No row has ${describeValue(is)} in the column "${of}".` +
      `${meantGroup(cellWord(is), rows)} Its values are: ${groupNames(rows)}.`,
  );
}
