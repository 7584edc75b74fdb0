import type { ColumnTable } from "arquero";
import { addColumns } from "../../table/columns/add-columns.js";
import { cellNumber } from "../../table/columns/cell-number.js";
import { checkOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import { describeCell } from "../../table/columns/describe-cell.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { readColumns } from "../columns/read-columns.js";

/**
 * Puts the people to contact first at the top, and marks those for whom there is time. Adds `rank` (1 is first; people
 * without a score (null, undefined, NaN or an empty text) come last and have none) and `contact`. Equal scores keep the order of the list.
 *
 * @param data a table or an object of columns.
 * @param options `score`: the column to sort by, highest first. `capacity`: how many people can be contacted, default all.
 * @throws when the column does not exist or holds something else than numbers, capacity is not a whole number from 0 on, or the
 *   list has a column called rank or contact already.
 * @example
 * rankContacts({ id: [7, 8, 9], score: [0.2, 0.9, 0.5] }, { score: "score", capacity: 2 }).array("id"); // [8, 9, 7]
 */
export function rankContacts(
  data: Data,
  options: { readonly score: string; readonly capacity?: number },
): ColumnTable {
  checkOptions("rankContacts", options, { score: "needed text", capacity: "number" });
  const { score, capacity = Number.POSITIVE_INFINITY } = options;
  checkCapacity(capacity);
  const scores = readScoreColumn(data, score);
  const order = Array.from(scores, (_, row) => row)
    .filter((row) => !Number.isNaN(scores[row]))
    .sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  const ranks = new Array<number | null>(scores.length).fill(null);
  order.forEach((row, i) => {
    ranks[row] = i + 1;
  });
  const last = scores.length + 1;
  const contact = ranks.map((rank) => rank !== null && rank <= capacity);
  return addColumns(data, { rank: ranks, contact }).reify(
    Array.from(ranks.keys()).sort((a, b) => (ranks[a] ?? last) - (ranks[b] ?? last) || a - b),
  );
}

/** Throws one sentence unless the capacity is a whole number of people, or no limit. */
export function checkCapacity(capacity: number): void {
  if (capacity !== Number.POSITIVE_INFINITY && !(Number.isInteger(capacity) && capacity >= 0)) {
    throw new RangeError(
      `capacity is how many people can be contacted, for example 500, but it is ${describeValue(capacity)}.`,
    );
  }
}

/** A column of scores as numbers, NaN where one is missing. */
export function readScoreColumn(data: Data, name: string): Float64Array {
  return Float64Array.from(readColumns(data, [name]).column(name), (value, row) => {
    const number = cellNumber(value);
    if (number !== undefined) return number;
    throw new TypeError(
      `Column "${name}" must hold scores, but row ${row + 1} holds ${describeCell(value)}. Score the list with predictProbability first.`,
    );
  });
}
