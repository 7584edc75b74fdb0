import type { ColumnTable } from "arquero";
import { makeTable } from "../columns/make-table.js";
import { plainValue } from "../columns/plain-value.js";
import { decodeForeignArrow } from "./decode-arrow.js";

/**
 * The table in the bytes of an Arrow file (Feather 2), with plain values.
 *
 * @throws when the file is damaged, speaks of more than it holds, has two columns of one name, or is something else.
 */
export function readArrow(bytes: Uint8Array, file: string): ColumnTable {
  let columns: ReturnType<typeof decodeForeignArrow>;
  try {
    columns = decodeForeignArrow(bytes);
  } catch (error) {
    // The package knows no method to unpack one, and says so.
    if (error instanceof Error && error.message.includes("compressed"))
      throw new Error(
        `${file} is an Arrow file whose columns are packed, as pandas writes it by itself, which is not read. Write it with compression="uncompressed", or as Parquet.`,
      );
    throw new Error(`${file} is not an Arrow file that can be read: it is damaged, or another kind of file.`);
  }
  const names = columns.map(([name]) => name);
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) {
    throw new RangeError(`${file} has two columns called "${twice}". Write it again with a name for each.`);
  }
  return makeTable(columns.map(([name, values]) => [name, values.map((value) => plainValue(value))]));
}
