import type { ColumnReader, NumberArray } from "../columns/read-columns.js";
import { readWeights } from "../columns/read-weights.js";

/** The weights that a sample starts from: those of its design, or one each. */
export function baseWeights(reader: ColumnReader, name: string | undefined): NumberArray {
  if (reader.rowCount === 0) {
    throw new RangeError(
      "The sample has no rows, so there is nobody to weight. Check the filter or the file.",
    );
  }
  if (name === undefined) return new Float64Array(reader.rowCount).fill(1);
  const weights = readWeights(name, reader.column(name));
  if (weights.every((weight: number) => weight === 0)) {
    throw new RangeError("Every weight is 0, so nobody is left to weight. Give the weights of the people.");
  }
  return weights;
}
