import { cellPlace, namePlace, requireWritable } from "../../library/table/write/writable-text.js";

/**
 * Lets the names and the cells of some columns pass.
 *
 * @param before how many rows came before these.
 * @throws when a file of this kind cannot hold a text: the sentence says where it stands.
 */
export function requireTexts(
  names: readonly string[],
  columns: readonly ArrayLike<unknown>[],
  file: "Arrow" | "Parquet",
  before = 0,
): void {
  names.forEach((name, i) => {
    requireWritable(name, file, namePlace(i));
    const column = columns[i] ?? [];
    for (let row = 0; row < column.length; row++) {
      const cell = column[row];
      if (typeof cell === "string" && IS_HALF.test(cell))
        requireWritable(cell, file, cellPlace(name, before + row));
    }
  });
}

const IS_HALF = /\p{Cs}/u;
