import { cellNumber } from "../../table/columns/cell-number.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { columnValues, type Data } from "../../table/columns/data.js";
import { describeCell } from "../../table/columns/describe-cell.js";
import { namesOfRows } from "../numbers/required-names.js";

export interface FunnelTableOptions {
  /** The column with the names of the steps, in order, the widest first. */
  readonly step: string;
  /** The column with the people who took the step. */
  readonly people: string;
}

export interface FunnelRow {
  readonly step: string;
  readonly people: number;
  /** People ÷ people of the previous step; null on the first step, or when nobody took the previous one. */
  readonly ofPrevious: number | null;
  /** People ÷ people of the first step; null when there was nobody. */
  readonly ofTop: number | null;
  /** People of the previous step who are not here; null on the first step. */
  readonly lost: number | null;
}

/**
 * Adds the two rates to a list of steps that somebody has counted already: of the previous step and of the top.
 *
 * @param data one row for each step, in order.
 * @throws when a column does not exist, a step has no name or that of another, or a count is missing (null, undefined, NaN or an empty text) no
 *   number of 0 or more, or larger than the one before.
 * @example
 * const steps = { step: ["emails", "actions"], people: [40000, 728] };
 * funnelTable(steps, { step: "step", people: "people" })[1]?.ofPrevious; // 0.0182
 */
export function funnelTable(data: Data, options: FunnelTableOptions): readonly FunnelRow[] {
  checkOptions("funnelTable", options, { step: "needed text", people: "needed text" });
  const { step, people } = options;
  const steps = namesOfRows(data, step, "step").map(String);
  const counts = Array.from(columnValues(data, people), (value, row) => {
    const count = cellNumber(value);
    if (count === undefined || !(count >= 0)) {
      throw new TypeError(
        `Row ${row + 1} of column "${people}" holds ${describeCell(value)}; a step needs a count of 0 or more.`,
      );
    }
    return count;
  });
  const larger = counts.findIndex((count, i) => count > (counts[i - 1] ?? count));
  if (larger > 0) {
    throw new RangeError(
      `The step in row ${larger + 1} has more people than the step before it, so nothing can be lost between them. Put the steps in order, the widest first, and count the same people in each.`,
    );
  }
  const top = counts[0] ?? 0;
  return Object.freeze(
    counts.map((count, i) => {
      const before = counts[i - 1];
      return Object.freeze({
        step: steps[i] ?? "",
        people: count,
        ofPrevious: before === undefined || before === 0 ? null : count / before,
        ofTop: top === 0 ? null : count / top,
        lost: before === undefined ? null : before - count,
      });
    }),
  );
}
