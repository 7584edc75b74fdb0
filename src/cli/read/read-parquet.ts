import zlib from "node:zlib";
import type { ColumnTable } from "arquero";
import { loadArquero } from "../../library/table/columns/load-arquero.js";
import { plainValue } from "../../library/table/columns/plain-value.js";
import { readBytes } from "../../library/table/read/read-bytes.js";

type Unpack = (input: Uint8Array) => Uint8Array;

/** What Node unpacks itself; newer Nodes know zstandard. */
const UNPACKERS: Readonly<Record<string, Unpack | undefined>> = {
  GZIP: (input) => zlib.gunzipSync(input),
  BROTLI: (input) => zlib.brotliDecompressSync(input),
  ZSTD: (zlib as { zstdDecompressSync?: Unpack }).zstdDecompressSync,
};

/**
 * The table of a Parquet file, with plain values.
 *
 * @throws when the file is damaged, something else, or packed in a way that needs DuckDB.
 */
export async function readParquet(path: string): Promise<ColumnTable> {
  const bytes = readBytes(path);
  const { parquetMetadata, parquetReadObjects, parquetSchema } = await import("hyparquet");
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  try {
    const names = parquetSchema(parquetMetadata(file)).children.map(({ element }) => element.name);
    const compressors = Object.fromEntries(
      Object.entries(UNPACKERS).filter((entry): entry is [string, Unpack] => entry[1] !== undefined),
    );
    const rows = await parquetReadObjects({ file, compressors });
    return loadArquero().table(names.map((name) => [name, rows.map((row) => plainValue(row[name]))]));
  } catch (error) {
    const packed = /unsupported compression codec: (\w+)/.exec(error instanceof Error ? error.message : "");
    throw new Error(
      packed === null
        ? `${path} is not a Parquet file that can be read: it is damaged, or another kind of file.`
        : `${path} is packed with ${packed[1]}. Read it with DuckDB: add --engine duckdb.`,
      { cause: error },
    );
  }
}
