import type { ColumnTable } from "arquero";
import { makeTable } from "../columns/make-table.js";
import { plainValue } from "../columns/plain-value.js";
import { decodeArrow } from "./decode-arrow.js";

/**
 * The table in the bytes of an Arrow file (Feather 2), with plain values.
 *
 * @throws when the file is damaged or something else.
 */
export function readArrow(bytes: Uint8Array, file: string): ColumnTable {
  try {
    return makeTable(
      decodeArrow(bytes).map(([name, values]) => [name, values.map((value) => plainValue(value))]),
    );
  } catch {
    throw new Error(`${file} is not an Arrow file that can be read: it is damaged, or another kind of file.`);
  }
}
