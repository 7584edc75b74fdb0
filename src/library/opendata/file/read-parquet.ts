import type { ColumnTable } from "arquero";
import { damaged, tooMuch } from "../../table/packed/unpack.js";
import { ParquetProblem, readParquet as readTable } from "../../table/read/read-parquet.js";
import { OpenDataError } from "../network/open-data-error.js";
import { openDataProblem } from "./as-open-data.js";

/**
 * The bytes of a Parquet file as a table.
 *
 * @throws when the file is damaged, larger than allowed once it is unpacked, or packed with a rare method.
 */
export async function readParquet(bytes: Uint8Array, name: string, most: number): Promise<ColumnTable> {
  try {
    return await readTable(bytes, most);
  } catch (error) {
    if (!(error instanceof ParquetProblem)) throw error;
    if (error.why === "too large") throw openDataProblem(tooMuch(name, most));
    if (error.why === "damaged") throw openDataProblem(damaged(name));
    throw new OpenDataError(
      `${name} is packed with ${error.codec}, which is not read here. Ask for it as CSV, or packed with ZSTD, SNAPPY, GZIP, BROTLI or LZ4.`,
      "content",
    );
  }
}
