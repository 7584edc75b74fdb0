import { type ColumnReader, isNumberArray } from "./read-columns.js";

/** The named columns with only these rows, in this order. */
export function selectRows(
  reader: ColumnReader,
  names: readonly string[],
  rows: Uint32Array,
): Readonly<Record<string, ArrayLike<unknown>>> {
  return Object.fromEntries(
    names.map((name) => {
      const values = reader.column(name);
      return [
        name,
        isNumberArray(values)
          ? Float64Array.from(rows, (row) => values[row] as number)
          : Array.from(rows, (row) => values[row]),
      ];
    }),
  );
}
