import { readEnd } from "./read-bytes.js";

/** The length of the description, and the letters PAR1, stand at the end of a Parquet file. */
const END_BYTES = 8;

/**
 * How many rows and columns a Parquet file says that it has: only the description at its end is read. Undefined when it has
 * none that can be read.
 *
 * @throws when the file cannot be opened.
 */
export async function parquetShape(
  path: string,
): Promise<{ readonly rows: number; readonly columns: number } | undefined> {
  const end = readEnd(path, END_BYTES);
  if (end.length < END_BYTES) return undefined;
  const length = new DataView(end.buffer, end.byteOffset).getUint32(0, true);
  const { parquetMetadata, parquetSchema } = await import("hyparquet");
  try {
    const metadata = parquetMetadata(readEnd(path, length + END_BYTES));
    return { rows: Number(metadata.num_rows), columns: parquetSchema(metadata).children.length };
  } catch {
    return undefined;
  }
}
