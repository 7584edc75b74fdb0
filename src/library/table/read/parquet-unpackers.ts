import zlib from "node:zlib";

// The door of this folder to what unpacks the columns of Parquet files: Node itself, or a package where Node cannot.

type Unpack = (packed: Uint8Array, length: number) => Uint8Array;

/**
 * How the columns of Parquet files are unpacked, never to more bytes than the file says (Parquet format, "Compression"):
 * every method of the format but LZO, which nothing writes.
 */
export async function parquetUnpackers(): Promise<ReadonlyMap<string, Unpack>> {
  const { decompressLz4, decompressLz4Raw, decompressZstd } = await import("hyparquet-compressors");
  // Declared by newer Nodes only: Zstandard came with 22.15, and is faster there than the package.
  const { zstdDecompressSync } = zlib as {
    readonly zstdDecompressSync?: (packed: Uint8Array, options: { maxOutputLength: number }) => Uint8Array;
  };
  const most = (length: number) => ({ maxOutputLength: Math.max(1, length) });
  return new Map<string, Unpack>([
    ["GZIP", (packed, length) => zlib.gunzipSync(packed, most(length))],
    ["BROTLI", (packed, length) => zlib.brotliDecompressSync(packed, most(length))],
    [
      "ZSTD",
      (packed, length) =>
        zstdDecompressSync?.(packed, most(length)) ?? decompressZstd(packed, new Uint8Array(length)),
    ],
    ["LZ4", decompressLz4],
    ["LZ4_RAW", decompressLz4Raw],
  ]);
}
