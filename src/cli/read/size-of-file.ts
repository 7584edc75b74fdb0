import { parquetShape } from "../../library/table/read/parquet-shape.js";
import { numberText } from "../../library/words/number-text.js";
import type { FileFormat } from "./file-format.js";
import { MOST_ROWS_HELD } from "./table-source.js";

/** Larger files are not read into memory. */
const MOST_BYTES_HELD = 32_000_000;

/** More cells than this take some hundred megabytes, in however few bytes a Parquet file packs them. */
const MOST_CELLS_HELD = 5_000_000;

/** What a file takes on disk and, when it is Parquet, what it says of its rows. */
export interface FileSize {
  readonly bytes: number;
  readonly rows?: number;
  readonly columns?: number;
}

/** The size of a file; of a Parquet file, its rows and columns too. */
export async function sizeOfFile(path: string, bytes: number, format: FileFormat): Promise<FileSize> {
  return format === "parquet" ? { bytes, ...(await parquetShape(path)) } : { bytes };
}

/** Why a file is read by DuckDB and not into memory, to stand after "voters.csv has"; undefined for what can be held. */
export function tooLargeToHold(
  { bytes, rows = 0, columns = 0 }: FileSize,
  format: FileFormat,
): string | undefined {
  if (format !== "csv" && format !== "parquet") return undefined;
  if (bytes > MOST_BYTES_HELD)
    return `${numberText(Math.round(bytes / 1e6))} MB; files above ${MOST_BYTES_HELD / 1e6} MB are read by DuckDB.`;
  if (rows > MOST_ROWS_HELD)
    return `${numberText(rows)} rows; Parquet files of more than ${numberText(MOST_ROWS_HELD)} are read by DuckDB.`;
  if (rows * columns > MOST_CELLS_HELD)
    return `${numberText(rows * columns)} cells; Parquet files of more than ${numberText(MOST_CELLS_HELD)} are read by DuckDB.`;
  return undefined;
}
