import { checkOptions } from "../columns/check-options.js";
import { columnValues, type Data } from "../columns/data.js";
import { describeValue } from "../columns/describe-value.js";
import { countGroups, groupNames, meantGroup } from "../columns/group-name.js";
import { cellWord, knownValue, type PlainValue } from "../columns/plain-value.js";
import { type CountByOptions, countBy } from "./count-by.js";

/** How `weightedShare` counts. */
export interface WeightedShareOptions extends Pick<CountByOptions, "missing"> {
  /** The column of weights that are summed. */
  readonly weights: string;
}

/**
 * The share of the public that has a value, from a sample with weights: sum weights, not rows.
 *
 * Method: the ratio of two sums of weights (Hájek; Lohr 2019, "Sampling", section 7.2).
 *
 * @param column the column to look at, and `value` the value whose share is wanted.
 * @param options `weights`: the column of weights; `missing`: "keep" (the default) leaves rows without a value in the
 *   whole, "drop" takes the share of those who have one. A row of weight 0 counts for nothing.
 * @returns a share from 0 to 1.
 * @throws when a column does not exist, a weight is not a number, or no row has the value (the sentence lists the values).
 * @example
 * const poll = loadDataset("nonvoters-2020");
 * weightedShare(poll, "voterCategory", "rarely/never", { weights: "weight" }).toFixed(4); // "0.2803"
 */
export function weightedShare(
  data: Data,
  column: string,
  value: string | number | boolean,
  options: WeightedShareOptions,
): number {
  checkOptions("weightedShare", options, { weights: "needed text", missing: ["drop", "keep"] });
  const counts = countBy(data, column, options);
  const values: PlainValue[] = Array.from<unknown>(counts.array(column)).map(knownValue);
  const row = values.indexOf(value);
  if (row >= 0) return Number(counts.get("share", row));
  const rows = countGroups(columnValues(data, column));
  // The value is there, and all its rows have the weight 0.
  if (Array.from(columnValues(data, column), knownValue).includes(value)) {
    if (values.length > 0) return 0;
    throw new RangeError(`All weights in the column "${options.weights}" are 0: nobody is counted.`);
  }
  throw new RangeError(
    `No row has ${describeValue(value)} in the column "${column}".` +
      `${meantGroup(cellWord(value), rows)} Its values are: ${groupNames(rows)}.`,
  );
}
